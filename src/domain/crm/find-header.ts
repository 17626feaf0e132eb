import { FILE_KINDS } from "./import-fields";
import { mapColumns } from "./map-columns";

/** Titles and filters of a report take a few lines; further down a row that looks like a header is data. */
export const LINES_OF_TITLES = 25;
/** No export has more columns or longer names, and each is compared with every name that CRMs give theirs. */
export const MOST_COLUMNS = 1000;
export const LONGEST_NAME = 1000;

/** Whether cells are named as the columns of deals, products or partners are. */
function isKnownHeader(cells: readonly string[]): boolean {
  if (cells.length > MOST_COLUMNS || cells.some((cell) => cell.length > LONGEST_NAME)) return false;
  return FILE_KINDS.some((kind) => mapColumns(kind, cells).missing.length === 0);
}

/**
 * Of the first rows of a report the position of its header: the first row whose columns are known, when every row above it is at most
 * half as full, as titles and filters are; where no names are known, the first row of which that is true and which is as wide as the next.
 * Null when no row is like that.
 */
export function headerPosition(rows: readonly (readonly string[])[]): number | null {
  return knownPosition(rows) ?? widestPosition(rows);
}

export function filledIn(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

export function knownPosition(rows: readonly (readonly string[])[]): number | null {
  const position = rows.findIndex((cells) => isKnownHeader(cells));
  if (position < 0) return null;
  const filled = filledIn(rows[position]!);
  return rows.slice(0, position).every((cells) => 2 * filledIn(cells) <= filled) ? position : null;
}

/** ID, partner and stage. */
const FEWEST_COLUMNS = 3;

export function widestPosition(rows: readonly (readonly string[])[]): number | null {
  let fullestAbove = 0;
  for (let position = 0; position + 1 < rows.length; position++) {
    const filled = filledIn(rows[position]!);
    const isHeader = filled >= FEWEST_COLUMNS && filled >= 2 * fullestAbove;
    if (isHeader && rows[position + 1]!.length === rows[position]!.length) return position;
    fullestAbove = Math.max(fullestAbove, filled);
  }
  return null;
}
