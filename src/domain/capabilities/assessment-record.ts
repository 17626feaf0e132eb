import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { assessmentsTable, type AssessmentRow } from "../shared/tables/capabilities-tables";
import { fieldsOf } from "../shared/tables/table-definition";
import { ASSESSED_METRICS } from "./framework";
import { METRIC_DEFAULTS } from "../program/metrics";

/** The 25 metrics by name, in the order of the scorecard. */
export const METRIC_LABELS: readonly string[] = [...ASSESSED_METRICS, ...METRIC_DEFAULTS].map(
  ({ label }) => label,
);

export type ScoreField = Exclude<
  keyof AssessmentRow & string,
  "partner" | "assessedOn" | "replacedOn" | "lifeStage" | "provisional"
>;

const FIELDS: ReadonlyMap<string, ScoreField> = new Map(
  fieldsOf(assessmentsTable).map((field) => [
    assessmentsTable.columns[field as ScoreField].header,
    field as ScoreField,
  ]),
);

/** The column of `cam_assessments` that holds a metric. */
export function scoreField(label: string): ScoreField {
  const field = FIELDS.get(label);
  if (!field) throw new Error(`cam_assessments has no column for "${label}".`);
  return field;
}

/** The assessments recorded of one partner, the earliest first. */
export function recordsOf(rows: readonly AssessmentRow[], partner: string): AssessmentRow[] {
  return rows
    .filter((row) => nameKey(row.partner) === nameKey(partner) && row.assessedOn !== null)
    .sort((a, b) => a.assessedOn! - b.assessedOn!);
}

/** The latest assessment recorded of every partner up to a day. */
export function latestRecords(rows: readonly AssessmentRow[], upTo: SerialDate): AssessmentRow[] {
  const latest = new Map<string, AssessmentRow>();
  for (const row of rows) {
    if (row.partner === null || row.assessedOn === null || row.assessedOn > upTo) continue;
    const before = latest.get(nameKey(row.partner));
    if (!before || before.assessedOn! < row.assessedOn) latest.set(nameKey(row.partner), row);
  }
  return [...latest.values()];
}

/**
 * The same rows with `Replaced on` as the days of the next assessments say: the sheets' formulas find the latest assessment of each
 * partner by it, in one pass instead of comparing every row with every other. Only rows that change are returned.
 */
export function replacements(
  rows: readonly AssessmentRow[],
): Pick<AssessmentRow, "partner" | "assessedOn" | "replacedOn">[] {
  const byPartner = new Map<string, AssessmentRow[]>();
  for (const row of rows) {
    const key = nameKey(row.partner);
    byPartner.set(key, [...(byPartner.get(key) ?? []), row]);
  }
  return [...byPartner.values()].flatMap((own) => {
    const sorted = own
      .filter(({ assessedOn }) => assessedOn !== null)
      .sort((a, b) => a.assessedOn! - b.assessedOn!);
    return sorted.flatMap(({ partner, assessedOn, replacedOn }, index) => {
      const next = sorted[index + 1]?.assessedOn ?? null;
      return replacedOn === next ? [] : [{ partner, assessedOn, replacedOn: next }];
    });
  });
}
