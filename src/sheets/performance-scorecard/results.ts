import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { Ref } from "../shared/reference";
import type { Model } from "./model";

/** The sheet's public results: names that finance's own formulas, the roll-up and the QBR read. */
export function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { score, status, current, level, contract, checks, sales, weights, trend } = model;
  const cell = (row: Ref, index: number) =>
    new Ref(`${row.label} cell`).place(row.box.row, row.box.column + index);
  return {
    ...metricResults(model),
    score: cell(score, CURRENT_COLUMN),
    status: cell(status, CURRENT_COLUMN),
    scores: score,
    verdict: model.verdict.text,
    trend: trend.shown,
    trend_of: trend.of,
    trend_finding: trend.finding,
    provisional: current.provisional,
    measured: current.measured,
    measured_metrics: current.measuredCount,
    weighted_metrics: weights.metrics,
    sales_status: current.salesStatus,
    red_flags: current.redFlags,
    level: level.shown,
    next_level: level.next,
    contract_level: contract.level,
    level_text: contract.text,
    next_level_brings: contract.brings,
    check: checks.all,
    annual_target: cell(sales, CURRENT_COLUMN),
    ...dealResults(model),
    perf_to_plan_restated: model.restated.perf_to_plan,
    average_deal_size_restated: model.restated.average_deal_size,
    closed_typed_over: model.restated.typed,
    what_it_takes: model.takes.text,
  };
}

function metricResults({ lines, own }: Model): Record<string, Ref> {
  return Object.fromEntries([
    ...lines.flatMap(({ metric, refs }) =>
      (["target", "actual", "score", "status"] as const).map(
        (part) => [`${metric.name}_${part}`, refs[part]] as const,
      ),
    ),
    ...own.map(({ metric, refs }) => [`${metric.name}_name`, refs.id] as const),
  ]);
}

function dealResults({ deals, winRate, coverage, led }: Model): Record<string, Ref> {
  return {
    won: deals.won,
    won_before_since_count: deals.earlyCount,
    won_before_since_amount: deals.earlyAmount,
    win_rate: winRate.byCount,
    win_rate_by_value: winRate.byValue,
    coverage: coverage.multiple,
    pipeline_gap: coverage.gap,
    pipeline_ratio: coverage.ratio,
    open_pipeline: deals.openInYear,
    quarter_pipeline: deals.openInQuarter,
    weighted_pipeline: deals.weighted,
    slipped_count: deals.slippedCount,
    slipped_amount: deals.slippedAmount,
    stale_count: deals.staleCount,
    stale_amount: deals.staleAmount,
    open_undated_count: deals.undatedCount,
    open_undated_amount: deals.undatedAmount,
    renewal_count: deals.renewalCount,
    renewal_amount: deals.renewalAmount,
    open_unweighted_count: deals.unweighted,
    partner_led_count: led.won.byCount,
    partner_led_amount: led.won.byAmount,
    partner_led_registered_count: led.registered.byCount,
    partner_led_registered_amount: led.registered.byAmount,
    next_quarter_pipeline: deals.nextQuarter,
    unknown_stages: deals.unknownStages,
    undated_deals: deals.undated,
  };
}
