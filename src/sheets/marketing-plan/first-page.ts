import { FUNNEL } from "../../domain/marketing/conversions";
import { barText, blocksIn, bulletText, trackRule } from "../kit/bars";
import { f, type Formula } from "../shared/formula";
import { type CellRef, Ref } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import { monthText, plainMoneyText } from "../shared/words";
import { COLUMN, shortName, WIDTHS } from "./layout";
import { type Model, MOST_TACTICS } from "./model";

const NAMES = ["Audience", "Responses", "Leads", "MGOs", "Deals", "Revenue", "Cost"] as const;
const KEYS = [...FUNNEL, "revenue", "cost"] as const;
/** A bullet's track is as long as the plan; what goes beyond runs on behind it. */
const [TRACK, BEYOND] = [5, 1.2];

const widthsOf = (from: number, columns: number) => WIDTHS.slice(from, from + columns);

/** The funnel with what goes on from stage to stage, and beside it what came back of each, as bullets on the plan. */
export function putFunnel(sheet: SheetBuilder, top: number, model: Model): number {
  const { texts, planned, actual, whole, conversions } = model;
  const rows = KEYS.length;
  const [shown, came, share] = [
    new Ref("planned, as shown", 1, rows),
    new Ref("come back, as shown", 1, rows),
    new Ref("come back of the plan", 1, rows),
  ];
  const [funnel, bullets] = [new Ref("funnel", 1, FUNNEL.length), new Ref("bullets", 1, rows)];
  const { first: at, came: right, bullet } = COLUMN;
  sheet
    .put(top, COLUMN.name, "Funnel", "heading")
    .shade(top, at, right - 1, "heading")
    .put(top, right, f`IF(${texts.cameBack},"What came back","Nothing has come back yet")`, "heading")
    .shade(top, right + 1, COLUMN.last, "heading")
    .put(top + 1, COLUMN.name, "Stage", "columnHeaderLeft");
  ["Planned", "Goes on"].forEach((title, index) => sheet.put(top + 1, at + index, title, "columnHeader"));
  sheet
    .put(top + 1, at + 2, "Of responses", "columnHeaderBeside")
    .put(top + 1, at + 3, null, "columnHeaderBeside");
  ["Actual", "Of plan"].forEach((title, index) => sheet.put(top + 1, right + index, title, "columnHeader"));
  sheet
    .put(top + 1, bullet, "Grey: plan", "columnHeaderBeside")
    .shade(top + 1, bullet + 1, COLUMN.last, "columnHeaderBeside");
  const first = top + 2;
  const plan = (key: (typeof KEYS)[number]) =>
    key in whole ? whole[key as "mgos"].total : planned.total[key];
  KEYS.forEach((_, down) => sheet.put(first + down, COLUMN.name, NAMES[down]!, "label"));
  const blank = (cell: Ref | CellRef): Formula => f`IF(${cell}="","",${cell})`;
  const money = (down: number) => (down < FUNNEL.length ? ("whole" as const) : ("money" as const));
  shown.place(first, at);
  came.place(first, right);
  KEYS.forEach((key, down) => {
    sheet.put(first + down, at, blank(plan(key)), { style: "calculation", format: money(down) });
    sheet.put(first + down, right, blank(actual.total[key]), { style: "calculation", format: money(down) });
  });
  sheet.fill(
    new Ref("goes on, as shown", 1, rows),
    { row: first, column: at + 1 },
    (_, down) => (down < FUNNEL.length ? blank(conversions.planned.at(0, down)) : null),
    { style: "calculation", format: "percent" },
  );
  const largest = f`MAX(1,N(${planned.total.responses}))`;
  const blocks = blocksIn(...widthsOf(at + 2, 2));
  sheet.fill(
    funnel,
    { row: first, column: at + 2 },
    (_, down) =>
      down ? barText(f`IF(${shown.at(0, down)}="","",${shown.at(0, down)}/${largest})`, blocks) : null,
    "bar",
  );
  sheet.fill(
    share,
    { row: first, column: right + 1 },
    (_, down) => {
      const [now, of] = [actual.total[KEYS[down]!], planned.total[KEYS[down]!]];
      return f`IF(OR(${now}="",N(${of})<=0),"",${now}/${of})`;
    },
    { style: "calculation", format: "wholePercent" },
  );
  sheet.fill(
    bullets,
    { row: first, column: bullet },
    (_, down) => bulletText(share.at(0, down), blocksIn(...widthsOf(bullet, TRACK)), BEYOND),
    "bar",
  );
  trackRule(sheet, bullets, TRACK);
  return first + rows;
}

