import { checksumOf } from "../../domain/crm/import-check";
import { type CellEntry, type Entries, isFormula, readBack } from "./entries";

const WIDTH = 3;
const BLANK = "".padEnd(WIDTH, "-");
/** Begins the checksum of a whole row. */
const ROW = "#";
/** Some platforms show add-ins a boolean as its word. */
const BOOLEAN = /^(?:true|false)$/i;
/** What Excel may spell differently than it was written. */
const SPELLING = /[\s@'[\]]|_xl(?:fn|ws)\.|#this row,?/gi;

/** What a build wrote, by row, three characters a cell: enough to see whether it still stands there. */
export function checksumsOf(entries: Entries): string[] {
  return entries.map((line) => {
    const text = known.get(line) ?? checksumsOfRow(line);
    known.set(line, text);
    return text;
  });
}

/** A long change asks for the checksums of the same rows at each cut of its note. */
const known = new WeakMap<Entries[number], string>();

function checksumsOfRow(line: readonly unknown[]): string {
  return line.map((entry) => checksum(entry as CellEntry | null)).join("");
}

/** One checksum for a row's: whether all of it still stands there. */
export function rowChecksum(checksums: string): string {
  return ROW + checksumOf(checksums);
}

/** Whether a checksum is that of a whole row. */
export function isOfWholeRow(checksums: string): boolean {
  return checksums.startsWith(ROW);
}

/** One checksum for the keys of a row, by the columns in which they stand. */
export function keysChecksum(keys: readonly unknown[]): string {
  return rowChecksum(checksumsOfRow(keys));
}

/** In the place of a row's checksum: the row is not written. */
export const NO_ROW = ROW.padEnd(5, "-");

export const BLOCK_ROWS = 64;

/** One checksum for each BLOCK_ROWS of the rows' own: of a long sheet no more is kept. */
export function blockChecksums(rows: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK_ROWS) }, (_, block) =>
    rowChecksum(rows.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS).join("")),
  );
}

/** The checksums that were put together as one text. */
export function rowChecksums(text: string): string[] {
  return text.match(/#.{4}/g) ?? [];
}

/**
 * The columns in which a row, as read through `range.formulas`, is not as its checksums say. Where there is one for the whole row, all its
 * cells that are not blank count.
 */
export function changedColumns(checksums: string, read: readonly unknown[]): number[] {
  const now = checksumsOfRow(read);
  const at = (text: string, column: number) => text.slice(column * WIDTH, (column + 1) * WIDTH);
  if (!isOfWholeRow(checksums))
    return read.flatMap((_, column) => (at(checksums, column) === at(now, column) ? [] : [column]));
  if (checksums === rowChecksum(now)) return [];
  return read.flatMap((_, column) => (at(now, column) === BLANK ? [] : [column]));
}

function checksum(entry: CellEntry | null): string {
  if (entry === null || entry === undefined || entry === "") return BLANK;
  const read = readBack(entry);
  return checksumOf(asSpelled(read)).slice(-WIDTH);
}

function asSpelled(read: CellEntry): string | number {
  if (typeof read === "number") return read;
  if (isFormula(read)) return read.replace(SPELLING, "").toUpperCase();
  const text = String(read);
  return BOOLEAN.test(text) ? text.toLowerCase() : text;
}
