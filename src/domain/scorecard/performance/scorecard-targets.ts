import type { EarnedLevel } from "../../program/levels";
import type { PerformanceMetricId } from "../../program/metrics";
import { type UsedInput, usedInput } from "../../shared/assumption";
import { round9 } from "../../shared/rounding";
import type { SerialDate } from "../../shared/serial-date";
import type { ClassifiedDeal, Span } from "./deal-index";
import type { RecordedResults } from "./recorded-results";
import type { ScorecardPeriod, ScorecardPeriods } from "./scorecard-periods";
import { SCORECARD_INPUTS, type OverrideKey, type Overrides } from "./scorecard-inputs";
import type { ScorecardData } from "./scorecard-types";
import type { PartnerRow } from "../../shared/tables/catalogue";

const NO_SOURCE = "None";
export const FROM_RESULTS = "Results";

/** Everything that targets are derived from. */
export interface TargetContext {
  data: ScorecardData;
  row: PartnerRow | null;
  deals: readonly ClassifiedDeal[];
  results: RecordedResults;
  periods: ScorecardPeriods;
  asOf: SerialDate;
  trailing: Span;
  overrides: Overrides;
  earned: EarnedLevel;
}

/** What counts while nothing is typed, and where it comes from. */
export interface Default {
  value: number | null;
  source: string;
}

const NONE: Default = { value: null, source: NO_SOURCE };

/** The first candidate that has a value. */
export function firstOf(...candidates: Default[]): Default {
  return candidates.find((each) => each.value !== null) ?? NONE;
}

/** A target of zero or less asks for nothing: it is as if none were set. */
export function asTarget(value: number | null): number | null {
  return value !== null && round9(value) > 0 ? value : null;
}

export const positive = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && value > 0 ? value : null;

export function used(key: OverrideKey, standard: Default, overrides: Overrides): UsedInput {
  return usedInput(SCORECARD_INPUTS[key], standard, overrides[key]);
}

export type PlainMetric = Exclude<PerformanceMetricId, "perf_to_plan" | "pipeline_to_target">;

/** The target of a metric that is typed, recorded or derived but not computed from sales: for a quarter, or the latest. */
export function plainTarget(
  context: TargetContext,
  metric: PlainMetric,
  quarter: ScorecardPeriod | null,
): UsedInput {
  const { results, asOf, overrides } = context;
  const recorded =
    quarter === null
      ? results.latestTarget(metric, asOf)
      : results.target(metric, quarter.start, quarter.state === "Ended");
  return used(
    `${metric}_target`,
    firstOf({ value: recorded, source: FROM_RESULTS }, ...fallbacks(context, metric)),
    overrides,
  );
}

function fallbacks(context: TargetContext, metric: PlainMetric): Default[] {
  const { data, row, earned } = context;
  const definition = data.metrics.find(({ id }) => id === metric);
  const last = { value: asTarget(definition?.defaultTarget ?? null), source: "Metric's default" };
  if (metric === "average_deal_size")
    return [
      { value: positive(row?.defaultDealSize), source: "Partner's default" },
      { value: positive(data.settings.defaultDealSize), source: "Program's default" },
      last,
    ];
  const requirement =
    metric === "training_certs" ? earned.target?.certifications : earned.target?.requiredTasks;
  return [{ value: requirement ?? null, source: `Level ${earned.target?.level ?? ""}` }, last];
}
