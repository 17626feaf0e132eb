import fc from "fast-check";
import { closePeriod, RULE_METRICS } from "../../../src/domain/closing/close-period";
import {
  closePeriodChange,
  closingProblem,
  reopenPeriodChange,
} from "../../../src/domain/closing/closing-change";
import { withoutClosedRows } from "../../../src/domain/closing/closed-rows";
import { endedQuarters, quarterToClose } from "../../../src/domain/closing/periods-to-close";
import { restatedFigures, restatedQuarters } from "../../../src/domain/closing/restated";
import { performanceScorecard } from "../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import { SETTINGS } from "../../../src/domain/program/settings";
import { serialOf } from "../../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
  type ResultRow,
} from "../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { keyOf } from "../../../src/domain/shared/tables/table-definition";
import { performanceScorecardChange } from "../../../src/sheets/performance-scorecard/change";
import type { MemoryTables } from "../../support/memory-tables";
import { workbooksOf } from "../../support/scorecard-arbitrary";
import { ACME, AS_OF, DEALS, exampleTables, won } from "../../support/scorecard-example";

const Q1 = serialOf(2026, 1, 1);
const Q1_END = serialOf(2026, 3, 31);
const CLOSED_ON = serialOf(2026, 4, 14);
const closing = { period: Q1, on: CLOSED_ON, by: "Ann" };

function closedBook(): MemoryTables {
  const tables = exampleTables();
  return tables.apply(closePeriodChange(tables, closing).tables);
}

const rowsIn = (tables: MemoryTables) => tables.table(resultsTable).rows;
const closedRows = (tables: MemoryTables) => rowsIn(tables).filter(({ basis }) => basis === "Closed");
const rowOf = (tables: MemoryTables, metric: string) =>
  closedRows(tables).find((row) => row.metric === metric);
const dataOf = (tables: MemoryTables) => readScorecardData(tables).data;

describe("what is offered", () => {
  const row = (period: number): ResultRow => ({
    partner: ACME,
    period,
    metric: "perf_to_plan",
    target: 1,
    actual: 1,
    basis: "Closed",
  });
  const proposed = (asOf: number, closed: number[] = []) =>
    quarterToClose(endedQuarters(closed.map(row), { asOf, fiscalStartMonth: 1 }), asOf)?.name ?? null;

  test("a quarter, ten working days after its end", () => {
    expect(proposed(serialOf(2026, 4, 13), [serialOf(2025, 10, 1)])).toBeNull();
    expect(proposed(CLOSED_ON, [serialOf(2025, 10, 1)])).toBe("FY2026 Q1");
  });

  test("the oldest open one after the last that was closed; where none ever was, the newest", () => {
    expect(proposed(serialOf(2026, 8, 1), [serialOf(2025, 10, 1)])).toBe("FY2026 Q1");
    expect(proposed(serialOf(2026, 8, 1), [Q1])).toBe("FY2026 Q2");
    expect(proposed(serialOf(2026, 8, 1))).toBe("FY2026 Q2");
    expect(proposed(serialOf(2026, 8, 1), [serialOf(2026, 4, 1)])).toBeNull();
  });

  test("by the workbook's fiscal year, only what has ended", () => {
    const asOf = serialOf(2026, 5, 31);
    const names = endedQuarters([], { asOf, fiscalStartMonth: 3 }).map(({ name }) => name);
    expect(names).toEqual(["FY2027 Q1", "FY2026 Q4", "FY2026 Q3", "FY2026 Q2"]);
    expect(closingProblem(Q1, { asOf: Q1_END - 1, fiscalStartMonth: 1 })).toContain("31 March 2026");
    expect(closingProblem(Q1, { asOf: Q1_END, fiscalStartMonth: 1 })).toBeNull();
  });
});

