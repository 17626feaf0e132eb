import { linesFromAccounts } from "../../../src/domain/business-plan/lines-from-accounts";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import { dealsTable } from "../../../src/domain/shared/tables/catalogue";
import { accountTables, openAt, OTHER, wonAt } from "../../support/accounts-example";
import type { MemoryTables } from "../../support/memory-tables";
import { ACME, AS_OF } from "../../support/scorecard-example";

/** (20 for the relationship + 15 for the trigger + 0 of 25, nothing being installed) ÷ 60 = 58 of 100: Medium, a chance of 15 %. */
const LIKELY = { relationship: 5, triggerKind: "Project", trigger: AS_OF + 10, setOn: AS_OF - 30 };
const target = (account: string, product: string, estimatedValue: number) => ({
  account,
  product,
  estimatedValue,
  band: "Medium",
  ...LIKELY,
});
const linesOf = (tables: MemoryTables) =>
  linesFromAccounts(tables, readScorecardData(tables).data, ACME, AS_OF);

const TARGETS = [
  target("Amber", "Plus", 10_000),
  target("Birch", "Plus", 20_000),
  target("Cedar", "Core", 4000),
];

test("targets come to deals a year and a size, by product, the largest expected value first", () => {
  const lines = linesOf(
    accountTables([], TARGETS, [{ setting: "Amount basis", value: "End-customer price" }]),
  );
  expect(lines.map(({ product, targets }) => [product, targets])).toEqual([
    ["Plus", 2],
    ["Core", 1],
  ]);
  const [plus, core] = lines;
  expect(plus!.dealsAYear).toBeCloseTo(0.3, 12);
  expect(plus!.expected).toBeCloseTo(4500, 9);
  expect([plus!.deals, plus!.dealSize]).toEqual([0.025, 15_000]);
  expect([core!.deals, core!.dealSize]).toEqual([0.0125, 4000]);
});

test("the plan reckons at what the customer pays: net amounts get the margin on top", () => {
  expect(linesOf(accountTables([], TARGETS))[0]!.dealSize).toBe(18_750);
});

test("what is a deal already, somebody else's, without a value or no target is not counted", () => {
  const rows = [
    ...TARGETS,
    { ...target("Dover", "Service", 9000), estimatedValue: null },
    { ...target("Elm", "Plus", 9000), setOn: null },
    { ...target("Fir", "Plus", 9000), partner: OTHER },
  ];
  const deals = [
    openAt("1", ["Amber", "Plus"]),
    wonAt("2", ["Cedar", "Core"]),
    openAt("3", ["Birch", "Plus"], { partner: OTHER, registeredOn: AS_OF - 5 }),
  ];
  const counted = (some: typeof deals) =>
    linesOf(accountTables(some, rows)).map(({ product, targets }) => [product, targets]);
  expect(counted([])).toEqual([
    ["Plus", 2],
    ["Core", 1],
  ]);
  expect(counted(deals.slice(0, 2))).toEqual([["Plus", 1]]);
  expect(counted(deals)).toEqual([]);
});

test("they are no pipeline: deals stay as they are, and so do the plan's own defaults", () => {
  const tables = accountTables([wonAt("1", ["Amber", "Core"])], TARGETS);
  const before = JSON.stringify(tables.table(dealsTable).rows);
  expect(linesOf(tables)).not.toEqual([]);
  expect(JSON.stringify(tables.table(dealsTable).rows)).toBe(before);
});
