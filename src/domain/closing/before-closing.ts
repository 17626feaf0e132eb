import { z } from "zod";

/** Where the row was not there before its quarter was closed. */
export const NOT_THERE = "no row";

const cell = z.union([z.string(), z.number()]).nullable();
const standing = z.record(z.string(), cell);

/** What stood in a row before it was closed, as its cell keeps it: for reopening, and for whoever asks. */
export function keptText(
  row: Readonly<Record<string, unknown>> | undefined,
  fields: readonly string[],
): string {
  if (!row) return NOT_THERE;
  const told = fields.flatMap((field) =>
    row[field] === undefined || row[field] === null ? [] : [[field, row[field]]],
  );
  return JSON.stringify(Object.fromEntries(told));
}

/** The fields as they stood; `NOT_THERE` where there was none, null where the cell says nothing of it: somebody marked the row by hand. */
export function keptFields(
  text: string | null | undefined,
  fields: readonly string[],
): Readonly<Record<string, string | number | null>> | typeof NOT_THERE | null {
  if (text === NOT_THERE) return NOT_THERE;
  const read = standing.safeParse(parsed(text ?? ""));
  if (!read.success) return null;
  return Object.fromEntries(fields.map((field) => [field, read.data[field] ?? null]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
