import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import {
  blueprintOf,
  STAGE_MEASURES,
  type Blueprint,
  type StageCriterion,
  type StageMeasure,
} from "./content/blueprints";
import { LIFE_STAGES, type LifeStage } from "./framework";
import { BUILT_IN_CRITERIA, type StageCriteria } from "./stage-criteria";

/** What is known of a partner on a day; null is not measured and meets no criterion. Shares are fractions, yes is 1. */
export type StageFacts = Readonly<Record<StageMeasure, number | null>>;

export interface CriterionResult extends StageCriterion {
  label: string;
  has: number | null;
  state: "Met" | "Missing" | "Not measured";
}

export interface StageReview {
  /** null while the partner has none. */
  stage: LifeStage | null;
  blueprint: Blueprint | null;
  criteria: readonly CriterionResult[];
  /** The stage that comes next; null in the last one and without a stage. */
  next: LifeStage | null;
  /** That stage, once every criterion is met: for the CAM to confirm, never made by itself. */
  proposed: LifeStage | null;
}

/** The life-stage of that name, ignoring case. */
export function lifeStageOf(name: string | null): LifeStage | null {
  return LIFE_STAGES.find((stage) => nameKey(stage) === nameKey(name)) ?? null;
}

/** Where a partner stands in its life-stage, against what is asked there. */
export function reviewStage(
  lifeStage: string | null,
  facts: StageFacts,
  asked: StageCriteria = BUILT_IN_CRITERIA,
): StageReview {
  const stage = lifeStageOf(lifeStage);
  if (stage === null) return { stage, blueprint: null, criteria: [], next: null, proposed: null };
  const blueprint = blueprintOf(stage);
  const criteria = (asked.get(stage) ?? []).map(({ measure, atLeast }): CriterionResult => {
    const has = facts[measure];
    const state = has === null ? "Not measured" : round9(has) >= round9(atLeast) ? "Met" : "Missing";
    return { measure, atLeast, label: STAGE_MEASURES[measure].label, has, state };
  });
  const next = LIFE_STAGES[LIFE_STAGES.indexOf(stage) + 1] ?? null;
  // Where nothing is asked, nobody can say that it is met.
  const ready = criteria.length > 0 && criteria.every(({ state }) => state === "Met");
  const proposed = ready ? next : null;
  return { stage, blueprint, criteria, next, proposed };
}

/** Moves a partner to a life-stage, forward or back: always the CAM's own decision. */
export function stageChange(partner: Pick<PartnerRow, "partnerId">, to: LifeStage): TableChange {
  return changeTable(partnersTable, [{ partnerId: partner.partnerId, lifeStage: to }]);
}
