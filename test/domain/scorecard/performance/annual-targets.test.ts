import {
  annualTargets,
  grownTarget,
  targetsChange,
} from "../../../../src/domain/scorecard/performance/annual-targets";
import { readScorecardData } from "../../../../src/domain/scorecard/performance/scorecard-data";
import { serialOf } from "../../../../src/domain/shared/serial-date";
import { dealsTable, partnersTable, settingsTable } from "../../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../../support/memory-tables";

const TODAY = serialOf(2026, 11, 28);
const won = (dealId: string, partner: string, amount: number, closedOn: number) => ({
  dealId,
  partner,
  amount,
  closedOn,
  stage: "Won",
});

const tables = new MemoryTables()
  .with(partnersTable, [
    { partnerId: "P-2", partner: "Bold", annualTarget: "six hundred" as unknown as number },
    { partnerId: "P-1", partner: "Acme", annualTarget: 100 },
    { partnerId: "P-3", partner: "Core", annualTarget: null },
    { partnerId: "P-4", partner: "Gone", status: "Inactive" },
  ])
  .with(settingsTable, [{ setting: "Fiscal year starts in month", value: 7 }])
  .with(dealsTable, [
    won("1", "Acme", 1000.4, serialOf(2025, 7, 1)),
    won("2", "Acme", 500, serialOf(2026, 6, 30)),
    won("3", "Acme", 9000, serialOf(2026, 7, 1)),
    won("4", "Acme", 9000, serialOf(2025, 6, 30)),
    won("5", "Bold", 70, serialOf(2026, 1, 1)),
    won("6", "Core", -5, serialOf(2026, 1, 1)),
  ]);
const targets = annualTargets(readScorecardData(tables).data, TODAY);

test("stand beside the won of the fiscal year before, for everybody who is worked with", () => {
  expect(targets.map(({ partner, target, lastYear }) => [partner, target, lastYear])).toEqual([
    ["Acme", 100, 1500.4],
    ["Bold", null, 70],
    ["Core", null, -5],
  ]);
  expect(targets[1]!.problem).toEqual({ source: "No number on Partners", row: 1 });
});

test("grow from last year in whole units; from nothing won nothing grows", () => {
  expect(targets.map((each) => grownTarget(each, 0.1))).toEqual([1650, 77, null]);
  expect(grownTarget(targets[0]!, -1)).toBe(0);
});

test("only those that differ are written, and a cell that is no number is", () => {
  expect(targetsChange(targets, { Acme: 100, Core: null })).toBeNull();
  expect(targetsChange(targets, { Acme: 100, Bold: null, Core: 0 })?.upserts).toEqual([
    { partnerId: "P-2", annualTarget: null },
    { partnerId: "P-3", annualTarget: 0 },
  ]);
});
