import { createWorkbook } from "../../src/excel/excel-workbook";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { openHost } from "../support/headless";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const RUNS = 8;
const [FEW, MOST] = [1, 8];
const GOAL_MS = 500;

/** From a figure that is typed into a plan's sheet until all 36 months, scenarios and drivers stand again, in the workbench's own host. */
export async function* measure(): AsyncGenerator<Figure> {
  const [few, most] = [await edited(FEW), await edited(MOST)];
  yield {
    name: `An edit of a business plan's deals until everything stands, ${MOST} product lines`,
    value: most,
    unit: " ms",
    detail: `${(most / few).toFixed(2)} times that with ${FEW} line, ${milliseconds(few)}`,
    goal: GOAL_MS,
  };
}

async function edited(lineCount: number): Promise<number> {
  const host = await openHost();
  try {
    const tables = exampleTables();
    const workbook = createWorkbook();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const change = businessPlanChange(tables, { partner: ACME, asOf: AS_OF, lineCount, typed: {} });
    const { created } = await workbook.apply(change);
    const tab = created.find((name) => name.startsWith("Plan"))!;
    let deals = 1;
    const { ms } = await quickest(RUNS, () =>
      host.run(async (context) => {
        const { names } = context.workbook.worksheets.getItem(tab);
        names.getItem("in_line1_deals").getRange().values = [[(deals += 1)]];
        await context.sync();
        // What is asked for comes once nothing is left to calculate.
        names.getItem("npv").getRange().load("values");
        await context.sync();
      }),
    );
    return ms;
  } finally {
    host.close();
  }
}
