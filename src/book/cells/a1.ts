import { columnLetters } from "../../sheets/shared/reference";
import type { Box } from "../../sheets/shared/sheet-plan";

/** `B2`, or `B2:D9` for more than one cell; no sheet, no dollars. */
export function addressOf(box: Box): string {
  const first = `${columnLetters(box.column)}${box.row + 1}`;
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${columnLetters(box.column + box.columns - 1)}${box.row + box.rows}`;
}

/** For one call of getRanges; from about 8,000 characters on it fails (https://github.com/OfficeDev/office-js/issues/5198). */
const ADDRESSES_LENGTH = 2_000;

/** Addresses of all boxes, several in a text: "B2,D4:E9". */
export function addressesOf(boxes: readonly Box[]): string[] {
  const texts: string[] = [];
  for (const address of boxes.map(addressOf)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESSES_LENGTH)
      texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}

/** An address as people read it: `Deals!B2:D9`, the sheet quoted where Excel quotes it. */
export function cellsOn(sheet: string, box: Box): string {
  return `${quotedSheet(sheet)}!${addressOf(box)}`;
}

/** A reference for a name's formula: `='Scorecard – Acme'!$B$2:$D$9`. */
export function referenceTo(sheet: string, box: Box): string {
  return `=${quotedSheet(sheet)}!${addressOf(box)
    .replace(/[A-Z]+/g, "$$$&")
    .replace(/\d+/g, "$$$&")}`;
}

function quotedSheet(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
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

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
