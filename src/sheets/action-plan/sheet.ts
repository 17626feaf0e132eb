import { SETTINGS } from "../../domain/program/settings";
import type { Assumption } from "../../domain/shared/assumption";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";
import { f, type Formula } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { partnerLines, partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText } from "../shared/words";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { actionChecks } from "./checks";
import { actionPlanDefinition } from "./definition";
import { behindColumns, handedColumns, lineColumns } from "./lines";
import { type Capacity, createModel, type Model } from "./model";
import { countLines, doneColumns, runningColumns, slotColumns } from "./order";

/** Due, state, whose, owner, action. */
const WIDTHS = [2, 22, 14, 12, 20, 72] as const;
const ACTION_COLUMN = 5;
const LEAST_HEIGHT = 19;

const NO_ACTION = { action: "", helped: "" };

const DUE_SOON: Assumption = {
  ...SETTINGS.dueSoonDays,
  key: "due_soon_days",
  label: "Due soon within, days",
  default: null,
  source: "Setup",
  help: "Actions due within so many days are marked.",
};

export interface ActionPlanSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** What `in_as_of` is to hold; undefined keeps what the sheet has. */
  override?: SerialDate | null | undefined;
  /** Of the actions when it is built. */
  capacity: Capacity;
  /** The longest text of an action, alone and with what helps: their lines are as high as it asks for. */
  longest?: { action: string; helped: string };
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** A partner's agreed actions to hand over, the first due on top, by native formulas over `cam_actions`; behind them what helps. */
export function actionPlanSheet(input: ActionPlanSheetInput): SheetPlan {
  const {
    partner,
    asOf,
    override,
    capacity,
    longest = NO_ACTION,
    tables = tablesOf(actionPlanDefinition),
  } = input;
  const page = new Page({
    kind: actionPlanDefinition.kind,
    subject: { partner },
    title: wholeTitle(actionPlanDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf", "dueSoonDays", "companyName");
  const model = createModel(capacity);
  const { handed, behind, checks } = model;
  const values: Readonly<Record<string, CellValue>> = override === undefined ? {} : { in_as_of: override };
  page
    .head(headOf(model, settings.companyName))
    .list({ refs: handed, usedWhen: "position" }, handedColumns(), { heading: "What we agreed" })
    .endPage()
    .list({ refs: behind, usedWhen: "position" }, behindColumns(), { heading: "All of it, and what helps" })
    .inputs(
      model.inputs,
      { as_of: asOfLine(settings, DAY_HELP), due_soon_days: soonLine(settings) },
      values,
      {
        default: 2,
        override: 3,
        used: 4,
        source: 5,
      },
    );
  setHeights(page, model, longest);
  putCalculations(page, model, partner);
  return page
    .checks(actionChecks(model, tables), {
      all: checks.all,
      legend: "Change status, owner and date in the table Actions; this page follows.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 5, key: 6, value: 7, note: 9 });
}

const DAY_HELP = "The day from which overdue and due soon count.";
const soonLine = (settings: { dueSoonDays: Ref }) => ({
  assumption: DUE_SOON,
  default: f`${settings.dueSoonDays}`,
});

/** Every line has room for the longest action. */
function setHeights(
  { sheet }: Page,
  { handed, behind }: Model,
  { action, helped }: NonNullable<ActionPlanSheetInput["longest"]>,
): void {
  const width = innerWidth({ columnWidths: WIDTHS }, ACTION_COLUMN);
  for (const [{ box }, text] of [
    [handed.action, action],
    [behind.action, helped],
  ] as const) {
    const height = Math.max(LEAST_HEIGHT, Math.ceil(linesHeight(wrappedText(text, width).lines)) + 2);
    for (let row = box.row; row < box.row + box.rows; row++) sheet.height(row, height);
  }
}

function putCalculations(page: Page, model: Model, partner: string): void {
  const { slots, running, done, handed, behind } = model;
  page
    .calculate("Partner", (block) => partnerLines(block, model.partner, partner))
    .calculate("Actions by state", (block) => countLines(block, model))
    .calculateList("Open actions in the order of the table", { refs: slots }, slotColumns(model))
    .calculateList(
      "Open actions by due date, then priority, then row",
      { refs: running },
      runningColumns(model),
    )
    .calculateList("Done, the latest row first", { refs: done }, doneColumns(model));
  for (const [words, refs] of [
    ["Lines of the page to hand over", handed],
    ["Lines of the page behind", behind],
  ] as const)
    page.calculateList(words, { refs, usedWhen: "position" }, lineColumns(model));
}

/** Counts, and what is open from the first due on. */
function resultsOf({ counts, running, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    overdue_count: counts.overdue,
    due_soon_count: counts.soon,
    open_count: counts.open,
    done_count: counts.done,
    dropped_count: counts.dropped,
    agreed_count: counts.agreed,
    actions: running.action,
    action_dues: running.due,
    action_states: running.state,
    action_owners: running.owner,
    action_sides: running.side,
    check: checks.all,
  };
}

function headOf(model: Model, companyName: Ref): Parameters<Page["head"]>[0] {
  const { partner, inputs, counts, running, handed } = model;
  const [first, due] = [running.action.fixed(0), running.due.fixed(0)];
  const late = f`IF(${counts.overdue}>0,${countedText(counts.overdue, "action is", "actions are")}&" overdue. ","")`;
  const next = f`IF(${due}="","The first has no date.","First due: "&${longDateText(due)}&".")`;
  const rest = f`IF(${counts.agreed}>ROWS(${handed.number})," The rest stands on the next page.","")`;
  const by = f`IF(${companyName}="",""," by "&${companyName})`;
  return {
    title: f`${partner.name}&": what we agreed"`,
    subtitle: f`"Prepared for "&${partner.name}&${by}&", "&${longDateText(inputs.as_of.used)}&"  ·  "&${partnerText(partner, "CAM", "Unassigned")}`,
    cards: cardsOf(model),
    message: f`IF(${counts.agreed}=0,"Nothing is agreed yet.",${kept(counts)}&". "&IF(${counts.running}=0,"Nothing is open.",${late}&IF(${first}="","",${next}))&${rest})`,
  };
}

/** "3 of 5 kept". */
const kept = ({ done, agreed }: Model["counts"]): Formula => f`${done}&" of "&${agreed}&" kept"`;

function cardsOf({ counts, inputs }: Model): FigureCard[] {
  return [
    {
      columns: [1, 2],
      label: "Kept",
      value: f`${counts.done}&" of "&${counts.agreed}`,
      note: f`IF(${counts.dropped}=0,"of all that was agreed",${counts.dropped}&" dropped besides")`,
    },
    {
      columns: [3, 4],
      label: "Overdue",
      value: f`${counts.overdue}&""`,
      note: f`IF(${counts.overdue}>0,"past the date agreed",IF(${counts.soon}>0,"none yet, some are due soon","none is past its date"))`,
      status: { green: "none is", yellow: "none yet", red: "past" },
    },
    {
      columns: [5, 5],
      label: "Due soon",
      value: f`${counts.soon}&""`,
      note: f`"within "&${countedText(inputs.due_soon_days.used, "day", "days")}&", "&${counts.open}&" later"`,
    },
  ];
}
