import fc from "fast-check";
import { controlFindings, type Finding } from "../../../src/domain/control/findings";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { programTable, rebatesTable } from "../../../src/domain/shared/tables/finance-tables";
import { campaignsTable, mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import type { CellValue, TableDefinition } from "../../../src/domain/shared/tables/table-definition";
import { shownFigures as attentionFigures } from "../../../src/sheets/attention/shown";
import { shownFigures as statementFigures } from "../../../src/sheets/channel-pnl/shown";
import { shownFigures as budgetFigures } from "../../../src/sheets/mdf-budget/shown";
import { shownFigures as scorecardFigures } from "../../../src/sheets/performance-scorecard/shown";
import { shownFigures as rebateFigures } from "../../../src/sheets/rebate-roi/shown";
import { shownFigures as rollupFigures } from "../../../src/sheets/rollup/shown";
import { CONTROL_AS_OF, CONTROL_PARTNERS, controlExample } from "../../support/control-example";
import type { MemoryTables } from "../../support/memory-tables";
import { type RandomPart, randomPart } from "../part";

/** One thing that somebody did to a row. */
export interface Damage {
  does: "typed" | "pasted again" | "deleted";
  table: string;
  /** Its place among the table's rows: one that is too large begins again. */
  row: number;
  cells: Readonly<Record<string, CellValue>>;
}

/** The row that was damaged, of a pasted one its twin too, as they stand after everything; none once they are deleted. */
interface Touched {
  table: string;
  rows: readonly number[];
  setting: string | null;
  /** The cells that were typed over. */
  fields: readonly string[];
}

const row = fc.nat({ max: 40 });
const typed = ({ name }: Pick<TableDefinition, "name">, field: string, ...values: CellValue[]) =>
  fc.record({
    does: fc.constant("typed" as const),
    table: fc.constant(name),
    row,
    cells: fc.constantFrom(...values).map((value) => ({ [field]: value })),
  });
const each = (does: Damage["does"], ...tables: readonly Pick<TableDefinition, "name">[]) =>
  tables.map(({ name }) =>
    fc.record({ does: fc.constant(does), table: fc.constant(name), row, cells: fc.constant({}) }),
  );

/** Of the month in which the fiscal year starts, which stands in the third row. */
const FISCAL_MONTH = fc.record({
  does: fc.constant("typed" as const),
  table: fc.constant(settingsTable.name),
  row: fc.constant(2),
  cells: fc.constantFrom<CellValue[]>(13, "April", 0).map((value) => ({ value })),
});

const MISSPELT = ["Acmee", "Acme\u00a0", "acme ", "Corvus  "] as const;
const KINDS_OF_DAMAGE: readonly fc.Arbitrary<Damage>[] = [
  typed(partnersTable, "annualTarget", "400k", -1),
  typed(partnersTable, "partner", null, ...MISSPELT),
  typed(partnersTable, "tier", "Gould"),
  typed(dealsTable, "partner", null, ...MISSPELT),
  typed(dealsTable, "stage", "Closed Won", "Won ", null),
  typed(dealsTable, "amount", "12,000", "n/a"),
  typed(dealsTable, "currency", "EUR"),
  typed(dealsTable, "closedOn", "31.12.2026"),
  typed(dealsTable, "dealId", null),
  typed(stagesTable, "class", null, "won ", "Win"),
  typed(resultsTable, "partner", ...MISSPELT),
  typed(resultsTable, "period", 46_054, "Q1"),
  typed(resultsTable, "metric", "training_cert", "required tasks"),
  typed(resultsTable, "actual", "three"),
  typed(rebatesTable, "partner", ...MISSPELT),
  typed(rebatesTable, "grossMargin", 60, -0.1),
  typed(rebatesTable, "rebatePaid", -500, "4k"),
  typed(programTable, "line", "Operation", "Gross sale"),
  typed(programTable, "amount", "900k"),
  typed(mdfTable, "partner", ...MISSPELT),
  typed(mdfTable, "approved", 50_000, null),
  typed(mdfTable, "requested", -2_000, "2k"),
  typed(mdfTable, "status", "Paid", null),
  typed(mdfTable, "spent", 90_000, "2k", null),
  typed(mdfTable, "verified", 90_000, null),
  FISCAL_MONTH,
  typed(dealsTable, "influencedBy", "Acmee", "Acme\u00a0"),
  typed(dealsTable, "probability", "80%", 40),
  typed(dealsTable, "ledBy", "Partnr"),
  typed(dealsTable, "expectedClose", "soon", null),
  typed(dealsTable, "closedOn", null),
  typed(stagesTable, "probability", "40 %", 40),
  typed(stagesTable, "stage", "won it", null),
  typed(partnersTable, "status", "Actve"),
  typed(partnersTable, "lifeStage", "Acelerate"),
  typed(partnersTable, "partnerSince", "2022"),
  typed(partnersTable, "coverage", "three"),
  typed(metricsTable, "category", "Performence", null),
  typed(metricsTable, "metric", "won sales", null),
  typed(metricsTable, "weight", "10 %", -5, null),
  typed(metricsTable, "defaultTarget", "four"),
  typed(metricsTable, "lowerIsBetter", "y"),
  typed(metricsTable, "unit", "procent", null),
  typed(metricsTable, "green", "0,9", 9),
  typed(resultsTable, "target", "x", -3),
  typed(rebatesTable, "period", "Q1", 46_054),
  typed(programTable, "period", "Q1", 46_060, null),
  typed(campaignsTable, "quarter", "Q2", 46_054),
  typed(campaignsTable, "fixedCost", "2k"),
  typed(mdfTable, "campaignId", "C-9", null),
  typed(mdfTable, "date", "10.4."),
  typed(levelsTable, "annualRevenue", "100k", -1),
  typed(levelsTable, "level", null),
  typed(levelsTable, "order", null, "first"),
  ...each(
    "pasted again",
    dealsTable,
    resultsTable,
    rebatesTable,
    partnersTable,
    programTable,
    mdfTable,
    levelsTable,
  ),
  ...each("deleted", settingsTable, stagesTable),
];

function damaged(tables: MemoryTables, damages: readonly Damage[]): Touched[] {
  const touched: Touched[] = [];
  for (const { does, table, row: place, cells } of damages) {
    const rows = tables.rows({ name: table });
    const at = place % rows.length;
    const setting = table === settingsTable.name ? String(rows[at]!["setting"]) : null;
    if (does === "deleted") {
      rows.splice(at, 1);
      for (const each of touched)
        if (each.table === table)
          each.rows = each.rows.flatMap((one) => (one === at + 1 ? [] : [one > at ? one - 1 : one]));
    } else if (does === "pasted again") rows.push({ ...rows[at]! });
    else Object.assign(rows[at]!, cells);
    const twins = does === "pasted again" ? [at + 1, rows.length] : [at + 1];
    touched.push({
      table,
      rows: does === "deleted" ? [] : twins,
      setting,
      fields: Object.keys(cells),
    });
  }
  return touched;
}

/** Everything that sheets over the workbook show, by the calculation that their formulas have. */
function figures(tables: MemoryTables): string {
  const sheet = { partner: "", inputs: {}, asOf: CONTROL_AS_OF };
  return JSON.stringify([
    ...[rollupFigures, statementFigures, budgetFigures, rebateFigures, attentionFigures].map((shown) =>
      shown(tables, sheet),
    ),
    ...CONTROL_PARTNERS.map((partner) => scorecardFigures(tables, { ...sheet, partner })),
  ]);
}

function names({ table, rows, column, group }: Finding, touched: Touched): boolean {
  // Another name on Partners shows on every row that still has the old one, where a row typed over so too is right.
  if (touched.fields.includes("partner") && group === "orphans") return true;
  // So does another name of a stage on the deals that are in it.
  if (touched.fields.includes("stage") && group === "unknown_stages") return true;
  if (touched.setting !== null) return table?.name === touched.table && column.includes(touched.setting);
  // A stage that is gone shows on the deals that are in it.
  if (!touched.rows.length) return group === "unknown_stages";
  return table?.name === touched.table && touched.rows.some((each) => rows.includes(each));
}

/** Typed over what was typed before. */
function undoes(later: Touched, { table, rows, fields }: Touched): boolean {
  return (
    later.table === table && later.rows[0] === rows[0] && later.fields.some((field) => fields.includes(field))
  );
}

let clean: string | undefined;

export function afterDamages(damages: readonly Damage[]): MemoryTables {
  const tables = controlExample();
  damaged(tables, damages);
  return tables;
}

/** The damages that move a figure and that nothing names; `moves` says that a figure of somebody else's calculation moves. */
export function silentDamages(damages: readonly Damage[], moves = false): Damage[] {
  clean ??= figures(controlExample());
  const tables = controlExample();
  const touched = damaged(tables, damages);
  const shown = figures(tables);
  const movesHere = shown !== clean;
  if (!movesHere && !moves) return [];
  const { failures, remarks } = controlFindings(tables, CONTROL_AS_OF);
  const all = [...failures, ...remarks];
  return damages.filter((each, index) => {
    if (touched.slice(index + 1).some((later) => undoes(later, touched[index]!))) return false;
    if (all.some((finding) => names(finding, touched[index]!))) return false;
    // Another damage may take it its effect: a deal in a stage that nobody reads any more moves nothing.
    const others = damages.filter((_, other) => other !== index);
    return !movesHere || (figures(afterDamages([each])) !== clean && figures(afterDamages(others)) !== shown);
  });
}

/** A few damages to the rows of one workbook. */
const DAMAGES = fc.array(fc.oneof(...KINDS_OF_DAMAGE), { minLength: 1, maxLength: 4 });

/** One damage of every kind, three to a workbook: its neighbours there are of other tables mostly. */
export function everyDamage(seed: number): Damage[][] {
  const all = KINDS_OF_DAMAGE.map((kind, index) => fc.sample(kind, { seed: seed + index, numRuns: 1 })[0]!);
  const books = Math.ceil(all.length / 3);
  return Array.from({ length: books }, (_, book) => all.filter((_damage, at) => at % books === book));
}

export const CONTROL_DAMAGE: RandomPart = randomPart({
  name: "control-damage",
  does: "no damage to rows moves a figure without Control naming the row",
  inTests: { seed: 20, count: 60 },
  property: () =>
    fc.property(DAMAGES, (damages) => {
      expect(silentDamages(damages)).toEqual([]);
    }),
});
