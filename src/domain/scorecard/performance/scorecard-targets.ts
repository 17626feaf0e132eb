import type { EarnedLevel } from "../../program/levels";
import type { PerformanceMetricId } from "../../program/metrics";
import { type UsedInput, usedInput } from "../../shared/assumption";
import { round9, roundTo } from "../../shared/rounding";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import { amountOf, closedIn, sized, withoutCredits, type ClassifiedDeal, type Span } from "./deal-index";
import type { RecordedResults } from "./recorded-results";
import type { ScorecardPeriods } from "./scorecard-periods";
import { SCORECARD_INPUTS, type OverrideKey, type Overrides } from "./scorecard-inputs";
import type { ScorecardData, WinRate } from "./scorecard-types";
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

interface Default {
  value: number | null;
  source: string;
}

const NONE: Default = { value: null, source: NO_SOURCE };

/** The first candidate that has a value. */
function firstOf(...candidates: Default[]): Default {
  return candidates.find((each) => each.value !== null) ?? NONE;
}

/** A target of zero or less asks for nothing: it is as if none were set. */
export function asTarget(value: number | null): number | null {
  return value !== null && round9(value) > 0 ? value : null;
}

const positive = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && value > 0 ? value : null;

export function used(key: OverrideKey, standard: Default, overrides: Overrides): UsedInput {
  return usedInput(SCORECARD_INPUTS[key], standard, overrides[key]);
}

export const SALES_KEYS = ["q1_target", "q2_target", "q3_target", "q4_target"] as const;

/** The year's and the quarters' sales targets: recorded, else a quarter of the annual one, else last year's with growth. */
export function salesTargets({ data, row, deals, results, periods, overrides }: TargetContext) {
  const annual = used(
    "annual_target",
    firstOf({ value: row?.annualTarget ?? null, source: "Partner's" }),
    overrides,
  );
  const { growth } = data.settings;
  const lastYear = periods.year.quarters.map(({ start }) => {
    const first = addMonths(start, -12);
    return amountOf(closedIn(deals, "Won", { start: first, end: addMonths(first, 3) - 1 }));
  });
  const sold = lastYear.reduce((total, won) => total + won, 0) > 0;
  const quarters = SALES_KEYS.map((key, index) =>
    used(
      key,
      firstOf(
        { value: results.target("perf_to_plan", periods.columns[index]!.start), source: FROM_RESULTS },
        { value: annual.used === null ? null : annual.used / 4, source: "Annual target ÷ 4" },
        {
          value: sold ? Math.max(0, lastYear[index]!) * (1 + growth) : null,
          source: `Last year + ${roundTo(growth * 100, 1)} %`,
        },
      ),
      overrides,
    ),
  );
  const known = quarters.map((quarter) => quarter.used);
  const total = known.every((target) => target !== null)
    ? known.reduce((sum, target) => sum + target, 0)
    : null;
  return { annual, quarters, total: asTarget(total) };
}

/**
 * The partner's win rate over the trailing twelve months; while too few of its deals have closed, the program's. Where nothing closed
 * or nothing was won there is none.
 */
export function winRateOf({
  data,
  deals,
  trailing,
}: Pick<TargetContext, "data" | "deals" | "trailing">): WinRate {
  const { winRateMinimum, programWinRate } = data.settings;
  const own = closed(deals, trailing);
  const rate = (count: { won: number; closed: number }) => count.won / count.closed;
  if (own.closed === 0) return available(null, "Not available", 0);
  if (own.closed >= winRateMinimum) return available(rate(own), "Partner's own", own.closed);
  const program = positive(programWinRate) ?? rate(closed(data.deals.all, trailing));
  return available(program, "Program's", own.closed);
}

function closed(deals: readonly ClassifiedDeal[], span: Span): { won: number; closed: number } {
  const won = withoutCredits(closedIn(deals, "Won", span)).length;
  return { won, closed: won + closedIn(deals, "Lost", span).length };
}

function available(rate: number | null, source: WinRate["source"], count: number): WinRate {
  return rate !== null && rate > 0
    ? { rate, source, closed: count }
    : { rate: null, source: "Not available", closed: count };
}

export function coverageInput({ data, row, overrides }: TargetContext, winRate: WinRate): UsedInput {
  return used(
    "coverage",
    firstOf(
      { value: positive(row?.coverage), source: "Partner's" },
      { value: winRate.rate === null ? null : 1 / winRate.rate, source: "1 ÷ win rate" },
      { value: data.settings.defaultCoverage, source: "Rule of thumb" },
    ),
    overrides,
  );
}

export type PlainMetric = Exclude<PerformanceMetricId, "perf_to_plan" | "pipeline_to_target">;

/** The target of a metric that is typed, recorded or derived but not computed from sales: for a quarter, or the latest. */
export function plainTarget(
  context: TargetContext,
  metric: PlainMetric,
  quarter: SerialDate | null,
): UsedInput {
  const { results, asOf, overrides } = context;
  const recorded = quarter === null ? results.latestTarget(metric, asOf) : results.target(metric, quarter);
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
      programAverage(context),
    ];
  const requirement =
    metric === "training_certs" ? earned.target?.certifications : earned.target?.requiredTasks;
  return [{ value: requirement ?? null, source: `Level ${earned.target?.level ?? ""}` }, last];
}

function programAverage({ data, trailing }: TargetContext): Default {
  const won = closedIn(data.deals.all, "Won", trailing);
  const deals = sized(won).length;
  return { value: deals > 0 ? positive(amountOf(won) / deals) : null, source: "Program's average" };
}
