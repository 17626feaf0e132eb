import { earnedLevel, type LevelFacts } from "../../program/levels";
import { nearlyEqual, round9 } from "../../shared/rounding";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import { statusOf } from "../score-band";
import {
  amountOf,
  closedIn,
  expectedBy,
  nameKey,
  openDeals,
  sized,
  weightedAmount,
  withoutCredits,
  type ClassifiedDeal,
} from "./deal-index";
import { metricLines, type LineFigures } from "./metric-lines";
import { recordedResults, type RecordedResults } from "./recorded-results";
import { scorecardPeriods, type ScorecardPeriods } from "./scorecard-periods";
import {
  coverageInput,
  plainTarget,
  salesTargets,
  used,
  winRateOf,
  type TargetContext,
} from "./scorecard-targets";
import { whatItTakes } from "./scorecard-text";
import {
  type CoverageLine,
  type FiveColumns,
  type MetricLine,
  type Overrides,
  type PerformanceScorecard,
  type ScoreColumn,
  type ScorecardData,
  type ScorecardInput,
  type UsedInput,
} from "./scorecard-types";

/** `Kind` in `cam_scores`. */
export const PERFORMANCE_KIND = "performance-scorecard";
export const CAPABILITIES_KIND = "capabilities-scorecard";
/** Recorded in `cam_results` like a metric; levels may ask for it. */
export const SERVICING_METRIC = "servicing_share";
/** The next year's first quarter is shown so many days before the year ends. */
const LAST_DAYS = 30;

/**
 * A partner's Performance Scorecard, with everything the sheet and the pane show. Never throws for what a workbook may hold: what is
 * missing is null or a state in words. Sources and rules: the program's own, see the settings, metrics and levels of Setup.
 */
export function performanceScorecard({
  data,
  partner,
  asOf: fallback,
  overrides: given = {},
}: ScorecardInput): PerformanceScorecard {
  const overrides = usable(given);
  const asOfInput = used("as_of", { value: data.settings.asOf ?? fallback, source: "Setup" }, overrides);
  const startInput = used(
    "fiscal_start",
    { value: data.settings.fiscalStartMonth, source: "Setup" },
    overrides,
  );
  const asOf = asOfInput.used!;
  const named = data.partners.filter((row) => nameKey(row.partner) === nameKey(partner));
  const row = named[0] ?? null;
  const periods = scorecardPeriods(asOf, startInput.used!, row?.partnerSince ?? null);
  const deals = data.deals.of(partner);
  const results = recordedResults(data.results, partner);
  const trailing = { start: addMonths(asOf, -12) + 1, end: asOf };
  const earned = earnedLevel(data.levels, levelFacts({ data, partner, deals, results, asOf, trailing }));
  const context: TargetContext = { data, row, deals, results, periods, asOf, trailing, overrides, earned };

  const sales = salesTargets(context);
  const winRate = winRateOf(context);
  const coverage = coverageInput(context, winRate);
  const { figures, yearToDate, quarters } = wonFigures(context);
  const open = openDeals(deals);
  const openInYear = expectedBy(open, periods.year.end);
  const lines = metricLines(context, {
    sales,
    coverage: coverage.used!,
    open: amountOf(openInYear),
    won: figures,
  });
  const { columns, measured } = composite(lines, periods, data);
  const current = columns[4];
  const provisional = round9(measured) < data.settings.provisionalBelow;
  const [q1, q2, q3, q4] = sales.quarters as [UsedInput, UsedInput, UsedInput, UsedInput];
  const dealSizeTarget = plainTarget(context, "average_deal_size", "average_deal_size_target", null);
  const quarter = periods.year.quarters[periods.quarter]!;
  const slipped = open.filter(({ deal }) => deal.expectedClose === null || deal.expectedClose < asOf);

  return {
    partner,
    row,
    asOf,
    year: periods.year,
    inputs: {
      as_of: asOfInput,
      fiscal_start: startInput,
      annual_target: sales.annual,
      q1_target: q1,
      q2_target: q2,
      q3_target: q3,
      q4_target: q4,
      coverage,
      average_deal_size_target: dealSizeTarget,
      training_certs_target: plainTarget(context, "training_certs", "training_certs_target", null),
      required_tasks_target: plainTarget(context, "required_tasks", "required_tasks_target", null),
    },
    annualTarget: sales.total,
    lines,
    columns,
    score: current.score,
    status: current.status,
    measured,
    provisional,
    level: provisional ? "" : earned.level,
    nextLevel: earned.nextLevel,
    gaps: earned.gaps,
    won: { quarters, yearToDate },
    winRate,
    coverage: pipelineCoverage(context, sales.total, yearToDate, openInYear, coverage.used!, winRate.rate),
    slipped: { deals: slipped, count: slipped.length, amount: amountOf(slipped) },
    partnerLed: partnerLed(
      withoutCredits([...closedIn(deals, "Won", { start: periods.year.start, end: asOf }), ...open]),
    ),
    nextQuarterOpen: nextQuarterOpen(open, periods, asOf),
    recordable: { period: quarter.start, amount: amountOf(expectedBy(open, quarter.end)) },
    unknownStages: deals.filter((each) => each.class === null).length,
    whatItTakes: whatItTakes({
      quarter: quarter.label,
      end: quarter.end,
      target: sales.quarters[periods.quarter]!.used,
      won: quarters[periods.quarter]!,
      dealSize: averageOf(figures.current) ?? dealSizeTarget.used,
      currency: data.settings.currency,
    }),
    check: named.length === 1 && addsUp(lines, current.score, quarters, yearToDate),
  };
}

