import { createWorkbook } from "../../src/excel/excel-workbook";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { openHost } from "../support/headless";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";
import type { Figure } from "./figure";
import { milliseconds, processorSeconds } from "./timing";

const RUNS = 8;
const [FEW, MOST] = [1, 8];
const GOAL_MS = 500;

/**
 * From a figure that is typed into a plan's sheet until all 36 months, scenarios and drivers stand again, in the workbench's own host and
 * of the processor's time: the first edit of a fresh workbook, when the engine has compiled nothing yet, and the ones after it.
 */
export async function* measure(): AsyncGenerator<Figure> {
  const [few, most] = [await edited(FEW), await edited(MOST)];
  yield {
    name: `An edit of a business plan's deals until everything stands, ${MOST} product lines`,
    value: most.next,
    unit: " ms",
    detail: `${(most.next / few.next).toFixed(2)} times that with ${FEW} line, ${milliseconds(few.next)}`,
    goal: GOAL_MS,
  };
  yield {
    name: `The first edit after it was built, ${MOST} product lines`,
    value: most.first,
    unit: " ms",
    detail: `${(most.first / most.next).toFixed(2)} times a later one; with ${FEW} line ${milliseconds(few.first)}`,
    goal: GOAL_MS,
  };
}

async function edited(lineCount: number): Promise<{ first: number; next: number }> {
  const host = await openHost();
  try {
    const tables = exampleTables();
    const workbook = createWorkbook();
    const rows = tables.changes;
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const change = businessPlanChange(tables, { partner: ACME, asOf: AS_OF, lineCount, typed: {} });
    const { created } = await workbook.apply(change);
    const tab = created.find((name) => name.startsWith("Plan"))!;
    const type = (deals: number | null) =>
      host.run(async (context) => {
        const { names } = context.workbook.worksheets.getItem(tab);
        if (deals !== null) names.getItem("in_line1_deals").getRange().values = [[deals]];
        await context.sync();
        // What is asked for comes once nothing is left to calculate.
        names.getItem("npv").getRange().load("values");
        await context.sync();
      });
    // What was built stands before anybody types.
    await type(null);
    const times: number[] = [];
    for (let deals = 2; deals < RUNS + 2; deals += 1)
      times.push(1000 * (await processorSeconds(() => type(deals))));
    const [first, ...later] = times;
    return { first: first!, next: Math.min(...later) };
  } finally {
    host.close();
  }
}
