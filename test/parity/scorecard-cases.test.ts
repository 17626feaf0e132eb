import { calculateInWorkbench } from "../../src/build/workbench-engine";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { performanceScorecardSheet } from "../../src/sheets/performance-scorecard/sheet";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { setupChange } from "../../src/domain/program/setup";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, nameDifferences } from "../support/parity";
import { SCORECARD_CASES } from "../support/scorecard-cases";
import { cardOf, type ScorecardCase } from "../support/scorecard-cases/case-tables";
import { ACME } from "../support/scorecard-example";
import { differences } from "../support/scorecard-parity";
import { namedIn, planWorkbook } from "../support/sheet-plan-workbook";

/** The sheet of a case over its tables; nothing is recorded, so that the tables stay as the case gives them. */
function built({ tables, asOf, overrides = {} }: ScorecardCase): {
  plan: SheetPlan;
  xlsx: Promise<Uint8Array>;
} {
  tables.apply(setupChange(tables));
  const { metrics } = readScorecardData(tables).data;
  const plan = performanceScorecardSheet({ partner: ACME, asOf, overrides, metrics });
  return { plan, xlsx: writeWorkbookData(planWorkbook(tables, [plan])) };
}

const wrong = (each: ScorecardCase, named: (name: string) => readonly Scalar[]) => [
  ...nameDifferences(each.expected, named),
  ...differences(cardOf(each), named),
];

libreOfficeTest("LibreOffice gives the figures of every definition, as the domain does", async () => {
  const found = await Promise.all(
    SCORECARD_CASES.map(async (each) => {
      const book = await recalculate(await built(each).xlsx);
      return [each.name, ...wrong(each, (name) => book.named(name, "S1")), ...errorCells(book, "S1")];
    }),
  );
  expect(found).toEqual(SCORECARD_CASES.map(({ name }) => [name]));
});

test("the workbench's engine gives the figures of every definition, as the domain does", async () => {
  const found: string[][] = [];
  for (const each of SCORECARD_CASES) {
    const { plan, xlsx } = built(each);
    const results = await calculateInWorkbench(await xlsx);
    found.push([each.name, ...wrong(each, namedIn(plan, results.resultsOn("S1")))]);
  }
  expect(found).toEqual(SCORECARD_CASES.map(({ name }) => [name]));
}, 300_000);
