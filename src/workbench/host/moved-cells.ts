import { columnIndex, quoteSheet } from "../../book/cells/a1";
import { subtract } from "../../book/cells/boxes";
import { columnLetters } from "../../sheets/shared/reference";
import { isFormulaText, type Token, tokenize } from "./formula-tokens";
import { sameName } from "./same-name";
import type { GridBox } from "../../xlsx/data/workbook-data";

/** Cells that were cut and pasted: from a box of a sheet to one as large. */
export interface CellMove {
  from: CellArea;
  to: CellArea;
}

interface CellArea {
  sheet: string;
  box: GridBox;
}

/** Where a formula stands, before and after; of a formula that is moved itself what else its words mean there. */
interface Standing {
  before: string;
  after: string;
  /** The table whose row it stood in and stands in no longer. */
  leaves?: string | undefined;
  isOwnName?(word: string): boolean;
}

const ENDS = /^(\$?)([A-Z]+)(\$?)(\d+)(?::(\$?)([A-Z]+)(\$?)(\d+))?$/i;

const isWithin = (outer: GridBox, inner: GridBox) => !subtract(inner, outer).length;

/** Of a reference to cells its box, and how it is written with another one. */
function referenceOf(text: string): { box: GridBox; at(box: GridBox): string } | null {
  const parts = ENDS.exec(text);
  if (!parts) return null;
  const [, dollar1 = "", letters1 = "", dollar2 = "", digits1 = ""] = parts;
  const [dollar3 = "", letters2 = letters1, dollar4 = "", digits2 = digits1] = parts.slice(5);
  const rows = [Number(digits1) - 1, Number(digits2) - 1];
  const columns = [columnIndex(letters1), columnIndex(letters2)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const box = {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
  const at = ({ row: top, column: left, rows: height, columns: width }: GridBox) => {
    const first = `${dollar1}${columnLetters(left)}${dollar2}${top + 1}`;
    if (!text.includes(":")) return first;
    return `${first}:${dollar3}${columnLetters(left + width - 1)}${dollar4}${top + height}`;
  };
  return { box, at };
}

/** What cells follow the move that were moved whole, or whose first or last line was, along it; null where they were pasted over. */
export function movedBox(box: GridBox, sheet: string, move: CellMove): CellArea | null {
  const { from, to } = move;
  const [down, right] = [to.box.row - from.box.row, to.box.column - from.box.column];
  if (sameName(sheet, from.sheet)) {
    if (isWithin(from.box, box))
      return { sheet: to.sheet, box: { ...box, row: box.row + down, column: box.column + right } };
    const stretched = sameName(from.sheet, to.sheet) && stretchedBox(box, move);
    if (stretched) return { sheet, box: stretched };
  }
  return sameName(sheet, to.sheet) && isWithin(to.box, box) ? null : { sheet, box };
}

/** A box whose first or last line is moved along it ends where that line is now. */
function stretchedBox(box: GridBox, { from, to }: CellMove): GridBox | null {
  for (const [start, length, other] of [
    ["row", "rows", "column"],
    ["column", "columns", "row"],
  ] as const) {
    const by = to.box[start] - from.box[start];
    if (to.box[other] !== from.box[other] || !by || box[length] < 2) continue;
    const end = box[start] + box[length] - 1;
    if (isWithin(from.box, { ...box, [start]: end, [length]: 1 }) && end + by >= box[start])
      return { ...box, [length]: box[length] + by };
    if (isWithin(from.box, { ...box, [length]: 1 }) && box[start] + by <= end && box[start] + by >= 0)
      return { ...box, [start]: box[start] + by, [length]: box[length] - by };
  }
  return null;
}

/** A formula's text after cells were cut and pasted: what it refers to is followed, what was pasted over is #REF!. */
export function followCells(text: string, standing: Standing, move: CellMove): string {
  if (!isFormulaText(text)) return text;
  const { before, after } = standing;
  let sheet: Extract<Token, { kind: "sheet" }> | null = null;
  let last: Token | null = null;
  let out = "";
  for (const token of tokenize(text)) {
    const named = sheet;
    sheet = token.kind === "sheet" ? token : null;
    if (token.kind === "reference") out += referred(token.text, named, { before, after, move });
    else if (token.kind === "group" && last?.kind !== "word") out += `${standing.leaves ?? ""}${token.text}`;
    else if (token.kind === "word" && !named && before !== after && standing.isOwnName?.(token.text))
      out += `${quoteSheet(before)}!${token.text}`;
    else if (token.kind !== "sheet") out += `${named?.text ?? ""}${token.text}`;
    last = token;
  }
  return out;
}

function referred(
  text: string,
  named: Extract<Token, { kind: "sheet" }> | null,
  { before, after, move }: { before: string; after: string; move: CellMove },
): string {
  const on = named?.sheet ?? before;
  const reference = referenceOf(text);
  const now = reference ? movedBox(reference.box, on, move) : { sheet: on, box: null };
  if (!now) return "#REF!";
  const isThere = named && sameName(now.sheet, on);
  const prefix = isThere
    ? named.text
    : named || !sameName(now.sheet, after)
      ? `${quoteSheet(now.sheet)}!`
      : "";
  return prefix + (now.box && reference ? reference.at(now.box) : text);
}