/** Overrides that a cell of that kind accepts; anything else is as if it were blank. */
function usable(given: Overrides): Overrides {
  const kept = Object.entries(given).filter(([key, value]) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return false;
    if (key === "fiscal_start") return value >= 1 && value < 13;
    return key !== "as_of" || (value >= 61 && value < 2_958_466);
  });
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === "as_of" || key === "fiscal_start" ? Math.floor(value as number) : value,
    ]),
  );
}

interface FactSources {
  data: ScorecardData;
  partner: string;
  deals: readonly ClassifiedDeal[];
  results: RecordedResults;
  asOf: SerialDate;
  trailing: { start: SerialDate; end: SerialDate };
}

function levelFacts({ data, partner, deals, results, asOf, trailing }: FactSources): LevelFacts {
  const assessed = data.scores.filter(
    (row) =>
      nameKey(row.partner) === nameKey(partner) &&
      row.kind === CAPABILITIES_KIND &&
      row.score !== null &&
      row.asOf !== null &&
      row.asOf <= asOf,
  );
  const latest = assessed.reduce<(typeof assessed)[number] | null>(
    (last, row) => (last && last.asOf! >= row.asOf! ? last : row),
    null,
  );
  return {
    annualRevenue: amountOf(closedIn(deals, "Won", trailing)),
    influencedRevenue: amountOf(closedIn(data.deals.influencedBy(partner), "Won", trailing)),
    certifications: results.latestActual("training_certs", asOf),
    requiredTasks: results.latestActual("required_tasks", asOf),
    capabilitiesScore: latest?.score ?? null,
    servicingShare: results.latestActual(SERVICING_METRIC, asOf),
  };
}

/** Won and deals counted, by quarter and in the year to date. */
function wonFigures({ deals, periods, asOf }: TargetContext) {
  const of = (start: SerialDate, end: SerialDate): LineFigures => {
    const won = closedIn(deals, "Won", { start, end: Math.min(end, asOf) });
    return { amount: amountOf(won), deals: sized(won).length };
  };
  const byQuarter = periods.year.quarters.map(({ start, end }) => of(start, end));
  const current = of(periods.year.start, periods.year.end);
  const [a, b, c, d] = byQuarter.map(({ amount }) => amount);
  return {
    figures: { byColumn: [...byQuarter, current], current },
    quarters: [a!, b!, c!, d!] as [number, number, number, number],
    yearToDate: current.amount,
  };
}

