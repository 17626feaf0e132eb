import { PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import { emptyWorkbook, type FileWorkbook } from "../../src/xlsx/file-workbook";
import { DEFAULT_QUESTIONS } from "../../src/domain/capabilities/content/questions";
import { PARTNER_VIEW_QUESTIONS } from "../../src/domain/capabilities/content/partner-view-questions";
import { marketingQuarterOf } from "../../src/domain/marketing/marketing-quarter";
import { METRIC_DEFAULTS } from "../../src/domain/program/metrics";
import { DEFAULT_STAGES, type TableSource } from "../../src/domain/program/setup";
import { defaultSettingsRows, SETTINGS } from "../../src/domain/program/settings";
import { fiscalYearOf } from "../../src/domain/shared/fiscal-calendar";
import { SHARED_TABLES } from "../../src/domain/sharing/shared-tables";
import { type SerialDate, serialOf } from "../../src/domain/shared/serial-date";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import {
  type CellValue,
  type Column,
  keyOf,
  type TableDefinition,
} from "../../src/domain/shared/tables/table-definition";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { actionPlanChange } from "../../src/sheets/action-plan/change";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { capabilitiesScorecardChange } from "../../src/sheets/capabilities-scorecard/change";
import { earningsChange } from "../../src/sheets/earnings/change";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/change";
import { mdfRequestChange } from "../../src/sheets/mdf-request/change";
import { partnerViewChange } from "../../src/sheets/partner-view/change";
import { operationsGuideChange } from "../../src/sheets/operations-guide/change";
import { rulesChange } from "../../src/sheets/rules/change";
import { whoCoversWhomChange } from "../../src/sheets/who-covers-whom/change";
import { whoToCallChange } from "../../src/sheets/who-to-call/change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { partnerCopyChange } from "../../src/sheets/sharing/partner-copy";
import type { StandingCells } from "../../src/sheets/sharing/plan-for-partner";
import { partnerCopyFile } from "../../src/xlsx/partner-copy-file";
import { MemoryTables } from "./memory-tables";

export const OWN = "Brightwater & Söhne";
export const AS_OF = serialOf(2026, 11, 15);
/** Stands in every text that is somebody else's or ours. */
export const SENTINEL = "QX7";

/** A number from 0 to below 1, the same ones again for the same seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Roll = () => number;
type Cells = Record<string, CellValue>;

export interface SentinelBook {
  tables: MemoryTables;
  /** The sheets of the one partner, one of each kind that may go to it. */
  plans: readonly SheetPlan[];
}

/** A workbook of one partner among others, whose every word, and every word that is ours alone, holds the sentinel. */
export function sentinelBook(seed: number): SentinelBook {
  const roll = dice(seed);
  const others = 2 + Math.floor(roll() * 9);
  let tables = new MemoryTables().apply(tablesOf(roll, others));
  const plans = BUILDS.flatMap((build) => {
    const change = build(tables);
    tables = tables.apply(change.tables);
    return change.sheets;
  });
  return { tables, plans };
}

/** What a plan's cells show where every formula gives the same. */
function allAlike({ cells }: SheetPlan, value: number): StandingCells {
  const formulas = new Set(
    cells.flatMap((cell) => (cell.content.type === "formula" ? `${cell.row},${cell.column}` : [])),
  );
  return {
    formulaAt: ({ row, column }) => (formulas.has(`${row},${column}`) ? value : undefined),
    numberAt: () => undefined,
  };
}

/** The partner's copy of all its sheets, as if every formula gave 7. */
export async function copyOf(
  { tables, plans }: SentinelBook,
  { valuesOnly, protect }: { valuesOnly: boolean; protect: boolean },
): Promise<Uint8Array> {
  const sheets = plans.map((plan) => ({
    kind: plan.kind,
    subject: plan.subject,
    inputs: Object.fromEntries(plan.inputs.map(({ name, value = null }) => [name, value])),
    asOf: AS_OF,
    cells: allAlike(plan, 7),
  }));
  const change = await partnerCopyChange(tables, { partner: OWN, sheets, valuesOnly });
  return partnerCopyFile({ change, sheets, protect });
}

/** The same as a file, as the builds leave it. */
export async function sentinelFile({ tables, plans }: SentinelBook): Promise<FileWorkbook> {
  const workbook = emptyWorkbook();
  const changes = ANY_TABLES.map((table) => ({
    table,
    upserts: tables.table(table).rows as readonly Cells[],
  }));
  await workbook.apply({
    label: "Sentinels",
    tables: changes.filter(({ upserts }) => upserts.length),
    sheets: plans,
  });
  return workbook;
}

const quarter = marketingQuarterOf(AS_OF, 1);
const BUILDS: readonly ((source: TableSource) => ChangeSet)[] = [
  (source) => performanceScorecardChange(source, { partner: OWN, asOf: AS_OF, recordPipeline: true }),
  (source) => capabilitiesScorecardChange(source, { partner: OWN, asOf: AS_OF }),
  (source) => partnerViewChange(source, { partner: OWN, asOf: AS_OF }),
  (source) => actionPlanChange(source, [{ partner: OWN, asOf: AS_OF }]),
  (source) => earningsChange(source, [{ partner: OWN, asOf: AS_OF }]),
  (source) => whoToCallChange(source, [{ partner: OWN, asOf: AS_OF }]),
  (source) => whoCoversWhomChange(source, [{ partner: OWN, asOf: AS_OF }]),
  (source) => operationsGuideChange(source, [{ partner: OWN, asOf: AS_OF }]),
  (source) => rulesChange(source, [{ partner: OWN, asOf: AS_OF }]),
  (source) =>
    businessPlanChange(source, {
      partner: OWN,
      asOf: AS_OF,
      typed: { line1_deals: 2, line1_product: "Own product", vendor_gross_margin: 0.4321 },
      lineCount: 1,
    }),
  (source) =>
    marketingPlanChange(source, {
      partner: OWN,
      quarter,
      quarters: 1,
      campaigns: [],
      suggested: { mgos: 12, source: `${SENTINEL} sheet` },
      values: { approver: `${SENTINEL} approver typed` },
    }),
  (source) =>
    mdfRequestChange(source, {
      partner: OWN,
      quarter,
      values: { in_approver: `${SENTINEL} approver typed` },
    }),
];

