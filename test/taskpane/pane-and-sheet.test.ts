import { createWorkbook } from "../../src/excel/excel-workbook";
import { PARTNER_HOME_TABLES, partnerHome } from "../../src/domain/partner-home/partner-home";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { scoresTable } from "../../src/domain/shared/tables/catalogue";
import type { TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { keptOverrides, performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../src/sheets/performance-scorecard/definition";
import { openHost } from "../support/headless";
import type { MemoryTables } from "../support/memory-tables";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";

const { kind } = performanceScorecardDefinition;

/** Workbooks in which the score is coloured, provisional and missing, the target met and absent. */
const EXAMPLES: readonly (readonly [string, MemoryTables, Record<string, number>])[] = [
  ["an example", exampleTables(), {}],
  ["no target", exampleTables({ annualTarget: null, coverage: null }), {}],
  ["a target that is met", exampleTables({ annualTarget: 1000 }), {}],
  ["no deals", exampleTables({}, []), {}],
  ["a target typed on the sheet", exampleTables(), { q2_target: 50_000 }],
];

test.each(EXAMPLES)("with %s the partner's page says what its sheet says", async (_, tables, overrides) => {
  const host = await openHost();
  try {
    const workbook = createWorkbook();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const form = { partner: ACME, asOf: AS_OF, overrides, recordPipeline: false };
    await workbook.apply(performanceScorecardChange(await workbook.read({ tables: SCORECARD_TABLES }), form));
    const read = await workbook.read({
      tables: PARTNER_HOME_TABLES as readonly unknown[] as TableDefinition[],
      sheets: [kind],
    });
    const [sheet] = read.sheets;
    const home = partnerHome(read, {
      partner: ACME,
      today: AS_OF + 9,
      overrides: keptOverrides(sheet!.inputs),
    });
    const shown = await host.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem(sheet!.sheetName);
      const wanted = ["score", "status", "level", "level_text", "perf_to_plan_actual", "perf_to_plan_target"];
      const ranges = wanted.map((name) => names.getItem(name).getRange().load("values"));
      await context.sync();
      return Object.fromEntries(wanted.map((name, index) => [name, ranges[index]!.values[0]!.at(-1)]));
    });
    const { card, earned, worst } = home;
    const plan = card.lines.find(({ metric }) => metric.id === "perf_to_plan")!.columns[4];
    const close = (value: number | null) => (value === null ? "" : expect.closeTo(value, 6));
    expect(shown).toEqual({
      score: close(card.score),
      status: card.status,
      level: card.level,
      level_text: card.levelText,
      perf_to_plan_actual: close(plan.actual),
      perf_to_plan_target: close(plan.target),
    });
    expect(earned.thisYear).toBe(card.won.yearToDate);
    if (worst && card.score !== null) expect(worst.score).toBeLessThanOrEqual(card.score + 1e-9);
    // What Today shows of the partner is what was recorded with the sheet.
    const [recorded] = read.table(scoresTable).rows.filter((row) => row.kind === kind);
    expect([recorded?.score ?? null, recorded?.status]).toEqual([card.score, card.status]);
  } finally {
    host.close();
  }
});
