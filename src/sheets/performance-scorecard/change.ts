import { type TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import { performanceScorecard } from "../../domain/scorecard/performance/performance-scorecard";
import { quarterRecords } from "../../domain/scorecard/performance/quarter-records";
import { isClosed } from "../../domain/closing/periods-to-close";
import { scoredRow } from "../../domain/scorecard/performance/scored-row";
import { readScorecardData } from "../../domain/scorecard/performance/scorecard-data";
import {
  scorecardInputName,
  OVERRIDE_KEYS,
  SCORECARD_INPUTS,
  type OverrideKey,
  type Overrides,
} from "../../domain/scorecard/performance/scorecard-inputs";
import { countedValue } from "../../domain/shared/assumption";
import type { PerformanceScorecard, ScorecardData } from "../../domain/scorecard/performance/scorecard-types";
import { type TargetSpan, withTargetSpan } from "../../domain/scorecard/performance/target-span";
import {
  partnersTable,
  resultsTable,
  scoresTable,
  type PartnerRow,
  type ResultRow,
} from "../../domain/shared/tables/catalogue";
import type { SerialDate } from "../../domain/shared/serial-date";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import { type CellValue, keyOf } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import type { SheetPlan } from "../shared/sheet-plan";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { performanceScorecardDefinition } from "./definition";
import { SCORED } from "./scored";
import { scorecardSheets } from "./sheet";

/** What the CAM asked for, for one partner. */
export interface PerformanceScorecardForm {
  partner: string;
  asOf: SerialDate;
  /** What was typed over defaults; null clears, absent keeps what an existing sheet holds. */
  overrides?: Overrides;
  /** The inputs of the sheet that is rebuilt, as read back: what is kept counts in the score that is recorded. */
  existingInputs?: Readonly<Record<string, CellValue>>;
  /** By metric what deals do not tell, such as certifications held: recorded for the quarter of the as-of date. */
  actuals?: Readonly<Record<string, number>>;
  /** What the annual target of a partner that joined within the year stands for: kept on Partners. Absent: as it is there. */
  targetSpan?: TargetSpan;
  /** Records the quarter's open pipeline early in the quarter, so that the trend exists next time. */
  recordPipeline: boolean;
}

/** Everything that building scorecards writes: what Setup lacks, results and scores to record, one sheet a partner. */
export function performanceScorecardChange(
  source: TableSource,
  forms: PerformanceScorecardForm | readonly PerformanceScorecardForm[],
): ChangeSet {
  const list = Array.isArray(forms)
    ? (forms as readonly PerformanceScorecardForm[])
    : [forms as PerformanceScorecardForm];
  return scorecardBuilder(source)(list);
}

/** The same for many partners, some at a time: the data is read and indexed once, however many there are. */
export function scorecardBuilder(
  source: TableSource,
): (forms: readonly PerformanceScorecardForm[]) => ChangeSet {
  const { data } = readScorecardData(source);
  const tables = tablesRead(source, SCORED);
  const byDay = new Map<SerialDate, ReturnType<typeof scorecardSheets>>();
  const sheetOf = ({ card, overrides, asOf }: Built) => {
    const sheets = byDay.get(asOf) ?? scorecardSheets({ asOf, metrics: data.metrics, tables });
    byDay.set(asOf, sheets);
    return sheets(card.partner, overrides);
  };
  return (forms) => scorecardsChange(source, data, forms, sheetOf);
}

function scorecardsChange(
  source: TableSource,
  data: ScorecardData,
  list: readonly PerformanceScorecardForm[],
  sheetOf: (built: Built) => SheetPlan,
): ChangeSet {
  const built = list.map((form) => build(data, form));
  const results = built.flatMap((each) => each.results);
  const spans = built.flatMap(({ said }) => said ?? []);
  return {
    label:
      list.length === 1 ? `Build Scorecard – ${built[0]!.card.partner}` : `Build ${list.length} scorecards`,
    tables: mergeChanges([
      ...sheetSetup(source, performanceScorecardDefinition),
      ...(results.length ? [changeTable(resultsTable, results)] : []),
      ...(spans.length
        ? [
            changeTable(
              partnersTable,
              spans.map(({ partnerId, targetIsFor = null }) => ({ partnerId, targetIsFor })),
            ),
          ]
        : []),
      ...(built.length
        ? [
            changeTable(
              scoresTable,
              built.map(({ card }) => scoredRow(card)),
            ),
          ]
        : []),
    ]),
    sheets: built.map(sheetOf),
  };
}

interface Built {
  card: PerformanceScorecard;
  asOf: SerialDate;
  overrides: Overrides;
  results: Partial<ResultRow>[];
  /** The partner's row where the form says what its target stands for. */
  said: PartnerRow | null;
}

function build(before: ScorecardData, form: PerformanceScorecardForm): Built {
  const { data, row: said } = withTargetSpan(before, form.partner, form.targetSpan);
  const named = data.partners.find((row) => nameKey(row.partner) === nameKey(form.partner));
  const partner = named?.partner ?? form.partner;
  const overrides = planOverrides(form, data.settings.asOf);
  const input = {
    partner,
    asOf: form.asOf,
    overrides: { ...keptOverrides(form.existingInputs), ...overrides },
  };
  const { period } = performanceScorecard({ data, ...input }).recordable;
  const typed = Object.entries(form.actuals ?? {})
    .filter(([, actual]) => actual !== undefined)
    .map(([metric, actual]): Partial<ResultRow> => ({ partner, period, metric, actual }));
  // A quarter that is closed keeps what it was closed with; whoever applies the change says so.
  const closed = new Set(data.results.filter(isClosed).map((row) => keyOf(resultsTable, row)));
  const known = withResults(
    data.results,
    typed.filter((row) => !closed.has(keyOf(resultsTable, row))),
  );
  const card = performanceScorecard({ data: { ...data, results: known }, ...input });
  const own = known.filter((row) => nameKey(row.partner) === nameKey(partner));
  const records = quarterRecords(card, own, form.recordPipeline);
  return {
    card: records.length
      ? performanceScorecard({ data: { ...data, results: withResults(known, records) }, ...input })
      : card,
    asOf: form.asOf,
    overrides,
    results: merged([...typed, ...records]),
    said,
  };
}

/** One row a key: what is typed and what is recorded of a metric stand in the same row. */
function merged(rows: readonly Partial<ResultRow>[]): Partial<ResultRow>[] {
  const byKey = new Map<string, Partial<ResultRow>>();
  for (const row of rows) {
    const key = keyOf(resultsTable, row);
    byKey.set(key, { ...byKey.get(key), ...row });
  }
  return [...byKey.values()];
}

/** The inputs as the sheet is to hold them: the day only where it differs from Setup, everything else as typed. */
function planOverrides(form: PerformanceScorecardForm, setupAsOf: SerialDate | null): Overrides {
  const overrides: Partial<Record<OverrideKey, number | null>> = { ...form.overrides };
  overrides.as_of ??= form.asOf === setupAsOf ? null : form.asOf;
  return overrides;
}

/** What counts of a sheet's inputs, by key. */
export function keptOverrides(inputs: Readonly<Record<string, CellValue>> = {}): Overrides {
  return Object.fromEntries(
    OVERRIDE_KEYS.map((key) => [key, countedValue(SCORECARD_INPUTS[key], inputs[scorecardInputName(key)])]),
  );
}

function withResults(rows: readonly ResultRow[], changes: readonly Partial<ResultRow>[]): ResultRow[] {
  const blank: ResultRow = { partner: null, period: null, metric: null, target: null, actual: null };
  const byKey = new Map(rows.map((row) => [keyOf(resultsTable, row), row]));
  for (const change of changes) {
    const key = keyOf(resultsTable, change);
    byKey.set(key, { ...(byKey.get(key) ?? blank), ...change });
  }
  return [...byKey.values()];
}
