import { removeSampleChange, sampleChange } from "../../../../src/domain/crm/sample/sample-data";
import { fiscalYearOf } from "../../../../src/domain/shared/fiscal-calendar";
import { serialFromIso } from "../../../../src/domain/shared/serial-date";
import { actionsTable, answersTable } from "../../../../src/domain/shared/tables/capabilities-tables";
import { rebatesTable } from "../../../../src/domain/shared/tables/finance-tables";
import { campaignsTable, mdfTable } from "../../../../src/domain/shared/tables/marketing-tables";
import {
  dealsTable,
  partnersTable,
  productsTable,
  resultsTable,
  scoresTable,
  stagesTable,
} from "../../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../../src/domain/shared/tables/table-change";
import { MemoryTables } from "../../../support/memory-tables";

const AS_OF = serialFromIso("2026-11-22")!;
const TABLES = [partnersTable, dealsTable, productsTable, resultsTable, scoresTable, stagesTable];

test("is a program worth looking at: partners, deals of two years, some open, some slipped", () => {
  const store = new MemoryTables().apply(sampleChange(AS_OF));
  const deals = store.table(dealsTable);
  const partners = store.table(partnersTable);
  for (const table of TABLES) expect(store.table(table as typeof dealsTable).problems).toEqual([]);
  expect(partners.rows).toHaveLength(12);
  expect(new Set(partners.rows.map((row) => row.cam)).size).toBe(2);
  expect(deals.rows.length).toBeGreaterThan(350);
  expect(deals.rows.length).toBeLessThan(500);
  const names = new Set(partners.rows.map((row) => row.partner));
  const stages = new Map(store.table(stagesTable).rows.map((row) => [row.stage, row.class]));
  const products = new Set(store.table(productsTable).rows.map((row) => row.product));
  for (const deal of deals.rows) {
    expect(names).toContain(deal.partner);
    expect(products).toContain(deal.product);
    expect(deal.source).toBe("Sample data");
    expect(deal.closedOn === null).toBe(stages.get(deal.stage) === "Open");
    for (const day of [deal.registeredOn!, deal.lastActivity!, deal.closedOn ?? 0])
      expect(day).toBeLessThanOrEqual(AS_OF);
    expect(deal.lastActivity!).toBeGreaterThanOrEqual(deal.registeredOn!);
  }
  const closed = deals.rows.filter((row) => row.closedOn !== null);
  const thisYear = fiscalYearOf(AS_OF, 1);
  expect(closed.filter((row) => row.closedOn! >= thisYear.start).length).toBeGreaterThan(50);
  expect(closed.filter((row) => row.closedOn! < thisYear.start).length).toBeGreaterThan(50);
  expect(
    deals.rows.filter((row) => row.closedOn === null && row.expectedClose! < AS_OF).length,
  ).toBeGreaterThan(3);
});

test("is the same for the same day, and loading it twice changes nothing", () => {
  expect(sampleChange(AS_OF)).toEqual(sampleChange(AS_OF));
  const once = new MemoryTables().apply(sampleChange(AS_OF));
  const twice = new MemoryTables().apply(sampleChange(AS_OF)).apply(sampleChange(AS_OF));
  for (const table of TABLES) expect(twice.rows(table)).toEqual(once.rows(table));
});

test("leaves the user's stages and products as they are", () => {
  const stage = { stage: "won", class: "Won", probability: 1 };
  const product = { product: "Cloud Backup", family: "Ours", listPrice: 1 };
  const changes = sampleChange(AS_OF, { stages: [stage], products: [product] });
  const store = new MemoryTables()
    .apply([changeTable(stagesTable, [stage]), changeTable(productsTable, [product])])
    .apply(changes);
  expect(store.rows(stagesTable)[0]).toEqual(stage);
  expect(store.rows(productsTable)[0]).toEqual(product);
});

