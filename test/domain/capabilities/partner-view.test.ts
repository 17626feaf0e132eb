import { partnerView } from "../../../src/domain/capabilities/partner-view";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable, resultsTable, scoresTable } from "../../../src/domain/shared/tables/catalogue";
import {
  ACME,
  answered,
  AS_OF,
  assessedTables,
  BEFORE,
  comparedTables,
  dataOf,
} from "../../support/capabilities-example";

test("ten questions, a score of 1 to 100, and satisfaction as the mean level", () => {
  const view = partnerView({ data: dataOf(comparedTables()), partner: ACME, asOf: AS_OF });
  expect(view.lines).toHaveLength(10);
  expect(view.score).toBe((75 + 100 + 50) / 3);
  expect(view.satisfaction).toBe(4);
  expect(view.status).toBe("Yellow");
  expect(view.completeness).toEqual({ answered: 3, asked: 10, share: 0.3 });
  expect(view.lines.slice(0, 4).map(({ level, change, status }) => [level, change, status])).toEqual([
    [4, 1, "Yellow"],
    [5, 2, "Green"],
    [3, null, "Red"],
    [null, null, "Not answered"],
  ]);
  expect(view.change).toBe(75 - 50);
  expect(view.check).toBe(true);
});

test("the answers that count are the latest up to the day; none is not scored", () => {
  const data = dataOf(comparedTables());
  expect(partnerView({ data, partner: ACME, asOf: AS_OF, overrides: { as_of: BEFORE } })).toMatchObject({
    score: 50,
    satisfaction: 3,
    previousOn: null,
    change: null,
  });
  expect(partnerView({ data, partner: "Bold", asOf: AS_OF })).toMatchObject({
    score: null,
    satisfaction: null,
    status: "Not scored",
  });
});

test("the trend is what was recorded, by fiscal quarter up to the day", () => {
  const tables = assessedTables(answered(ACME, AS_OF, { "view-1": 2 }))
    .with(resultsTable, [
      { partner: ACME, period: serialOf(2026, 1, 1), metric: "satisfaction", actual: 3.5 },
      { partner: ACME, period: serialOf(2026, 4, 1), metric: "Satisfaction", actual: 4 },
    ])
    .with(scoresTable, [
      { partner: ACME, kind: "partner-view", asOf: serialOf(2026, 1, 5), score: 40 },
      { partner: ACME, kind: "partner-view", asOf: serialOf(2026, 2, 5), score: 60 },
      { partner: ACME, kind: "partner-view", asOf: AS_OF + 1, score: 90 },
      { partner: ACME, kind: "performance-scorecard", asOf: AS_OF, score: 70 },
    ]);
  const { trend } = partnerView({ data: dataOf(tables), partner: ACME, asOf: AS_OF });
  expect(trend).toHaveLength(8);
  expect(trend[0]!.period).toBe(serialOf(2024, 7, 1));
  expect(trend.slice(-3)).toEqual([
    { period: serialOf(2025, 10, 1), satisfaction: null, score: null },
    { period: serialOf(2026, 1, 1), satisfaction: 3.5, score: 60 },
    { period: serialOf(2026, 4, 1), satisfaction: 4, score: null },
  ]);
});

test("a partner that stands twice fails the check", () => {
  const tables = comparedTables();
  tables.rows(partnersTable)[1]!["partner"] = ACME;
  expect(partnerView({ data: dataOf(tables), partner: ACME, asOf: AS_OF }).check).toBe(false);
});