/** Tactics by month: each fills the month in which it runs, with the MGOs it is to bring. */
export function putTactics(sheet: SheetBuilder, top: number, model: Model): number {
  const { names, whole, planned, months } = model;
  const count = names.rows;
  const lines = count > MOST_TACTICS ? MOST_TACTICS - 1 : count;
  const wide = (COLUMN.last - COLUMN.bullet + 1) / months.start.rows;
  const column = (month: number) => COLUMN.bullet + month * wide;
  const figures = [
    ["Audience", planned.rows.audience, planned.total.audience, "whole"],
    ["MGOs", whole.mgos.rows, whole.mgos.total, "whole"],
    ["Deals", whole.deals.rows, whole.deals.total, "whole"],
    ["Revenue", planned.rows.revenue, planned.total.revenue, "money"],
    ["Cost", planned.rows.cost, planned.total.cost, "money"],
    ["MDF asked", planned.rows.mdfAsk, planned.total.mdfAsk, "money"],
  ] as const;
  sheet
    .put(top, COLUMN.name, "MGOs by month", "heading")
    .shade(top, COLUMN.first, COLUMN.last, "heading")
    .put(top + 1, COLUMN.name, "Tactic", "columnHeaderLeft");
  figures.forEach(([title], index) => sheet.put(top + 1, COLUMN.first + index, title, "columnHeader"));
  for (let month = 0; month < months.start.rows; month += 1)
    sheet.put(top + 1, column(month), monthText(months.start.fixed(0, month)), "columnHeaderBeside");
  sheet.shade(top + 1, COLUMN.bullet, COLUMN.last, "columnHeaderBeside");
  const first = top + 2;
  for (let down = 0; down < lines; down += 1) {
    sheet.put(first + down, COLUMN.name, shortName(names.at(0, down)), "label");
    figures.forEach(([, rows, , format], index) => {
      const cell = rows.at(0, down);
      sheet.put(first + down, COLUMN.first + index, f`IF(${cell}="","",${cell})`, {
        style: "calculation",
        format,
      });
    });
  }
  putMonths(sheet, { row: first, lines, wide, column }, model);
  const more = count - lines;
  if (more)
    sheet
      .put(first + lines, COLUMN.name, `${more} more behind`, "noteBeside")
      .shade(first + lines, COLUMN.first, COLUMN.last, "noteBeside");
  const end = first + lines + (more ? 1 : 0);
  sheet.put(end, COLUMN.name, "Together", "totalLabel");
  figures.forEach(([, , total, format], index) =>
    sheet.put(end, COLUMN.first + index, f`IF(${total}="","",${total})`, { style: "total", format }),
  );
  for (let month = 0; month < months.start.rows; month += 1) {
    const cell = whole.mgos.months.fixed(0, month);
    sheet.put(end, column(month), f`IF(${cell}="","",${plainMoneyText(cell)})`, "barFoot");
  }
  sheet.shade(end, COLUMN.bullet, COLUMN.last, "barFoot");
  return end + 1;
}

interface MonthsPlace {
  row: number;
  lines: number;
  /** Columns that a month takes. */
  wide: number;
  column: (month: number) => number;
}

function putMonths(
  sheet: SheetBuilder,
  { row, lines, wide, column }: MonthsPlace,
  { facts, months, whole }: Model,
): void {
  const content = (month: number, down: number): Content => {
    const [own, mgos] = [facts.month.at(0, down), whole.mgos.rows.at(0, down)];
    return f`IF(${own}=${months.start.fixed(0, month)},IF(${mgos}="","●",${plainMoneyText(mgos)}),"")`;
  };
  for (let month = 0; month < months.start.rows; month += 1) {
    const ref = new Ref(`tactics in month ${month + 1}`, 1, lines);
    sheet.fill(ref, { row, column: column(month) }, (_, down) => content(month, down), "monthBar");
    for (let down = 0; down < lines; down += 1)
      sheet.shade(row + down, column(month) + 1, column(month) + wide - 1, "monthBar");
    // One rule a month: it reaches over the month's own columns.
    const own = ref.at(0);
    sheet.rule({ ...ref.box, columns: wide }, f`${fixedColumn(own)}<>""`, "rungReached");
  }
}

function fixedColumn(cell: CellRef): Formula {
  return f`${`$${cell.address}`}`;
}
