import fc from "fast-check";
import { controlFindings } from "../../src/domain/control/findings";
import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { isOfEverybody } from "../../src/domain/scorecard/performance/win-rate";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { calculateInWorkbench } from "../../src/build/workbench-engine";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import type { PerformanceScorecard } from "../../src/domain/scorecard/performance/scorecard-types";
import type { Overrides } from "../../src/domain/scorecard/performance/scorecard-inputs";
import {
  performanceScorecardChange,
  type PerformanceScorecardForm,
} from "../../src/sheets/performance-scorecard/change";
import { serialOf } from "../../src/domain/shared/serial-date";
import { type SettingKey, SETTINGS } from "../../src/domain/program/settings";
import { dealsTable, resultsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { CellValue } from "../../src/domain/shared/tables/table-definition";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { installCustomFunctions } from "../support/custom-functions-global";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences } from "../support/parity";
import { namedIn, planWorkbook } from "../support/sheet-plan-workbook";
import { workbooksOf } from "../support/scorecard-arbitrary";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";
import { functionDifferences } from "../support/scorecard-functions";
import { differences } from "../support/scorecard-parity";

installCustomFunctions();

/** What an engine shows of each planned sheet. */
type Calculate = (
  xlsx: Uint8Array,
  plans: readonly SheetPlan[],
) => Promise<{ named: (name: string) => Scalar[]; errors: string[] }[]>;

const inLibreOffice: Calculate = async (xlsx, plans) => {
  const book = await recalculate(xlsx);
  return plans.map((_, index) => {
    const sheet = `S${index + 1}`;
    return { named: (name) => book.named(name, sheet), errors: errorCells(book, sheet) };
  });
};

const inWorkbench: Calculate = async (xlsx, plans) => {
  const results = await calculateInWorkbench(xlsx);
  return plans.map((plan, index) => {
    const result = results.resultsOn(`S${index + 1}`);
    const errors = plan.cells.flatMap(({ row, column }) => {
      const found = result(row, column);
      return found?.type === "e" ? [`${found.text} at ${row},${column}`] : [];
    });
    return { named: namedIn(plan, result), errors };
  });
};

/** Builds each form's scorecard and calculates them: where a sheet and the domain differ. */
async function disagreements(
  tables: MemoryTables,
  forms: readonly PerformanceScorecardForm[],
  calculate: Calculate = inLibreOffice,
): Promise<string[]> {
  const change = performanceScorecardChange(tables, forms);
  tables.apply(change.tables);
  const { data } = readScorecardData(tables);
  const isTwice = controlFindings(tables, forms[0]!.asOf).failures.some(
    ({ group, table }) => group === "duplicates" && table?.name === dealsTable.name,
  );
  const xlsx = await writeWorkbookData(planWorkbook(tables, change.sheets));
  const sheets = await calculate(xlsx, change.sheets);
  return forms.flatMap((form, index) => {
    const { named, errors } = sheets[index]!;
    const overrides: Overrides = Object.fromEntries(
      change.sheets[index]!.inputs.map(({ name, value }) => [
        name.slice(3),
        (value ?? null) as number | null,
      ]),
    );
    const card = performanceScorecard({ data, partner: form.partner, asOf: form.asOf, overrides });
    const found = [
      // Where a deal stands twice, Control says so; its formulas count both in the program's rate.
      ...(isTwice && isOfEverybody(data, card.winRate)
        ? []
        : wrongNames(card, named, data.settings.attainmentCap)),
      ...errors,
    ];
    return found.map((each) => `${JSON.stringify(form.partner)}: ${each}`);
  });
}

/** Of rows that stand twice the sheet's formulas count both, the domain the first: both say so, and no figure is to be relied on. */
function wrongNames(card: PerformanceScorecard, named: (name: string) => Scalar[], cap: number): string[] {
  if (card.unread.leftOut) return nameDifferences({ check: [false] }, named);
  return [...differences(card, named), ...functionDifferences(card, named, cap)];
}

/** Each month in which fiscal years of Setup start in practice, and a leap day and the days around one. */
const WORKBOOKS = [
  [1, serialOf(2024, 2, 29)],
  [2, serialOf(2025, 2, 28)],
  [4, serialOf(2024, 3, 31)],
  [7, serialOf(2023, 7, 25)],
  [10, serialOf(2024, 2, 29)],
  [2, serialOf(2024, 1, 31)],
] as const;

function oddWorkbook([start, asOf]: (typeof WORKBOOKS)[number], index: number) {
  const workbooks = workbooksOf({ fiscalStart: fc.constant(start), asOf: fc.constant(asOf) });
  return fc.sample(workbooks, { numRuns: 1, seed: 20260122 + index })[0]!;
}

test("random workbooks: the workbench's engine agrees with the domain too, no cell is an error", async () => {
  const found: string[][] = [];
  for (const [index, each] of WORKBOOKS.entries()) {
    const { tables, forms } = oddWorkbook(each, index);
    // An engine in this process takes seconds a sheet: one of each workbook.
    found.push(await disagreements(tables, [forms[index]!], inWorkbench));
  }
  expect(found).toEqual(WORKBOOKS.map(() => []));
}, 300_000);

