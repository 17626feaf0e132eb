import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { dealsTable, partnersTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { changesTable } from "../../src/domain/shared/tables/history-tables";
import { isoOf } from "../../src/domain/shared/serial-date";
import { type CellValue, keyOf } from "../../src/domain/shared/tables/table-definition";
import { isQuestion } from "../../src/recipe/recipe-error";
import { runRecipe } from "../../src/recipe/run-recipe";
import { MemoryTables } from "../support/memory-tables";

/**
 * Each folder holds files as CRMs export them, the recipe that imports them and what must come of it: figures by partner, cells by
 * deal, rows by table and words of the report; or what is asked, and then nothing may be saved.
 */
interface Expected {
  /** Every question in order: the field that answers it and words it must have. */
  asked?: { field: string; words: string[] }[];
  /** Every partner of the workbook with the sums of its won and open amounts and how many deals it lost. */
  partners?: Record<string, { won?: number; open?: number; lost?: number }>;
  /** By deal ID, fields of the deal, days as ISO dates; null where there must be no such deal. */
  deals?: Record<string, Record<string, CellValue> | null>;
  /** By table, all its rows with some of their fields, days as ISO dates. */
  rows?: Record<string, Record<string, CellValue>[]>;
  /** What cam_changes holds, a line each: `day deal column: old → new`, days as ISO dates. */
  changes?: string[];
  /** Parts of lines of the report. */
  said?: string[];
}

const FOLDER = join(__dirname, "../cases/crm");

/** What somebody types on the sheets between two recipes: cells of the row of a key. */
interface Typed {
  table: string;
  row: Record<string, CellValue>;
  cells: Record<string, CellValue>;
}

function typeInto(store: MemoryTables, { table: name, row, cells }: Typed): void {
  const table = ANY_TABLES.find((each) => each.name === name)!;
  const found = store.rows(table).find((each) => keyOf(table, each) === keyOf(table, row));
  expect(found).toBeDefined();
  Object.assign(found!, cells);
}

/** The recipe; where cells are typed after it (`typed.json`), these and the recipe that follows (`then.json`). */
async function cookAll(folder: string, store: MemoryTables, said: string[]): Promise<void> {
  await cook(join(folder, "recipe.json"), store, said);
  if (!existsSync(join(folder, "typed.json"))) return;
  for (const typed of JSON.parse(readFileSync(join(folder, "typed.json"), "utf8")) as Typed[])
    typeInto(store, typed);
  await cook(join(folder, "then.json"), store, said);
}

function cook(recipe: string, store: MemoryTables, said: string[]): Promise<void> {
  const folder = dirname(recipe);
  const workbook = {
    read: async () => ({ table: store.table.bind(store), sheets: [] }),
    apply: async (change: Parameters<WorkbookPort["apply"]>[0]) => {
      store.apply(change.tables ?? []);
      return { label: change.label, created: [], updated: [], tables: [] };
    },
  } as unknown as WorkbookPort;
  return runRecipe(readFileSync(recipe, "utf8"), {
    workbook,
    readFile: async (path) => readFileSync(join(folder, path)),
    say: (line) => said.push(line),
  });
}

/** The sums of the store by partner, every partner named. */
function figures(store: MemoryTables) {
  const classes = new Map(store.rows(stagesTable).map((row) => [row.stage, row.class]));
  const sums: Record<string, { won?: number; open?: number; lost?: number }> = {};
  for (const { partner } of store.rows(partnersTable)) sums[String(partner)] = {};
  for (const { partner, stage, amount } of store.rows(dealsTable)) {
    const sum = sums[String(partner)]!;
    const kind = String(classes.get(stage!)).toLowerCase() as "won" | "open" | "lost";
    sum[kind] = (sum[kind] ?? 0) + (kind === "lost" ? 1 : Number(amount ?? 0));
  }
  return sums;
}

function dealCells(store: MemoryTables, id: string, cells: Record<string, CellValue> | null) {
  const deal = store.rows(dealsTable).find((row) => row.dealId === id);
  if (!deal) return null;
  return Object.fromEntries(
    Object.keys(cells ?? {}).map((field) => {
      const value = deal[field] ?? null;
      const isDay = dealsTable.columns[field as keyof typeof dealsTable.columns].kind === "date";
      return [field, isDay && typeof value === "number" ? isoOf(value) : value];
    }),
  );
}

function tableRows(store: MemoryTables, name: string, expected: readonly Record<string, CellValue>[]) {
  const table = ANY_TABLES.find((each) => each.name === name)!;
  return store.rows(table).map((row, at) =>
    Object.fromEntries(
      Object.keys(expected[at] ?? row).map((field) => {
        const value = row[field] ?? null;
        const isDay = table.columns[field]!.kind === "date" && typeof value === "number";
        return [field, isDay ? isoOf(value) : value];
      }),
    ),
  );
}

function changeLines(store: MemoryTables): string[] {
  const shown = (field: CellValue, value: CellValue) =>
    value !== null && /close|closed/i.test(String(field)) ? isoOf(Number(value)) : String(value ?? "blank");
  return store
    .rows(changesTable)
    .map(
      ({ importedOn, dealId, field, old, new: now }) =>
        `${isoOf(Number(importedOn))} ${String(dealId)} ${String(field)}: ${shown(field!, old!)} → ${shown(field!, now!)}`,
    );
}

test.each(readdirSync(FOLDER).map((name) => [basename(name)]))("%s", async (name) => {
  const folder = join(FOLDER, name);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  const store = new MemoryTables();
  const said: string[] = [];
  const failure: unknown = await cookAll(folder, store, said).catch((error: unknown) => error);
  if (expected.asked) {
    expect(isQuestion(failure)).toBe(true);
    const lines = (failure as Error).message.split("\n").slice(1);
    expect(lines.map((line) => /Answer in "(\w+)"\.$/.exec(line)?.[1])).toEqual(
      expected.asked.map(({ field }) => field),
    );
    expected.asked.forEach(({ words }, index) =>
      words.forEach((word) => expect(lines[index]).toContain(word)),
    );
  } else expect(failure).toBeUndefined();
  if (expected.partners) expect(figures(store)).toEqual(expected.partners);
  if (!expected.partners && !expected.deals && expected.asked) expect(store.rows(dealsTable)).toEqual([]);
  for (const [id, cells] of Object.entries(expected.deals ?? {}))
    expect({ [id]: dealCells(store, id, cells) }).toEqual({ [id]: cells });
  for (const [table, rows] of Object.entries(expected.rows ?? {}))
    expect({ [table]: tableRows(store, table, rows) }).toEqual({ [table]: rows });
  if (expected.changes) expect(changeLines(store)).toEqual(expected.changes);
  for (const words of expected.said ?? []) expect(said.join("\n")).toContain(words);
});
