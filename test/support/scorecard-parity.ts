import type { PerformanceScorecard } from "../../src/domain/scorecard/performance/scorecard-types";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { type ExpectedNames, nameDifferences } from "./parity";

/** The public names of a Performance Scorecard as the domain has them; null is a blank, which sheets show as "". */
export function expectedNames(card: PerformanceScorecard): ExpectedNames {
  const { coverage, won } = card;
  const lines = card.lines.flatMap(({ metric, columns }) => [
    [`${metric.name}_target`, columns.map(({ target }) => target)] as const,
    [`${metric.name}_actual`, columns.map(({ actual }) => actual)] as const,
    [`${metric.name}_score`, columns.map(({ score }) => score)] as const,
    [`${metric.name}_status`, columns.map(({ status }) => status)] as const,
  ]);
  const own = card.lines.filter(({ metric }) => metric.name !== metric.id);
  return {
    ...Object.fromEntries(lines),
    perf_to_plan_restated: card.restated.deals.perf_to_plan,
    average_deal_size_restated: card.restated.deals.average_deal_size,
    closed_typed_over: card.restated.typedOver,
    ...Object.fromEntries(own.map(({ metric }) => [`${metric.name}_name`, [metric.id]])),
    score: [card.score],
    scores: card.columns.map(({ score }) => score),
    status: [card.status],
    provisional: [card.provisional],
    measured: [card.measured],
    measured_metrics: [card.metricsMeasured],
    weighted_metrics: [card.metricsWeighed],
    sales_status: [card.salesStatus],
    red_flags: [card.redFlags.length ? card.redFlags.join(", ") : null],
    level: [card.level],
    next_level: [card.nextLevel],
    contract_level: [card.contractLevel],
    level_text: [card.levelText],
    next_level_brings: [card.nextLevelBrings],
    check: [card.check],
    annual_target: [card.annualTarget],
    won: [...won.quarters, won.yearToDate],
    win_rate: [card.winRate.rate],
    win_rate_by_value: [card.winRate.byValue],
    coverage: [coverage.rule.multiple, coverage.byWinRate.multiple, coverage.used.multiple],
    pipeline_gap: [coverage.rule.gap, coverage.byWinRate.gap, coverage.used.gap],
    pipeline_ratio: [coverage.ratio],
    open_pipeline: [coverage.open],
    quarter_pipeline: [card.recordable.amount],
    weighted_pipeline: [coverage.weighted],
    stale_count: [card.stale.count],
    stale_amount: [card.stale.amount],
    open_undated_count: [card.undatedOpen.count],
    open_undated_amount: [card.undatedOpen.amount],
    renewal_count: [card.renewals.count],
    renewal_amount: [card.renewals.amount],
    open_unweighted_count: [coverage.unweighted],
    partner_led_registered_count: [card.partnerLedRegistered.byCount],
    partner_led_registered_amount: [card.partnerLedRegistered.byAmount],
    slipped_count: [card.slipped.count],
    slipped_amount: [card.slipped.amount],
    partner_led_count: [card.partnerLed.byCount],
    partner_led_amount: [card.partnerLed.byAmount],
    next_quarter_pipeline: [card.nextQuarterOpen],
    unknown_stages: [card.unknownStages],
    undated_deals: [card.undatedDeals],
    what_it_takes: [card.whatItTakes],
    verdict: [card.verdict],
    trend: card.trend.values,
    trend_of: [card.trend.of],
    trend_finding: [card.trend.finding],
    won_before_since_count: [card.wonBeforeSince.count],
    won_before_since_amount: [card.wonBeforeSince.amount],
  };
}

/** Where a recalculated sheet and the domain differ, one line a cell; empty when they agree to 1e-9. */
export function differences(
  card: PerformanceScorecard,
  named: (name: string) => readonly Scalar[],
): string[] {
  return nameDifferences(expectedNames(card), named);
}
