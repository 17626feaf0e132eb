import { z } from "zod";
import type { SettingRow } from "../shared/tables/catalogue";
import { checksumOf } from "./import-check";
import { ENCODINGS } from "./encodings";
import type { FileDecisions, ImportDecisions } from "./import-decisions";
import { ROW_ANSWERS } from "./row-choices";

/** The row of cam_settings in which an import remembers what was confirmed, for the next file with the same header. */
export const MEMORY_SETTING = "CRM import mapping";

/** A handful of file layouts is all a team has. */
const FILES_REMEMBERED = 8;
/** Characters; a little less than a cell holds. */
const MEMORY_LENGTH = 32_000;

const answered = <V extends z.ZodType>(value: V) => z.record(z.string(), value).optional();
const fileMemory = z.object({
  /** What the user calls it; earlier versions had no names. */
  name: z.string().optional(),
  groupedBy: answered(z.enum(ROW_ANSWERS.groupedBy)),
  repeatedDeals: answered(z.enum(ROW_ANSWERS.repeatedDeals)),
  sharedDeals: answered(z.enum(ROW_ANSWERS.sharedDeals)),
  noPartner: answered(z.string().min(1)),
  encoding: z.enum(ENCODINGS).optional().catch(undefined),
  columns: answered(z.string().nullable()),
  dateOrders: answered(z.enum(["dmy", "mdy", "ymd"])),
  decimalMarks: answered(z.enum([".", ","])),
  amountWords: answered(z.union([z.number().positive(), z.string().min(1), z.null()])),
});
const memory = z.object({
  files: z.record(z.string(), z.unknown()).default({}).transform(readableFiles),
  products: z.record(z.string(), z.string().nullable()).default({}),
  rates: z.record(z.string(), z.number().positive()).default({}),
  currencyNames: z.record(z.string(), z.string()).default({}),
});

type FileMemory = z.output<typeof fileMemory>;
export type ImportMemory = z.output<typeof memory>;

/** What was confirmed for files with one header, under the name that the user gave it. */
export interface SavedMapping {
  name: string;
  decisions: FileDecisions;
}

/** An entry that somebody has changed so that it cannot be read takes no other one along: its file is asked about again. */
function readableFiles(files: Record<string, unknown>): Record<string, FileMemory> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([key, entry]) => {
      const parsed = fileMemory.safeParse(entry);
      return parsed.success ? [[key, parsed.data]] : [];
    }),
  );
}

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

/** What an entry without a name is called. */
const UNNAMED = "Earlier import";

/** The mappings that were saved for files with this header, the newest first. */
export function savedMappings({ files }: ImportMemory, signature: string): SavedMapping[] {
  return Object.entries(files)
    .filter(([key]) => isOf(key, signature))
    .reverse()
    .map(([, { name = UNNAMED, ...decisions }]) => ({ name, decisions: definedParts(decisions) }));
}

/** Says in the workbook what the cell beside it holds: "Saved mappings: EMEA pipeline (deals), prices (products)". */
export function mappingsInWords(text: string): string {
  const { files } = memory.parse(JSON.parse(text));
  const names = Object.entries(files).map(([key, { name = UNNAMED }]) => `${name} (${key.split(" ")[0]})`);
  return `Saved mappings of the CRM import: ${names.join(", ")}. Written by the add-in`;
}

function isOf(key: string, signature: string): boolean {
  return key === signature || key.startsWith(`${signature} `);
}

function definedParts(decisions: Omit<FileMemory, "name">): FileDecisions {
  return Object.fromEntries(Object.entries(decisions).filter(([, part]) => part !== undefined));
}

/** What a file confirms, under its name. */
export interface ConfirmedFile {
  signature: string;
  /** The name of the saved mapping that was used; null if none was. */
  used: string | null;
  name: string;
  confirmed: FileDecisions;
}

/** The entries with what a file confirms as the newest of its header; a mapping without a name becomes the one that was named. */
function withFile(
  files: readonly (readonly [string, FileMemory])[],
  { signature, used, name, confirmed }: ConfirmedFile,
): (readonly [string, FileMemory])[] {
  const key = `${signature} ${name.toLowerCase()}`;
  const entry = [key, { name, ...confirmed } as FileMemory] as const;
  const newest = files.findLast(([each]) => isOf(each, signature));
  // Where nothing is new, nothing moves.
  if (newest?.[0] === key) return files.map((each) => (each === newest ? entry : each));
  const dropped = used === UNNAMED ? signature : key;
  return [...files.filter(([each]) => each !== key && each !== dropped), entry];
}

/** The memory with what this import confirmed; the oldest layouts go when there are too many for one cell. */
export function remember(
  before: ImportMemory,
  files: readonly ConfirmedFile[],
  decisions: Pick<ImportDecisions, "products" | "rates" | "currencyNames">,
): string {
  let entries = files
    .reduce<readonly (readonly [string, FileMemory])[]>(withFile, Object.entries(before.files))
    .slice(-FILES_REMEMBERED);
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
