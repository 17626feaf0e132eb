import { PERFORMANCE_METRICS } from "../../../src/domain/program/metrics";
import { readSettings, SETTINGS } from "../../../src/domain/program/settings";
import { serialOf } from "../../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
} from "../../../src/domain/shared/tables/catalogue";
import { OVERRIDE_KEYS } from "../../../src/domain/scorecard/performance/scorecard-inputs";
import { keptOverrides, performanceScorecardChange } from "../../../src/sheets/performance-scorecard/change";
import { performanceScorecardSheet, scorecardSheets } from "../../../src/sheets/performance-scorecard/sheet";
import { performanceScorecard } from "../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import { sheetProblems } from "../../../src/sheets/shared/plan-problems";
import type { SheetPlan } from "../../../src/sheets/shared/sheet-plan";
import { MemoryTables } from "../../support/memory-tables";
import { ODD_NAMES } from "../../support/scorecard-arbitrary";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { ACME, AS_OF, DEALS, exampleTables, open } from "../../support/scorecard-example";

const plan = (partner = ACME) => performanceScorecardSheet({ partner, asOf: AS_OF, overrides: {} });
const form = { partner: ACME, asOf: AS_OF, recordPipeline: false };
const at = (sheet: SheetPlan, row: number, column: number) =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column);
const formulas = (sheet: SheetPlan) =>
  sheet.cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : []));
const rowsOf = (change: ReturnType<typeof performanceScorecardChange>, name: string) =>
  change.tables.find(({ table }) => table.name === name)?.upserts;

describe("the plan", () => {
  const sheet = plan();

  test("is sound for any name", () => {
    for (const name of [...ODD_NAMES, "x".repeat(200)]) expect(sheetProblems(plan(name))).toEqual([]);
  });

  test("stays cheap", () => {
    expect(formulas(sheet).length).toBeLessThanOrEqual(960);
  });

  test("has every public name, five cells a metric", () => {
    const boxes = new Map(sheet.names.map(({ name, box }) => [name, box]));
    for (const metric of PERFORMANCE_METRICS)
      for (const part of ["target", "actual", "score"])
        expect(boxes.get(`${metric}_${part}`)).toMatchObject({ rows: 1, columns: 5 });
    for (const name of ["score", "status", "provisional", "level", "next_level", "check"])
      expect(boxes.get(name)).toMatchObject({ rows: 1, columns: 1 });
  });

  test("gives every input a default on its left and a used value on its right", () => {
    expect(sheet.inputs.map(({ name }) => name)).toEqual(OVERRIDE_KEYS.map((key) => `in_${key}`));
    for (const { row, column } of sheet.inputs) {
      expect(at(sheet, row, column)!.content.type).toBe("blank");
      expect(at(sheet, row, column - 1)!.content.type).toBe("formula");
      const used = at(sheet, row, column + 1)!.content;
      expect(used.type === "formula" && used.formula).toContain(`ISNUMBER($L$${row + 1})`);
    }
  });

  test("holds the partner's name as text and in no formula", () => {
    const odd = plan('=HYPERLINK("x")');
    expect(
      odd.cells.filter(({ content }) => content.type === "text" && content.text === '=HYPERLINK("x")'),
    ).toHaveLength(1);
    expect(formulas(odd).some((formula) => formula.includes("HYPERLINK"))).toBe(false);
    expect(formulas(odd)).toEqual(formulas(sheet));
  });

  test("of several that are built together is what each would be alone", () => {
    const sheets = scorecardSheets({ asOf: AS_OF });
    const [typed, other] = [sheets(ACME, { coverage: 4, q1_target: null }), sheets("Other", {})];
    expect(typed).toEqual(
      performanceScorecardSheet({ partner: ACME, asOf: AS_OF, overrides: { coverage: 4, q1_target: null } }),
    );
    expect(other).toEqual(plan("Other"));
    expect(other).toMatchObject({
      subject: { partner: "Other" },
      title: "Score · Other",
      print: { header: "Score · Other", footer: "Score · Other" },
    });
    expect(other.inputs.filter(({ value }) => value !== undefined)).toEqual([]);
    // What they have in common is the same, not alike: a workbook may get hundreds of them.
    expect(other.cells.filter((cell, index) => cell !== typed.cells[index])).toHaveLength(1);
  });

  test("takes what Setup sets from Setup", () => {
    const names = sheet.cells.flatMap(({ content }) => (content.type === "text" ? [content.text] : []));
    const { asOf, fiscalStartMonth, currency, amountBasis, growth, programWinRate, defaultDealSize } =
      SETTINGS;
    const {
      defaultCoverage,
      winRateMinimum,
      attainmentCap,
      green,
      yellow,
      provisionalBelow,
      revenueWeightLimit,
    } = SETTINGS;
    const read = [
      asOf,
      fiscalStartMonth,
      currency,
      amountBasis,
      growth,
      programWinRate,
      defaultDealSize,
      defaultCoverage,
      winRateMinimum,
      attainmentCap,
      green,
      yellow,
      provisionalBelow,
      revenueWeightLimit,
    ];
    for (const { key } of read) expect(names).toContain(key);
    for (const formula of formulas(sheet)) expect(formula).not.toMatch(/[*+\-/,(](0\.6|0\.1|80|60|95)[,)*+]/);
  });

  test("prints the page and leaves the calculations below it", () => {
    const { area } = sheet.print;
    const bottom = area.row + area.rows;
    expect(sheet.print).toMatchObject({ orientation: "landscape", pagesWide: 1, pagesTall: 2 });
    for (const { row } of sheet.inputs) expect(row).toBeLessThan(bottom);
    for (const { position } of sheet.charts) expect(position.row + position.rows).toBeLessThan(bottom);
    expect(sheet.foot.row).toBeGreaterThan(Math.max(...sheet.cells.map(({ row }) => row)));
  });
});

