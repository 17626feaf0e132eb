import { FILE_KINDS } from "./import-fields";
import { mapColumns } from "./map-columns";

/** Titles and filters of a report take a few lines; further down a row that looks like a header is data. */
export const LINES_OF_TITLES = 25;
/** No export has more columns or longer names, and each is compared with every name that CRMs give theirs. */
export const MOST_COLUMNS = 1000;
export const LONGEST_NAME = 1000;

/** Whether cells are named as the columns of deals, products or partners are. */
export function isKnownHeader(cells: readonly string[]): boolean {
  if (cells.length > MOST_COLUMNS || cells.some((cell) => cell.length > LONGEST_NAME)) return false;
  return FILE_KINDS.some((kind) => mapColumns(kind, cells).missing.length === 0);
}

/**
 * Of the first rows of a report the position of its header: the first row whose columns are known, when every row above it is at most
 * half as full, as titles and filters are. 0 when the first row may be the header itself.
 */
export function headerPosition(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const position = rows.findIndex((cells) => isKnownHeader(cells));
  if (position < 0) return 0;
  return filled.slice(0, position).every((count) => 2 * count <= filled[position]!) ? position : 0;
}
