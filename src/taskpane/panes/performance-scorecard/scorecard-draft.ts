import { PERFORMANCE_KIND } from "../../../domain/scorecard/score-kinds";
import type { Overrides } from "../../../domain/scorecard/performance/scorecard-inputs";
import type { TargetSpan } from "../../../domain/scorecard/performance/target-span";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { PerformanceScorecardForm } from "../../../sheets/performance-scorecard/change";

export type PartnersScope = "one" | "due" | "all";
export type StepId = "partner" | "period" | "targets" | "metrics" | "review";
/** By metric. */
export type Actuals = Readonly<Record<string, number | null>>;

/** What was typed for one partner; what is absent keeps the sheet's value or the default. */
export interface ScoredPartnerDraft {
  overrides: Overrides;
  actuals: Actuals;
  /** Of a partner that joined within the year. */
  targetSpan?: TargetSpan;
}

export interface ScorecardDraft {
  step: StepId | null;
  scope: PartnersScope;
  /** Partners for whom nothing is built although the scope offers them. */
  leftOut: readonly string[];
  /** Null: as proposed. */
  asOf: SerialDate | null;
  record: boolean;
  partners: Readonly<Record<string, ScoredPartnerDraft>>;
}

export const EMPTY_DRAFT: ScorecardDraft = {
  step: null,
  scope: "one",
  leftOut: [],
  asOf: null,
  record: true,
  partners: {},
};
const NOTHING_TYPED: ScoredPartnerDraft = { overrides: {}, actuals: {} };

export function scorecardDraftOf(draft: ScorecardDraft, partner: string): ScoredPartnerDraft {
  return draft.partners[partner] ?? NOTHING_TYPED;
}

export function typedInScorecard(
  draft: ScorecardDraft,
  partner: string,
  change: Partial<ScoredPartnerDraft>,
): ScorecardDraft {
  return {
    ...draft,
    partners: { ...draft.partners, [partner]: { ...scorecardDraftOf(draft, partner), ...change } },
  };
}

/** The partner's scorecard that is in the workbook. */
export function sheetOf(sheets: readonly BuiltSheet[], partner: string): BuiltSheet | undefined {
  return findSheet(sheets, PERFORMANCE_KIND, { partner });
}

/** What the pane asks the sheet's builder for. */
export function scorecardFormOf(
  draft: ScorecardDraft,
  partner: string,
  sheet: BuiltSheet | undefined,
  asOf: SerialDate,
): PerformanceScorecardForm {
  const { overrides, actuals, targetSpan } = scorecardDraftOf(draft, partner);
  const given = Object.fromEntries(
    Object.entries(actuals).flatMap(([metric, actual]) =>
      actual === null ? [] : [[metric, actual] as const],
    ),
  );
  return {
    partner,
    asOf,
    overrides,
    ...(sheet ? { existingInputs: sheet.inputs } : {}),
    ...(targetSpan ? { targetSpan } : {}),
    ...(Object.keys(given).length ? { actuals: given } : {}),
    recordPipeline: draft.record,
  };
}
