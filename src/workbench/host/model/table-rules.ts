import { overlaps } from "../../../book/cells/boxes";
import type { Grid } from "../grid";
import { invalidArgument } from "../rich-error";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { BookContents } from "./book-contents";
import type { TableState } from "./state";

interface TablePlace {
  sheetId: string;
  box: GridBox;
  /** The table that is to stand there, when it exists already: it does not stand in its own way. */
  tableId?: string;
}

/** A table overlaps neither another one nor merged cells. */
export function checkOverlap(
  contents: BookContents,
  { sheetId, box, tableId }: TablePlace,
  location: string,
): void {
  if (contents.sheet(sheetId).tables.some((t) => t.id !== tableId && overlaps(t.box, box)))
    invalidArgument(location, "A table can't overlap another table.");
  if (contents.grid.merges(sheetId).some((merged) => overlaps(merged, box)))
    invalidArgument(location, "A table can't overlap merged cells.");
}

/** Column names from the header cells, made unique as Excel does; true when they changed. */
export function readHeaders(grid: Grid, sheetId: string, table: TableState): boolean {
  if (table.showHeaders === false) return false;
  const before = table.columns.join("\0");
  const taken = new Set<string>();
  table.columns = Array.from({ length: table.box.columns }, (_, i) => {
    const value = grid.cell(sheetId, table.box.row, table.box.column + i)?.value;
    const wanted = value === undefined || value === "" ? `Column${i + 1}` : String(value);
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
  return before !== table.columns.join("\0");
}

/** Header cells hold unique texts: blank ones are filled, numbers become text, repeated ones are numbered. */
export function fillHeaders(grid: Grid, sheetId: string, table: TableState): void {
  readHeaders(grid, sheetId, table);
  const writes = table.columns.flatMap((name, i) => {
    const at = { row: table.box.row, column: table.box.column + i };
    return grid.cell(sheetId, at.row, at.column)?.value === name ? [] : [{ ...at, value: name }];
  });
  grid.write(sheetId, writes);
}