describe("closing a quarter", () => {
  const tables = closedBook();

  test("writes targets and actuals of the day, who closed it and when", () => {
    expect(rowOf(tables, "perf_to_plan")).toMatchObject({
      target: 100_000,
      actual: 100_000,
      closedTarget: 100_000,
      closedActual: 100_000,
      recordedOn: CLOSED_ON,
      closedBy: "Ann",
      beforeClosing: "no row",
    });
    expect(rowOf(tables, "training_certs")).toMatchObject({
      actual: 1,
      target: 2,
      beforeClosing: '{"actual":1}',
    });
    expect(rowOf(tables, "average_deal_size")).toMatchObject({ actual: 50_000, target: 50_000 });
  });

  test("writes what the level to reach asks for, beside what there was", () => {
    expect(rowOf(tables, RULE_METRICS.certifications)).toMatchObject({
      target: 2,
      actual: 1,
      level: "Silver",
    });
    expect(rowOf(tables, RULE_METRICS.annualRevenue)).toMatchObject({ target: 100_000, actual: 100_000 });
  });

  test("writes score and level as of the quarter's last day", () => {
    const card = performanceScorecard({ data: dataOf(exampleTables()), partner: ACME, asOf: Q1_END });
    expect(tables.table(scoresTable).rows).toMatchObject([
      { partner: ACME, asOf: Q1_END, score: card.score, basis: "Closed" },
    ]);
  });

  test("writes nothing the second time", () => {
    expect(closePeriodChange(tables, { ...closing, on: CLOSED_ON + 9, by: "Bob" }).tables).toEqual([]);
  });

  test("leaves out who was no partner then and has nothing of the quarter", () => {
    const later = exampleTables({ partnerSince: Q1_END + 1 }, []).with(resultsTable, []);
    expect(closePeriod(dataOf(later), closing).partners).toBe(0);
  });
});

describe("after closing", () => {
  const late = won("LATE", 20_000, serialOf(2026, 3, 30));

  test("a deal that comes late restates the quarter, which keeps what it was closed with", () => {
    const tables = closedBook().with(dealsTable, [...DEALS, late]);
    const data = dataOf(tables);
    expect(restatedQuarters(data, 1)).toEqual([
      {
        name: "FY2026 Q1",
        start: Q1,
        figures: expect.arrayContaining([
          {
            partner: ACME,
            metric: "perf_to_plan",
            field: "actual",
            closed: 100_000,
            today: 120_000,
            difference: 20_000,
          },
        ]) as unknown,
      },
    ]);
    const card = performanceScorecard({ data, partner: ACME, asOf: AS_OF });
    expect(card.lines[0]!.columns[0].actual).toBe(100_000);
    expect(card.restated.deals.perf_to_plan).toEqual([20_000, null, null, null]);
    // The year to date is as deals say it.
    expect(card.won).toEqual({ quarters: [120_000, 30_000, 0, 0], yearToDate: 150_000 });
    expect(card.check).toBe(true);
  });

  test("so does a figure typed over in Results, or a deal that goes", () => {
    const tables = closedBook().apply([
      changeTable(resultsTable, [{ partner: ACME, period: Q1, metric: "training_certs", actual: 3 }]),
    ]);
    expect(restatedFigures(dataOf(tables), { start: Q1, end: Q1_END })).toEqual([
      { partner: ACME, metric: "training_certs", field: "actual", closed: 1, today: 3, difference: 2 },
    ]);
    const gone = closedBook().with(dealsTable, []);
    expect(restatedFigures(dataOf(gone), { start: Q1, end: Q1_END })).toContainEqual(
      expect.objectContaining({ metric: "average_deal_size", today: null, difference: null }),
    );
  });

  test("another annual target, level or default does not", () => {
    const tables = closedBook();
    const [row] = tables.table(partnersTable).rows;
    tables.apply([
      changeTable(partnersTable, [{ ...row!, annualTarget: 900_000, defaultDealSize: 1 }]),
      changeTable(levelsTable, [{ level: "One", order: 1, certifications: 7 }]),
    ]);
    expect(restatedQuarters(dataOf(tables), 1)).toEqual([]);
    const card = performanceScorecard({ data: dataOf(tables), partner: ACME, asOf: AS_OF });
    expect(card.lines.map(({ columns }) => columns[0].target)).toEqual(
      performanceScorecard({ data: dataOf(closedBook()), partner: ACME, asOf: AS_OF }).lines.map(
        ({ columns }) => columns[0].target,
      ),
    );
  });

  test("a target that was agreed goes on counting for what is later; one of a default does not", () => {
    const agreed = () =>
      exampleTables().apply([
        changeTable(resultsTable, [{ partner: ACME, period: Q1, metric: "required_tasks", target: 0.5 }]),
      ]);
    const years = (tables: MemoryTables) =>
      performanceScorecard({ data: dataOf(tables), partner: ACME, asOf: AS_OF }).lines.map(
        ({ columns }) => columns[4].target,
      );
    const before = years(agreed());
    const tables = agreed();
    tables.apply(closePeriodChange(tables, closing).tables);
    expect(years(tables)).toEqual(before);
    expect(rowOf(tables, "required_tasks")).toMatchObject({ target: 0.5, agreed: "Yes" });
    expect(rowOf(tables, "average_deal_size")).toMatchObject({ target: 50_000, agreed: null });
    tables.apply([changeTable(partnersTable, [{ partnerId: "P-1", defaultDealSize: 7 }])]);
    expect(years(tables)[2]).toBe(7);
  });

  test("an agreed target stays in its row where the partner joined later, beside what was recorded", () => {
    const tables = exampleTables({ partnerSince: serialOf(2026, 4, 2) });
    tables.apply([
      changeTable(resultsTable, [
        { partner: ACME, period: Q1, metric: "required_tasks", target: 0.5, actual: 0.4 },
      ]),
    ]);
    tables.apply(closePeriodChange(tables, closing).tables);
    expect(rowOf(tables, "required_tasks")).toMatchObject({ target: 0.5, closedTarget: 0.5, agreed: "Yes" });
  });

  test("what else writes Results leaves the rows, and counts them", () => {
    const tables = closedBook();
    const scorecard = performanceScorecardChange(tables, {
      partner: ACME,
      asOf: Q1_END,
      actuals: { training_certs: 9 },
      recordPipeline: true,
    });
    const kept = scorecard.tables.map((each) => withoutClosedRows(each, tables));
    const before = JSON.stringify(closedRows(tables));
    tables.apply(kept.map(({ change }) => change));
    expect(JSON.stringify(closedRows(tables))).toBe(before);
    expect(kept.reduce((sum, { left }) => sum + left, 0)).toBe(1);
  });
});

