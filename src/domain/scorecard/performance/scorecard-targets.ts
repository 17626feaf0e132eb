import type { EarnedLevel } from "../../program/levels";
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
  partner: string;
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

const PLAIN_METRICS = ["average_deal_size", "training_certs", "required_tasks"] as const;
/** One of the five whose target is typed, recorded or derived, but not computed from sales. */
export type PlainMetric = (typeof PLAIN_METRICS)[number];
export const isPlainMetric = (id: string): id is PlainMetric =>
  (PLAIN_METRICS as readonly string[]).includes(id);

/** Its target: for a quarter, or the latest. */
export function plainTarget(
  context: TargetContext,
  metric: PlainMetric,
  quarter: ScorecardPeriod | null,
): UsedInput {
  const recorded = { value: resultsTarget(context, metric, quarter), source: FROM_RESULTS };
  return used(`${metric}_target`, firstOf(recorded, ...fallbacks(context, metric)), context.overrides);
}

/** The target of one of the program's own metrics: nothing is typed over it on a sheet. Where lower is better, none at all may be the aim. */
export function ownTarget(
  context: TargetContext,
  metric: string,
  quarter: ScorecardPeriod | null,
): number | null {
  const definition = definitionOf(context, metric);
  const target = resultsTarget(context, metric, quarter) ?? definition?.defaultTarget ?? null;
  return definition?.lowerIsBetter && target !== null && round9(target) === 0 ? 0 : asTarget(target);
}

function resultsTarget(
  { results, asOf }: TargetContext,
  metric: string,
  quarter: ScorecardPeriod | null,
): number | null {
  return quarter === null
    ? results.latestTarget(metric, asOf)
    : results.target(metric, quarter.start, quarter.state === "Ended");
}

const definitionOf = ({ data }: TargetContext, metric: string) =>
  data.metrics.find(({ id }) => id === metric);

function metricDefault(context: TargetContext, metric: string): Default {
  return {
    value: asTarget(definitionOf(context, metric)?.defaultTarget ?? null),
    source: "Metric's default",
  };
}

function fallbacks(context: TargetContext, metric: PlainMetric): Default[] {
  const { data, row, earned } = context;
  const last = metricDefault(context, metric);
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
