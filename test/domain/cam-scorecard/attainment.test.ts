import { camAttainment } from "../../../src/domain/cam-scorecard/attainment";
import { managingCams, readRoutine } from "../../../src/domain/cadence/routine";
import { planMonthsTable, plansTable } from "../../../src/domain/shared/tables/business-plan-tables";
import { activitiesTable } from "../../../src/domain/shared/tables/relations-tables";
import { baseCaseTo } from "../../../src/domain/business-plan/base-case";
import { cadenceLogTable } from "../../../src/domain/shared/tables/cadence-tables";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  scoresTable,
} from "../../../src/domain/shared/tables/catalogue";
import { addMonths, serialOf } from "../../../src/domain/shared/serial-date";
import { MemoryTables } from "../../support/memory-tables";

const day = (month: number, date: number, year = 2026) => serialOf(year, month, date);
const AS_OF = day(6, 30);

const partner = (name: string, more: object = {}) => ({
  partnerId: name,
  partner: name,
  cam: "Maya",
  status: "Active",
  lifeStage: "Mature",
  partnerSince: day(1, 1, 2024),
  annualTarget: 100_000,
  ...more,
});
const won = (name: string, amount: number, more: object = {}) => ({
  dealId: `${name} ${amount}`,
  partner: name,
  stage: "Won",
  amount,
  closedOn: day(3, 1),
  registeredOn: day(1, 15),
  ...more,
});
const score = (name: string, asOf: number, value: number) => ({
  partner: name,
  kind: "capabilities-scorecard",
  asOf,
  score: value,
});

function program(): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      partner("Alder"),
      partner("Birch", { cam: "MAYA", lifeStage: "Onboard" }),
      partner("Cedar", { annualTarget: null }),
      partner("Not managed", { managed: "No" }),
      partner("Prospect", { status: "Prospect" }),
      partner("Others'", { cam: "Leo" }),
    ])
    .with(dealsTable, [
      won("Alder", 45_000),
      won("Birch", 30_000, { influencedBy: "Alder" }),
      won("Not managed", 999_000),
      won("Others'", 8_000, { influencedBy: "Alder" }),
      {
        dealId: "open",
        partner: "Alder",
        stage: "Open",
        amount: 60_000,
        expectedClose: day(9, 1),
        registeredOn: day(5, 1),
      },
    ]);
}
const of = (tables: MemoryTables) => camAttainment(tables, "Maya", AS_OF);

test("counts active partners that the CAM manages directly, whatever the name's case", () => {
  expect(of(program()).partners).toEqual(["Alder", "Birch", "Cedar"]);
  expect(managingCams(readRoutine(program()))).toEqual(["Maya", "Leo"]);
});

test("sales are what was won of the targets to date; influenced revenue fills up, never above", () => {
  const { sales } = of(program()).components;
  const target = 2 * 100_000 * 0.5;
  // 75k of their own and 38k influenced would be more than the target.
  expect(sales).toMatchObject({ part: target, whole: target, unit: "money" });
  expect(sales.value).toBeCloseTo(1, 9);
  const above = of(
    program().with(dealsTable, [won("Alder", 130_000), won("Others'", 8_000, { influencedBy: "Alder" })]),
  );
  expect(above.components.sales.value).toBeCloseTo(1.3, 9);
});

test("pipeline is what is open of what is needed", () => {
  const { pipeline } = of(program()).components;
  // Three times what is still to win: 55k and 70k.
  expect(pipeline).toMatchObject({ part: 60_000, whole: 3 * (55_000 + 70_000) });
  const met = of(program().with(dealsTable, [won("Alder", 100_000), won("Birch", 100_000)]));
  expect(met.components.pipeline.value).toBe(1);
});

test("capabilities count who gained five points or holds eighty, of those assessed or overdue", () => {
  const scored = program().with(scoresTable, [
    score("Alder", day(11, 1, 2025), 60),
    score("Alder", day(5, 1), 65),
    score("Birch", day(5, 1), 79),
    score("Cedar", day(5, 1), 80),
  ]);
  expect(of(scored).components.capabilities).toMatchObject({ part: 2, whole: 3 });
  const certificates = { metric: "training_certs", period: day(4, 1) };
  const short = scored.with(resultsTable, [
    { ...certificates, partner: "Cedar", target: 4, actual: 3, basis: "Agreed" },
  ]);
  expect(of(short).components.capabilities).toMatchObject({ part: 1, whole: 3 });
  expect(of(program()).components.capabilities.value).toBeNull();
});

const agreed = (name: string, more: object = {}) => ({
  planId: `${name} v1`,
  partner: name,
  version: 1,
  state: "Agreed" as const,
  startMonth: day(1, 1),
  ...more,
});
const base = (planId: string, revenue: number) =>
  Array.from({ length: 36 }, (_, month) => ({ planId, month: addMonths(day(1, 1), month), revenue }));

