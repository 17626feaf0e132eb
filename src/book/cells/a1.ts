import { SHEET_COLUMNS, SHEET_ROWS } from "../../domain/shared/excel-limits";
import { columnLetters } from "../../sheets/shared/reference";
import type { Box } from "../../sheets/shared/sheet-plan";

/** `B2`, or `B2:D9` for more than one cell; no sheet, no dollars. */
export function addressOf(box: Box): string {
  return cornersOf(box, "");
}

function cornersOf({ row, column, rows, columns }: Box, dollar: "" | "$"): string {
  const cell = (y: number, x: number) => `${dollar}${columnLetters(x)}${dollar}${y + 1}`;
  const first = cell(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** For one call of getRanges; from about 8,000 characters on it fails (https://github.com/OfficeDev/office-js/issues/5198). */
const ADDRESSES_LENGTH = 2_000;

/** Addresses of all boxes, several in a text: "B2,D4:E9", or with what else separates areas. */
export function addressesOf(boxes: readonly Box[], separator: string): string[] {
  const texts: string[] = [];
  for (const address of boxes.map(addressOf)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESSES_LENGTH)
      texts[texts.length - 1] = `${last}${separator}${address}`;
    else texts.push(address);
  }
  return texts;
}

/** An address as people read it: `Deals!B2:D9`, the sheet quoted where Excel quotes it. */
export function cellsOn(sheet: string, box: Box): string {
  return `${quoteSheet(sheet)}!${addressOf(box)}`;
}

/** A reference for a name's formula: `='Score · Acme'!$B$2:$D$9`. */
export function referenceTo(sheet: string, box: Box): string {
  return `=${quoteSheet(sheet)}!${cornersOf(box, "$")}`;
}

const AREA = /^=?(?:'(?:[^']|'')+'!|[^'!,]+!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** The box of `B2:D9` or `='My sheet'!$B$2:$D$9`; null for anything else (several areas, whole columns, `#REF!`). */
export function boxOf(reference: string): Box | null {
  const match = AREA.exec(reference);
  if (!match) return null;
  const [, left, top, right = left, bottom = top] = match;
  const [column, lastColumn] = [columnIndex(left!), columnIndex(right!)];
  const [row, lastRow] = [Number(top) - 1, Number(bottom) - 1];
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
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
  const column = (offset: number) => dollar + columnLetters(box.column + offset);
  const row = (offset: number) => dollar + (box.row + offset + 1);
  if (box.rows === SHEET_ROWS && box.columns < SHEET_COLUMNS)
    return `${column(0)}:${column(box.columns - 1)}`;
  if (box.columns === SHEET_COLUMNS) return `${row(0)}:${row(box.rows - 1)}`;
  return cornersOf(box, dollar);
}

/** "Sheet1!A1:B2", the form `range.address` has. */
export function formatAddress(sheet: string, box: Box, absolute = false): string {
  return `${quoteSheet(sheet)}!${formatBox(box, absolute)}`;
}
