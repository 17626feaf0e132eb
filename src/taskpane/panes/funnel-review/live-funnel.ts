import { funnelReview, type FunnelReview } from "../../../domain/pipeline/funnel-review";
import { readSettings, type Settings } from "../../../domain/program/settings";
import { indexedDeals } from "../../../domain/scorecard/performance/indexed-deals";
import type { DealIndex } from "../../../domain/scorecard/performance/deal-index";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { isActivePartner } from "../../../domain/shared/tables/active-partners";
import { partnersTable, settingsTable } from "../../../domain/shared/tables/catalogue";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { GuidedDraft, ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { funnelReviewTexts } from "../../strings/funnel-review";

export interface FunnelTool {
  draft: GuidedDraft & {
    /** The reviews of all other partners with something to ask are built too. */
    others: boolean;
  };
  facts: FunnelFacts;
  live: LiveFunnel;
  step: keyof typeof funnelReviewTexts.steps;
}
export type FunnelStepProps = ToolStepProps<FunnelTool>;

export interface FunnelFacts {
  deals: DealIndex;
  settings: Settings;
  /** Active ones. */
  partners: readonly string[];
}

export interface LiveFunnel {
  asOf: SerialDate;
  review: FunnelReview;
  /** Other active partners with something to ask. */
  others: readonly string[];
}

export function funnelFacts(snapshot: WorkbookSnapshot): FunnelFacts {
  return {
    deals: indexedDeals(snapshot),
    settings: readSettings(snapshot.table(settingsTable).rows).settings,
    partners: snapshot
      .table(partnersTable)
      .rows.filter(isActivePartner)
      .flatMap(({ partner }) => partner ?? []),
  };
}

export function liveFunnel({ facts, partner, asOf: proposed }: ToolInput<FunnelTool>): LiveFunnel | null {
  if (partner === "") return null;
  const { deals, settings, partners } = facts;
  const day = { asOf: proposed.day, staleDays: settings.staleDays };
  return {
    asOf: proposed.day,
    review: funnelReview(deals.of(partner), day),
    others: partners.filter(
      (name) => nameKey(name) !== nameKey(partner) && funnelReview(deals.of(name), day).lines.length > 0,
    ),
  };
}
