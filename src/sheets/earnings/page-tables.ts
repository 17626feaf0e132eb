import { EARNING_KINDS } from "../../domain/finance/earnings-year";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import { innerWidth } from "../kit/sheet-sizes";
import { wrappedHeight } from "../kit/text-measure";
import { f } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { STYLES } from "../shared/styles";
import { LEVEL_TERMS, type Model, QUARTERS, type Year } from "./model";
import { WIDTHS } from "./page-head";

type Cell = Ref | CellRef;

const FIRST = 1;
const LAST = WIDTHS.length - 1;
const TO_DATE = FIRST + 1 + QUARTERS;
const [NOT_KNOWN, MORE] = ["not known", "Would have brought"];

/** Terms of the two levels side by side, under names of any length, and what the difference is worth. */
export function putLevels(
  sheet: SheetBuilder,
  row: number,
  { inputs, level, gain }: Model,
  levels: readonly string[],
): number {
  const [label, own, other, more] = [1, 2, 4, 6];
  const named = (name: Ref, otherwise: string) => f`IF(${name}="","${otherwise}",${name}&"")`;
  sheet
    .put(row, FIRST, "What the level is worth", "heading")
    .shade(row, FIRST + 1, LAST, "heading")
    .put(row + 1, label, null, "columnHeaderLeft")
    .put(row + 1, own, named(inputs.level.used, "No level"), "columnHeader")
    .put(row + 1, other, named(inputs.compared_level.used, "None above"), "columnHeader")
    .put(row + 1, more, MORE, "columnHeader")
    .height(
      row + 1,
      wrappedHeight([MORE, ...levels], innerWidth({ columnWidths: WIDTHS }, own), STYLES.columnHeader),
    )
    .shade(row + 1, FIRST, LAST, "columnHeader");
  const gains = [gain.margin, gain.rebate, gain.mdf];
  LEVEL_TERMS.forEach((term, index) => {
    const at = row + 2 + index;
    const shown = (cell: Ref) => f`IF(${cell}="","${NOT_KNOWN}",${cell})`;
    sheet
      .put(at, label, levelsTable.columns[term].header, "label")
      .put(at, own, shown(level.terms[term]), { style: "calculation", format: "percent" })
      .put(at, other, shown(level.otherTerms[term]), { style: "calculation", format: "percent" })
      .put(at, more, shown(gains[index]!), { style: "calculation", format: "money" })
      .shade(at, FIRST, LAST, "label");
  });
  const last = row + 2 + LEVEL_TERMS.length;
  sheet
    .put(last, label, "In all", "totalLabel")
    .put(last, more, f`IF(${gain.total}="","${NOT_KNOWN}",${gain.total})`, {
      style: "total",
      format: "money",
    })
    .shade(last, FIRST, LAST, "total");
  return last + 1;
}

/** A line of a year's table: its quarters, and its sum to the day of this year and of the last. */
interface YearLine {
  at: number;
  label: string;
  quarters: Ref;
  sum: Cell;
  before: Cell;
  isTotal: boolean;
}

/** A year's table: a line a kind, its quarters side by side, the year to the day, and beside this year the last. */
export function yearTable(sheet: SheetBuilder, row: number, model: Model, year: Year): number {
  const { years, kinds, sums } = model;
  const own = years[year];
  putYearHead(sheet, row, year);
  const sumOf = year === "now" ? kinds.now : kinds.before;
  const line = (each: YearLine) => putYearLine(sheet, each, own.until, year);
  EARNING_KINDS.forEach(({ id, label }, index) =>
    line({
      at: row + 1 + index,
      label,
      quarters: own[id],
      sum: sumOf.fixed(0, index),
      before: kinds.before.fixed(0, index),
      isTotal: false,
    }),
  );
  const last = row + 1 + EARNING_KINDS.length;
  line({
    at: last,
    label: "In all, of what is known",
    quarters: own.total,
    sum: sums[year].total,
    before: sums.before.total,
    isTotal: true,
  });
  return last + 1;
}

function putYearHead(sheet: SheetBuilder, row: number, year: Year): void {
  const heading = year === "now" ? "Earned this year" : "Last year, to the day";
  sheet.put(row, FIRST, heading, "heading");
  for (let quarter = 0; quarter < QUARTERS; quarter++)
    sheet.put(row, FIRST + 1 + quarter, `Q${quarter + 1}`, "columnHeader");
  sheet.put(row, TO_DATE, "To date", "columnHeader");
  if (year === "now")
    sheet.put(row, TO_DATE + 1, "Last year", "columnHeader").put(row, TO_DATE + 2, "Change", "columnHeader");
  sheet.shade(row, FIRST, LAST, "columnHeader");
}

function putYearLine(
  sheet: SheetBuilder,
  { at, label, quarters, sum, before, isTotal }: YearLine,
  until: Ref,
  year: Year,
): void {
  const look = { style: isTotal ? "total" : "calculation", format: "money" } as const;
  const known = (cell: Cell) => f`IF(${cell}="","${NOT_KNOWN}",${cell})`;
  sheet.put(at, FIRST, label, isTotal ? "totalLabel" : "label");
  for (let quarter = 0; quarter < QUARTERS; quarter++)
    sheet.put(
      at,
      FIRST + 1 + quarter,
      f`IF(${until.at(0, quarter)}="","",${known(quarters.at(0, quarter))})`,
      look,
    );
  sheet.put(at, TO_DATE, known(sum), look);
  if (year === "now")
    sheet
      .put(at, TO_DATE + 1, known(before), look)
      .put(at, TO_DATE + 2, f`IF(COUNT(${sum},${before})<2,"",${sum}-${before})`, look);
  sheet.shade(at, FIRST, LAST, isTotal ? "total" : "label");
}
