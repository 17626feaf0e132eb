import { checksumOf } from "../../domain/crm/import-check";
import { type CellEntry, type Entries, isFormula, readBack } from "./entries";

const WIDTH = 3;
const BLANK = "".padEnd(WIDTH, "-");
/** Some platforms show add-ins a boolean as its word. */
const BOOLEAN = /^(?:true|false)$/i;
/** What Excel may spell differently than it was written. */
const SPELLING = /[\s@'[\]]|_xl(?:fn|ws)\.|#this row,?/gi;

/** What a build wrote, by row, three characters a cell: enough to see whether it still stands there. */
export function checksumsOf(entries: Entries): string[] {
  return entries.map((line) => line.map((entry) => (entry === null ? BLANK : checksum(entry))).join(""));
}

/** Bytes of a row's checksums within JSON. */
export function checksumBytes(columns: number): number {
  return columns * WIDTH + '"",'.length;
}

/** Whether a cell, as read through `range.formulas`, holds what the checksums of its row say. */
export function isAsWritten(checksums: string, column: number, read: unknown): boolean {
  return checksums.slice(column * WIDTH, (column + 1) * WIDTH) === checksum(read as CellEntry | null);
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
