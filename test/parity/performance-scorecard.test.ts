import fc from "fast-check";
import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import type { Overrides } from "../../src/domain/scorecard/performance/scorecard-types";
import { performanceScorecardChange, type PerformanceScorecardForm } from "../../src/sheets/performance-scorecard/performance-scorecard-change";
import { writeXlsx } from "../../src/workbench/xlsx/write-xlsx";
import { libreOfficeTest, recalculate, type Recalculated } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { planWorkbook } from "../support/plan-workbook";
import { workbookArbitrary } from "../support/scorecard-arbitrary";
import { differences } from "../support/scorecard-parity";

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!)|^Err:/;

async function disagreements(tables: MemoryTables, forms: readonly PerformanceScorecardForm[]): Promise<string[]> {
  const change = performanceScorecardChange(tables, forms);
  tables.apply(change.tables);
  const { data } = readScorecardData(tables);
  const book = await recalculate(await writeXlsx(planWorkbook(tables, change.sheets)));
  return forms.flatMap((form, index) => {
    const sheet = `S${index + 1}`;
    const overrides: Overrides = Object.fromEntries(change.sheets[index]!.inputs.map(({ name, value }) => [name.slice(3), (value ?? null) as number | null]));
    const card = performanceScorecard({ data, partner: form.partner, asOf: form.asOf, overrides });
    const found = [...differences(card, (name) => book.named(name, sheet)), ...errors(book, sheet)];
    return found.map((each) => `${JSON.stringify(form.partner)}: ${each}`);
  });
}

function errors({ data }: Recalculated, sheetName: string): string[] {
  const cells = data.sheets.find(({ name }) => name === sheetName)?.cells ?? [];
  return cells.flatMap(({ row, column, value, formula }) => (typeof value === "string" && ERROR.test(value) ? [`${value} at ${row},${column}: ${formula}`] : []));
}

libreOfficeTest("random workbooks: every named result agrees with the domain, no cell is an error", async () => {
  for (const { tables, forms } of fc.sample(workbookArbitrary, { numRuns: 6, seed: 20260122 })) expect(await disagreements(tables, forms)).toEqual([]);
});