describe("opening it again", () => {
  const reopened = (tables: MemoryTables) =>
    tables.apply(reopenPeriodChange(tables, { period: Q1, reason: "A deal was missing" }).tables);

  test("says why in the log", () => {
    expect(reopenPeriodChange(closedBook(), { period: Q1, reason: "Late deal" })).toMatchObject({
      label: "Open FY2026 Q1 again",
      logged: ["Reason: Late deal"],
    });
  });

  test("keeps what was typed over a closed figure", () => {
    const tables = closedBook().apply([
      changeTable(resultsTable, [
        { partner: ACME, period: Q1, metric: "training_certs", actual: 3 },
        { partner: ACME, period: Q1, metric: "perf_to_plan", target: 77 },
      ]),
    ]);
    reopened(tables);
    const row = (metric: string) =>
      rowsIn(tables).find((each) => each.metric === metric && each.period === Q1);
    expect(row("training_certs")).toMatchObject({ actual: 3, target: null, basis: null, closedActual: null });
    expect(row("perf_to_plan")).toMatchObject({ target: 77, actual: null, basis: null });
  });

  test("opens it where fiscal years have begun in another month since", () => {
    const tables = closedBook();
    const fiscal = { asOf: serialOf(2026, 6, 1), fiscalStartMonth: 2 };
    tables.apply([changeTable(settingsTable, [{ setting: SETTINGS.fiscalStartMonth.key, value: 2 }])]);
    const quarters = endedQuarters(rowsIn(tables), fiscal);
    expect(quarters.map(({ name, closed }) => [name, closed])).toEqual([
      ["FY2027 Q1", false],
      ["FY2026 Q4", true],
      ["FY2026 Q3", false],
      ["FY2026 Q2", false],
    ]);
    const { start } = quarters[1]!;
    // What changed since shows there too, of the three months that were closed.
    const late = tables.with(dealsTable, [...DEALS, won("LATE", 20_000, serialOf(2026, 3, 30))]);
    const restated = [{ metric: "perf_to_plan", difference: 20_000 }, { metric: "average_deal_size" }];
    expect(restatedFigures(dataOf(late), quarters[1]!)).toMatchObject(restated);
    expect(restatedQuarters(dataOf(late), 2)).toMatchObject([{ name: "FY2026 Q4", figures: restated }]);
    tables.apply(reopenPeriodChange(tables, { period: start, reason: "Another calendar" }).tables);
    expect(closedRows(tables)).toEqual([]);
    expect(tables.table(scoresTable).rows).toEqual([]);
  });

  test("leaves a row that somebody marked Closed by hand as recorded", () => {
    const tables = exampleTables().with(resultsTable, [
      { partner: ACME, period: Q1, metric: "perf_to_plan", target: 5, actual: 6, basis: "Closed" },
    ]);
    reopened(tables);
    expect(rowsIn(tables)).toMatchObject([{ target: 5, actual: 6, basis: "Recorded" }]);
  });
});

