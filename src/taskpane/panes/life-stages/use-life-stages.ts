import { CAPABILITY_TABLES } from "../../../domain/scorecard/scored-tables";
import { useMemo } from "react";
import { capabilitiesScorecard } from "../../../domain/capabilities/capabilities-scorecard";
import { readCapabilityData, type CapabilityData } from "../../../domain/capabilities/capability-data";
import type { LifeStage } from "../../../domain/capabilities/framework";
import type { StageReview } from "../../../domain/capabilities/life-stage";
import {
  proposedStage,
  reviewPartner,
  type StageFactSources,
} from "../../../domain/capabilities/stage-facts";
import { readStageCriteria, type StageCriteria } from "../../../domain/capabilities/stage-criteria";
import { assessedScores } from "../../../domain/capabilities/standings";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { stageCriteriaTable } from "../../../domain/shared/tables/capabilities-tables";
import { plansTable, type PlanRow } from "../../../domain/shared/tables/business-plan-tables";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { PartnerEntry } from "../../session/directory";
import type { Steps } from "../../../domain/shared/steps";
import { useSnapshot } from "../../session/use-snapshot";

export const STAGE_REQUEST = { tables: [...CAPABILITY_TABLES, plansTable, stageCriteriaTable] };

export interface StageSource {
  data: CapabilityData;
  plans: readonly PlanRow[];
  criteria: StageCriteria;
  /** Rows of criteria that count nowhere. */
  unknown: number;
  /** The criteria are the workbook's own. */
  ownCriteria: boolean;
}

export function stageSource(snapshot: WorkbookSnapshot): StageSource {
  const { criteria, unknown } = readStageCriteria(snapshot.table(stageCriteriaTable));
  const ownCriteria = snapshot.table(stageCriteriaTable).exists;
  return {
    data: readCapabilityData(snapshot),
    plans: snapshot.table(plansTable).rows,
    criteria,
    unknown,
    ownCriteria,
  };
}

/** What partners' life-stages are judged by, read once for all of them. */
export function useStageSource(): { source: StageSource | null; error: unknown } {
  const { snapshot, error } = useSnapshot(STAGE_REQUEST);
  const source = useMemo(() => (snapshot ? stageSource(snapshot) : null), [snapshot]);
  return { source, error };
}

/** Where a partner stands today. */
export function reviewOf(
  source: StageSource,
  { partner, lifeStage }: PartnerEntry,
  today: SerialDate,
): StageReview {
  return reviewPartner(factSources(source, partner, today), lifeStage);
}

function factSources(
  { data, plans, criteria }: StageSource,
  partner: string,
  today: SerialDate,
): StageFactSources {
  const card = capabilitiesScorecard({ data, partner, asOf: today, overrides: { as_of: today } });
  return { data: data.scorecard, plans, criteria, assessment: assessedScores(card), partner, asOf: today };
}

/** A partner for whom the next life-stage is proposed. */
export interface ReadyPartner {
  partner: string;
  from: string;
  to: LifeStage;
}

/** A step for each partner: of many it takes long. */
export function* readyPartners(
  source: StageSource,
  partners: readonly PartnerEntry[],
  today: SerialDate,
): Steps<ReadyPartner[]> {
  const ready: ReadyPartner[] = [];
  for (const [done, { partner, lifeStage, status }] of partners.entries()) {
    yield { step: "Judging life-stages", done, total: partners.length };
    if (status === "Inactive" || lifeStage === null) continue;
    const to = proposedStage(factSources(source, partner, today), lifeStage);
    if (to) ready.push({ partner, from: lifeStage, to });
  }
  return ready;
}
