import { nameKey } from "../shared/excel-text";
import { closedIn, withoutCredits, type Span } from "../scorecard/performance/deal-index";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import { recordedResults } from "../scorecard/performance/recorded-results";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { addMonths, type SerialDate } from "../shared/serial-date";
import type { PlanRow } from "../shared/tables/plan-tables";
import type { CategoryId } from "./framework";
import type { StageFacts } from "./life-stage";

/** The latest assessment, as far as life-stages ask for it: scores 1 … 100, null is not measured. */
export interface AssessedScores {
  overall: number | null;
  categories: Readonly<Record<CategoryId, number | null>>;
}

export interface StageFactSources {
  data: ScorecardData;
  plans: readonly PlanRow[];
  /** null without an assessment. */
  assessment: AssessedScores | null;
  partner: string;
  asOf: SerialDate;
}

/**
 * What life-stages ask about a partner, as far as it is known on the day. A provisional performance score is not known well
 * enough; deals count as known once the workbook has any, so that a partner without a deal has 0 and not a blank.
 */
export function stageFacts(sources: StageFactSources): StageFacts {
  const { data, plans, assessment, partner, asOf } = sources;
  const card = performanceScorecard({ data, partner, asOf });
  const results = recordedResults(data.results, partner);
  return {
    capabilitiesScore: assessment?.overall ?? null,
    fitScore: assessment?.categories.fit ?? null,
    capabilitiesCategoryScore: assessment?.categories.capabilities ?? null,
    activationScore: assessment?.categories.activation ?? null,
    performanceScore: card.provisional ? null : card.score,
    certifications: results.latestActual("training_certs", asOf),
    requiredTasks: results.latestActual("required_tasks", asOf),
    planAgreed: planAgreed(plans, partner, asOf) ? 1 : 0,
    ...dealCounts(data, partner, { start: addMonths(asOf, -12) + 1, end: asOf }),
    partnerLedShare: card.partnerLed.byCount,
  };
}

function planAgreed(plans: readonly PlanRow[], partner: string, asOf: SerialDate): boolean {
  return plans.some(
    (plan) =>
      nameKey(plan.partner) === nameKey(partner) &&
      plan.state === "Agreed" &&
      (plan.date === null || plan.date < asOf + 1),
  );
}

function dealCounts({ deals }: ScorecardData, partner: string, span: Span) {
  const own = deals.of(partner);
  const dated = deals.all.some(({ deal }) => deal.registeredOn !== null);
  const registered = own.filter(
    ({ deal: { registeredOn: day } }) => day !== null && day >= span.start && day < span.end + 1,
  );
  return {
    dealsRegistered: dated ? registered.length : null,
    dealsWon: deals.all.length ? withoutCredits(closedIn(own, "Won", span)).length : null,
  };
}
