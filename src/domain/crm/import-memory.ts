import { z } from "zod";
import type { SettingRow } from "../shared/tables/catalogue";
import { checksumOf } from "./import-check";
import { ENCODINGS } from "./encodings";
import type { FileDecisions, ImportDecisions } from "./import-decisions";

/** The row of cam_settings in which an import remembers what was confirmed, for the next file with the same header. */
export const MEMORY_SETTING = "CRM import mapping";

/** A handful of file layouts is all a team has. */
const FILES_REMEMBERED = 8;
/** Characters; a little less than a cell holds. */
const MEMORY_LENGTH = 32_000;

const answers = z.record(z.string(), z.string()).optional();
const fileMemory = z.object({
  groupedBy: answers,
  repeatedDeals: answers,
  sharedDeals: answers,
  noPartner: answers,
  encoding: z.enum(ENCODINGS).optional().catch(undefined),
  columns: z.record(z.string(), z.string().nullable()).default({}),
  dateOrders: z.record(z.string(), z.enum(["dmy", "mdy", "ymd"])).default({}),
  decimalMarks: z.record(z.string(), z.enum([".", ","])).default({}),
  amountWords: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).default({}),
});
const memory = z.object({
  files: z.record(z.string(), fileMemory).default({}),
  products: z.record(z.string(), z.string().nullable()).default({}),
  rates: z.record(z.string(), z.number().positive()).default({}),
  currencyNames: z.record(z.string(), z.string()).default({}),
});

export type ImportMemory = z.output<typeof memory>;

/** What earlier imports remembered; nothing when the cell is blank or no longer readable, since then the user is simply asked again. */
export function readMemory(settings: readonly SettingRow[]): ImportMemory {
  const text = settingValue(settings, MEMORY_SETTING);
  let stored: unknown = {};
  try {
    if (typeof text === "string") stored = JSON.parse(text);
  } catch {
    stored = {};
  }
  const parsed = memory.safeParse(stored);
  return parsed.success ? parsed.data : memory.parse({});
}

/** The same header in any order and spelling of case is the same kind of file. */
export function signatureOf(kind: string, header: readonly string[]): string {
  const names = header.map((name) => name.trim().toLowerCase()).sort();
  return `${kind} ${checksumOf(names.join("\n"))}${checksumOf(names.reverse().join("\t"))}`;
}

export function recall(memory: ImportMemory, signature: string): FileDecisions {
  return (memory.files[signature] ?? {}) as FileDecisions;
}

/** The memory with what this import confirmed; the oldest layouts go when there are too many for one cell. */
export function remember(
  before: ImportMemory,
  files: ReadonlyMap<string, FileDecisions>,
  decisions: Pick<ImportDecisions, "products" | "rates" | "currencyNames">,
): string {
  let entries = Object.entries({ ...before.files, ...Object.fromEntries(files) }).slice(-FILES_REMEMBERED);
  const write = () =>
    JSON.stringify({
      files: Object.fromEntries(entries),
      products: { ...before.products, ...decisions.products },
      rates: { ...before.rates, ...decisions.rates },
      currencyNames: { ...before.currencyNames, ...decisions.currencyNames },
    });
  while (write().length > MEMORY_LENGTH && entries.length > 0) entries = entries.slice(1);
  return write().length > MEMORY_LENGTH ? JSON.stringify({}) : write();
}

export function settingValue(settings: readonly SettingRow[], name: string): string | number | null {
  return settings.find((row) => row.setting?.toLowerCase() === name.toLowerCase())?.value ?? null;
}
