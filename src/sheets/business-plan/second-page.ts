import type { Assumption } from "../../domain/shared/assumption";
import { LINE_FIELDS, BUSINESS_PLAN_MONTHS } from "../../domain/business-plan/business-plan-fields";
import { COST_LISTS, PARTS } from "../../domain/business-plan/business-plan-input";
import { BUSINESS_PLAN_FIGURES } from "../../domain/business-plan/business-plan-model";
import { f, type Formula } from "../shared/formula";
import { columnLetters } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
import { formatOf } from "../shared/assumption-cells";
import { COLUMN, ROW, TIME } from "./layout";
import { lineInput, type Model, type TimeRefs, usedCell } from "./model";

/** The three years, both sides' view. */
export function yearsTable(sheet: SheetBuilder, model: Model): void {
  const { figures, cumulative } = model;
  let row: number = ROW.pageTwo;
  sheet
    .put(row, COLUMN.label, "Year by year, scenario shown", "heading")
    .shade(row, 2, COLUMN.last, "heading");
  row += 1;
  const header = (text: string) => {
    sheet.put(row, COLUMN.label, text, "columnHeaderLeft");
    for (let year = 0; year < TIME.counts.years; year += 1)
      sheet.put(row, COLUMN.first + year, `Year ${year + 1}`, "columnHeader");
    sheet.put(row, COLUMN.first + TIME.counts.years, `${BUSINESS_PLAN_MONTHS} months`, "columnHeader");
    row += 1;
  };
  const line = (label: string, refs: TimeRefs, format: "money" | "decimal") => {
    sheet.put(row, COLUMN.label, label, "label");
    for (let year = 0; year < TIME.counts.years; year += 1)
      sheet.put(row, COLUMN.first + year, f`${refs.years.at(year)}`, { style: "calculation", format });
    sheet.put(row, COLUMN.first + TIME.counts.years, f`${refs.total}`, { style: "total", format });
    row += 1;
  };
  header("Partner's view");
  for (const { property, label } of BUSINESS_PLAN_FIGURES) {
    if (property === "vendorProductRevenue") {
      line("Cumulative contribution", cumulative, "money");
      row += 1;
      header("Vendor's view");
    }
    line(label, figures[property], property === "deals" ? "decimal" : "money");
  }
  notesBeside(sheet, model);
}

/** What the figures mean, beside them. */
function notesBeside(sheet: SheetBuilder, model: Model): void {
  const column = 6;
  const lines: (string | Formula)[] = [
    "Net = gross profit of products, services and recurring revenue − costs.",
    "No payment terms and no tax: a contribution, not cash.",
    "Payback: from then on the cumulative contribution stays at or above 0.",
    f`"NPV = NPV((1+r)^(1/12)-1, months), r = "&ROUND(100*${usedCell(model, "discount_rate")},1)&" % a year."`,
    "ROI = net ÷ costs over the 36 months.",
    "Vendor's contribution = revenue × margin − MDF − account manager.",
  ];
  lines.forEach((text, index) =>
    sheet
      .put(ROW.pageTwo + 1 + index, column, text, "noteBeside")
      .shade(ROW.pageTwo + 1 + index, column + 1, COLUMN.last, "noteBeside"),
  );
}

/** Quarter by quarter: what the charts draw. */
export function quartersTable(sheet: SheetBuilder, model: Model): void {
  const { figures, scenarioCumulative } = model;
  const row = ROW.quarterly;
  sheet
    .put(row, COLUMN.label, "Quarter by quarter, scenario shown", "heading")
    .shade(row, COLUMN.first, 7, "heading")
    .put(row, COLUMN.last - 3, "Cumulative contribution", "heading")
    .shade(row, COLUMN.last - 2, COLUMN.last, "heading");
  const left: readonly [string, TimeRefs][] = [
    ["Product", figures.productRevenue],
    ["Services", figures.servicesRevenue],
    ["Recurring", figures.recurringRevenue],
    ["Gross profit", figures.grossProfit],
    ["Costs", figures.costs],
    ["Net", figures.net],
  ];
  const right: readonly [string, TimeRefs][] = [
    ["Bleak", scenarioCumulative[0]!],
    ["Base", scenarioCumulative[1]!],
    ["Stretch", scenarioCumulative[2]!],
  ];
  for (const [column, list] of [
    [COLUMN.label, left],
    [COLUMN.last - 3, right],
  ] as const) {
    sheet.put(row + 1, column, "Quarter", "columnHeaderLeft").height(row + 1, 32);
    list.forEach(([label], index) => sheet.put(row + 1, column + 1 + index, label, "columnHeader"));
    for (let quarter = 0; quarter < TIME.counts.quarters; quarter += 1) {
      sheet.put(row + 2 + quarter, column, `Q${quarter + 1}`, "label");
      list.forEach(([, refs], index) =>
        sheet.put(row + 2 + quarter, column + 1 + index, f`${refs.quarters.fixed(quarter)}`, {
          style: "calculation",
          format: "money",
        }),
      );
    }
  }
}