function averageOf({ amount, deals }: LineFigures): number | null {
  return deals > 0 && amount > 0 ? amount / deals : null;
}

function composite(lines: MetricLine[], periods: ScorecardPeriods, { settings }: ScorecardData) {
  const configured = lines.reduce((total, line) => total + line.weight, 0);
  const weightIn = (index: number) =>
    lines.reduce((total, line) => total + (line.columns[index]!.score === null ? 0 : line.weight), 0);
  const columns = periods.columns.map(({ state }, index): ScoreColumn => {
    const weight = weightIn(index);
    if (weight === 0) return { state, score: null, status: "Not scored" };
    const score =
      lines.reduce((total, line) => total + line.weight * (line.columns[index]!.score ?? 0), 0) / weight;
    const { green, yellow } = settings;
    return { state, score, status: statusOf(score, { green, yellow: Math.min(green, yellow) }) };
  });
  for (const line of lines) {
    const { score } = line.columns[4];
    line.points = score === null ? null : (line.weight * score) / weightIn(4);
  }
  return {
    columns: columns as unknown as FiveColumns<ScoreColumn>,
    measured: configured > 0 ? weightIn(4) / configured : 0,
  };
}

function pipelineCoverage(
  { data, deals, periods }: TargetContext,
  annual: number | null,
  won: number,
  openInYear: readonly ClassifiedDeal[],
  multiple: number,
  winRate: number | null,
): PerformanceScorecard["coverage"] {
  const remaining = annual === null ? null : Math.max(0, annual - won);
  const open = amountOf(openInYear);
  const weighted = weightedAmount(expectedBy(openDeals(deals), periods.year.end));
  const against = (value: number) =>
    remaining === null || round9(remaining) <= 0 ? null : value / remaining;
  const line = (each: number | null): CoverageLine => {
    const required = each === null || remaining === null ? null : each * remaining;
    return { multiple: each, required, gap: required === null ? null : Math.max(0, required - open) };
  };
  return {
    remaining,
    open,
    ratio: against(open),
    used: line(multiple),
    rule: line(data.settings.defaultCoverage),
    byWinRate: line(winRate === null ? null : 1 / winRate),
    weighted,
    weightedRatio: against(weighted),
  };
}

function partnerLed(deals: readonly ClassifiedDeal[]): PerformanceScorecard["partnerLed"] {
  const led = (by: string) => deals.filter(({ deal }) => deal.ledBy === by);
  const [partner, vendor] = [led("Partner"), led("Vendor")];
  const share = (part: number, rest: number) => (round9(part + rest) > 0 ? part / (part + rest) : null);
  return {
    byCount: share(partner.length, vendor.length),
    byAmount: share(amountOf(partner), amountOf(vendor)),
  };
}

function nextQuarterOpen(
  open: readonly ClassifiedDeal[],
  { year }: ScorecardPeriods,
  asOf: SerialDate,
): number | null {
  if (asOf <= year.end - LAST_DAYS) return null;
  const end = addMonths(year.end + 1, 3);
  return amountOf(
    open.filter(
      ({ deal }) =>
        deal.expectedClose !== null && deal.expectedClose >= year.end + 1 && deal.expectedClose < end,
    ),
  );
}

function addsUp(
  lines: readonly MetricLine[],
  score: number | null,
  quarters: readonly number[],
  yearToDate: number,
): boolean {
  const points = lines.reduce((total, line) => total + (line.points ?? 0), 0);
  const won = quarters.reduce((total, amount) => total + amount, 0);
  return nearlyEqual(points, score ?? 0) && nearlyEqual(won, yearToDate);
}
