import { ASSESSED_METRICS } from "../../../src/domain/capabilities/framework";
import { changedSource } from "../../../src/domain/program/changed-source";
import { performanceScorecard } from "../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import { setupEffect } from "../../../src/domain/setup-lists/setup-effect";
import { sampleChange } from "../../../src/domain/crm/sample/sample-data";
import { DEFAULT_CADENCE } from "../../../src/domain/program/cadence";
import {
  levelsTable,
  metricsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { cadenceTable } from "../../../src/domain/shared/tables/cadence-tables";
import { metricWeightsTable } from "../../../src/domain/shared/tables/scorecard-tables";
import { changeTable, type TableChange } from "../../../src/domain/shared/tables/table-change";
import { MemoryTables } from "../../support/memory-tables";
import { ACME, AS_OF, exampleTables, won } from "../../support/scorecard-example";

const sample = () => new MemoryTables().apply(sampleChange(AS_OF));
const effect = (source: MemoryTables, ...changes: TableChange[]) =>
  setupEffect({ source, changes, today: AS_OF });
const NOTHING = { deals: [], scores: [], statuses: [], levels: [], capabilities: [], routine: null };

test("a change that says what is there moves nothing", () => {
  expect(effect(sample())).toEqual(NOTHING);
  expect(effect(exampleTables(), changeTable(stagesTable, [{ stage: "Open", class: "Open" }]))).toEqual(
    NOTHING,
  );
});

test("a stage of another class moves its deals, their money and the scores", () => {
  const { deals, scores } = effect(
    exampleTables(),
    changeTable(stagesTable, [{ stage: "Open", class: "Won" }]),
  );
  expect(deals).toEqual([{ from: "Open", to: "Won", count: 4, amount: 1_305_000 }]);
  expect(scores.map(({ partner }) => partner)).toEqual([ACME]);
});

test("a stage that is removed leaves its deals without a class", () => {
  const gone = changeTable(stagesTable, [], [{ stage: "won" }]);
  expect(effect(exampleTables(), gone).deals).toEqual([{ from: "Won", to: null, count: 5, amount: 200_000 }]);
});

test("a level that asks for more takes its partners down", () => {
  const tables = exampleTables({}, [won("W", 150_000, AS_OF)]).with(levelsTable, [
    { level: "Silver", order: 1, annualRevenue: 50_000 },
    { level: "Gold", order: 2, annualRevenue: 100_000 },
  ]);
  const asks = (annualRevenue: number) =>
    effect(tables, changeTable(levelsTable, [{ level: "Gold", annualRevenue }])).levels;
  expect(asks(150_000)).toEqual([]);
  const falls = [{ partner: ACME, before: "Gold", after: "Silver", falls: true }];
  expect(asks(150_001)).toEqual(falls);
  const gone = changeTable(levelsTable, [], [{ level: "Gold" }]);
  expect(effect(tables, gone).levels).toEqual(falls);
  const called = {
    ...changeTable(levelsTable, []),
    moved: [{ from: { level: "Gold" }, to: { level: "Best" } }],
  };
  expect(effect(tables, called).levels).toEqual([]);
  const more = changeTable(levelsTable, [{ level: "Top", order: 3, annualRevenue: 120_000 }]);
  expect(effect(tables, more).levels).toEqual([
    { partner: ACME, before: "Gold", after: "Top", falls: false },
  ]);
});

test("thresholds move colours and no score; what is typed on the sheet counts", () => {
  const tables = exampleTables();
  const score = (overrides = {}) =>
    performanceScorecard({ data: readScorecardData(tables).data, partner: ACME, asOf: AS_OF, overrides });
  const typed = { annual_target: 4_000_000 };
  expect(score(typed).score).not.toBe(score().score);
  const from = (score(typed).score! + score().score!) / 2;
  const change = [
    changeTable(settingsTable, [
      { setting: "Score green from", value: from },
      { setting: "Score yellow from", value: 0 },
    ]),
  ];
  const moved = (overrides = {}) =>
    setupEffect({ source: tables, changes: change, today: AS_OF, overridesOf: () => overrides });
  expect(moved().scores).toEqual([]);
  expect(moved().statuses.map(({ after }) => after)).toEqual(score().provisional ? [] : ["Green"]);
  expect(moved(typed).statuses.map(({ after }) => after)).not.toEqual(["Green"]);
});

test("weights move scores, the largest difference first, as the sheets will have them", () => {
  const tables = sample();
  const change = changeTable(metricWeightsTable, [
    { lifeStage: "Accelerate", plan: 100, pipeline: 0, dealSize: 0, certificates: 0, tasks: 0 },
  ]);
  const { scores } = effect(tables, change);
  expect(scores.length).toBeGreaterThan(1);
  const size = scores.map(({ before, after }) => Math.abs((after ?? Infinity) - (before ?? 0)));
  expect(size).toEqual([...size].sort((one, other) => other - one));
  const { data } = readScorecardData(tables.apply([change]));
  for (const { partner, after } of scores)
    expect(performanceScorecard({ data, partner, asOf: AS_OF }).score).toBeCloseTo(after!, 9);
});

test("the weight of an assessed metric moves capabilities alone", () => {
  const weight = changeTable(metricsTable, [{ metric: ASSESSED_METRICS[0]!.label, weight: 40 }]);
  const { scores, capabilities } = effect(sample(), weight);
  expect([scores, capabilities.length > 0]).toEqual([[], true]);
});

test("the routine of a year counts those with whom something is done", () => {
  const none = new MemoryTables().with(partnersTable, [
    { partnerId: "1", partner: "A", tier: "Gold", lifeStage: "Mature" },
    { partnerId: "2", partner: "B", tier: "Silver", lifeStage: "Onboard" },
    { partnerId: "3", partner: "C", tier: "Gold", status: "Prospect" },
  ]);
  const tables = none.with(cadenceTable, DEFAULT_CADENCE);
  const short = { activity: "Short review", levels: "Registered, Silver" };
  const change = changeTable(cadenceTable, [{ ...short, everyMonths: 1 }]);
  expect(effect(tables, change).routine).toEqual({
    before: { times: 91, minutes: 2500 },
    after: { times: 99, minutes: 2620 },
  });
  expect(effect(tables, changeTable(cadenceTable, [], [short])).routine!.after).toEqual({
    times: 89,
    minutes: 2470,
  });
});

test("the tables as they will be are those that a change leaves", () => {
  const change = changeTable(
    stagesTable,
    [{ stage: "Open", class: "Won" }, { stage: "New" }],
    [{ stage: "Lost" }],
  );
  const after = changedSource(exampleTables(), [change]).table(stagesTable);
  expect(after.rows).toEqual(exampleTables().apply([change]).table(stagesTable).rows);
  expect(after.positions).toHaveLength(after.rows.length);
});
