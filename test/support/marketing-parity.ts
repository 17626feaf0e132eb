import { SEGMENTS } from "../../src/domain/marketing/mgo-lines";
import type { MarketingPlan } from "../../src/domain/marketing/marketing-plan";
import type { MdfRequestPage } from "../../src/domain/marketing/request-page";
import type { MgoWorksheet } from "../../src/domain/marketing/mgo-worksheet";
import type { ExpectedNames } from "./parity";

const LETTERS = "abcdefghijkl".split("");

/** What the MGO worksheet's names hold, as the domain says. */
export function worksheetNames({
  chosen,
  inputs,
  scenario,
  scenarios,
  segments,
  ...sheet
}: MgoWorksheet): ExpectedNames {
  const used = (letter: string) => inputs[`line_${letter}` as "line_a"]?.used;
  const worked: Record<string, number> = {
    d: chosen.interactionRate,
    e: chosen.responses,
    h: chosen.mgos,
    i: chosen.closeRate,
    j: chosen.deals,
    k: chosen.dealSize,
  };
  const bySegment = (pick: (segment: (typeof segments.used)[number]["segment"]) => number | null) =>
    Array.from({ length: SEGMENTS }, (_, index) => {
      const found = segments.used.find((each) => each.index === index);
      return found ? pick(found.segment) : null;
    });
  return {
    ...Object.fromEntries(LETTERS.map((letter) => [`line_${letter}`, [worked[letter] ?? used(letter)!]])),
    scenario: [scenario],
    scenario_mgos: [scenarios.Bleak.mgos, scenarios.Expected.mgos, scenarios.Stretch.mgos],
    scenario_needed: [scenarios.Bleak.needed, scenarios.Expected.needed, scenarios.Stretch.needed],
    mgo_needed: [chosen.needed],
    mgo_gap: [chosen.gap],
    revenue_forward: [chosen.revenue],
    revenue_gap: [chosen.revenueGap],
    mgo_target: [sheet.target],
    mgo_per_quarter: [sheet.perQuarter],
    mgo_per_month: [sheet.perMonth],
    mgo_per_week: [sheet.perWeek],
    mgo_per_partner: [sheet.perPartner],
    mgo_by_month: sheet.byMonth,
    mgo_by_quarter: sheet.byQuarter,
    mgo_by_month_whole: sheet.byMonthWhole,
    mgo_by_quarter_whole: sheet.byQuarterWhole,
    bleak_text: [sheet.bleakText || null],
    segment_targets: bySegment(({ target }) => target),
    segment_mgos: bySegment(({ mgos }) => mgos),
    partner_mgos: sheet.shares.map(({ mgos }) => mgos),
    mgo_text: [sheet.text],
  };
}

const FIGURES = ["audience", "responses", "leads", "mgos", "deals", "revenue", "cost", "roi"] as const;

/** What a marketing plan's names hold, as the domain says. */
export function planNames(plan: MarketingPlan): ExpectedNames {
  const rows = plan.campaigns.length ? plan.campaigns : [null];
  return {
    ...Object.fromEntries(
      FIGURES.flatMap((key) => [
        [key, [plan.planned[key]]],
        [`actual_${key}`, [plan.actual[key]]],
      ]),
    ),
    ...Object.fromEntries(
      (["mgos", "revenue", "cost", "roi"] as const).flatMap((key) => [
        [`campaign_${key}`, rows.map((row) => row?.planned[key] ?? null)],
        [`campaign_actual_${key}`, rows.map((row) => row?.actual[key] ?? null)],
      ]),
    ),
    ...Object.fromEntries(
      (["volume", "rate", "total"] as const).flatMap((key) => [
        [`variance_${key}`, [plan.variance[key]]],
        [`campaign_variance_${key}`, rows.map((row) => row?.variance[key] ?? null)],
      ]),
    ),
    mdf_ask: [plan.planned.mdfAsk],
    revenue_return: [plan.planned.revenueReturn],
    actual_revenue_return: [plan.actual.revenueReturn],
    actual_unmeasured: [plan.unmeasured],
    partner_roi: [plan.planned.partnerReturn],
    actual_partner_roi: [plan.actual.partnerReturn],
    vendor_return: [plan.planned.vendorReturn],
    actual_vendor_return: [plan.actual.vendorReturn],
    campaign_return: [plan.planned.campaignReturn],
    actual_campaign_return: [plan.actual.campaignReturn],
    actual_mdf: [plan.actual.mdfAsk],
    campaign_actual_mdf: rows.map((row) => row?.actual.mdfAsk ?? null),
    campaign_mdf_source: rows.map((row) => row?.mdfSource ?? null),
    campaign_partner_roi: rows.map((row) => row?.planned.partnerReturn ?? null),
    campaign_actual_partner_roi: rows.map((row) => row?.actual.partnerReturn ?? null),
    mgos_whole: [plan.whole.mgos],
    deals_whole: [plan.whole.deals],
    campaign_mgos_whole: rows.map((row) => row?.whole.mgos ?? null),
    campaign_deals_whole: rows.map((row) => row?.whole.deals ?? null),
    month_mgos_whole: plan.months.map(({ whole }) => whole.mgos),
    conversion: plan.conversions.planned,
    actual_conversion: plan.conversions.actual,
    result_text: [plan.resultText || null],
    variance_text: [plan.varianceText || null],
    mgo_goal: [plan.goal.mgos],
    mgo_gap: [plan.gap],
    revenue_gap: [plan.revenueGap],
    cheapest_tactic: [plan.cheapest?.tactic ?? null],
    cheapest_cost: [plan.cheapest?.cost ?? null],
    cheapest_audience: [plan.cheapest?.audience ?? null],
    plan_text: [plan.text],
    month_mgos: plan.months.map(({ planned }) => planned.mgos),
    month_cost: plan.months.map(({ planned }) => planned.cost),
  };
}

/** What the names of a page of MDF requests hold, as the domain says. */
export function requestNames(page: MdfRequestPage): ExpectedNames {
  const rows = page.lines.length ? page.lines : [null];
  const stage = (name: string) => page.funnel.find((each) => each.stage === name)!.planned;
  return {
    asked: [page.asked],
    approved: [page.approved],
    cost: [page.cost],
    revenue: [page.revenue],
    mgos_whole: [stage("mgos")],
    deals_whole: [stage("deals")],
    claim_by: [page.claimBy],
    funnel: page.funnel.map(({ planned }) => planned),
    conversion: page.funnel.map(({ goesOn }) => goesOn),
    requests: rows.map((row) => row?.row.requestId ?? null),
    request_asked: rows.map((row) => row?.asked ?? null),
    request_mgos_whole: rows.map((row) => row?.wholeMgos ?? null),
    request_deals_whole: rows.map((row) => row?.wholeDeals ?? null),
    request_revenue: rows.map((row) => row?.revenue ?? null),
    request_cost: rows.map((row) => row?.cost ?? null),
    request_claim_by: rows.map((row) => row?.claimBy ?? null),
    requested_by: [page.requestedBy || null],
    lead_owner: [page.leadOwner || null],
    approver: [page.approver || null],
    check: [!page.approvesOwn],
  };
}
