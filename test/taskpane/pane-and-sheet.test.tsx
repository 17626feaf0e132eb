import type { BuiltSheet } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { PARTNER_HOME_TABLES, partnerHome } from "../../src/domain/partner-home/partner-home";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { scoresTable } from "../../src/domain/shared/tables/catalogue";
import type { TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { keptOverrides, performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../src/sheets/performance-scorecard/definition";
import { type KindDefinition, SHEET_KINDS, SHEETS } from "../../src/sheets/sheets";
import { openHost } from "../support/headless";
import { EXAMPLES as ALL_KINDS } from "../support/kinds";
import { SAID } from "../support/said-by-tools";
import type { MemoryTables } from "../support/memory-tables";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

const { kind } = performanceScorecardDefinition;

const KINDS = ALL_KINDS.filter(([kind]) => SAID[kind]);
/** Their pages show no figures that their sheets have, or are lists of rows. */
const WITHOUT = [
  ...["action-plan", "index", "relations", "promises", "cadence", "this-week", "cam-scorecard"],
  ...["who-to-call", "who-is-who", "who-covers-whom", "rules", "team-rollup"],
  ...["operations-guide", "exit-checklist", "role-map", "vendor-view", "mdf-request", "control"],
];

/** Workbooks in which the score is coloured, provisional and missing, the target met and absent. */
const EXAMPLES: readonly (readonly [string, MemoryTables, Record<string, number>])[] = [
  ["an example", exampleTables(), {}],
  ["no target", exampleTables({ annualTarget: null, coverage: null }), {}],
  ["a target that is met", exampleTables({ annualTarget: 1000 }), {}],
  ["no deals", exampleTables({}, []), {}],
  ["a target typed on the sheet", exampleTables(), { q2_target: 50_000 }],
];

// One host for all, emptied for each: undoing what a test built takes as long as building it.
let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
beforeEach(() => host.load({ sheets: [{ name: "Sheet1", cells: [] }] }));
afterAll(() => host.close());

test.each(EXAMPLES)("with %s the partner's page says what its sheet says", async (_, tables, overrides) => {
  const workbook = createWorkbook();
  const rows = tables.changes;
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
});

describe("every guided tool's figures and review", () => {
  test("are compared for every kind whose page has any", () => {
    expect(KINDS.map(([kind]) => kind)).toEqual(SHEET_KINDS.filter((kind) => !WITHOUT.includes(kind)));
  });

  // The sheet is laid in as it is planned: every-kind.test.ts sees what the adapter makes of it.
  test.each(KINDS)("of %s are those of the sheet that it builds", async (kind, example) => {
    const { tables, change } = example();
    const [plan] = change.sheets;
    const after = tables.apply(change.tables);
    host.load(planWorkbook(after, [plan!]));
    const names = await namesOf(host, "S1");
    const { shownFigures } = await (SHEETS[kind] as KindDefinition).shown!();
    const { subject } = plan!;
    const inputs = Object.fromEntries(plan!.inputs.map(({ name, value }) => [name, value ?? null]));
    const sheet: BuiltSheet = { sheetName: "S1", kind, subject, schema: plan!.schema, uid: "uid", inputs };
    const day = inputs["in_as_of"];
    const asOf = typeof day === "number" ? day : AS_OF;
    const figures = shownFigures(after, { ...subject, inputs, asOf });
    const tool = SAID[kind]!;
    const { pairs, text } = tool.said({ tables: after, sheet, today: asOf, figures } as never);
    const named = (name: string) => names.get(name) ?? [`${name} is no name`];
    const shown = tool.pairs?.(named);
    // What is "" there is the page's own.
    const own = (index: number, part: 0 | 1, text: string) => (shown?.[index]?.[part] === "" ? "" : text);
    if (shown)
      expect(pairs.map(([name, value], index) => [own(index, 0, name), own(index, 1, value)])).toEqual(shown);
    for (const words of tool.words?.(named) ?? []) expect(text).toMatch(words);
  });
});

/** Every named result of a sheet as it was recalculated. */
async function namesOf(host: Awaited<ReturnType<typeof openHost>>, sheetName: string) {
  return host.run(async (context) => {
    const { names } = context.workbook.worksheets.getItem(sheetName);
    names.load("items/name");
    await context.sync();
    const ranges = names.items.map(
      ({ name }) => [name, names.getItem(name).getRange().load("values")] as const,
    );
    await context.sync();
    return new Map(
      ranges.map(([name, { values }]) => [name, values.flat() as (string | number | boolean)[]] as const),
    );
  });
}
