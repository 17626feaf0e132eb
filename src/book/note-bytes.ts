import { checksumsOf } from "./cells/written";
import { jsonBytes } from "./json-bytes";
import type { WriteCells } from "./operations";

// The settings of a workbook hold about 1 MB (https://github.com/OfficeDev/office-js/issues/3957), other add-ins' own included.
export const NOTE_BYTES = 800_000;

/** What a row takes of a note, at most. */
export function rowBytes({ entries, before, formatsBefore, keys }: WriteCells, row: number): number {
  const checksums = checksumsOf([entries[row]!])[0]!.length;
  const isBlank = before![row]!.every((entry) => entry === null || entry === "");
  const formats = formatsBefore?.[row];
  return (
    ROW_BYTES +
    (keys?.sums ? keys.sums[row]!.length : 0) +
    (isBlank ? 0 : checksums + jsonBytes(JSON.stringify(before![row]))) +
    (formats ? jsonBytes(JSON.stringify(formats)) : 0)
  );
}

const ROW_BYTES = 24;

/** What rows that cannot be written without one another take of it, at most. */
export function noteBytesOf(write: WriteCells): number {
  return write.entries.reduce((sum, _, row) => sum + rowBytes(write, row), 0);
}
