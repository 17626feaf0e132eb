import { serialOf } from "../../../src/domain/shared/serial-date";
import { answersTable, questionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { resultsTable, scoresTable } from "../../../src/domain/shared/tables/catalogue";
import { DEFAULT_QUESTIONS } from "../../../src/domain/capabilities/content/questions";
import { partnerViewChange } from "../../../src/sheets/partner-view/change";
import type { ChangeSet } from "../../../src/sheets/shared/change-set";
import { ACME, AS_OF, assessedTables, BEFORE, comparedTables } from "../../support/capabilities-example";

const rowsOf = (change: ChangeSet, { name }: { name: string }) =>
  change.tables.find(({ table }) => table.name === name)?.upserts ?? [];

test("satisfaction lands in Results for its quarter, the score in Scores, earlier answers nobody recorded too", () => {
  const change = partnerViewChange(comparedTables(), {
    partner: "acme",
    asOf: AS_OF,
    answers: { "view-4": { level: 4 } },
  });
  const [first, second] = [serialOf(2026, 1, 1), serialOf(2026, 4, 1)];
  expect(rowsOf(change, resultsTable)).toEqual([
    { partner: ACME, period: first, metric: "satisfaction", actual: 3 },
    { partner: ACME, period: second, metric: "satisfaction", actual: 4 },
  ]);
  expect(rowsOf(change, scoresTable)).toMatchObject([
    { partner: ACME, kind: "partner-view", asOf: BEFORE, score: 50, status: "Red" },
    { partner: ACME, kind: "partner-view", asOf: AS_OF, score: 75, status: "Yellow" },
  ]);
  expect(rowsOf(change, answersTable)).toHaveLength(1);
});

test("what somebody recorded for an earlier quarter stays", () => {
  const tables = comparedTables();
  tables.with(resultsTable, [
    { partner: ACME, period: serialOf(2026, 1, 1), metric: "satisfaction", actual: 4.4 },
  ]);
  const change = partnerViewChange(tables, { partner: ACME, asOf: AS_OF });
  expect(rowsOf(change, resultsTable).map(({ actual }) => actual)).toEqual([4]);
});

test("a list of questions without any about us gets the ten; one that has some stays as it is", () => {
  const tables = assessedTables([]).with(questionsTable, DEFAULT_QUESTIONS);
  expect(rowsOf(partnerViewChange(tables, { partner: ACME, asOf: AS_OF }), questionsTable)).toHaveLength(10);
  expect(rowsOf(partnerViewChange(comparedTables(), { partner: ACME, asOf: AS_OF }), questionsTable)).toEqual(
    [],
  );
});

test("nothing is recorded without answers", () => {
  const change = partnerViewChange(assessedTables([]), { partner: ACME, asOf: AS_OF });
  expect([rowsOf(change, resultsTable), rowsOf(change, scoresTable)]).toEqual([[], []]);
  expect(change.sheets).toHaveLength(1);
});
