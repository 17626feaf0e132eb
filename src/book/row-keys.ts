import type { TableAsRead } from "./book";
import { NO_ROW, keysChecksum } from "./cells/written";
import type { RowKeys, WriteCells } from "./operations";

/** A write into rows of a table that knows them by their keys, which stand in these 0-based columns of the table. */
export function withKeys(write: WriteCells, table: TableAsRead, columns: readonly number[]): WriteCells {
  const { box, formulas } = table;
  const keys: RowKeys = { columns: columns.map((column) => box.column + column) };
  const first = write.at.row - box.row - 1;
  const lines = write.entries.map((line, row) => {
    const now = columns.map((column) => formulas[first + row]?.[column] ?? "");
    return line.every((entry) => entry === null) ? null : unwritten(write, keys, { row, now });
  });
  if (lines.every((line) => line === null || line.every((key) => key === ""))) return { ...write, keys };
  const sums = lines.map((line) => (line === null ? NO_ROW : keysChecksum(line)));
  return { ...write, keys: { ...keys, sums } };
}

/** The keys of a row without those that are written. */
export function unwritten(
  { at, entries }: Pick<WriteCells, "at" | "entries">,
  { columns }: RowKeys,
  { row, now }: { row: number; now: readonly unknown[] },
): unknown[] {
  return now.map((key, index) => (isWritten(entries[row]!, columns[index]! - at.column) ? "" : key));
}

function isWritten(line: WriteCells["entries"][number], column: number): boolean {
  const entry = line[column];
  return entry !== null && entry !== undefined;
}