test("goes without a trace, and takes nothing along", () => {
  const own = [
    changeTable(partnersTable, [{ partnerId: "P-0001", partner: "Acme", notes: "Sample data wanted" }]),
    changeTable(dealsTable, [
      { dealId: "1", partner: "Acme", product: "Endpoint Shield", stage: "Won", amount: 5 },
    ]),
    changeTable(resultsTable, [{ partner: "Acme", period: AS_OF, metric: "training_certs", actual: 1 }]),
  ];
  const store = new MemoryTables().apply(own).apply(sampleChange(AS_OF));
  store.apply([
    changeTable(scoresTable, [
      { partner: "Brightwater IT", kind: "performance-scorecard", asOf: AS_OF, score: 80 },
    ]),
  ]);
  store.apply(removeSampleChange(store));
  const expected = new MemoryTables().apply(own);
  for (const table of [partnersTable, dealsTable, resultsTable, scoresTable])
    expect(store.rows(table)).toEqual(expected.rows(table));
  // The product that Acme sold stays.
  expect(store.rows(productsTable).map((row) => row.product)).toEqual(["Endpoint Shield"]);
  expect(removeSampleChange(store)).toEqual([]);
});

test("keeps a sample partner that has got a deal of its own", () => {
  const store = new MemoryTables().apply(sampleChange(AS_OF));
  store.apply([
    changeTable(dealsTable, [{ dealId: "1", partner: "Ironbark Digital", stage: "Won", amount: 5 }]),
  ]);
  store.apply(removeSampleChange(store));
  expect(store.rows(partnersTable).map((row) => row.partner)).toEqual(["Ironbark Digital"]);
  expect(store.rows(dealsTable)).toHaveLength(1);
});

test("takes along what was recorded of its partners since, and nothing of others", () => {
  const action = { action: "Train two engineers", status: "Open" };
  const others = new MemoryTables().apply([
    changeTable(actionsTable, [{ actionId: "A-2", partner: "Acme", ...action }]),
  ]);
  const store = new MemoryTables().apply(others.changes).apply(sampleChange(AS_OF));
  store.apply([
    changeTable(actionsTable, [{ actionId: "A-1", partner: "brightwater IT ", ...action }]),
    changeTable(answersTable, [
      { partner: "Brightwater IT", assessedOn: AS_OF, questionId: "fit-philosophy-1", level: 4 },
    ]),
  ]);
  store.apply(removeSampleChange(store));
  expect(store.rows(actionsTable)).toEqual(others.rows(actionsTable));
  expect(store.rows(answersTable)).toEqual([]);
});

test("shows what the tools are for: assessments that moved, actions, campaigns with and without results, requests, rebates", () => {
  const store = new MemoryTables().apply(sampleChange(AS_OF));
  for (const { table } of store.all)
    expect([table.name, store.table(table).problems]).toEqual([table.name, []]);
  const days = new Set(store.table(answersTable).rows.map((row) => row.assessedOn));
  expect(days.size).toBe(2);
  expect(store.table(answersTable).rows.every(({ level }) => level! >= 1 && level! <= 5)).toBe(true);
  const campaigns = store.table(campaignsTable).rows;
  expect(campaigns.filter((row) => row.actualRevenue !== null).length).toBeGreaterThan(2);
  expect(campaigns.filter((row) => row.actualRevenue === null).length).toBeGreaterThan(2);
  const ids = new Set(campaigns.map((row) => row.campaignId));
  for (const { campaignId } of store.table(mdfTable).rows) expect(ids).toContain(campaignId);
  expect(
    store.table(actionsTable).rows.filter((row) => row.due! < AS_OF && row.status === "Open").length,
  ).toBeGreaterThan(0);
  expect(store.table(rebatesTable).rows.length).toBeGreaterThan(3);
  store.apply(removeSampleChange(store));
  for (const table of [answersTable, actionsTable, campaignsTable, mdfTable, rebatesTable])
    expect(store.rows(table)).toEqual([]);
});