function tablesOf(roll: Roll, others: number): TableChange[] {
  const partners = [OWN, ...Array.from({ length: others }, (_, index) => `${SENTINEL} Partner ${index + 1}`)];
  return ANY_TABLES.flatMap((table): TableChange[] => {
    const rows = new Map<string, Cells>();
    const add = (row: Cells) => rows.set(keyOf(table, row), row);
    (FIXED[table.name]?.() ?? []).forEach(add);
    if (!FIXED[table.name])
      partners.forEach((partner, at) => {
        const count = table.name === "cam_partners" ? 1 : 1 + Math.floor(roll() * 12);
        for (let number = 0; number < count; number += 1) add(rowOf(table, { partner, at, number }, roll));
      });
    return rows.size ? [{ table, upserts: [...rows.values()] }] : [];
  });
}

/** Tables whose rows the maths knows. */
const FIXED: Readonly<Record<string, () => Cells[]>> = {
  cam_stages: () => DEFAULT_STAGES as unknown as Cells[],
  cam_questions: () => [...DEFAULT_QUESTIONS, ...PARTNER_VIEW_QUESTIONS] as unknown as Cells[],
  cam_settings: () => [
    ...(defaultSettingsRows() as unknown as Cells[]).map((row) =>
      row["setting"] === SETTINGS.approver.key ? { ...row, value: `${SENTINEL} approver` } : row,
    ),
    { setting: `${SENTINEL} setting of our own`, value: 1, unit: null, source: null },
  ],
  // What the builds bring when they are missing.
  cam_metrics: () => [],
  cam_metric_weights: () => [],
  cam_stage_weights: () => [],
  cam_levels: () => [],
  cam_assessments: () => [],
  cam_stage_criteria: () => [],
  cam_cadence: () => [],
  cam_plans: () => [],
};

interface Whose {
  partner: string;
  /** 0 is the one that gets the copy. */
  at: number;
  number: number;
}

function rowOf(table: TableDefinition, whose: Whose, roll: Roll): Cells {
  const fields = Object.entries(table.columns).map(([field, column]): [string, CellValue] => [
    field,
    cellOf(table, [field, column], whose, roll),
  ]);
  return { ...Object.fromEntries(fields), ...KNOWN[table.name]?.(whose, roll) };
}

function cellOf(
  table: TableDefinition,
  [field, column]: [string, Column],
  whose: Whose,
  roll: Roll,
): CellValue {
  const sharing = SHARED_TABLES.get(table.name);
  if (field === "partner") return whose.partner;
  if (column.kind === "text") {
    const secret = whose.at > 0 || !sharing?.shown.has(field);
    const id = `${whose.at}-${whose.number}`;
    return `${secret ? SENTINEL : "Own"} ${field} ${id}`;
  }
  if (column.kind === "choice") return column.choices![Math.floor(roll() * column.choices!.length)]!;
  if (column.kind === "date") return Math.floor(AS_OF - roll() * 500);
  if (column.kind === "rate") return Math.round(roll() * 100) / 100;
  if (["level", "levelByPartner", "strength"].includes(field)) return 1 + Math.floor(roll() * 5);
  return Math.round(roll() * 9_000) + 1_000;
}

const pick = <T>(list: readonly T[], roll: Roll): T => list[Math.floor(roll() * list.length)]!;
const quarterStart = (roll: Roll): SerialDate => pick(fiscalYearOf(AS_OF, 1).quarters, roll).start;

/** Columns that mean something to the maths. */
const KNOWN: Readonly<Record<string, (whose: Whose, roll: Roll) => Cells>> = {
  cam_partners: ({ at }, roll) => ({
    status: "Active",
    coverage: null,
    tier: pick(["Silver", "Gold", "Platinum"], roll),
    partnerSince: AS_OF - 800,
    shortName: at ? `${SENTINEL} P${at}` : "Brightwater",
  }),
  cam_deals: (_, roll) => ({
    stage: pick(DEFAULT_STAGES, roll).stage,
    influencedBy: null,
    currency: "EUR",
    expectedClose: Math.floor(AS_OF + roll() * 120 - 40),
    importCheck: null,
  }),
  cam_results: (_, roll) => ({
    metric: pick(METRIC_DEFAULTS, roll).id,
    period: quarterStart(roll),
    recordedOn: null,
  }),
  cam_answers: ({ number }, roll) => ({
    questionId: [...DEFAULT_QUESTIONS, ...PARTNER_VIEW_QUESTIONS][(number * 7) % 40]!.questionId,
    assessedOn: AS_OF - (roll() < 0.7 ? 20 : 200),
  }),
  cam_campaigns: (_, roll) => ({
    quarter: roll() < 0.6 ? quarter.start : quarter.start - 92,
    month: quarter.start,
    dealSize: 9_000,
  }),
  cam_rebates: (_, roll) => ({ period: quarterStart(roll) }),
  cam_scores: () => ({ kind: PERFORMANCE_KIND }),
};
