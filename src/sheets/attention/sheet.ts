import type { SerialDate } from "../../domain/shared/serial-date";
import type { PageColumns } from "../kit/columns";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { type ChartBeside, Page } from "../kit/page";
import { nameHeight } from "../portfolio/name-height";
import { PORTFOLIO_SETTINGS, type PortfolioSettings } from "../portfolio/model";
import { recordColumns, scores } from "../portfolio/records";
import { dealColumns } from "../portfolio/sales";
import { identity } from "../portfolio/targets";
import type { CalculationBlock } from "../shared/calculation-block";
import { type InputValues, yearStart } from "../shared/day-inputs";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import type { TablesRead } from "../shared/tables-read";
import { attentionChecks, type Registered } from "./checks";
import { decisionColumns, decisions, registeredColumns } from "./decisions";
import { attentionDefinition } from "./definition";
import { givenColumns, peerColumns } from "./given";
import { headOf } from "./head";
import { decisionLines, fairLines, NAME_LENGTH, placed, prospectLines, quietLines } from "./lists";
import { createModel, type Model } from "./model";
import { foundBlock, holderLines, placeColumns, silentLines } from "./places";
import { fallColumns, silenceColumns } from "./silence";

const WIDTHS = [2, 14, 32, 12, 9, 12, 12, 13, 12, 13, 12, 27] as const;
const CHART_ROWS = 12;
/** As many lines of a list as a page can hold. */
const MOST_LINES = 40;

interface Listed extends Pick<AttentionSheetInput, "listed"> {
  names: readonly string[];
}

export interface AttentionSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Those far from their level first, the active ones before prospects; none: one blank line. */
  names: readonly string[];
  /** How many of them are active. */
  active: number;
  /** Who stands in the lists when it is built, and lines of each to spare. */
  listed: Readonly<Record<"quiet" | "prospects" | "decisions", readonly string[]>>;
  spare: number;
  /** How many silent partners the picture has. */
  silent: number;
  /** Deal IDs of the registrations that are late. */
  late: readonly string[];
  registered: Registered;
  tables: TablesRead;
}

