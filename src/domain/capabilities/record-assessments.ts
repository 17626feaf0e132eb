import { METRIC_DEFAULTS } from "../program/metrics";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import type { Overrides } from "../scorecard/performance/scorecard-inputs";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import type { SerialDate } from "../shared/serial-date";
import { assessmentsTable, type AssessmentRow } from "../shared/tables/capabilities-tables";
import { fieldsOf, keyOf } from "../shared/tables/table-definition";
import { assessmentsOf } from "./answers";
import { replacements, scoreField } from "./assessment-record";
import {
  capabilitiesScorecard,
  type CapabilitiesScorecard,
  type CapabilityOverrides,
} from "./capabilities-scorecard";
import type { CapabilityData } from "./capability-data";
import { CATEGORIES } from "./framework";

/** The scale of every metric. */
const LOWEST = 1;
const HIGHEST = 100;

const BLANK = Object.fromEntries(fieldsOf(assessmentsTable).map((field) => [field, null])) as AssessmentRow;

/** The five metrics of the Performance Scorecard's current column on the scale of an assessment; what is not measured stays blank. */
function performanceScores(
  data: ScorecardData,
  partner: string,
  asOf: SerialDate,
  overrides: Overrides = {},
): Partial<AssessmentRow> {
  const card = performanceScorecard({ data, partner, asOf, overrides: { ...overrides, as_of: asOf } });
  return Object.fromEntries(
    METRIC_DEFAULTS.map(({ id, label }) => {
      const { score } = card.lines.find(({ metric }) => metric.id === id)!.columns[4];
      return [scoreField(label), score === null ? null : Math.min(HIGHEST, Math.max(LOWEST, score))];
    }),
  );
}

export interface RecordInput {
  data: CapabilityData;
  partner: string;
  /** Answers count up to this day. */
  asOf: SerialDate;
  overrides?: CapabilityOverrides;
  /** What was typed on the partner's Performance Scorecard. */
  performance?: Overrides;
}

/** An assessment's scorecard and what is recorded of it. */
export interface RecordedAssessment {
  card: CapabilitiesScorecard;
  row: AssessmentRow;
}

/** The latest assessment up to a day, with the performance of the day of its answers; null without answers. */
export function recordAssessment({
  data,
  partner,
  asOf,
  overrides,
  performance,
}: RecordInput): RecordedAssessment | null {
  const input = { partner, asOf, overrides: { ...overrides, as_of: asOf } };
  const { assessedOn, row: named } = capabilitiesScorecard({ data, ...input });
  if (assessedOn === null) return null;
  const scores = performanceScores(data.scorecard, partner, assessedOn, performance);
  const name = named?.partner ?? partner;
  const own: AssessmentRow = { ...BLANK, partner: name, assessedOn, ...scores };
  const card = capabilitiesScorecard({ data: withRecords(data, [own]), ...input });
  return {
    card,
    row: {
      ...own,
      lifeStage: card.stage,
      score: card.score,
      provisional: card.provisional ? "Yes" : "No",
      ...Object.fromEntries(CATEGORIES.map(({ id }, index) => [id, card.categories[index]!.score])),
      ...Object.fromEntries(card.lines.map(({ label, score }) => [scoreField(label), score])),
    },
  };
}

/** Assessments that were answered but never recorded, of every partner, each with the performance of its own day: peers and changes count them too. */
export function unrecordedAssessments(data: CapabilityData): RecordedAssessment[] {
  const recorded = new Set(data.assessments.map((row) => keyOf(assessmentsTable, row)));
  return data.scorecard.partners.flatMap(({ partner }) =>
    assessmentsOf(data.answers, partner ?? "", data.questions.capabilities)
      .filter(({ assessedOn }) => !recorded.has(keyOf(assessmentsTable, { partner, assessedOn })))
      .flatMap(({ assessedOn }) => recordAssessment({ data, partner: partner!, asOf: assessedOn }) ?? []),
  );
}

/** The data as it is once the rows are recorded. */
export function withRecords(data: CapabilityData, rows: readonly AssessmentRow[]): CapabilityData {
  const byKey = new Map(data.assessments.map((row) => [keyOf(assessmentsTable, row), row]));
  for (const row of rows) {
    const key = keyOf(assessmentsTable, row);
    byKey.set(key, { ...byKey.get(key), ...row, replacedOn: byKey.get(key)?.replacedOn ?? null });
  }
  return { ...data, assessments: [...byKey.values()] };
}

/** What to write so that `cam_assessments` has these rows and says of each which one replaced it. */
export function recordRows(data: CapabilityData, rows: readonly AssessmentRow[]): Partial<AssessmentRow>[] {
  const after = withRecords(data, rows);
  const replaced = new Map(replacements(after.assessments).map((row) => [keyOf(assessmentsTable, row), row]));
  const written = new Set(rows.map((row) => keyOf(assessmentsTable, row)));
  return after.assessments.flatMap((row) => {
    const key = keyOf(assessmentsTable, row);
    const replacement = replaced.get(key);
    if (written.has(key)) return [{ ...row, ...replacement }];
    return replacement ? [replacement] : [];
  });
}
