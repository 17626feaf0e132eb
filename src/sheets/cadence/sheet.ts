import type { SerialDate } from "../../domain/shared/serial-date";
import type { PageColumn } from "../kit/columns";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { Page } from "../kit/page";
import { giveRoom, textsHeight } from "../portfolio/name-height";
import type { InputValues } from "../shared/day-inputs";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { countedText } from "../shared/words";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { cadenceChecks } from "./checks";
import { dayLines } from "./days";
import { dealTimeLines } from "./deal-time";
import { cadenceDefinition } from "./definition";
import { gridLists, identityColumns, totalColumns } from "./grid";
import { headOf } from "./head";
import { createModel, type Model, type ReadRule } from "./model";
import {
  activitiesOf,
  activityColumns,
  type BoardKey,
  boardColumns,
  camColumns,
  stateColumn,
  toDoColumns,
  toDoPlaces,
  weekColumns,
} from "./page-lists";
import { ruleColumns } from "./rules";

/** The workbook's name of the table with one row a partner. */
const BOARD_TABLE = "cam_cadence_board";
/** Partner, CAM, overdue, due, done, not started, first to do, by. */
const PAGE = [2, 32, 18, 12, 11, 9, 13, 30, 22] as const;
/** Level, life-stage and number besides the activities; and what the calculations take. */
const [OTHERS, LEAST_BEHIND] = [3, 34];
const BEHIND = 16;
const CHART_ROWS = 11;

