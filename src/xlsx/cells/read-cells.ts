import { boxOf } from "../../book/cells/a1";
import { contains } from "../../book/cells/boxes";
import type { Box } from "../../sheets/shared/sheet-plan";
import { serialFromIso } from "../../domain/shared/serial-date";
import { fromFileText } from "../xml/cell-text";
import { fromFileFormula } from "./formula-text";
import type { SheetCell, SheetContent } from "./sheet-rows";
import { shiftFormula } from "./shift-formula";

/** What a cell holds: a number, text, a boolean, an error as text; "" when it is blank. */
export function valueOf(cell: SheetCell, strings: () => readonly string[]): string | number | boolean {
  const { type, text } = cell;
  switch (type) {
    case "s":
      return strings()[Number(text)] ?? "";
    case "inlineStr":
    case "str":
      return fromFileText(text);
    case "b":
      return text.trim() === "" ? "" : text.trim() === "1" || text.trim() === "true";
    case "e":
      return text;
    case "d":
      return serialOfDate(text) ?? text;
    default:
      return text.trim() === "" ? "" : Number(text);
  }
}

/** `2026-01-31T12:00:00` as a serial number. */
function serialOfDate(text: string): number | null {
  const [day = "", time = ""] = text.split("T");
  const serial = serialFromIso(day);
  if (serial === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = time.replace("Z", "").split(":").map(Number);
  return serial + (hours * 3600 + minutes * 60 + seconds) / 86_400 || serial;
}

export interface FormulaReader {
  /** With `=`, as Excel shows it; undefined where there is no formula. */
  (row: number, cell: SheetCell): string | undefined;
}

/** Reads formulas of a sheet; `tableAt` names the table in which a cell stands. */
export function formulaReader(
  content: SheetContent,
  tableAt: (row: number, column: number) => string | undefined,
): FormulaReader {
  let firsts: Map<string, { row: number; column: number; text: string }> | undefined;
  const first = (shared: string) => (firsts ??= sharedFormulas(content)).get(shared);
  return (row, { column, formula }) => {
    if (!formula || formula.kind === "dataTable") return undefined;
    const text = formula.text === "" ? sharedText(formula.shared, first, row, column) : formula.text;
    return text === undefined ? undefined : fromFileFormula(fromFileText(text), tableAt(row, column));
  };
}

function sharedText(
  shared: string | undefined,
  first: (shared: string) => { row: number; column: number; text: string } | undefined,
  row: number,
  column: number,
): string | undefined {
  const source = shared === undefined ? undefined : first(shared);
  return source && shiftFormula(source.text, row - source.row, column - source.column);
}

/** Where each shared formula is written out. */
export function sharedFormulas(
  content: SheetContent,
): Map<string, { row: number; column: number; text: string }> {
  const found = new Map<string, { row: number; column: number; text: string }>();
  for (const [row, { cells }] of content.rows)
    for (const { column, formula } of cells)
      if (formula?.shared !== undefined && formula.text !== "" && !found.has(formula.shared))
        found.set(formula.shared, { row, column, text: formula.text });
  return found;
}

/** The values of a box, row by row; "" where nothing stands. */
export function cellValuesIn(
  content: Pick<SheetContent, "rows">,
  box: Box,
  strings: () => readonly string[],
): (string | number | boolean)[][] {
  return linesOf(content, box, (_, cell) => valueOf(cell, strings));
}

const BLANK_ROW: readonly (string | number | boolean)[] = [];

/** The same as far as it is written: each row up to its last cell, down to the last row that has one. */
export function writtenIn(
  { rows }: SheetContent,
  { row: top, column: left, rows: height, columns: width }: Box,
  strings: () => readonly string[],
): (readonly (string | number | boolean)[])[] {
  const lines: (readonly (string | number | boolean)[])[] = [];
  for (const [row, { cells }] of rows) {
    if (row < top || row >= top + height) continue;
    const line: (string | number | boolean)[] = [];
    for (const cell of cells)
      if (cell.column >= left && cell.column < left + width)
        line[cell.column - left] = valueOf(cell, strings);
    if (!line.length) continue;
    while (lines.length <= row - top) lines.push(BLANK_ROW);
    lines[row - top] = line;
  }
  return lines;
}

/** What `range.formulas` gives: formulas where there are some, else values. */
export function formulasIn(
  content: SheetContent,
  box: Box,
  strings: () => readonly string[],
  formulaOf: FormulaReader,
): (string | number | boolean)[][] {
  return linesOf(content, box, (row, cell) => formulaOf(row, cell) ?? valueOf(cell, strings));
}

function linesOf<T>(
  { rows }: Pick<SheetContent, "rows">,
  { row: top, column: left, rows: height, columns: width }: Box,
  read: (row: number, cell: SheetCell) => T,
): (T | "")[][] {
  return Array.from({ length: height }, (_, index) => {
    const line = Array<T | "">(width).fill("");
    for (const cell of rows.get(top + index)?.cells ?? [])
      if (cell.column >= left && cell.column < left + width)
        line[cell.column - left] = read(top + index, cell);
    return line;
  });
}

/** Cells that hold one formula together and can only be changed together: arrays and data tables of more than one cell. */
export function joinedCells(content: SheetContent): Box[] {
  const boxes: Box[] = [];
  for (const { cells } of content.rows.values())
    for (const { formula } of cells) {
      if (formula?.kind !== "array" && formula?.kind !== "dataTable") continue;
      const box = formula.ref === undefined ? null : boxOf(formula.ref);
      if (box && box.rows * box.columns > 1) boxes.push(box);
    }
  return boxes;
}

/** Name of the table in which a cell stands, of those given. */
export function tableFinder(
  tables: readonly { name: string; box: Box }[],
): (row: number, column: number) => string | undefined {
  return (row, column) => tables.find(({ box }) => contains(box, { row, column }))?.name;
}