libreOfficeTest(
  "random workbooks: every named result agrees with the domain and with the CAM functions over its cells, no cell is an error",
  async () => {
    const workbooks = WORKBOOKS.map(oddWorkbook);
    const found = await Promise.all(workbooks.map(({ tables, forms }) => disagreements(tables, forms)));
    expect(found).toEqual(workbooks.map(() => []));
  },
);

libreOfficeTest("a built sheet follows its tables and inputs without being built again", async () => {
  const tables = exampleTables();
  const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: false });
  tables.apply(change.tables);
  const plan = change.sheets[0]!;
  const scoreNow = async (overrides: Overrides) => {
    const inputs = plan.inputs.map((input) => ({
      ...input,
      value: overrides[input.name.slice(3) as keyof Overrides] ?? null,
    }));
    const { data } = readScorecardData(tables);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, [{ ...plan, inputs }])));
    const card = performanceScorecard({ data, partner: ACME, asOf: AS_OF, overrides });
    expect(differences(card, (name) => book.named(name, "S1"))).toEqual([]);
    return book.named("score", "S1")[0];
  };
  const before = scoreNow({});
  tables.apply([changeTable(dealsTable, [{ dealId: "W4", amount: 45_000 }])]);
  const after = [scoreNow({}), scoreNow({ q4_target: 10_000, training_certs_target: 1 })];
  expect(new Set(await Promise.all([before, ...after])).size).toBe(3);
});

const BETAS = { dealId: "B1", partner: "Beta", stage: "Won", amount: 5_000, closedOn: AS_OF - 30 };
const twice = [BETAS, { ...BETAS, amount: 7_777 }];
const inWords = { ...BETAS, amount: "12k" };
function ofBeta(tables: MemoryTables, rows: readonly Record<string, CellValue>[]): MemoryTables {
  tables.rows(dealsTable).push(...rows);
  return tables;
}
const setting = (tables: MemoryTables, key: SettingKey, value: number) =>
  tables.rows(settingsTable).push({ setting: SETTINGS[key].key, value });

libreOfficeTest("rows that the add-in cannot read or tells apart fail the sheet's check too", async () => {
  const dirty: [string, (tables: MemoryTables) => void][] = [
    ["none", () => undefined],
    ["an amount in words", (tables) => (tables.rows(dealsTable)[5]!["amount"] = "12k")],
    ["a probability of 25", (tables) => (tables.rows(dealsTable)[7]!["probability"] = 25)],
    ["no id", (tables) => (tables.rows(dealsTable)[0]!["dealId"] = null)],
    ["an id twice", (tables) => (tables.rows(dealsTable)[1]!["dealId"] = "W1")],
    ["a lead unknown", (tables) => (tables.rows(dealsTable)[1]!["ledBy"] = "Both")],
    ["a name with a space", (tables) => (tables.rows(dealsTable)[6]!["partner"] = "Acme ")],
    ["a period in words", (tables) => (tables.rows(resultsTable)[0]!["period"] = "Q1 2026")],
    // Acme's two deals of twelve months are too few: its rate is the program's, of everybody's deals.
    ["none: somebody else's id twice, which Control tells", (tables) => ofBeta(tables, twice)],
    ["somebody else's amount in words, the program's rate", (tables) => ofBeta(tables, [inWords])],
    [
      "none: somebody else's id twice, its own rate",
      (tables) => setting(ofBeta(tables, twice), "winRateMinimum", 2),
    ],
    [
      "none: somebody else's id twice, Setup's rate",
      (tables) => setting(ofBeta(tables, twice), "programWinRate", 0.2),
    ],
    [
      "somebody else's id twice, with its influence",
      (tables) =>
        setting(
          ofBeta(
            tables,
            twice.map((row) => ({ ...row, influencedBy: ACME })),
          ),
          "winRateMinimum",
          2,
        ),
    ],
  ];
  const shownFor = async (spoil: (tables: MemoryTables) => void) => {
    const tables = exampleTables();
    spoil(tables);
    const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: false });
    const setup = change.tables.filter(({ table }) => table.name !== dealsTable.name);
    tables.apply(setup);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, change.sheets)));
    const card = performanceScorecard({ data: readScorecardData(tables).data, partner: ACME, asOf: AS_OF });
    return [card.check, book.named("check", "S1")[0]];
  };
  const shown = await Promise.all(dirty.map(async ([name, spoil]) => [name, await shownFor(spoil)]));
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(
      dirty.map(([name]) => [name, name.startsWith("none") ? [true, true] : [false, false]]),
    ),
  );
});

libreOfficeTest(
  "a cell spoilt after the sheet was built fails its check without being built again",
  async () => {
    const tables = exampleTables();
    const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: false });
    tables.apply(change.tables);
    const checkWith = async (spoilt: Record<string, CellValue>) => {
      const now = exampleTables();
      now.apply(change.tables);
      now.rows(dealsTable).push(spoilt);
      const book = await recalculate(await writeWorkbookData(planWorkbook(now, change.sheets)));
      return book.named("check", "S1");
    };
    const checks = [{ ...inWords, partner: ACME }, inWords, BETAS].map(checkWith);
    expect(await Promise.all(checks)).toEqual([[false], [false], [true]]);
  },
);
