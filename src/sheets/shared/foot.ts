import { f, type Formula, type FormulaCell, joined, quoted } from "./formula";
import { Ref } from "./reference";
import type { SheetBuilder } from "./sheet-builder";

const RIGHT = "Totals tie ✓";

export interface Check {
  /** TRUE when it holds. */
  ok: Formula;
  /** What is wrong and by how much, as a formula that gives a sentence beginning with a space. */
  failure: Formula;
}

export interface Foot {
  row: number;
  /** First and last column of the page. */
  columns: readonly [number, number];
  /** The cell that says whether all of them hold. */
  all: Ref;
  checks: readonly Check[];
  /** A cell with how many of them do not, where the sentence has no room for counting. */
  wrong?: FormulaCell;
  /** What is right, but worth knowing: a cell with one sentence after the other, two spaces behind each; "" when there is nothing. */
  notes?: { ref: Ref; text: Ref };
  legend: string;
  /** Columns of the legend's four parts. */
  legendColumns: readonly [number, number, number, number];
}

/** Checks, notes and the legend at the foot of a page: four rows. */
export function putFoot(
  sheet: SheetBuilder,
  {
    row,
    columns: [first, last],
    all,
    checks,
    wrong = wrongCount(checks),
    notes,
    legend,
    legendColumns,
  }: Foot,
): void {
  const shown = new Ref("check shown");
  const failures = joined(
    checks.map(({ ok, failure }) => f`IF(${ok},"",${failure})`),
    "&",
  );
  sheet.put(row, first, "Check", "heading").shade(row, first + 1, last, "heading");
  sheet.fill(
    shown,
    { row: row + 1, column: first },
    () => f`IF(${all},${quoted(RIGHT)},"Not right yet ("&${wrong}&"):"&${failures})`,
    "check",
  );
  sheet
    .shade(row + 1, first + 1, last, "check")
    .rule({ ...shown.box, columns: last - first + 1 }, f`${shown}<>${quoted(RIGHT)}`, "failed");
  if (notes) sheet.fill(notes.ref, { row: row + 2, column: first }, () => remarks(notes.text), "remark");
  const [input, calculation, link, words] = legendColumns;
  sheet
    .put(row + 3, input, "Yours to type", "legendInput")
    .put(row + 3, calculation, "Calculated", "legendCalculation")
    .put(row + 3, link, "From the tables", "linkText")
    .put(row + 3, words, legend, "note");
}

/** How many checks do not hold. */
export function wrongCount(checks: readonly Check[]): Formula {
  return f`${checks.length}-(${joined(
    checks.map(({ ok }) => f`(${ok})`),
    "+",
  )})`;
}

/** What is worth knowing, counted by the spaces between sentences; a sentence alone may lack them. */
function remarks(text: Ref): Formula {
  const count = f`MAX(1,(LEN(${text})-LEN(SUBSTITUTE(${text},"  ","")))/2)`;
  return f`IF(${text}="","","Worth knowing ("&${count}&"): "&${text})`;
}

/** Equal within the project's tolerance. */
export function ties(one: Formula | Ref, other: Formula | Ref, tolerance: Ref): Formula {
  return f`ABS(${one}-${other})<=${tolerance}*MAX(1,ABS(${one}),ABS(${other}))`;
}
