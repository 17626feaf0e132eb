import type { ImportDecisions } from "../../../src/domain/crm/import-decisions";
import { changesChange, type DealDifference } from "../../../src/domain/crm/deal-differences";
import { differenceInWords, summaryOf } from "../../../src/domain/crm/difference-summary";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { sampleChange } from "../../../src/domain/crm/sample/sample-data";
import { isoOf, serialFromIso } from "../../../src/domain/shared/serial-date";
import { runSteps } from "../../../src/domain/shared/steps";
import { dealsTable } from "../../../src/domain/shared/tables/catalogue";
import { changesTable, type ChangeRow } from "../../../src/domain/shared/tables/history-tables";
import { MemoryTables } from "../../support/memory-tables";

const day = (iso: string) => serialFromIso(iso)!;
const HEADER = "Deal ID,Partner,Stage,Amount,Expected close,Closed on";

function importInto(store: MemoryTables, asOf: string, rows: string[], decisions: ImportDecisions = {}) {
  const text = [HEADER, ...rows].join("\n");
  const files = { deals: runSteps(readFile("deals.csv", new TextEncoder().encode(text))) };
  const preview = runSteps(previewImport(store.existing(), files, { asOf: day(asOf), ...decisions }));
  expect(preview.questions).toEqual([]);
  store.apply(preview.changes);
  return preview;
}

/** The rows of cam_changes as `deal field old → new`, days as ISO dates. */
function kept(store: MemoryTables): string[] {
  const isDay = (field: unknown) => field === "Expected close" || field === "Closed on";
  return store.rows(changesTable).map(({ dealId, field, ...row }) => {
    const shown = [row.old, row.new].map((value) =>
      value === null ? "blank" : isDay(field) ? isoOf(Number(value)) : String(value),
    );
    return `${String(dealId)} ${String(field)} ${shown.join(" → ")}`;
  });
}

const FIRST = [
  "1,Acme,Prospecting,1000,2026-08-01,",
  "2,Acme,Negotiation,2000,2026-08-01,",
  "3,Bolt,Prospecting,3000,2026-09-01,",
];

test("a first import keeps no differences: every deal would be new", () => {
  const store = new MemoryTables();
  const preview = importInto(store, "2026-06-01", FIRST);
  expect(preview.differences).toEqual([]);
  expect(preview.changes.map(({ table }) => table.name)).not.toContain("cam_changes");
});

test("an import into sample data alone is a first import", () => {
  const store = new MemoryTables().apply(sampleChange(day("2026-06-01")));
  expect(importInto(store, "2026-06-01", FIRST, { currency: "USD" }).differences).toEqual([]);
});

test("keeps what moved of a deal, and nothing else", () => {
  const store = new MemoryTables();
  importInto(store, "2026-06-01", FIRST);
  const preview = importInto(store, "2026-07-01", [
    "1,Acme,Closed Won,1100,2026-08-01,2026-06-20",
    "2,Acme,Negotiation,2000,2026-11-01,",
    "3,Bolt,Closed Lost,3000,2026-09-01,2026-06-25",
    "4,Bolt,Prospecting,50,2026-10-01,",
  ]);
  expect(kept(store)).toEqual([
    "1 Stage Prospecting → Closed Won",
    "1 Amount 1000 → 1100",
    "1 Closed on blank → 2026-06-20",
    "2 Expected close 2026-08-01 → 2026-11-01",
    "3 Stage Prospecting → Closed Lost",
    "3 Closed on blank → 2026-06-25",
    "4 Deal ID blank → 4",
  ]);
  expect(store.rows(changesTable)[0]).toMatchObject({
    changeId: "2026-07-01|1|Stage",
    importedOn: day("2026-07-01"),
    partner: "Acme",
  });
  expect(preview.differences.map((sum) => [sum.partner, ...differenceInWords(sum)])).toEqual([
    ["Acme", "1 moved forward (1 won)", "1 slipped", "1 amount changed by +100"],
    ["Bolt", "1 new", "1 lost"],
  ]);
});

test("counts how often a deal has slipped over all imports", () => {
  const store = new MemoryTables();
  importInto(store, "2026-06-01", ["1,Acme,Prospecting,1000,2026-08-01,"]);
  for (const [month, expected] of [
    ["07", "2026-09-01"],
    ["08", "2026-10-01"],
    // Earlier again: no slip.
    ["09", "2026-09-15"],
  ])
    importInto(store, `2026-${month}-01`, [`1,Acme,Prospecting,1000,${expected},`]);
  const { differences } = importInto(store, "2026-10-01", ["1,Acme,Prospecting,1000,2026-12-01,"]);
  expect(differences[0]!.slipped).toEqual([{ dealId: "1", times: 3 }]);
  expect(differenceInWords(differences[0]!)).toEqual(["1 slipped (deal 1: 3 times)"]);
});

test("a closed deal does not slip, and one that falls back does not move forward", () => {
  const store = new MemoryTables();
  importInto(store, "2026-06-01", FIRST);
  const { differences } = importInto(store, "2026-07-01", [
    "1,Acme,Closed Won,1000,2026-12-01,2026-06-20",
    "2,Acme,Prospecting,2000,2026-08-01,",
  ]);
  expect(differenceInWords(differences[0]!)).toEqual(["1 moved forward (1 won)"]);
});

test("two imports on one day keep both differences, and the same file none", () => {
  const store = new MemoryTables();
  importInto(store, "2026-06-01", FIRST);
  for (const amount of [1100, 1200, 1200])
    importInto(store, "2026-07-01", [`1,Acme,Prospecting,${amount},2026-08-01,`]);
  expect(store.rows(changesTable).map(({ changeId, old, new: now }) => [changeId, old, now])).toEqual([
    ["2026-07-01|1|Amount", 1000, 1100],
    ["2026-07-01|1|Amount|2", 1100, 1200],
  ]);
});

test("a cell that stays as the user typed it is no difference", () => {
  const store = new MemoryTables();
  importInto(store, "2026-06-01", FIRST);
  store.rows(dealsTable)[0]!.amount = 7;
  const again = FIRST.map((row) => row.replace("1000", "1500"));
  expect(importInto(store, "2026-07-01", again, { conflicts: { all: "mine" } }).differences).toEqual([]);
  expect(kept(store)).toEqual([]);
});

test("a deal that goes to another partner is that one's", () => {
  const store = new MemoryTables();
  importInto(store, "2026-06-01", FIRST);
  const { differences } = importInto(store, "2026-07-01", ["1,Bolt,Prospecting,1000,2026-08-01,"]);
  expect(differences.map((sum) => [sum.partner, ...differenceInWords(sum)])).toEqual([
    ["Bolt", "1 taken over from another partner"],
  ]);
  expect(kept(store)).toEqual(["1 Partner Acme → Bolt"]);
});

test("10,000 differences over three imports of a day have 30,000 IDs, at once", () => {
  const differences = Array.from({ length: 10_000 }, (_, id): DealDifference => ({
    dealId: `D${id}`,
    partner: `P${id % 50}`,
    stage: "Prospecting",
    field: "expectedClose",
    old: 46_000,
    new: 46_100,
  }));
  const started = performance.now();
  let rows: ChangeRow[] = [];
  for (let imported = 0; imported < 3; imported++) {
    summaryOf(differences, rows, () => ({ class: "Open", probability: null }));
    rows = [...rows, ...(changesChange(differences, rows, 46_000)!.upserts as unknown as ChangeRow[])];
  }
  expect(new Set(rows.map(({ changeId }) => changeId)).size).toBe(30_000);
  // Every row beside every other would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});
