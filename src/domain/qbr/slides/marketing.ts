import { hasActuals } from "../../marketing/campaign-forecast";
import { campaignsOf, marketingPlan, type MarketingPlan } from "../../marketing/marketing-plan";
import { marketingQuarterOf } from "../../marketing/marketing-quarter";
import { mdfOf } from "../../partner-home/partner-work";
import { leadsOf, type Leads } from "../leads";
import { round9, roundTo } from "../../shared/rounding";
import type { SerialDate } from "../../shared/serial-date";
import { countText, dateText, moneyText } from "../figures";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";
import { amountOf } from "../../scorecard/performance/deal-index";
import { nextTarget, openForNext } from "./pipeline";

export interface MarketingFacts {
  /** Of the quarter reviewed, and of the next one. */
  was: MarketingPlan;
  will: MarketingPlan;
  /** Campaigns of the quarter with something that came back. */
  measured: number;
  /** Revenue a unit of MDF, over the campaigns of which both are known; null without. */
  revenuePerMdf: number | null;
  best: string | null;
  worst: string | null;
  /** Opportunities that the next quarter's pipeline lacks, in whole ones; null where that is not known. */
  opportunitiesMissing: number | null;
  leads: Leads;
  claimBy: SerialDate | null;
}

function marketingFacts(review: Review): MarketingFacts {
  const { data, partner, quarter, next } = review;
  const plan = (day: SerialDate) => {
    const start = data.marketing.settings.fiscalStartMonth;
    const of = marketingQuarterOf(day, start);
    const campaigns = campaignsOf(data.marketing.campaigns, partner, [of]);
    const goals = { mgoGoal: null, revenueGoal: null };
    return marketingPlan({ data: data.marketing, partner, quarter: of, quarters: 1, campaigns, ...goals });
  };
  const [was, will] = [plan(quarter.start), plan(next.start)];
  const returns = was.campaigns.flatMap(({ name, actual: { revenue, mdfAsk } }) =>
    revenue === null || mdfAsk === null || round9(mdfAsk) <= 0 ? [] : [{ name, revenue, mdf: mdfAsk }],
  );
  const [revenue, mdf] = [0, 0].map((_, index) =>
    returns.reduce((sum, each) => sum + (index ? each.mdf : each.revenue), 0),
  ) as [number, number];
  const ranked = [...returns].sort((one, other) => other.revenue / other.mdf - one.revenue / one.mdf);
  return {
    was,
    will,
    measured: was.campaigns.filter(({ actual }) => hasActuals(actual)).length,
    revenuePerMdf: returns.length ? revenue / mdf : null,
    best: ranked[0]?.name ?? null,
    worst: ranked.length > 1 ? ranked.at(-1)!.name : null,
    opportunitiesMissing: opportunitiesMissing(review),
    leads: leadsOf(review.deals, quarter),
    claimBy: mdfOf(data.earnings.mdf, partner).claimBy,
  };
}

/** What lacks to the pipeline that the rest of the next quarter's target needs, in deals of the usual size. */
function opportunitiesMissing(review: Review): number | null {
  const { target, won } = nextTarget(review);
  const { multiple } = review.card.coverage.used;
  const size = dealSizeOf(review);
  if (target === null || multiple === null || size === null) return null;
  const missing = multiple * Math.max(0, target - won) - amountOf(openForNext(review));
  return Math.max(0, Math.ceil(round9(missing / size)));
}

/** What a won deal brings: the average of the year, else the size that is asked for; null where neither is known. */
export function dealSizeOf({ card }: Review): number | null {
  const line = card.lines.find(({ metric }) => metric.id === "average_deal_size")!.columns[4];
  const size = line.actual ?? line.target;
  return size !== null && round9(size) > 0 ? size : null;
}

const hasReturn = ({ revenuePerMdf }: MarketingFacts) => revenuePerMdf !== null;
const isPlanned = ({ will }: MarketingFacts) => will.campaigns.length > 0;

export const marketingSlide = slideTopic<MarketingFacts>({
  title: "Marketing",
  minutes: 6,
  facts: marketingFacts,
  values(
    { was, will, measured, revenuePerMdf, best, worst, opportunitiesMissing: missing, leads, claimBy },
    review,
  ) {
    const { currency, next, quarter } = review;
    const money = (amount: number | null) => moneyText(amount, currency);
    return {
      one: moneyText(1, currency),
      x: revenuePerMdf === null ? null : String(roundTo(revenuePerMdf, 2)),
      tactic: named(best),
      k: String(measured),
      n: String(was.campaigns.length),
      mgos: will.planned.mgos === null ? null : countText(will.planned.mgos, "opportunity", "opportunities"),
      cost: money(will.planned.cost),
      mdf: money(will.planned.mdfAsk),
      next_q: next.name,
      q: quarter.name,
      gap:
        missing === null || missing === 0
          ? null
          : countText(missing, "more opportunity", "more opportunities"),
      given: leads.given ? String(leads.given) : null,
      taken: String(leads.taken),
      won: String(leads.won),
      worst: named(worst),
      best: named(best),
      claim_by: claimBy === null ? null : dateText(claimBy),
      requests_by: dateText(next.start),
    };
  },
  headlines: [
    {
      sentence: "Each {one} of MDF brought {x} of revenue; {tactic} did best, {k} of {n} measured",
      holds: (facts) => hasReturn(facts) && facts.measured < facts.was.campaigns.length,
    },
    { sentence: "Each {one} of MDF brought {x} of revenue; {tactic} did best", holds: hasReturn },
    { sentence: "{mgos} planned for {cost}; {mdf} of it MDF", holds: isPlanned },
    { sentence: "{mgos} planned for {cost}", holds: isPlanned },
    { sentence: "Campaigns are planned for {next_q}; what they bring is not", holds: isPlanned },
    {
      sentence: "Campaigns ran in {q}; nobody noted what they brought",
      holds: ({ was }) => was.campaigns.length > 0,
    },
    { sentence: "No joint campaign; {next_q} needs {gap}" },
    { sentence: "No joint campaign in {q}, and none is planned for {next_q}" },
  ],
  notes: () => [
    "What is a qualified lead for both of us?",
    "Leads from us: {given} given, {taken} taken up, {won} won.",
    "Stop {worst}, repeat {best}.",
    "Claim by {claim_by}; requests by {requests_by}.",
  ],
  source: () => ({
    sheet: "marketing",
    names: "actual_revenue, mgos, cost, mdf_ask",
    table: "cam_campaigns",
    columns: "Actual revenue, Actual cost",
  }),
});
