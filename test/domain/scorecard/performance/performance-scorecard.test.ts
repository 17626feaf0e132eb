import { performanceScorecard } from "../../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../../src/domain/scorecard/performance/scorecard-data";
import type { Overrides } from "../../../../src/domain/scorecard/performance/scorecard-inputs";
import type { PerformanceScorecard } from "../../../../src/domain/scorecard/performance/scorecard-types";
import { SEASONALITY, SETTINGS } from "../../../../src/domain/program/settings";
import { performanceToPlan } from "../../../../src/domain/pipeline/performance-to-plan";
import { serialOf } from "../../../../src/domain/shared/serial-date";
import {
  dealsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  type DealRow,
  type PartnerRow,
} from "../../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../../src/domain/shared/tables/table-change";
import type { MemoryTables } from "../../../support/memory-tables";
import { ACME, AS_OF, DEALS, exampleTables, lost, open, won } from "../../../support/scorecard-example";
import { SCORECARD_PARTS } from "../../../soak/parts/scorecard";
import { partNamed } from "../../../soak/soak";
import { randomTest } from "../../../support/random-test";

const scorecard = (tables: MemoryTables, overrides: Overrides = {}, asOf = AS_OF): PerformanceScorecard =>
  performanceScorecard({ data: readScorecardData(tables).data, partner: ACME, asOf, overrides });
const withPartner = (partner: Partial<PartnerRow>, overrides: Overrides = {}) =>
  scorecard(exampleTables(partner), overrides);
const withDeals = (...deals: Partial<DealRow>[]) => scorecard(exampleTables({}, [...DEALS, ...deals]));
const setting = (tables: MemoryTables, name: string, value: number | string) =>
  tables.apply([changeTable(settingsTable, [{ setting: name, value }])]);
const record = (
  tables: MemoryTables,
  metric: string,
  period: number,
  row: { target?: number; actual?: number },
) => tables.apply([changeTable(resultsTable, [{ partner: ACME, period, metric, ...row }])]);
const column = (card: PerformanceScorecard, metric: number, index: number) =>
  card.lines[metric]!.columns[index]!;
const [PLAN, PIPELINE, SIZE, CERTS, TASKS] = [0, 1, 2, 3, 4];
const CURRENT = 4;

describe("a partner worked out by hand", () => {
  const card = scorecard(exampleTables());

  test("performance to plan: full quarters in full, the running one and the year pro rata by days", () => {
    expect(column(card, PLAN, 0)).toEqual({ target: 100_000, actual: 100_000, score: 100, status: "Green" });
    expect(column(card, PLAN, 1).target).toBeCloseTo((100_000 * 45) / 91, 9);
    expect(column(card, PLAN, 1).score).toBeCloseTo(60.666666667, 8);
    expect(column(card, PLAN, 2)).toEqual({ target: null, actual: null, score: null, status: "Not begun" });
    expect(column(card, PLAN, CURRENT).target).toBeCloseTo(100_000 + (100_000 * 45) / 91, 9);
    expect(column(card, PLAN, CURRENT)).toMatchObject({ actual: 130_000, status: "Yellow" });
    expect(column(card, PLAN, CURRENT).score).toBeCloseTo(86.985294118, 8);
    expect(card.columns.map(({ state }) => state)).toEqual([
      "Ended",
      "In progress",
      "Not begun",
      "Not begun",
      "To date",
    ]);
  });

  test("pipeline: what closes in the year, slipped deals too, against coverage × what is left", () => {
    expect(column(card, PIPELINE, CURRENT)).toEqual({
      target: 810_000,
      actual: 405_000,
      score: 50,
      status: "Red",
    });
    expect(column(card, PIPELINE, 0)).toMatchObject({
      target: 300_000,
      actual: null,
      status: "Not recorded",
    });
    expect(card.coverage).toMatchObject({
      remaining: 270_000,
      open: 405_000,
      ratio: 1.5,
      used: { multiple: 3, required: 810_000, gap: 405_000 },
    });
    expect(card.coverage.weighted).toBeCloseTo(200_000 * 0.5 + 100_000 * 0.5 + 105_000 * 0.2, 9);
    expect(card.slipped).toMatchObject({ count: 1, amount: 105_000 });
    expect(card.undatedOpen).toMatchObject({ count: 1, amount: 100_000 });
    expect(card.recordable).toEqual({
      period: serialOf(2026, 4, 1),
      amount: 205_000,
      target: 300_000,
      due: false,
    });
  });

  test("deal size counts deals, not credit notes; certifications and tasks as recorded", () => {
    expect(column(card, SIZE, 0)).toMatchObject({ actual: 50_000, score: 100 });
    expect(column(card, SIZE, CURRENT).actual).toBeCloseTo(130_000 / 3, 9);
    expect(column(card, CERTS, CURRENT)).toEqual({ target: 2, actual: 1, score: 50, status: "Red" });
    expect(column(card, CERTS, 1)).toMatchObject({ actual: null, status: "Not measured" });
    expect(column(card, TASKS, CURRENT)).toEqual({ target: 0.8, actual: 0.8, score: 100, status: "Green" });
  });

  test("score, level and what it takes", () => {
    expect(card.score).toBeCloseTo(74.762254902, 8);
    expect(card).toMatchObject({
      status: "Yellow",
      provisional: false,
      measured: 1,
      level: "Registered",
      nextLevel: "Silver",
      check: true,
    });
    expect(card.gaps.map(({ missing }) => missing)).toEqual([0, 1, 0, 50, null]);
    expect(card.whatItTakes).toBe(
      "USD 19k behind plan to date. Q2: USD 70k to go, about 2 deals at USD 43k, by 30 June 2026.",
    );
    expect(card.partnerLed.byCount).toBeCloseTo(2 / 3, 12);
    expect(card.partnerLed.byAmount).toBeCloseTo(90 / 140, 12);
  });
});

