import { partnersTable } from "../shared/tables/catalogue";
import { peelNumber } from "./peel-number";

/** How many rows are looked at to see whether they are all data. */
const ROWS_TO_TELL = 5;

/**
 * Rows as they were copied from a sheet or a page. Two columns of which the second holds numbers from the first row on are partners and
 * their targets without a header, which is added.
 */
export function withHeader(text: string): string {
  const rows = text
    .split(/\r?\n|\r/)
    .filter((row) => row.trim() !== "")
    .slice(0, ROWS_TO_TELL)
    .map((row) => row.split("\t"));
  const isBare =
    rows.length > 0 &&
    rows.every(([name, figure, ...more]) => name?.trim() && isFigure(figure) && more.length === 0);
  const { partner, annualTarget } = partnersTable.columns;
  return isBare ? `${partner.header}\t${annualTarget.header}\n${text}` : text;
}

function isFigure(cell: string | undefined): boolean {
  return cell !== undefined && peelNumber(cell) !== null;
}