/** Who has gone quiet, whom to decide on and who gets less than others, as native formulas over the tables. */
export function attentionSheet(input: AttentionSheetInput): SheetPlan {
  const { asOf, values, active, listed, spare, silent, late, registered, tables } = input;
  const names = input.names.length ? input.names : [""];
  const page = new Page({
    kind: attentionDefinition.kind,
    title: attentionDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings(...PORTFOLIO_SETTINGS);
  const room = (some: readonly string[]) => Math.min(MOST_LINES, some.length + spare);
  const model = createModel({
    partners: names.length,
    fair: active,
    quiet: room(listed.quiet),
    prospects: room(listed.prospects),
    decisions: room(listed.decisions),
    late: late.length,
    silent,
  });
  page
    .head(headOf(model, settings))
    .chartsBeside(CHART_ROWS, [...(silent ? [silentChart(model)] : []), holdersChart(model, silent > 0)]);
  putLists(page, model, { names, listed });
  page.inputs({ as_of: model.inputs.as_of }, { as_of: asOfLine(settings) }, values, {
    heading: "Day",
    default: 3,
    override: 5,
    used: 7,
    source: 9,
    facts: { as_of: [model.fiscalStart, fiscalStartFact(settings)] },
  });
  putCalculations(page, model, { settings, names, late });
  return page
    .checks(attentionChecks(model, { tables, registered }), {
      all: model.checks.all,
      legend: "Figures are live; partners and late registrations are of the build.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 6 });
}

/** Points of the list of quiet partners that have room below the pictures. */
const BELOW_PICTURES = 170;

function putLists(page: Page, model: Model, { names, listed }: Listed): void {
  if (model.quietLines.at.rows * listHeight(listed.quiet) > BELOW_PICTURES) page.endPage();
  page.list({ refs: model.quietLines, usedWhen: "at" }, quietLines(model), {
    heading: "Gone quiet or falling: their last act, and ours beside it",
  });
  setHeights(page, model.quietLines.partner, listed.quiet);
  page.endPage();
  page.list({ refs: model.decisionLines, usedWhen: "at" }, decisionLines(model), {
    heading: "To decide: invest, maintain or exit. 12 months; kept in the table Decisions",
  });
  setHeights(page, model.decisionLines.partner, listed.decisions);
  page.list({ refs: model.prospectLines, usedWhen: "at" }, prospectLines(model), {
    heading: "Prospects nobody has talked with for 30 days",
  });
  setHeights(page, model.prospectLines.partner, listed.prospects);
  page.endPage();
  page.list({ refs: model.fairLines }, fairLines(model), {
    heading:
      "What each active partner got in 12 months, beside the median of its level (from five partners on)",
  });
  names
    .slice(0, model.fairLines.partner.rows)
    .forEach((name, row) => page.sheet.height(model.fairLines.partner.box.row + row, heightOf(name)));
  page.endPage();
}

const PARTNER_COLUMN = 2;
const heightOf = (name: string) => nameHeight(name.slice(0, NAME_LENGTH), WIDTHS, PARTNER_COLUMN);

const listHeight = (names: readonly string[]) => Math.max(heightOf(""), ...names.map(heightOf));

/** Who stands where changes with the tables: every line is as high as the longest name of the build. */
function setHeights({ sheet }: Page, { box }: Ref, names: readonly string[]): void {
  const height = listHeight(names);
  sheet.heights(box.row, box.row + box.rows - 1, () => height);
}

function putCalculations(
  page: Page,
  model: Model,
  {
    settings,
    names,
    late,
  }: { settings: PortfolioSettings; names: readonly string[]; late: readonly string[] },
): void {
  const { lines, own } = model;
  const ofLines = {
    ...pick(identity(model, names), "name", "key", "criterion", "row", "active", "since"),
    ...pick(dealColumns(model, settings), "wonTwelve"),
    ...pick(recordColumns(model), "scoreRow", "level"),
  };
  page
    .calculate("The day", (block) => dayBlock(block, model))
    .calculateList("Partners", { refs: lines }, ofLines)
    .calculateList("Partners: silence", { refs: own }, silenceColumns(model))
    .calculateList("Partners: falling, prospects", { refs: own }, fallColumns(model))
    .calculateList("Registrations that were late", { refs: model.registered }, registeredColumns(late))
    .calculateList("Partners: decisions", { refs: own }, decisionColumns(model, settings))
    .calculateList("Partners: what they got", { refs: own }, givenColumns(model))
    .calculateList("Partners: beside their level", { refs: own }, peerColumns(model))
    .calculateList("Partners: places in the lists", { refs: own }, placeColumns(model))
    .calculate("All of them", (block) => foundBlock(block, model))
    .calculateList("Money of twelve months", { refs: model.holders }, holderLines(model))
    .calculateList("Lines: quiet", { refs: model.quietLines }, placed(own.quietPlace))
    .calculateList("Lines: prospects", { refs: model.prospectLines }, placed(own.prospectPlace))
    .calculateList("Lines: decisions", { refs: model.decisionLines }, placed(own.decisionPlace))
    .calculateList("Silent longest", { refs: model.silent }, silentLines(model));
}

function pick<K extends string, Own extends K, P extends Own>(
  columns: PageColumns<K, Own>,
  ...keys: readonly P[]
): PageColumns<K, P> {
  return Object.fromEntries(keys.map((key) => [key, columns[key]])) as PageColumns<K, P>;
}

function dayBlock(
  block: CalculationBlock,
  { calendar, inputs, fiscalStart, quarterStart, firstRows, firstDecision }: Model,
): void {
  const asOf = inputs.as_of.used;
  const begun = [3, 6, 9].map((months) => f`(${asOf}>=EDATE(${calendar.yearStart},${months}))`);
  block
    .single(
      "First day of the year",
      calendar.yearStart,
      yearStart({ asOf: inputs.as_of, fiscalStart }),
      "date",
    )
    .single(
      "First day of the quarter",
      quarterStart,
      f`EDATE(${calendar.yearStart},3*(${begun[0]!}+${begun[1]!}+${begun[2]!}))`,
      "date",
    )
    .single("Twelve months from", calendar.trailing, f`EDATE(${asOf}+1,-12)`, "date")
    .single(
      "Scores begin in row",
      firstRows.scores,
      f`SUMPRODUCT(MIN(ROW(${scores.column("asOf")})))`,
      "whole",
    )
    .single(
      "Decisions begin in row",
      firstDecision,
      f`SUMPRODUCT(MIN(ROW(${decisions.column("decidedOn")})))`,
      "whole",
    );
}

function silentChart({ silent, found }: Model): ChartBeside {
  return {
    name: "Silent partners",
    type: "column",
    title: "",
    altText: "Days without an act of the partner's own, and from how many it counts as silent",
    figures: [silent.partner, silent.days, silent.from],
    targets: ["Silent from"],
    columns: [1, 6],
    finding: f`IF(${found.red}=0,"Nobody has been silent for long",${found.red}&" of "&${found.active}&" have been silent for long")`,
  };
}

function holdersChart({ holders, found }: Model, isSecond: boolean): ChartBeside {
  const share = f`ROUND(100*${found.wonAtRisk}/${found.won},0)&" %"`;
  return {
    name: "Money of twelve months",
    type: "column",
    title: "",
    altText: "What was won in twelve months with silent, quiet and falling partners, and with the others",
    valueFormat: "short",
    figures: [holders.holder, holders.won],
    targets: [],
    columns: isSecond ? [7, 11] : [1, 11],
    finding: f`IF(${found.won}<=0,"Nothing was won in 12 months",${share}&" of 12 months' money is with quiet or falling partners")`,
  };
}

function resultsOf({
  lines,
  own,
  found,
  quietLines,
  prospectLines,
  decisionLines,
  checks,
}: Model): Readonly<Record<string, Ref>> {
  return {
    partner_names: lines.name,
    quiet: own.quiet,
    silent_days: own.days,
    usual_gaps: own.usual,
    falling: own.falls,
    prospect_days: own.waits,
    margins: own.margin,
    registrations: own.registrations,
    late_registrations: own.late,
    promises_due: own.due,
    promises_kept: own.kept,
    decision_states: own.state,
    touches: own.touches,
    leads: own.leads,
    mdf_approved: own.mdf,
    answer_days: own.answerDays,
    level_touches: own.median_touches,
    level_leads: own.median_leads,
    level_mdf: own.median_mdf,
    level_answer_days: own.median_answerDays,
    quiet_partners: quietLines.partner,
    their_last_acts: quietLines.lastAct,
    our_last_contacts: quietLines.contact,
    waiting_prospects: prospectLines.partner,
    to_decide: decisionLines.partner,
    quiet_count: found.yellow,
    silent_count: found.red,
    falling_count: found.falling,
    fall: found.fall,
    prospects_waiting: found.waiting,
    undecided: found.undecided,
    to_review: found.review,
    far_from_level: found.short,
    won_at_risk: found.wonAtRisk,
    check: checks.all,
  };
}