describe("the change", () => {
  test("records the score, and the quarter's open pipeline when asked", () => {
    const quiet = performanceScorecardChange(exampleTables(), form);
    expect(quiet.label).toBe("Build Scorecard – Acme");
    expect(rowsOf(quiet, scoresTable.name)).toEqual([
      expect.objectContaining({
        partner: ACME,
        kind: "performance-scorecard",
        asOf: AS_OF,
        status: "Yellow",
        level: "Registered",
        provisional: "No",
      }),
    ]);
    const quarter = { partner: ACME, period: serialOf(2026, 4, 1) };
    const record = { ...quarter, basis: "Recorded", recordedOn: AS_OF };
    const figures = [
      { ...record, metric: "perf_to_plan", target: 100_000, actual: 30_000 },
      { ...record, metric: "average_deal_size", target: 50_000, actual: 30_000 },
      { ...record, metric: "training_certs", target: 2 },
      { ...record, metric: "required_tasks", target: 0.8 },
    ];
    expect(rowsOf(quiet, resultsTable.name)).toEqual(figures);
    const recorded = performanceScorecardChange(exampleTables(), {
      ...form,
      recordPipeline: true,
      actuals: { training_certs: 2 },
    });
    expect(rowsOf(recorded, resultsTable.name)).toEqual([
      { ...figures[2], actual: 2 },
      figures[0],
      figures[1],
      figures[3],
    ]);
    expect(Number(rowsOf(recorded, scoresTable.name)![0]!.score)).toBeCloseTo(74.762254902 + 10, 8);
  });

  test("keeps on Partners what the annual target of a joiner stands for, and counts with it", () => {
    const tables = exampleTables({ annualTarget: 400_000, partnerSince: serialOf(2026, 4, 1) });
    const change = (targetSpan?: "Full year" | "Rest of year") =>
      performanceScorecardChange(tables, {
        partner: "acme",
        asOf: AS_OF,
        recordPipeline: false,
        ...(targetSpan ? { targetSpan } : {}),
      }).tables;
    const rowsOf = (changes: ReturnType<typeof change>, table: string) =>
      changes.find((each) => each.table.name === table)?.upserts ?? [];
    expect(rowsOf(change(), partnersTable.name)).toEqual([]);
    const said = change("Rest of year");
    expect(rowsOf(said, partnersTable.name)).toEqual([{ partnerId: "P-1", targetIsFor: "Rest of year" }]);
    const target = (changes: ReturnType<typeof change>) =>
      rowsOf(changes, resultsTable.name).find((row) => row["metric"] === "perf_to_plan")?.["target"];
    expect(target(change())).toBe(100_000);
    expect(target(said)).toBeCloseTo((400_000 * 91) / 275, 6);
  });

  test("records the quarter's open pipeline once, in its first 30 days", () => {
    const pipeline = (tables: MemoryTables, asOf: number) =>
      rowsOf(
        performanceScorecardChange(tables, { ...form, asOf, recordPipeline: true }),
        resultsTable.name,
      )!.find(({ metric }) => metric === "pipeline_to_target");
    const tables = exampleTables();
    const early = serialOf(2026, 4, 30);
    expect(pipeline(tables, early)).toEqual({
      partner: ACME,
      period: serialOf(2026, 4, 1),
      metric: "pipeline_to_target",
      target: 300_000,
      actual: 205_000,
      basis: "Recorded",
      recordedOn: early,
    });
    expect(pipeline(tables, early + 1)).toBeUndefined();
    tables.apply(
      performanceScorecardChange(tables, { ...form, asOf: early - 1, recordPipeline: true }).tables,
    );
    expect(pipeline(tables, early)).toBeUndefined();
  });

  test("other settings, levels and targets do not restate a quarter that has ended", () => {
    const tables = exampleTables({}, [...DEALS, open("O5", 50_000, serialOf(2026, 6, 1))]);
    const quarters = () => {
      const { data } = readScorecardData(tables);
      const { lines } = performanceScorecard({ data, partner: ACME, asOf: serialOf(2026, 8, 15) });
      return lines.map(({ columns }) => columns[1]);
    };
    tables.apply(
      performanceScorecardChange(tables, { ...form, asOf: serialOf(2026, 4, 20), recordPipeline: true })
        .tables,
    );
    tables.apply([changeTable(settingsTable, [{ setting: SETTINGS.asOf.key, value: null }])]);
    const before = quarters();
    expect(before.map(({ target }) => target)).toEqual([100_000, 300_000, 50_000, 2, 0.8]);
    tables.apply([
      changeTable(partnersTable, [
        { partnerId: "P-1", annualTarget: 900_000, coverage: 7, defaultDealSize: 1 },
      ]),
      changeTable(levelsTable, [{ level: "Silver", certifications: 9, requiredTasks: 0.1 }]),
    ]);
    expect(quarters()).toEqual(before);
  });

  test("a target that was agreed, a closed quarter and a later record stay", () => {
    const quarter = { partner: ACME, period: serialOf(2026, 4, 1) };
    const tables = exampleTables();
    tables.apply([
      changeTable(resultsTable, [
        { ...quarter, metric: "perf_to_plan", target: 70_000, basis: "Agreed" },
        { ...quarter, metric: "average_deal_size", target: 7, basis: "Closed" },
        { ...quarter, metric: "training_certs", target: 7, basis: "Recorded", recordedOn: AS_OF + 1 },
      ]),
    ]);
    expect(rowsOf(performanceScorecardChange(tables, form), resultsTable.name)).toEqual([
      { ...quarter, metric: "perf_to_plan", actual: 30_000, recordedOn: AS_OF },
      { ...quarter, metric: "required_tasks", target: 0.8, basis: "Recorded", recordedOn: AS_OF },
    ]);
  });

  test("what an existing sheet keeps counts in the recorded score; what is typed now replaces it", () => {
    const score = (more: object) =>
      Number(
        rowsOf(performanceScorecardChange(exampleTables(), { ...form, ...more }), scoresTable.name)![0]!
          .score,
      );
    const kept = { in_training_certs_target: 1, in_as_of: null };
    expect(score({ existingInputs: kept })).toBeCloseTo(84.762254902, 8);
    expect(score({ existingInputs: kept, overrides: { training_certs_target: null } })).toBeCloseTo(
      74.762254902,
      8,
    );
    expect(keptOverrides(kept)).toMatchObject({ training_certs_target: 1, as_of: null, coverage: null });
  });

  test("the day stands on the sheet and pins nothing for later builds; where Setup pins one the sheet follows it", () => {
    const tables = exampleTables();
    const asOf = (change: ReturnType<typeof performanceScorecardChange>, index = 0) =>
      change.sheets[index]!.inputs.find(({ name }) => name === "in_as_of")!.value;
    const first = performanceScorecardChange(tables, [form, { ...form, asOf: AS_OF - 1 }]);
    expect([asOf(first), asOf(first, 1)]).toEqual([AS_OF, AS_OF - 1]);
    tables.apply(first.tables);
    expect(readSettings(tables.table(settingsTable).rows).settings.asOf).toBeNull();
    tables.apply([changeTable(settingsTable, [{ setting: SETTINGS.asOf.key, value: AS_OF }])]);
    expect(asOf(performanceScorecardChange(tables, form))).toBeNull();
    const later = performanceScorecardChange(tables, { ...form, asOf: AS_OF + 30 });
    expect(rowsOf(later, settingsTable.name)).toBeUndefined();
    expect(asOf(later)).toBe(AS_OF + 30);
  });

  test("the score recorded counts with the tables as the change leaves them", () => {
    const tables = new MemoryTables()
      .with(partnersTable, [{ partnerId: "P-1", partner: ACME, annualTarget: 400_000 }])
      .with(dealsTable, DEALS);
    const change = performanceScorecardChange(tables, form);
    tables.apply(change.tables);
    const { data } = readScorecardData(tables);
    const recorded = rowsOf(change, scoresTable.name)![0]!;
    expect(recorded.score).toBe(performanceScorecard({ data, partner: ACME, asOf: AS_OF }).score);
    expect(recorded.score).toBeGreaterThan(0);
  });

  test("many scorecards are one change", () => {
    const change = performanceScorecardChange(exampleTables(), [form, { ...form, partner: "Beta" }]);
    expect(change.label).toBe("Build 2 scorecards");
    expect(change.sheets.map(({ title }) => title)).toEqual(["Score · Acme", "Score · Beta"]);
    expect(new Set(change.tables.map(({ table }) => table.name)).size).toBe(change.tables.length);
  });
});
