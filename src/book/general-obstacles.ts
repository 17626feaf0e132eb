import { grouped } from "../domain/shared/plain-words";
import { CELL_TEXT_LIMIT, FORMULA_LIMIT, SHEET_COLUMNS, SHEET_ROWS } from "../domain/shared/excel-limits";
import { cellsOn } from "./cells/a1";
import { isFormula, readBack } from "./cells/entries";
import type { Book } from "./book";
import { type Obstacle, someOf } from "./obstacle";
import type { Operation } from "./operations";

/** Reading only, protected sheets, protected structure. Nothing is ever unprotected on the user's behalf. */
export function protections(operations: readonly Operation[], book: Book): Obstacle[] {
  if (!operations.length) return [];
  if (book.readOnly)
    return [
      {
        problem: "protected",
        what: "This workbook is open for reading only.",
        next: "Choose Edit Workbook, or save a copy, and try again.",
      },
    ];
  const touched = new Set(operations.map(({ sheet }) => sheet));
  const locked = book.sheets.filter((sheet) => touched.has(sheet.name) && sheet.protected);
  const obstacles: Obstacle[] = locked.map(({ name }) => ({
    problem: "protected",
    what: `The sheet "${name}" is protected.`,
    next: "Remove the protection under Review > Unprotect Sheet and try again.",
    cells: [name],
  }));
  if (book.structureProtected && operations.some(({ type }) => type === "add-sheet"))
    obstacles.push({
      problem: "protected",
      what: "The workbook's structure is protected, so that no sheet can be added.",
      next: "Remove the protection under Review > Protect Workbook and try again.",
    });
  return obstacles;
}

/** Cells beyond the last row or column, and text and formulas longer than a cell can hold. */
export function limits(operations: readonly Operation[]): Obstacle[] {
  return [...beyondTheSheet(operations), ...tooLong(operations)];
}

function beyondTheSheet(operations: readonly Operation[]): Obstacle[] {
  const sheets = operations.flatMap((each) =>
    each.type === "cells" &&
    (each.at.row + each.entries.length > SHEET_ROWS ||
      each.at.column + (each.entries[0]?.length ?? 0) > SHEET_COLUMNS)
      ? [each.sheet]
      : [],
  );
  return [...new Set(sheets)].map((sheet) => ({
    problem: "too-large",
    what: `"${sheet}" has no room for this: a sheet ends at row ${grouped(SHEET_ROWS)} and column XFD.`,
    next: "Move its table up or to the left, or remove rows you no longer need, and try again.",
    cells: [sheet],
  }));
}

function tooLong(operations: readonly Operation[]): Obstacle[] {
  const cells: string[] = [];
  for (const operation of operations) {
    if (operation.type !== "cells") continue;
    operation.entries.forEach((line, row) =>
      line.forEach((entry, column) => {
        if (typeof entry !== "string" || entry.length <= FORMULA_LIMIT) return;
        if (isFormula(entry) || String(readBack(entry)).length > CELL_TEXT_LIMIT)
          cells.push(
            cellsOn(operation.sheet, {
              row: operation.at.row + row,
              column: operation.at.column + column,
              rows: 1,
              columns: 1,
            }),
          );
      }),
    );
  }
  if (!cells.length) return [];
  return [
    {
      problem: "too-large",
      what: `Text longer than a cell can hold (${grouped(CELL_TEXT_LIMIT)} characters) would stand in ${someOf(cells)}.`,
      next: "Shorten it and try again.",
      cells,
    },
  ];
}
