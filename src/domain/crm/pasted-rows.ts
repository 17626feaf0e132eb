import { partnersTable } from "../shared/tables/catalogue";
import type { Steps } from "../shared/steps";
import { parseCsv, type CsvTable } from "./parse-csv";
import { peelNumber } from "./peel-number";

/** How many rows are looked at to see whether they are all data. */
const ROWS_TO_TELL = 5;

/**
 * Rows as they were copied from a sheet or a page. Two columns of which the second holds numbers from the first row on are partners and
 * their targets without a header, which is added; lines are those of the text. Throws a FileError as a file does.
 */
export function* readPasted(name: string, text: string): Steps<CsvTable> {
  if (!isBare(text)) return yield* parseCsv(name, text);
  const { partner, annualTarget } = partnersTable.columns;
  const table = yield* parseCsv(name, `${partner.header}\t${annualTarget.header}\n${text}`);
  const asPasted = <R extends { line: number }>(rows: readonly R[]) =>
    rows.map((row) => ({ ...row, line: row.line - 1 }));
  return { ...table, rows: asPasted(table.rows), problems: asPasted(table.problems) };
}

function isBare(text: string): boolean {
  const rows = text
    .split(/\r?\n|\r/)
    .filter((row) => row.trim() !== "")
    .slice(0, ROWS_TO_TELL)
    .map((row) => row.split("\t"));
  return (
    rows.length > 0 &&
    rows.every(([name, figure, ...more]) => name?.trim() && isFigure(figure) && more.length === 0)
  );
}

function isFigure(cell: string | undefined): boolean {
  return cell !== undefined && peelNumber(cell) !== null;
}
