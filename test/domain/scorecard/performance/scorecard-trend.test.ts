import { PERFORMANCE_KIND } from "../../../../src/domain/scorecard/score-kinds";
import { scoresTable, type PartnerRow, type ScoreRow } from "../../../../src/domain/shared/tables/catalogue";
import { ACME } from "../../../support/scorecard-example";
import { cardOf, caseTables, day, won } from "../../../support/scorecard-cases/case-tables";

const AS_OF = day(11, 28);
const scored = (asOf: number, score: number, more: Partial<ScoreRow> = {}): Partial<ScoreRow> => ({
  partner: ACME,
  kind: PERFORMANCE_KIND,
  asOf,
  score,
  ...more,
});

/** Everything measured, with the score as given: one metric of several would be provisional. */
function trendWith(scores: readonly Partial<ScoreRow>[], partner: Partial<PartnerRow> = {}) {
  const tables = caseTables({
    partner: { annualTarget: 1_200_000, coverage: 1, defaultDealSize: 100_000, ...partner },
    deals: [won(100_000, day(6, 1, 2025)), won(150_000, day(3, 1)), won(50_000, day(11, 28))],
    results: [
      { period: day(10, 1), metric: "training_certs", target: 4, actual: 4 },
      { period: day(10, 1), metric: "required_tasks", target: 1, actual: 1 },
    ],
  }).with(scoresTable, scores);
  return cardOf({ tables, asOf: AS_OF });
}

test("until a score is known for each of the twelve months, the line shows what was won in the twelve months to each", () => {
  const { trend } = trendWith([scored(day(1, 31), 50)]);
  expect(trend.of).toBe("Won");
  expect(trend.months.slice(0, 2)).toEqual(["Dec 2025", "Jan 2026"]);
  expect(trend.values).toEqual([
    ...Array<number>(3).fill(100_000),
    ...Array<number>(3).fill(250_000),
    ...Array<number>(5).fill(150_000),
    200_000,
  ]);
  expect(trend.finding).toBe("Won in 12 months: USD 200k, up 100 % since Dec 2025");
});

test("each month has the last score recorded by its end, the last one today's", () => {
  const { trend, score } = trendWith([
    scored(day(11, 30, 2025), 40),
    scored(day(12, 31, 2025), 50.4),
    scored(day(3, 10), 60),
    scored(day(3, 31), 61),
    scored(day(5, 5), 99, { provisional: "Yes" }),
    scored(day(11, 20), 1),
  ]);
  expect(trend.of).toBe("Score");
  expect(trend.values).toEqual([50.4, 50.4, 50.4, ...Array<number>(8).fill(61), score]);
  expect(trend.finding).toBe(`Score up ${Math.round(score! - 50.4)} since Dec 2025`);
});

test("a partner of less than four quarters has neither grown nor fallen", () => {
  expect(trendWith([], { partnerSince: day(11, 30, 2025) }).trend.finding).toBe("Won in 12 months: USD 200k");
  expect(trendWith([], { partnerSince: day(11, 29, 2025) }).trend.finding).toContain("up 100 %");
  const history = [scored(day(12, 1, 2025), 50)];
  expect(trendWith(history, { partnerSince: day(1, 5) }).trend.finding).toBe("Score by month");
});

test("deals won before Partner since count and are told", () => {
  const early = trendWith([], { partnerSince: day(5, 1) });
  expect(early.won.yearToDate).toBe(200_000);
  expect(early.wonBeforeSince).toEqual({ count: 1, amount: 150_000 });
  expect(trendWith([]).wonBeforeSince).toEqual({ count: 0, amount: 0 });
});
