import { PERFORMANCE_METRICS } from "../../domain/program/metrics";
import { FISCAL_START, type PublicNames } from "../shared/public-names";

const perMetric = (part: "target" | "actual" | "score" | "status") =>
  PERFORMANCE_METRICS.map((id) => `${id}_${part}`);

export const publicNames: PublicNames = {
  reading:
    "Ranges are one row: Q1, Q2, Q3, Q4, current (fiscal year to the as-of date). Rates are fractions, scores 0 to 100; what does not " +
    'apply is `""`.',
  results: [
    { names: perMetric("target"), holds: "each metric's target" },
    { names: perMetric("actual"), holds: "what was reached" },
    { names: perMetric("score"), holds: "100 × attainment, from 0 to the cap of Setup" },
    { names: perMetric("status"), holds: "Green, Yellow, Red, or in words why it is not scored" },
    {
      names: ["perf_to_plan_restated", "average_deal_size_restated"],
      holds:
        "of quarters that are closed (Q1 to Q4), what deals say today less what `…_actual` was closed with; blank: as closed",
    },
    {
      names: ["closed_typed_over"],
      holds:
        "how many targets and actuals of each closed quarter (Q1 to Q4) stand in `cam_results` otherwise than closed",
    },
    {
      names: ["target", "actual", "score", "status"].map((part) => `own<n>_${part}`),
      holds: "the same of the program's own metrics (1 to 5), in the order of `cam_metrics`",
    },
    { names: ["own<n>_name"], holds: "the name of each of them" },
    {
      names: ["verdict"],
      holds: "the scorecard in one sentence that says its period",
    },
    {
      names: ["trend", "trend_of", "trend_finding"],
      holds:
        "twelve months one below the other: `Score`, the last one recorded by each month's end, once all have one; before that `Won`, in the twelve months to it; what the line says",
    },
    {
      names: ["metric_bars", "year_bar", "pipeline_bar", "requirement_bars"],
      holds: "bars of the page, for screen readers; each stands after the figure it shows",
    },
    {
      names: ["score", "status", "scores"],
      holds: "current score and its word; the score of each column",
    },
    {
      names: ["provisional", "measured"],
      holds:
        "TRUE while less than 60 % of the weight, fewer than three metrics or nothing but revenue is measured; the share of the weight",
    },
    {
      names: ["measured_metrics", "weighted_metrics"],
      holds: "how many metrics are measured, of how many that weigh",
    },
    {
      names: ["sales_status"],
      holds: "the worse of performance to plan and pipeline, as soon as one of them is measured",
    },
    {
      names: ["red_flags"],
      holds: "metrics below their red-flag floor, which keep the score from being Green",
    },
    {
      names: ["level", "next_level"],
      holds:
        "program level earned, blank while something that it asks for is not measured; and the one above the highest that is met",
    },
    {
      names: ["contract_level", "level_text"],
      holds: "Tier of Partners; the earned level beside it, in one line",
    },
    { names: ["next_level_brings"], holds: "discount, rebate, MDF share and benefits of the next level" },
    { names: ["check"], holds: "TRUE when the lines add up and no row of the partner's is unreadable" },
    {
      names: ["annual_target", "won"],
      holds: "target of the fiscal year; amount won by quarter and to date",
    },
    {
      names: ["won_before_since_count", "won_before_since_amount"],
      holds: "of the last 12 months, deals won before Partner since; they count",
    },
    {
      names: ["win_rate", "win_rate_by_value"],
      holds:
        "of the 12 months to the as-of date: deals won ÷ closed, and their amounts; by value blank when fewer than 80 % of the lost deals carry an amount",
    },
    {
      names: ["coverage", "pipeline_gap"],
      holds:
        "required multiple, and money missing: by the program's minimum, by 1 ÷ win rate by value, as used",
    },
    {
      names: ["open_pipeline", "weighted_pipeline"],
      holds: "open amount closing within the fiscal year, as it is and by probability",
    },
    { names: ["pipeline_ratio"], holds: "open pipeline ÷ what is still to be won" },
    {
      names: ["quarter_pipeline", "next_quarter_pipeline"],
      holds: "open pipeline of the quarter (what is recorded in `cam_results`), and of the next one",
    },
    {
      names: ["slipped_count", "slipped_amount"],
      holds: "open deals past their expected close, stale ones apart",
    },
    {
      names: ["stale_count", "stale_amount"],
      holds: "open deals so long past their expected close that they are not in the pipeline",
    },
    {
      names: ["open_undated_count", "open_undated_amount"],
      holds: "open deals without an expected close; they count",
    },
    {
      names: ["renewal_count", "renewal_amount"],
      holds: "renewals of the open pipeline of the year",
    },
    {
      names: ["open_unweighted_count"],
      holds: "open deals of the year without a probability, which the weighted pipeline leaves out",
    },
    {
      names: ["partner_led_count", "partner_led_amount"],
      holds:
        "partner-led share of the deals won in the year, and of their amount; blank when the lead of fewer than 60 % of them is known",
    },
    {
      names: ["partner_led_registered_count", "partner_led_registered_amount"],
      holds: "the same of the deals registered in the year",
    },
    { names: ["unknown_stages"], holds: "the partner's deals whose stage `cam_stages` does not know" },
    { names: ["undated_deals"], holds: "the partner's won and lost deals without a day in Closed on" },
    { names: ["what_it_takes"], holds: "one line: how much more, about how many deals, by when" },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_annual_target"], holds: "the year's sales target" },
    {
      names: ["in_q1_target", "in_q2_target", "in_q3_target", "in_q4_target"],
      holds: "the quarters' sales targets",
    },
    { names: ["in_coverage"], holds: "pipeline needed as a multiple of what is still to be won" },
    {
      names: ["in_average_deal_size_target", "in_training_certs_target", "in_required_tasks_target"],
      holds: "the other targets",
    },
  ],
};
