import { trimmedNameKey } from "../shared/excel-text";
import type { LogRow } from "../shared/tables/history-tables";

/** From so many rows on the log is long: whoever keeps the workbook may move old ones elsewhere. The add-in removes none. */
export const LONG_LOG = 5_000;

/** The entries that hold all of the words, the newest first; of one moment those that stand lower. */
export function newestEntries(rows: readonly LogRow[], words = ""): LogRow[] {
  const wanted = words.split(/\s+/).map(trimmedNameKey).filter(Boolean);
  const holds = ({ what, who, partner, detail }: LogRow) => {
    const text = trimmedNameKey([what, who, partner, detail].join(" "));
    return wanted.every((word) => text.includes(word));
  };
  return rows
    .map((row, position) => ({ row, position }))
    .filter(({ row }) => holds(row))
    .sort((a, b) => (b.row.when ?? 0) - (a.row.when ?? 0) || b.position - a.position)
    .map(({ row }) => row);
}

/** `14:05`; null where only the day is known. */
export function timeOf(when: number): string | null {
  const minutes = Math.floor((when % 1) * 1_440 + 1e-6);
  const two = (value: number) => String(value).padStart(2, "0");
  return when % 1 === 0 ? null : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
