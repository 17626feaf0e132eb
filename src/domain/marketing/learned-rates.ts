import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { CampaignRow } from "../shared/tables/marketing-tables";
import { campaignActuals, type CampaignFigures, type CountedDeals } from "./campaign-forecast";
import type { CampaignDeals } from "./counted-deals";
import type { RateField } from "./tactics";

/** A rate that earlier campaigns taught. */
export interface LearnedRate {
  value: number;
  /** How many campaigns it rests on, and whose: "2 campaigns of Acme", "5 campaigns of all partners". */
  source: string;
}

type Pick = (figures: CampaignFigures) => number | null;

/** What came of what, for each rate: the stage reached, and the stage it was reached from. */
const STAGES: Readonly<Record<RateField, readonly [to: Pick, from: Pick]>> = {
  responseRate: [(each) => each.responses, (each) => each.audience],
  leadRate: [(each) => each.leads, (each) => each.responses],
  mgoRate: [(each) => each.mgos, (each) => each.leads],
  closeRate: [(each) => each.deals, (each) => each.mgos],
  dealSize: [(each) => each.revenue, (each) => each.deals],
};

/**
 * What a tactic's campaigns with actuals teach for the next plan: the partner's own, else all partners'. Only campaigns that know both
 * stages count; a rate of 0, or above 100 %, teaches nothing that a plan could use.
 */
export function learnedRate(
  campaigns: readonly CampaignRow[],
  counted: CampaignDeals,
  { partner, tactic, field }: { partner: string; tactic: string; field: RateField },
): LearnedRate | null {
  const ofTactic = campaigns.filter((row) => nameKey(row.tactic) === nameKey(tactic));
  const own = ofTactic.filter((row) => nameKey(row.partner) === nameKey(partner));
  return taught(own, counted, field, partner) ?? taught(ofTactic, counted, field, "all partners");
}

/** What came of what. A deal that is still open says nothing of how many are won. */
function stagesOf(row: CampaignRow, deals: CountedDeals | null, field: RateField) {
  if (field === "closeRate" && deals) return [deals.deals, deals.closed] as const;
  const [to, from] = STAGES[field];
  const actual = campaignActuals(row, { counted: deals });
  return [to(actual), from(actual)] as const;
}

function taught(
  campaigns: readonly CampaignRow[],
  counted: CampaignDeals,
  field: RateField,
  whose: string,
): LearnedRate | null {
  let [reached, of, count] = [0, 0, 0];
  for (const row of campaigns) {
    const [after, before] = stagesOf(row, counted.of(row), field);
    if (after === null || before === null || round9(before) <= 0) continue;
    [reached, of, count] = [reached + after, of + before, count + 1];
  }
  const value = count ? reached / of : 0;
  if (round9(value) <= 0 || (field !== "dealSize" && round9(value) > 1)) return null;
  return { value, source: `${count} ${count === 1 ? "campaign" : "campaigns"} of ${whose}` };
}
