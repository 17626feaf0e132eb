import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { performanceScorecardSheet } from "../../src/sheets/performance-scorecard/sheet";
import { setupChange } from "../../src/domain/program/setup";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { caseTables } from "../support/scorecard-cases/case-tables";
import { ACME, AS_OF, won } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

/** Whether the check of Acme's scorecard holds when the deals have these partners: in the domain and on the sheet. */
async function check(...partners: string[]): Promise<unknown[]> {
  const tables = caseTables({
    deals: partners.map((partner, index) => won(`D${index}`, 100, AS_OF - 30, { partner })),
  });
  tables.apply(setupChange(tables));
  const plan = performanceScorecardSheet({ partner: ACME, asOf: AS_OF, overrides: {} });
  const book = await recalculate(await writeWorkbookData(planWorkbook(tables, [plan])));
  const card = performanceScorecard({ data: readScorecardData(tables).data, partner: ACME, asOf: AS_OF });
  return [card.check, book.named("check", "S1")[0]];
}

libreOfficeTest(
  "a partner without deals is not right while deals have a partner that Partners does not have",
  async () => {
    expect(await check("Acme *?~ Group")).toEqual([false, false]);
    expect(await check("Acm?")).toEqual([false, false]);
    expect(await check("Acme Group", ACME)).toEqual([true, true]);
    expect(await check()).toEqual([true, true]);
  },
);
