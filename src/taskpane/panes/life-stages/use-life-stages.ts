import { useMemo } from "react";
import { capabilitiesScorecard } from "../../../domain/capabilities/capabilities-scorecard";
import { CAPABILITY_TABLES, readCapabilityData, type CapabilityData } from "../../../domain/capabilities/capability-data";
import type { LifeStage } from "../../../domain/capabilities/framework";
import type { StageReview } from "../../../domain/capabilities/life-stage";
import { proposedStage, reviewPartner, type StageFactSources } from "../../../domain/capabilities/stage-facts";
import { assessedScores } from "../../../domain/capabilities/standings";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { plansTable, type PlanRow } from "../../../domain/shared/tables/plan-tables";
import type { WorkbookSnapshot } from "../../../excel/workbook-port";
import type { PartnerEntry } from "../../app/directory";
import { useSnapshot } from "../../hooks/use-snapshot";

export const STAGE_REQUEST = { tables: [...CAPABILITY_TABLES, plansTable] };

export interface StageSource {
  data: CapabilityData;
  plans: readonly PlanRow[];
}

export function stageSource(snapshot: WorkbookSnapshot): StageSource {
  return { data: readCapabilityData(snapshot), plans: snapshot.table(plansTable).rows };
}

/** What partners' life-stages are judged by, read once for all of them. */
export function useStageSource(): { source: StageSource | null; error: unknown } {
  const { snapshot, error } = useSnapshot(STAGE_REQUEST);
  const source = useMemo(() => (snapshot ? stageSource(snapshot) : null), [snapshot]);
  return { source, error };
}

/** Where a partner stands today. */
export function reviewOf(source: StageSource, { partner, lifeStage }: PartnerEntry, today: SerialDate): StageReview {
  return reviewPartner(factSources(source, partner, today), lifeStage);
}

function factSources({ data, plans }: StageSource, partner: string, today: SerialDate): StageFactSources {
  const card = capabilitiesScorecard({ data, partner, asOf: today, overrides: { as_of: today } });
  return { data: data.scorecard, plans, assessment: assessedScores(card), partner, asOf: today };
}

/** A partner for whom the next life-stage is proposed. */
export interface ReadyPartner {
  partner: string;
  from: string;
  to: LifeStage;
}

export function readyPartners(source: StageSource, partners: readonly PartnerEntry[], today: SerialDate): ReadyPartner[] {
  return partners.flatMap(({ partner, lifeStage, status }) => {
    if (status === "Inactive" || lifeStage === null) return [];
    const to = proposedStage(factSources(source, partner, today), lifeStage);
    return to ? [{ partner, from: lifeStage, to }] : [];
  });
}