test("profitability counts agreed plans at 90 % of their base case, of partners due for one", () => {
  const planned = program().with(plansTable, [agreed("Alder"), agreed("Birch"), agreed("Cedar")]);
  // Without its base case a plan says nothing; Birch is not due.
  expect(of(planned).components.profitability).toMatchObject({ part: 0, whole: 0, value: null });
  // Alder won 45k in the half-year: 90 % of 50k, but not of more. Cedar won nothing of 6 × 100.
  const kept = (alder: number) =>
    planned.with(planMonthsTable, [...base("Alder v1", alder / 6), ...base("Cedar v1", 100)]);
  expect(of(kept(50_000)).components.profitability).toMatchObject({ part: 1, whole: 2, value: 0.5 });
  expect(of(kept(50_001)).components.profitability).toMatchObject({ part: 0, whole: 2 });
  // Without an agreed plan, those due have not reached it; a draft beside an agreed one changes nothing.
  expect(of(program()).components.profitability).toMatchObject({ part: 0, whole: 2, value: 0 });
  const draft = { ...agreed("Alder"), planId: "Alder v2", version: 2, state: "Draft" as const };
  expect(of(kept(50_000).with(plansTable, [agreed("Alder"), draft])).components.profitability.part).toBe(1);
});

test("the month in progress of a base case counts by its days", () => {
  const months = base("A v1", 3_000).map((row) => ({ ...row, partner: "A" }));
  expect(baseCaseTo(months, "a V1", day(4, 10))).toBeCloseTo(3 * 3_000 + 1_000, 9);
  expect(baseCaseTo(months, "A v1", day(12, 31, 2025))).toBe(0);
  expect(baseCaseTo(months, "B v1", AS_OF)).toBeNull();
});

test("partners taken over within 90 days count from the handover, and not before it", () => {
  const known = (tables: MemoryTables) =>
    tables.with(scoresTable, [{ partner: "Alder", kind: "performance-scorecard", asOf: day(1, 1) }]);
  const given = (camSince: number) =>
    known(program().with(partnersTable, [partner("Alder", { camSince }), partner("Birch", { camSince })]));
  const { sales, planning } = of(given(day(6, 1))).components;
  // 30 of 181 days of half a year's target each; all was won before, in March.
  expect(sales.whole).toBeCloseTo(2 * 25_000 * (30 / 91), 6);
  expect(sales.part).toBe(0);
  expect(planning.whole).toBeLessThan(of(known(program())).components.planning.whole);
  const before = of(given(AS_OF - 90)).components.sales;
  expect(before.part).toBeGreaterThan(0);
  expect(of(given(AS_OF - 89)).components.sales.whole).toBeLessThan(before.whole);
  // Still with somebody else.
  expect(of(given(AS_OF + 1)).partners).toEqual([]);
});

test("where nothing of enough deals was won, no pipeline covers the target", () => {
  const lost = Array.from({ length: 12 }, (_, index) => ({
    dealId: `lost ${index}`,
    partner: "Alder",
    stage: "Lost",
    amount: 1_000,
    closedOn: day(2, 1),
  }));
  const hopeless = program().with(dealsTable, [
    ...lost,
    { dealId: "open", partner: "Alder", stage: "Open", amount: 60_000, expectedClose: day(9, 1) },
  ]);
  // Eight times its own target and three times the other's.
  expect(of(hopeless).components.pipeline).toMatchObject({ part: 0, value: 0 });
});

test("time to develop is that of talks and of the routine with a purpose, with the CAM's own partners", () => {
  const talk = (id: string, name: string, more: object = {}) => ({
    activityId: id,
    partner: name,
    date: day(5, 5),
    minutes: 60,
    purpose: "Deal" as const,
    ...more,
  });
  const tables = program()
    .with(activitiesTable, [
      talk("1", "Alder"),
      talk("2", "Birch", { purpose: "Develop" as const, minutes: 30 }),
      talk("3", "Alder", { purpose: null }),
      talk("4", "Others'"),
      talk("5", "Alder", { date: day(5, 5, 2025) }),
    ])
    .with(cadenceLogTable, [
      { logId: "1", partner: "Alder", activity: "Capabilities Scorecard", doneOn: day(5, 6) },
      { logId: "2", partner: "Not managed", activity: "QBR", doneOn: day(5, 6) },
    ]);
  expect(of(tables).time).toEqual({ minutes: 120, develop: 60, share: 0.5 });
  expect(of(program()).time.share).toBeNull();
});

test("planning and reviews count each thing of the year once, on time", () => {
  const log = (activity: string, doneOn: number, name = "Alder") => ({
    logId: `${activity} ${doneOn} ${name}`,
    partner: name,
    activity,
    doneOn,
  });
  const tables = program()
    .with(scoresTable, [{ partner: "Alder", kind: "performance-scorecard", asOf: day(1, 1) }])
    .with(cadenceLogTable, [
      log("Performance Scorecard", day(2, 3)),
      log("Performance Scorecard", day(2, 5)),
      log("Performance Scorecard", day(3, 28)),
    ]);
  const { part, whole } = of(tables).components.planning;
  expect(part).toBe(1);
  expect(whole).toBeGreaterThan(6);
  const nobody = new MemoryTables().with(partnersTable, []);
  expect(of(nobody).components.planning.value).toBeNull();
});

test("activation is half what five partners say of us, half own registrations in 90 days", () => {
  expect(of(program()).components.activation).toMatchObject({ part: 1, whole: 3, value: 1 / 3 });
  const names = ["Alder", "Birch", "Cedar", "Dogwood", "Elm"];
  const asked = program()
    .with(
      partnersTable,
      names.map((name) => partner(name)),
    )
    .with(
      resultsTable,
      names.map((name) => ({ partner: name, metric: "satisfaction", period: day(4, 1), actual: 3.7 })),
    );
  expect(of(asked).components.activation.value).toBeCloseTo((2.7 / 4 / 0.75 + 1 / 5) / 2, 9);
});
