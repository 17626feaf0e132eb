import { absentInWords } from "../../../src/domain/crm/absent-deals";
import type { AbsentAction } from "../../../src/domain/crm/import-decisions";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { sampleChange } from "../../../src/domain/crm/sample/sample-data";
import { serialFromIso } from "../../../src/domain/shared/serial-date";
import { runSteps } from "../../../src/domain/shared/steps";
import { dealsTable, stagesTable } from "../../../src/domain/shared/tables/catalogue";
import { changesTable } from "../../../src/domain/shared/tables/history-tables";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { MemoryTables } from "../../support/memory-tables";

const day = (iso: string) => serialFromIso(iso)!;

function importInto(store: MemoryTables, text: string, absentDeals?: AbsentAction) {
  const files = { deals: runSteps(readFile("deals.csv", new TextEncoder().encode(text))) };
  const preview = runSteps(
    previewImport(store.existing(), files, {
      asOf: day("2026-07-01"),
      currency: "USD",
      ...(absentDeals ? { absentDeals } : {}),
    }),
  );
  expect(preview.questions).toEqual([]);
  store.apply(preview.changes);
  return preview;
}

const HEADER = "Deal ID,Partner,Stage,Amount,Expected close,Closed on\n";
const FIRST = `${HEADER}1,Acme,Negotiation,1000,2026-08-01,
2,Acme,Closed Won,2000,2026-05-01,2026-05-02
3,Bolt,Closed Lost,3000,2026-05-01,2026-05-03
4,Bolt,Negotiation,4000,2026-09-01,
`;
const ONLY_4 = `${HEADER}4,Bolt,Negotiation,4000,2026-09-01,\n`;

function imported(): MemoryTables {
  const store = new MemoryTables();
  importInto(store, FIRST);
  return store;
}
const idsOf = (store: MemoryTables) => store.rows(dealsTable).map(({ dealId }) => dealId);
const rowOf = (store: MemoryTables, id: string) => store.rows(dealsTable).find(({ dealId }) => dealId === id);

test("deals that the file lacks stay, and are listed", () => {
  const store = imported();
  const { absent, changes, counts } = importInto(store, ONLY_4);
  expect(absentInWords(absent!.deals)).toBe("1 open, 1 won, 1 lost");
  expect(changes).toEqual([]);
  expect(counts.deals).toMatchObject({ onlyInWorkbook: 3, gone: 0 });
});

test("a complete file marks open deals lost on its day, closed ones stay", () => {
  const store = imported();
  const { counts, differences } = importInto(store, ONLY_4, "lost");
  expect(counts.deals).toMatchObject({ onlyInWorkbook: 2, gone: 1 });
  expect(rowOf(store, "1")).toMatchObject({ stage: "Closed Lost", closedOn: day("2026-07-01") });
  expect(rowOf(store, "2")).toMatchObject({ stage: "Closed Won", closedOn: day("2026-05-02") });
  expect(differences).toMatchObject([{ partner: "Acme", lost: 1 }]);
  expect(importInto(store, ONLY_4, "lost").changes).toEqual([]);
});

test("a deal marked lost that comes back is the file's again, without a question", () => {
  const store = imported();
  importInto(store, ONLY_4, "lost");
  const { conflicts } = importInto(store, FIRST);
  expect(conflicts).toEqual([]);
  expect(rowOf(store, "1")).toMatchObject({ stage: "Negotiation", closedOn: null });
});

test("a complete file removes what it lacks, and that is kept as a change", () => {
  const store = imported();
  const { differences } = importInto(store, ONLY_4, "remove");
  expect(idsOf(store)).toEqual(["4"]);
  expect(differences).toMatchObject([
    { partner: "Acme", gone: 2 },
    { partner: "Bolt", gone: 1 },
  ]);
  expect(store.rows(changesTable)).toMatchObject([
    { dealId: "1", field: "Deal ID", old: "1", new: null },
    { dealId: "2", field: "Deal ID", old: "2", new: null },
    { dealId: "3", field: "Deal ID", old: "3", new: null },
  ]);
});

test("where there is no lost stage yet, there is one", () => {
  const store = new MemoryTables();
  const open = FIRST.replace("3,Bolt,Closed Lost", "3,Bolt,Negotiation");
  importInto(store, open);
  importInto(store, ONLY_4, "lost");
  expect(rowOf(store, "1")).toMatchObject({ stage: "Lost" });
  expect(store.rows(stagesTable)).toContainEqual({ stage: "Lost", class: "Lost", probability: 0 });
});

test("a deal whose row is left out is in the file all the same", () => {
  const store = imported();
  const { absent } = importInto(store, `${ONLY_4}1,Acme,Negotiation,oops,2026-08-01,\n`, "remove");
  expect(absent!.deals.map(({ row }) => row.dealId)).toEqual(["2", "3"]);
  expect(idsOf(store)).toEqual(["1", "4"]);
});

test("a deal that the CRM has deleted is not in the file", () => {
  const store = imported();
  const text = `Deal ID,Partner,Stage,Amount,IsDeleted
1,Acme,Negotiation,1000,TRUE
2,Acme,Closed Won,2000,FALSE
3,Bolt,Closed Lost,3000,FALSE
4,Bolt,Negotiation,4000,FALSE
`;
  importInto(store, text, "remove");
  expect(idsOf(store)).toEqual(["2", "3", "4"]);
});

test.each([
  ["a shortened ID", "1.2E+11,Acme,Negotiation,1000,2026-08-01,"],
  ["no ID", ",Acme,Negotiation,1000,2026-08-01,"],
])("while a row has %s, nothing counts as gone", (_, row) => {
  const store = imported();
  const { absent, counts } = importInto(store, `${ONLY_4}${row}\n`, "remove");
  expect(absent).toMatchObject({ unnamed: 1, action: "keep" });
  expect(counts.deals).toMatchObject({ gone: 0 });
  expect(idsOf(store)).toEqual(["1", "2", "3", "4"]);
});

test("deals typed into the workbook and sample deals are no deals of the CRM", () => {
  const store = imported();
  store.apply([changeTable(dealsTable, [{ dealId: "mine", partner: "Acme", stage: "Negotiation" }])]);
  store.apply(sampleChange(day("2026-07-01")));
  const before = idsOf(store).length;
  importInto(store, ONLY_4, "remove");
  expect(idsOf(store)).toContain("mine");
  expect(idsOf(store)).toHaveLength(before - 3);
});

test("products as deals of their own are in the file while their deal is", () => {
  const store = new MemoryTables();
  const text = "Deal ID,Partner,Stage,Amount,Product\n7,Acme,Negotiation,10,A\n7,Acme,Negotiation,20,B\n";
  const files = (rows: string) => ({ deals: runSteps(readFile("d.csv", new TextEncoder().encode(rows))) });
  const decisions = { files: { deals: { repeatedDeals: { "Deal ID": "apart" as const } } } };
  store.apply(runSteps(previewImport(store.existing(), files(text), decisions)).changes);
  expect(idsOf(store)).toEqual(["7 / A", "7 / B"]);
  const { absent } = runSteps(
    previewImport(store.existing(), files(text.replace("20,B", "oops,B")), {
      ...decisions,
      absentDeals: "remove",
    }),
  );
  expect(absent!.deals).toEqual([]);
});