/** The assumptions of all lines that count, side by side. */
export function linesTable(sheet: SheetBuilder, model: Model): void {
  const row = ROW.lines;
  sheet.put(row, COLUMN.label, "Assumptions: product lines", "heading").shade(row, 2, COLUMN.last, "heading");
  LINE_FIELDS.forEach((field, down) => {
    const isName = field.key === "product";
    sheet.put(row + 1 + down, COLUMN.label, field.label, isName ? "columnHeaderLeft" : "label");
    for (let line = 0; line < model.lineCount; line += 1)
      sheet.put(row + 1 + down, COLUMN.first + line, f`${lineInput(model, line, field.key)}`, {
        style: isName ? "columnHeader" : "calculation",
        format: formatOf(field),
      });
  });
  sheet.height(row + 1, 32);
}

/** People, costs and the other assumptions; the calculation reads the lists from here. */
export function costsTables(sheet: SheetBuilder, model: Model): void {
  const [people, oneTime, running] = COST_LISTS as unknown as [List, List, List];
  const below = ROW.costs + 9;
  listTable(sheet, model, { list: people, title: "People" }, { row: ROW.costs, column: COLUMN.label });
  listTable(sheet, model, { list: oneTime, title: "One-time costs" }, { row: below, column: COLUMN.label });
  listTable(sheet, model, { list: running, title: "Running costs" }, { row: below, column: 7 });
  const column = 8;
  sheet
    .put(ROW.costs, column, "Other assumptions", "heading")
    .shade(ROW.costs, column + 1, COLUMN.last, "heading");
  const others = [
    ...PARTS.flatMap(({ prefix, fields }) => fields.map((field) => ({ key: prefix + field.key, field }))),
    ...OTHERS,
  ];
  others.forEach(({ key, field }, index) => {
    const row = ROW.costs + 1 + index;
    sheet.put(row, column, field.label, "label").shade(row, column + 1, COLUMN.last - 1, "label");
    sheet.put(row, COLUMN.last, f`${usedCell(model, key)}`, {
      style: "calculation",
      format: formatOf(field),
    });
  });
}

const rate: Pick<Assumption, "label" | "kind"> = { label: "Discount rate a year", kind: "rate" };
const OTHERS = [
  { key: "discount_rate", field: rate },
  { key: "win_rate", field: { ...rate, label: "Win rate" } },
] as const;

/** Without it a row of a list costs nothing. */
const COSTS: Readonly<Record<string, string>> = { people: "fte", one_time: "amount", running: "amount" };

type List = (typeof COST_LISTS)[number];

function listTable(
  sheet: SheetBuilder,
  model: Model,
  { list, title }: { list: List; title: string },
  { row, column }: Position,
): void {
  const wide = column === COLUMN.label ? 0 : 2;
  const last = column + wide + list.fields.length - 1;
  sheet.put(row, column, title, "heading").shade(row, column + 1, last, "heading");
  list.fields.forEach((field, index) => {
    const isName = index === 0;
    const at = isName ? column : column + wide + index;
    sheet.put(row + 1, at, field.label, isName ? "columnHeaderLeft" : "columnHeader");
    sheet.fill(
      model.costTable[list.prefix]![field.key]!,
      { row: row + 2, column: at },
      (_, item) => {
        const cell = (key: string) => usedCell(model, `${list.prefix}${item + 1}_${key}`);
        // A row that costs nothing is named by nobody.
        return isName ? f`IF(${cell(COSTS[list.prefix]!)}=0,"",${cell(field.key)})` : f`${cell(field.key)}`;
      },
      { style: isName ? "label" : "calculation", format: formatOf(field) },
    );
  });
  sheet.shade(row + 1, column, last, "columnHeaderLeft").height(row + 1, 32);
  const items = { row: row + 2, column, rows: list.maximum, columns: last - column + 1 };
  const { row: first, column: at } = model.costTable[list.prefix]![COSTS[list.prefix]!]!.box;
  sheet.rule(items, f`$${columnLetters(at)}${first + 1}=0`, "faded");
}
