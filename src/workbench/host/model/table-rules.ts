import { overlaps } from "../a1";
import { invalidArgument } from "../rich-error";
import type { GridBox } from "../workbook-data";
import type { HostModel } from "./host-model";
import type { TableState } from "./state";

/** A table overlaps neither another one nor merged cells. */
export function checkOverlap(
  model: HostModel,
  sheetId: string,
  box: GridBox,
  location: string,
  own?: string,
): void {
  if (model.sheet(sheetId).tables.some((t) => t.id !== own && overlaps(t.box, box)))
    invalidArgument(location, "A table can't overlap another table.");
  if (model.grid.merges(sheetId).some((merged) => overlaps(merged, box)))
    invalidArgument(location, "A table can't overlap merged cells.");
}

/** Header cells hold unique texts: blank ones are filled, numbers become text, repeated ones are numbered. */
export function fillHeaders(model: HostModel, sheetId: string, table: TableState): void {
  model.readHeaders(sheetId, table);
  const writes = table.columns.flatMap((name, i) => {
    const at = { row: table.box.row, column: table.box.column + i };
    return model.grid.cell(sheetId, at.row, at.column)?.value === name ? [] : [{ ...at, value: name }];
  });
  model.grid.write(sheetId, writes);
}
