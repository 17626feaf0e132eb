import { nameKey } from "../shared/excel-text";
import { closedIn, withoutCredits, type Span } from "../scorecard/performance/deal-index";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import { certificationsOn } from "../scorecard/performance/certifications";
import { recordedResults } from "../scorecard/performance/recorded-results";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import type { SerialDate } from "../shared/serial-date";
import type { PlanRow } from "../shared/tables/business-plan-tables";
import type { CategoryId, LifeStage } from "./framework";
import { STAGE_MEASURES, type StageMeasure } from "./content/blueprints";
import { BUILT_IN_CRITERIA, type StageCriteria } from "./stage-criteria";
import { lifeStageOf, reviewStage, type StageFacts, type StageReview } from "./life-stage";

/** The latest assessment, as far as life-stages ask for it: scores 1 … 100, null is not measured. */
export interface AssessedScores {
  overall: number | null;
  categories: Readonly<Record<CategoryId, number | null>>;
}

export interface StageFactSources {
  data: ScorecardData;
  plans: readonly PlanRow[];
  criteria?: StageCriteria;
  /** null without an assessment. */
  assessment: AssessedScores | null;
  partner: string;
  asOf: SerialDate;
}

const ALL_MEASURES = Object.keys(STAGE_MEASURES) as StageMeasure[];
/** Known only from a whole Performance Scorecard, which takes a moment where there are many deals. */
const OF_PERFORMANCE: readonly StageMeasure[] = ["performanceScore", "partnerLedShare"];

/**
 * What life-stages ask about a partner, as far as it is known on the day; measures that are not `wanted` are left blank. A
 * provisional performance score is not known well enough; deals count as known once the workbook has any, so that a partner without
 * a deal has 0 and not a blank.
 */
export function stageFacts(
  sources: StageFactSources,
  wanted: readonly StageMeasure[] = ALL_MEASURES,
): StageFacts {
  const { data, plans, assessment, partner, asOf } = sources;
  const results = recordedResults(data.results, partner);
  const facts: StageFacts = {
    capabilitiesScore: assessment?.overall ?? null,
    fitScore: assessment?.categories.fit ?? null,
    capabilitiesCategoryScore: assessment?.categories.capabilities ?? null,
    activationScore: assessment?.categories.activation ?? null,
    certifications: certificationsOn({ data, partner, results }, asOf),
    requiredTasks: results.latestActual("required_tasks", asOf),
    planAgreed: planAgreed(plans, partner, asOf) ? 1 : 0,
    ...dealCounts(data, partner, twelveMonthsTo(asOf)),
    ...(OF_PERFORMANCE.some((measure) => wanted.includes(measure))
      ? performanceFacts(sources)
      : NO_PERFORMANCE),
  };
  return Object.fromEntries(
    ALL_MEASURES.map((measure) => [measure, wanted.includes(measure) ? facts[measure] : null]),
  ) as StageFacts;
}

/** Where the partner stands in its life-stage on the day. */
export function reviewPartner(sources: StageFactSources, lifeStage: string | null): StageReview {
  const stage = lifeStageOf(lifeStage);
  const { criteria = BUILT_IN_CRITERIA } = sources;
  const measures = (stage ? (criteria.get(stage) ?? []) : []).map(({ measure }) => measure);
  return reviewStage(stage, stageFacts(sources, measures), criteria);
}

/** As `reviewPartner`, for many partners: the stage that is proposed, or null, without looking further than the first criteria that fail. */
export function proposedStage(sources: StageFactSources, lifeStage: string | null): LifeStage | null {
  const stage = lifeStageOf(lifeStage);
  if (stage === null) return null;
  const quick = ALL_MEASURES.filter((measure) => !OF_PERFORMANCE.includes(measure));
  const { criteria } = reviewStage(stage, stageFacts(sources, quick), sources.criteria);
  const failed = criteria.some(({ measure, state }) => quick.includes(measure) && state !== "Met");
  return failed ? null : reviewPartner(sources, stage).proposed;
}

const NO_PERFORMANCE = { performanceScore: null, partnerLedShare: null };

function performanceFacts({ data, partner, asOf }: StageFactSources) {
  const card = performanceScorecard({ data, partner, asOf, overrides: { as_of: asOf } });
  return { performanceScore: card.provisional ? null : card.score, partnerLedShare: card.partnerLed.byCount };
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