describe("targets", () => {
  test("recorded beats annual ÷ 4, typed beats both", () => {
    const tables = record(exampleTables(), "perf_to_plan", serialOf(2026, 4, 1), { target: 150_000 });
    expect(scorecard(tables).inputs.q2_target).toEqual({
      default: 150_000,
      source: "Results",
      override: null,
      used: 150_000,
    });
    expect(scorecard(tables).annualTarget).toBe(450_000);
    expect(scorecard(tables, { q2_target: 0 }).inputs.q2_target).toMatchObject({ override: 0, used: 0 });
  });

  test("without an annual target last year's quarters grow by 10 %", () => {
    const card = scorecard(
      exampleTables({ annualTarget: null }, [
        ...DEALS,
        won("L1", 20_000, serialOf(2025, 2, 1)),
        won("L2", 40_000, serialOf(2025, 12, 31)),
      ]),
    );
    expect(
      ["q1_target", "q2_target", "q3_target", "q4_target"].map((key) => card.inputs[key as "q1_target"].used),
    ).toEqual([22_000, 0, 0, 44_000]);
    expect(card.inputs.q1_target.source).toBe("Last year + 10 %");
    expect(card.annualTarget).toBe(66_000);
    expect(column(card, PLAN, 1)).toEqual({ target: null, actual: 30_000, score: null, status: "No target" });
    expect(card.whatItTakes).toBe("Year target reached. No target for Q2: type one to see what it takes.");
  });

  test("a target of zero asks for nothing and scores nothing", () => {
    const card = withPartner(
      { annualTarget: 0 },
      { average_deal_size_target: 0, training_certs_target: 0, required_tasks_target: 0 },
    );
    for (const line of card.lines)
      expect(line.columns[CURRENT]).toMatchObject({ target: null, score: null, status: "No target" });
    expect(card).toMatchObject({ annualTarget: null, score: null, status: "Not scored" });
    expect(card.coverage).toMatchObject({
      remaining: null,
      ratio: null,
      used: { required: null, gap: null },
    });
    expect(column(withPartner({}, { coverage: 0 }), PIPELINE, CURRENT).status).toBe("No target");
  });

  test("no target is a state: the metric is left out", () => {
    const card = withPartner({ annualTarget: null });
    expect(column(card, PLAN, CURRENT)).toMatchObject({
      target: null,
      actual: 130_000,
      score: null,
      status: "No target",
    });
    expect(column(card, PIPELINE, CURRENT).status).toBe("No target");
    expect(card.whatItTakes).toBe("No target for Q2: type one to see what it takes.");
    expect(card).toMatchObject({ provisional: true, level: "Registered", measured: 0.5 });
  });

  test("the year has a target only when all four quarters have one", () => {
    const card = withPartner({ annualTarget: null }, { q1_target: 80_000, q2_target: 100_000 });
    expect(column(card, PLAN, 0)).toMatchObject({ target: 80_000, score: 100 });
    expect(card.annualTarget).toBeNull();
  });

  test("a year's target that is won already is met: the full attainment", () => {
    const card = withPartner({ annualTarget: 120_000 });
    expect(column(card, PIPELINE, CURRENT)).toEqual({
      target: 0,
      actual: 405_000,
      score: 100,
      status: "Target met",
    });
    expect(card.coverage).toMatchObject({ remaining: 0, ratio: null });
  });

  test("deal size: the partner's, else the program's, else none: what was won is no target for itself", () => {
    expect(withPartner({}).inputs.average_deal_size_target).toMatchObject({
      used: 50_000,
      source: "Partner's default",
    });
    const none = withPartner({ defaultDealSize: null });
    expect(none.inputs.average_deal_size_target).toMatchObject({ used: null, source: "None" });
    expect(column(none, SIZE, CURRENT).status).toBe("No target");
    const byMetric = exampleTables({ defaultDealSize: null }).with(metricsTable, [
      { metric: "average_deal_size", defaultTarget: 8_000 },
    ]);
    expect(scorecard(byMetric).inputs.average_deal_size_target).toMatchObject({
      used: 8_000,
      source: "Metric's default",
    });
    const tables = setting(exampleTables({ defaultDealSize: null }), SETTINGS.defaultDealSize.key, 9_000);
    expect(scorecard(tables).inputs.average_deal_size_target).toMatchObject({
      used: 9_000,
      source: "Program's default",
    });
  });
});

