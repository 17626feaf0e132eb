import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { renamePartner, renameProblem, tablesOfPartners } from "../../../src/domain/program/rename-partner";
import { runSteps } from "../../../src/domain/shared/steps";
import { ANY_TABLES } from "../../../src/domain/shared/tables/all-tables";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  scoresTable,
} from "../../../src/domain/shared/tables/catalogue";
import { replaceNames } from "../../../src/domain/shared/tables/replace-names";
import { MemoryTables } from "../../support/memory-tables";

const ROWS = (store: MemoryTables) => store.table(partnersTable).rows;

function rename(store: MemoryTables, from: string, to: string): void {
  expect(renameProblem({ from, to }, ROWS(store))).toBeNull();
  store.apply(renamePartner({ from, to }, ROWS(store)));
}

function importInto(store: MemoryTables, rows: string): void {
  const text = `Deal ID,Partner,Stage,Amount\n${rows}`;
  const files = { deals: runSteps(readFile("d.csv", new TextEncoder().encode(text))) };
  const { changes, questions } = runSteps(previewImport(store.existing(), files));
  expect(questions).toEqual([]);
  store.apply(changes);
}

test("every table with a column Partner is among those that a rename reaches", () => {
  const withPartner = ANY_TABLES.filter(({ columns }) =>
    Object.values(columns).some(({ header }) => header === "Partner"),
  );
  expect(withPartner.length).toBeGreaterThan(15);
  expect(tablesOfPartners().map(({ table }) => table)).toEqual(expect.arrayContaining(withPartner));
});

test("a partner's deals, results and scores go along, and the next import does not bring the old name back", () => {
  const store = new MemoryTables();
  importInto(store, "1,Acme,Won,5\n2,Bolt,Won,7\n");
  store.with(resultsTable, [
    { partner: "ACME ", period: 46_000, metric: "training_certs", actual: 3 },
    { partner: "Bolt", period: 46_000, metric: "training_certs", actual: 4 },
  ]);
  rename(store, "Acme", "Acme Group");
  expect(ROWS(store)).toMatchObject([
    { partnerId: "P-0001", partner: "Acme Group", aliases: "Acme" },
    { partnerId: "P-0002", partner: "Bolt" },
  ]);
  expect(store.rows(dealsTable).map(({ partner }) => partner)).toEqual(["Acme Group", "Bolt"]);
  expect(store.rows(resultsTable).map(({ partner }) => partner)).toEqual(["Acme Group", "Bolt"]);
  importInto(store, "1,Acme,Won,6\n3,acme,Won,1\n");
  expect(ROWS(store)).toHaveLength(2);
  expect(store.rows(dealsTable).map(({ partner }) => partner)).toEqual(["Acme Group", "Bolt", "Acme Group"]);
});

test("names typed over on Partners: what still has the old one follows", () => {
  const store = new MemoryTables();
  importInto(store, "1,Acme,Won,5\n");
  store.rows(partnersTable)[0]!.partner = "Acme Group";
  rename(store, "Acme", "Acme Group");
  expect(ROWS(store)).toMatchObject([{ partnerId: "P-0001", partner: "Acme Group", aliases: "Acme" }]);
  expect(store.rows(dealsTable)).toMatchObject([{ partner: "Acme Group" }]);
});

test("two partners become one: the cells of the new name stand, what is blank there comes from the other", () => {
  const store = new MemoryTables().with(partnersTable, [
    { partnerId: "P-1", partner: "Acme Group", cam: "Mia", annualTarget: null, aliases: "AG" },
    { partnerId: "P-2", partner: "Acme", cam: "Noa", annualTarget: 500, aliases: "Acme Inc" },
    { partnerId: "P-3", partner: "Child", parent: "acme" },
  ]);
  store.with(scoresTable, [
    { partner: "Acme", kind: "performance", asOf: 46_000, score: 0, level: "Gold" },
    { partner: "Acme Group", kind: "performance", asOf: 46_000, score: 70, level: null },
    { partner: "Acme", kind: "performance", asOf: 45_900, score: 60 },
  ]);
  rename(store, "Acme", "Acme Group");
  expect(store.rows(partnersTable)).toMatchObject([
    { partnerId: "P-1", partner: "Acme Group", cam: "Mia", annualTarget: 500, aliases: "AG; Acme Inc; Acme" },
    { partnerId: "P-3", parent: "Acme Group" },
  ]);
  expect(store.rows(scoresTable)).toMatchObject([
    { partner: "Acme Group", asOf: 46_000, score: 70, level: "Gold" },
    { partner: "Acme Group", asOf: 45_900, score: 60 },
  ]);
});

test("back to the earlier name, that one is no alias of itself", () => {
  const store = new MemoryTables().with(partnersTable, [{ partnerId: "P-1", partner: "Acme" }]);
  rename(store, "Acme", "Bolt");
  rename(store, "Bolt", "Acme");
  expect(ROWS(store)).toMatchObject([{ partner: "Acme", aliases: "Bolt" }]);
});

test("of several names in a cell the one is replaced, and stands once", () => {
  const replacement = { field: "influencedBy", from: "Acme", to: "Acme Group", several: true };
  const cells = ["Acme", "Bolt; ACME", "Acme; Acme Group; Bolt", "Acme Holding; Bolt", null].map(
    (influencedBy) => ({
      dealId: "x",
      influencedBy,
    }),
  );
  const { changes } = replaceNames(dealsTable, cells, [replacement]);
  expect([...changes].map(([row, cell]) => [row, cell.influencedBy])).toEqual([
    [0, "Acme Group"],
    [1, "Bolt; Acme Group"],
    [2, "Acme Group; Bolt"],
  ]);
});

test.each([
  ["Acme", " ", "blank"],
  ["Acme", "Acme ", "is the old one"],
  ["Nobody", "Nobody Inc", "Neither"],
  ["Acme", "x".repeat(201), "at most 200"],
])("%s does not become %j: %s", (from, to, words) => {
  const store = new MemoryTables().with(partnersTable, [{ partnerId: "P-1", partner: "Acme" }]);
  expect(renameProblem({ from, to }, ROWS(store))).toContain(words);
});
