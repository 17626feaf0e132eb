import type { Position } from "../sheets/shared/sheet-plan";
import type { BuiltAsRead } from "./book";
import { type CellEntry, entryAsRead } from "./cells/entries";
import type { WriteCells } from "./operations";

/** What a cell of a built sheet holds. */
export function valueOn({ values, used }: BuiltAsRead, { row, column }: Position): unknown {
  return values[row - used.row]?.[column - used.column] ?? "";
}

/** Writes cells side by side on a built sheet. */
export function writtenOn(
  sheet: BuiltAsRead,
  { row, column }: Position,
  entries: readonly CellEntry[],
): WriteCells {
  const before = entries.map((_, index) => {
    const at = { row, column: column + index };
    return entryAsRead(formulaOn(sheet, at), valueOn(sheet, at));
  });
  return {
    type: "cells",
    sheet: sheet.sheet,
    at: { row, column },
    entries: [[...entries]],
    before: [before],
    guarded: true,
  };
}

export function formulaOn({ formulas, used }: BuiltAsRead, { row, column }: Position): unknown {
  return formulas[row - used.row]?.[column - used.column] ?? "";
}
