import { SHEET_COLUMNS, SHEET_ROWS } from "../../domain/shared/excel-limits";
import type { Box } from "../../sheets/shared/sheet-plan";

/** Excel's sheet: 1,048,576 rows by 16,384 columns. */

/** 0 -> "A", 26 -> "AA". */
export function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** "A" -> 0, "AA" -> 26; case does not matter. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_ADDRESS = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*|true|false)$/i;

/** A sheet's name as it stands before `!` in a formula: quoted where Excel needs it. */
export function quoteSheet(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_ADDRESS.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

interface SheetBox {
  /** Absent when the address names no sheet. */
  sheet?: string;
  box: Box;
}

const ADDRESS =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i;

/** "A1", "$A$1:B2", "A:C", "2:4", each with or without a sheet -> where it is; null when it is no address. */
export function parseAddress(text: string): SheetBox | null {
  const m = ADDRESS.exec(text.trim());
  if (!m) return null;
  const [, quoted, plain, column1 = "", row1 = "", column2 = column1, row2 = row1] = m;
  const isRange = m[5] !== undefined || m[6] !== undefined;
  if (!column1 && !row1) return null;
  if (!isRange && (!column1 || !row1)) return null;
  if (!!column1 !== !!column2 || !!row1 !== !!row2) return null;
  const top = row1 ? Number(row1) - 1 : 0;
  const bottom = row2 ? Number(row2) - 1 : SHEET_ROWS - 1;
  const left = column1 ? columnIndex(column1) : 0;
  const right = column2 ? columnIndex(column2) : SHEET_COLUMNS - 1;
  if (
    Math.min(top, bottom) < 0 ||
    Math.max(top, bottom) >= SHEET_ROWS ||
    Math.max(left, right) >= SHEET_COLUMNS
  )
    return null;
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  const box = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  return sheet === undefined ? { box } : { sheet, box };
}

/** A box as Excel writes it: "B2", "A1:C3", "A:C", "2:4"; absolute with dollar signs. */
export function formatBox(box: Box, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const column = (offset: number) => dollar + columnName(box.column + offset);
  const row = (offset: number) => dollar + (box.row + offset + 1);
  if (box.rows === SHEET_ROWS && box.columns < SHEET_COLUMNS)
    return `${column(0)}:${column(box.columns - 1)}`;
  if (box.columns === SHEET_COLUMNS) return `${row(0)}:${row(box.rows - 1)}`;
  const first = column(0) + row(0);
  return box.rows === 1 && box.columns === 1
    ? first
    : `${first}:${column(box.columns - 1)}${row(box.rows - 1)}`;
}

/** "Sheet1!A1:B2", the form `range.address` has. */
export function formatAddress(sheet: string, box: Box, absolute = false): string {
  return `${quoteSheet(sheet)}!${formatBox(box, absolute)}`;
}

export function overlaps(a: Box, b: Box): boolean {
  return intersection(a, b) !== null;
}

export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest box around both. */
export function union(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `box` after `hole` was cut out: up to four boxes, none overlapping. */
export function subtract(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...box, rows: cut.row - box.row },
    { ...box, row: below, rows: box.row + box.rows - below },
    { ...cut, column: box.column, columns: cut.column - box.column },
    { ...cut, column: right, columns: box.column + box.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** Equal as Excel compares names: case does not matter. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
