import type { PartnerRename } from "../domain/program/rename-partner";
import { trimmedNameKey } from "../domain/shared/excel-text";
import { redactor } from "../domain/shared/redact";
import { indexDefinition } from "../sheets/index/definition";
import type { Box, Position } from "../sheets/shared/sheet-plan";
import type { Book, BuiltAsRead } from "./book";
import { formulaOn, valueOn, writtenOn } from "./built-cells";
import { entryAsRead, isFormula, textEntry } from "./cells/entries";
import type { WriteCells } from "./operations";
import { recordOf } from "./sheet-writes";

/**
 * The new name in the cells of built sheets that hold the old one alone: the sheet's mark, what its formulas read, inputs that choose the
 * partner. The user's own cells stay as they are.
 */
export function renamedOnSheets({ from, to }: PartnerRename, { built }: Book): WriteCells[] {
  // The index is written anew.
  const sheets = built.filter(({ kind }) => kind !== indexDefinition.kind);
  return sheets.flatMap((sheet) =>
    placesOf(sheet)
      .filter((at) => {
        const value = valueOn(sheet, at);
        return (
          typeof value === "string" &&
          trimmedNameKey(value) === trimmedNameKey(from) &&
          value !== to.trim() &&
          !isFormula(entryAsRead(formulaOn(sheet, at), value))
        );
      })
      .map((at) => writtenOn(sheet, at, [textEntry(to.trim())])),
  );
}

/** Somebody's data taken out of the cells of built sheets that hold it as a text: inputs, for the most part; formulas follow the tables. */
export function forgottenOnSheets(words: readonly string[], { built }: Book): WriteCells[] {
  if (words.length === 0) return [];
  const redact = redactor(words);
  return built.flatMap((sheet) =>
    placesOf(sheet).flatMap((at) => {
      const value = valueOn(sheet, at);
      if (typeof value !== "string" || isFormula(entryAsRead(formulaOn(sheet, at), value))) return [];
      const left = redact(value);
      return left === undefined ? [] : [writtenOn(sheet, at, [left === null ? "" : textEntry(left)])];
    }),
  );
}

/** The cells that the add-in has built; of a sheet whose record somebody has edited, the one that says whom it is about. */
function placesOf(sheet: BuiltAsRead): Position[] {
  const mark = sheet.names.get("cam_partner")?.box;
  const boxes = recordOf(sheet)?.cells ?? (mark ? [mark] : []);
  return boxes.flatMap(positionsIn);
}

function positionsIn({ row, column, rows, columns }: Box): Position[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