export interface CadenceSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** In the order of the page; "" for the program. */
  lines: readonly { partner: string; cam: string }[];
  cams: readonly string[];
  rules: readonly ReadRule[];
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** Partners × activities on one sheet: native formulas over the tables, a row of cam_cadence_board each. */
export function cadenceSheet({ asOf, values, cams, rules, ...input }: CadenceSheetInput): SheetPlan {
  const { tables = tablesOf(cadenceDefinition) } = input;
  const lines = input.lines.length ? input.lines : [{ partner: "", cam: "" }];
  const names = lines.map(({ partner }) => partner);
  const activities = activitiesOf(rules);
  const behind = Math.max(LEAST_BEHIND, OTHERS + activities.length);
  const page = new Page({
    kind: cadenceDefinition.kind,
    title: cadenceDefinition.title,
    widths: [...PAGE, ...Array<number>(behind).fill(BEHIND)],
    printed: PAGE.length - 1,
    closed: true,
  });
  const settings = page.settings("companyName", "asOf", "fiscalStartMonth", "dueSoonDays");
  const model = createModel({
    lines: names.length,
    rules: rules.length,
    understood: rules.filter(({ rule }) => rule).length,
    cams: cams.length,
    activities: activities.length,
  });
  page.head(headOf(model, settings));
  putCharts(page, model);
  page
    .list({ refs: model.toDo, usedWhen: "key" }, toDoColumns(model), {
      heading: "To be done first",
      titleLines: 1,
    })
    .endPage();
  putBoard(page, model, rules);
  setHeights(page, model, lines);
  page.endPage();
  page.list({ refs: model.cams }, camColumns(model, cams), { heading: "By CAM" });
  giveRoom(page.sheet, PAGE, [[model.cams.cam, cams]]);
  page.list({ refs: model.weeks }, weekColumns(model), { heading: "The month, week by week" });
  if (rules.length)
    page.list({ refs: model.activities }, activityColumns(model), { heading: "Activities on this day" });
  giveRoom(page.sheet, PAGE, [[model.activities.activity, rules.map(({ row }) => row.activity ?? "")]]);
  page.inputs(
    model.inputs,
    { as_of: asOfLine(settings, "The day on which things are due, late or done.") },
    values,
    {
      heading: "Day",
      default: 2,
      override: 3,
      used: 6,
      source: 7,
      facts: { as_of: [model.days.fiscalStart, fiscalStartFact(settings)] },
    },
  );
  page.calculate("Days", (block) => dayLines(block, model, settings.dueSoonDays));
  if (rules.length) page.calculateList("Rules", { refs: model.rules }, ruleColumns(model, rules));
  page
    .calculateList("Partners", { refs: model.lines }, identityColumns(model, names))
    .calculations((block) => gridLists(block, model, rules))
    .calculateList("Partners: what it comes to", { refs: model.lines }, totalColumns(model))
    .calculateList("To be done first", { refs: model.toDo }, toDoPlaces(model, rules))
    .calculate("Time for deals", (block) => dealTimeLines(block, model));
  putTotals(page, model);
  return page
    .checks(cadenceChecks(model, { read: rules, tables }), {
      all: model.checks.all,
      legend: "States follow the tables and the day; rows are those of the day it was built.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 7 });
}

/** A row a partner, a column an activity, as an Excel table: what is not printed stands behind. */
function putBoard(page: Page, model: Model, rules: readonly ReadRule[]): void {
  const { activities, number, ...named } = model.board;
  const byActivity = activitiesOf(rules).map(
    (activity, index) => [`activity ${index}`, stateColumn(model, activity)] as const,
  );
  const refs: Record<string, Ref> = {
    ...named,
    ...Object.fromEntries(activities.map((ref, index) => [`activity ${index}`, ref])),
    number,
  };
  const columns: Record<string, PageColumn<BoardKey>> = {
    ...boardColumns(model, rules),
    ...Object.fromEntries(byActivity),
    number: { title: "No.", format: "whole", cell: (_, row) => row + 1 },
  };
  const heading =
    "Partners and activities, those first that had most overdue when this was built: sort and filter as you like";
  page.list<string, string>({ refs }, columns, { heading });
  page.sheet.table(
    BOARD_TABLE,
    Object.keys(columns).map((key) => refs[key]!),
  );
}

/** Each partner has room for its name and its CAM's, and what is to be done first for the longest of them. */
function setHeights({ sheet }: Page, { board, toDo }: Model, lines: CadenceSheetInput["lines"]): void {
  const heights = lines.map(({ partner, cam }) =>
    textsHeight(PAGE, [
      [1, partner],
      [2, cam],
    ]),
  );
  heights.forEach((height, row) => sheet.height(board.partner.box.row + row, height));
  const highest = Math.max(...heights);
  for (let row = 0; row < toDo.partner.rows; row += 1) sheet.height(toDo.partner.box.row + row, highest);
}

function putCharts(page: Page, { weeks, cams, totals }: Model): void {
  page.chartsBeside(CHART_ROWS, [
    {
      name: "Weeks",
      type: "stacked-column",
      title: "",
      altText: "What is due in each week of the month: done, and not done",
      valueFormat: "whole",
      figures: [weeks.name, weeks.done, weeks.open],
      targets: ["Not done"],
      columns: [1, 4],
      finding: f`IF(SUM(${weeks.due})=0,"Nothing is due this month",SUM(${weeks.done})&" of "&${countedText(f`SUM(${weeks.due})`, "thing", "things")}&" due this month "&IF(SUM(${weeks.done})=1,"is","are")&" done")`,
    },
    {
      name: "CAMs",
      type: "bar",
      title: "",
      altText: "How much of what was due each CAM has done",
      valueFormat: "wholePercent",
      figures: [cams.cam, cams.share],
      targets: [],
      columns: [5, 8],
      finding: f`IF(${totals.share}="","Nothing was due yet",ROUND(100*N(${totals.share}),0)&" % of what was due is done")`,
    },
  ]);
}

function putTotals(page: Page, { lines, totals, weeks }: Model): void {
  const sum = (ref: Ref) => f`SUM(${ref})`;
  page.calculate("All of it", (block) =>
    block
      .single("Done", totals.done, sum(lines.done), "whole")
      .single("Due", totals.due, sum(lines.due), "whole")
      .single("Overdue", totals.overdue, sum(lines.overdue), "whole")
      .single("Not started", totals.later, sum(lines.later), "whole")
      .single(
        "Done of what was due",
        totals.share,
        f`IF(${totals.done}+${totals.overdue}=0,"",${totals.done}/(${totals.done}+${totals.overdue}))`,
        "percent",
      )
      .single("Minutes left this month", totals.left, sum(weeks.left), "whole"),
  );
}

function resultsOf({ totals, toDo, weeks, cams, deals, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    done: totals.done,
    due: totals.due,
    overdue: totals.overdue,
    not_started: totals.later,
    completion: totals.share,
    first_partners: toDo.partner,
    first_activities: toDo.activity,
    first_periods: toDo.period,
    first_days: toDo.day,
    week_starts: weeks.start,
    week_due: weeks.due,
    week_done: weeks.done,
    week_minutes: weeks.left,
    week_unknown: weeks.unknown,
    cam_names: cams.cam,
    cam_due: cams.due,
    cam_done: cams.done,
    cam_on_time: cams.onTime,
    cam_shares: cams.share,
    deal_minutes: deals.deal,
    known_minutes: deals.minutes,
    deal_time_share: deals.share,
    unknown_times: deals.unknown,
    check: checks.all,
  };
}