/** Rows by key, without fields that hold nothing. */
function told(tables: MemoryTables) {
  const of = <T extends object>(rows: readonly T[], keyed: (row: T) => string) =>
    rows
      .map(
        (row) =>
          [
            keyed(row),
            Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
          ] as const,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    of(tables.table(resultsTable).rows, (row) => keyOf(resultsTable, row)),
    of(tables.table(scoresTable).rows, (row) => keyOf(scoresTable, row)),
  ]);
}

describe("of any workbook", () => {
  const books = workbooksOf({
    fiscalStart: fc.constantFrom(1, 2, 7),
    asOf: fc.constantFrom(serialOf(2024, 3, 31), serialOf(2023, 7, 25)),
  });

  test("closing and opening again changes nothing, and closing twice is closing once", () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 0, max: 5 }), ({ tables, forms }, back) => {
        const { settings } = dataOf(tables);
        const asOf = forms[0]!.asOf;
        const quarters = endedQuarters([], { asOf, fiscalStartMonth: settings.fiscalStartMonth });
        const { start } = quarters[back % quarters.length]!;
        // What was closed by hand has no earlier state to go back to.
        tables.with(
          resultsTable,
          rowsIn(tables).filter(({ period, basis }) => period !== start || basis !== "Closed"),
        );
        const before = told(tables);
        tables.apply(closePeriodChange(tables, { period: start, on: asOf, by: null }).tables);
        const closed = told(tables);
        tables.apply(closePeriodChange(tables, { period: start, on: asOf + 1, by: "Bob" }).tables);
        expect(told(tables)).toBe(closed);
        tables.apply(reopenPeriodChange(tables, { period: start, reason: "x" }).tables);
        expect(told(tables)).toBe(before);
      }),
      { numRuns: 12, seed: 20261130 },
    );
  });

  test("closed figures stay whatever deals come later and whoever records", () => {
    fc.assert(
      fc.property(books, ({ tables, forms }) => {
        const { settings } = dataOf(tables);
        const asOf = forms[0]!.asOf;
        const { start } = endedQuarters([], { asOf, fiscalStartMonth: settings.fiscalStartMonth })[0]!;
        tables.apply(closePeriodChange(tables, { period: start, on: asOf, by: null }).tables);
        const closed = JSON.stringify(closedRows(tables));
        const deals = tables.table(dealsTable).rows;
        tables.apply([
          changeTable(
            dealsTable,
            deals.map(({ dealId, amount }) => ({ dealId, amount: (amount ?? 1) * 2 })),
          ),
        ]);
        const recorded = forms.map((form) => ({ ...form, actuals: { training_certs: 99 } }));
        const { tables: changes } = performanceScorecardChange(tables, recorded);
        tables.apply(changes.map((each) => withoutClosedRows(each, tables).change));
        expect(JSON.stringify(closedRows(tables))).toBe(closed);
      }),
      { numRuns: 4, seed: 20261130 },
    );
  });
});