describe("time", () => {
  test("a partner who joined within the year is measured from its first day", () => {
    const card = withPartner({ partnerSince: serialOf(2026, 4, 16) });
    expect(column(card, PLAN, 0)).toMatchObject({ target: null, actual: 100_000, status: "Joined later" });
    expect(column(card, PLAN, 1).target).toBeCloseTo((100_000 * 30) / 91, 9);
    expect(column(card, PLAN, CURRENT).target).toBeCloseTo((100_000 * 30) / 91, 9);
    expect(withPartner({ partnerSince: serialOf(2025, 6, 1) }).lines).toEqual(withPartner({}).lines);
  });

  test("a seasonal plan agrees with performanceToPlan, which knows no quarters", () => {
    const seasonality = [0.05, 0.05, 0.1, 0.05, 0.05, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    const tables = exampleTables();
    seasonality.forEach((weight, index) => setting(tables, SEASONALITY[index]!.key, weight));
    const { actual, target } = column(scorecard(tables), PLAN, CURRENT);
    expect(actual! / target!).toBeCloseTo(
      performanceToPlan({ actualYtd: 130_000, annualTarget: 400_000, asOf: AS_OF, seasonality }),
      9,
    );
  });

  test("a fiscal year from July is named by the year it ends in", () => {
    const tables = exampleTables();
    setting(tables, SETTINGS.fiscalStartMonth.key, 7);
    const card = scorecard(tables);
    expect(card.year).toMatchObject({ name: 2026, start: serialOf(2025, 7, 1) });
    expect(card.columns.map(({ state }) => state)).toEqual([
      "Ended",
      "Ended",
      "Ended",
      "In progress",
      "To date",
    ]);
    expect(card.won.quarters).toEqual([0, 0, 100_000, 30_000]);
  });

  test("before all data, on a leap day, nothing is won and nothing breaks", () => {
    const card = scorecard(exampleTables({}, []), {}, serialOf(2020, 2, 29));
    expect(card.year).toMatchObject({ name: 2020, days: 366 });
    expect(column(card, PLAN, CURRENT).target).toBeCloseTo((100_000 * 60) / 91, 9);
    expect(column(card, PLAN, CURRENT)).toMatchObject({ actual: 0, score: 0, status: "Red" });
    expect(column(card, CERTS, CURRENT).status).toBe("Not measured");
    expect(card).toMatchObject({ provisional: true, level: "Registered", check: true });
  });

  test("the next quarter is shown in the year's last 30 days", () => {
    expect(scorecard(exampleTables(), {}, serialOf(2026, 12, 1)).nextQuarterOpen).toBeNull();
    expect(scorecard(exampleTables(), {}, serialOf(2026, 12, 2)).nextQuarterOpen).toBe(900_000);
  });

  test("on a quarter's last day it has ended", () => {
    const card = scorecard(exampleTables(), {}, serialOf(2026, 6, 30));
    expect(card.columns[1].state).toBe("Ended");
    expect(column(card, PLAN, 1)).toMatchObject({ target: 100_000, actual: 100_000 });
  });
});

describe("win rate and coverage", () => {
  const closing = (count: number) =>
    Array.from({ length: count }, (_, index) => lost(`L${index}`, serialOf(2026, 4, 1)));

  test("ten closed deals make the partner's own; 1 ÷ it is the coverage", () => {
    const card = scorecard(exampleTables({ coverage: null }, [...DEALS, ...closing(7)]));
    expect(card.winRate).toEqual({
      rate: 0.3,
      byValue: null,
      used: 0.3,
      source: "Partner's own",
      won: 3,
      closed: 10,
      valued: false,
    });
    expect(card.inputs.coverage).toMatchObject({ source: "1 ÷ win rate by count" });
    expect(card.inputs.coverage.used).toBeCloseTo(10 / 3, 9);
  });

  test("fewer: the program's, never below its minimum", () => {
    const others = Array.from({ length: 3 }, (_, index) => ({
      ...lost(`X${index}`, serialOf(2026, 4, 1)),
      partner: "Beta",
    }));
    expect(scorecard(exampleTables({ coverage: null }, [...DEALS, ...others]))).toMatchObject({
      winRate: { rate: 0.5, source: "Program's", closed: 3 },
      inputs: { coverage: { used: 3, source: "Program's minimum" } },
    });
    expect(scorecard(exampleTables({ coverage: null }, closing(3)))).toMatchObject({
      winRate: { rate: null, source: "Not available", closed: 3 },
      inputs: { coverage: { used: 3, source: "Program's minimum" } },
    });
    const tables = setting(exampleTables({ coverage: null }), SETTINGS.programWinRate.key, 0.25);
    expect(scorecard(tables)).toMatchObject({
      winRate: { rate: 0.25, source: "Program's" },
      inputs: { coverage: { used: 4 } },
    });
  });

  test("nothing closed: the program's", () => {
    const tables = setting(exampleTables({ coverage: null }, []), SETTINGS.programWinRate.key, 0.25);
    expect(scorecard(tables)).toMatchObject({
      winRate: { rate: 0.25, source: "Program's", closed: 0 },
      inputs: { coverage: { used: 4, source: "1 ÷ program's win rate" } },
    });
  });

  test("nothing won of enough: never the program's", () => {
    const tables = setting(exampleTables({ coverage: null }, closing(10)), SETTINGS.programWinRate.key, 0.25);
    expect(scorecard(tables)).toMatchObject({
      winRate: { rate: 0, source: "Partner's own", closed: 10 },
      inputs: { coverage: { used: null, source: "0 of 10 won" } },
    });
  });
});

describe("the rest", () => {
  test("performance to plan and pipeline weigh 60 % at most", () => {
    const tables = exampleTables().with(
      metricsTable,
      [60, 20, 10, 5, 5].map((weight, index) => ({
        metric: [
          "perf_to_plan",
          "pipeline_to_target",
          "average_deal_size",
          "training_certs",
          "required_tasks",
        ][index]!,
        weight,
      })),
    );
    expect(scorecard(tables).lines.map(({ weight }) => Number(weight.toFixed(9)))).toEqual([
      45, 15, 20, 10, 10,
    ]);
  });

  test("deals of an unknown stage count nowhere and are reported", () => {
    const card = withDeals({
      dealId: "X",
      partner: ACME,
      stage: "Stalled",
      amount: 5_000,
      closedOn: serialOf(2026, 4, 1),
    });
    expect(card).toMatchObject({ unknownStages: 1, won: { yearToDate: 130_000 } });
  });

  test("a won deal without an amount is won, but has no size", () => {
    const card = withDeals(won("B", null, serialOf(2026, 4, 2)));
    expect(column(card, SIZE, 1).actual).toBe(30_000);
    expect(card.winRate.closed).toBe(4);
  });

  test("names are one name, whatever their case", () => {
    const card = withDeals(open("O9", 1_000, null, { partner: "ACME" }));
    expect(card).toMatchObject({ coverage: { open: 406_000 }, unread: { misspelt: 0 }, check: true });
  });

  test.each([" Acme", "Acme ", "acme  "])(
    "%j is another name: its rows count nowhere and fail the check",
    (name) => {
      const tables = exampleTables({}, [...DEALS, open("O9", 1_000, null, { partner: name })]);
      tables.apply([
        changeTable(resultsTable, [
          { partner: name, period: serialOf(2026, 7, 1), metric: "training_certs", actual: 9 },
        ]),
      ]);
      expect(scorecard(tables)).toMatchObject({
        coverage: { open: 405_000 },
        unread: { leftOut: 0, misspelt: 2 },
        check: false,
      });
    },
  );

  test("rows that cannot be read fail the check of the partner they name", () => {
    const tables = exampleTables();
    const check = (partner = ACME) => {
      const { data } = readScorecardData(tables);
      const { unread, check: passed } = performanceScorecard({ data, partner, asOf: AS_OF });
      return [unread.leftOut, passed];
    };
    tables.apply([changeTable(partnersTable, [{ partnerId: "P-2", partner: "Beta" }])]);
    expect([check(), check("Beta")]).toEqual([
      [0, true],
      [0, true],
    ]);
    tables.rows(dealsTable)[0]!["amount"] = "12k";
    tables.rows(dealsTable).push({ ...tables.rows(dealsTable)[1]! });
    // Beta has closed no deals: its win rate is the program's, of everybody's deals; which of those stand twice Control tells.
    expect([check(), check("Beta")]).toEqual([
      [2, false],
      [1, false],
    ]);
    tables.apply([changeTable(settingsTable, [{ setting: SETTINGS.programWinRate.key, value: 0.2 }])]);
    expect([check(), check("Beta")]).toEqual([
      [2, false],
      [0, true],
    ]);
    tables.rows(dealsTable).push({ ...tables.rows(dealsTable)[1]!, influencedBy: "beta" });
    expect([check(), check("Beta")]).toEqual([
      [3, false],
      [1, false],
    ]);
    tables.rows(dealsTable).pop();
    tables.rows(resultsTable)[0]!["period"] = "Q1";
    expect([check(), check("Beta")]).toEqual([
      [3, false],
      [0, true],
    ]);
  });

  test("a won deal without a day counts in no period and is reported", () => {
    const card = withDeals(won("U", 5_000, serialOf(2026, 4, 1), { closedOn: null }));
    expect(card).toMatchObject({ undatedDeals: 1, won: { yearToDate: 130_000 }, check: true });
  });

  test("an unknown partner gives a scorecard whose check fails", () => {
    const { data } = readScorecardData(exampleTables());
    expect(performanceScorecard({ data, partner: "Nobody", asOf: AS_OF })).toMatchObject({
      check: false,
      row: null,
      level: "Registered",
    });
  });

  test("a partner that stands twice fails the check", () => {
    const tables = exampleTables();
    tables.apply([changeTable(partnersTable, [{ partnerId: "P-2", partner: "acme" }])]);
    expect(scorecard(tables).check).toBe(false);
  });
});

randomTest(partNamed(SCORECARD_PARTS, "performance-scorecard"));
