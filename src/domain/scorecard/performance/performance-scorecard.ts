import type { UsedInput } from "../../shared/assumption";
import { benefitsText, levelText, nextReview } from "../../program/level-text";
import { addsUp, composite, salesStatus } from "./composite-score";
import { restatedOf } from "./closed-figures";
import { coverageInput } from "./coverage-input";
import { amountOf, expectedBy } from "./deal-index";
import type { LineFigures } from "./deal-metrics";
import { covered, metricLines } from "./metric-lines";
import { isDue, openPipeline, wonBefore, type OpenPipeline } from "./open-pipeline";
import { heldCertificates } from "./certifications";
import { dealFacts, unreadRows } from "./deal-facts";
import { pipelineCoverage } from "./pipeline-figures";
import { contextOf, type ScorecardContext } from "./scorecard-context";
import { asTarget, plainTarget, type TargetContext } from "./scorecard-targets";
import { salesTargets, type SalesTargets } from "./sales-targets";
import { verdictText, whatItTakes } from "./scorecard-text";
import { trendOf } from "./scorecard-trend";
import { winRateOf } from "./win-rate";
import { wonFigures } from "./won-figures";
import type { OverrideKey } from "./scorecard-inputs";
import type { PerformanceScorecard, ScorecardInput } from "./scorecard-types";

/**
 * A partner's Performance Scorecard, with everything the sheet and the pane show. Never throws for what a workbook may hold: what is
 * missing is null or a state in words. Sources and rules: the program's own, see the settings, metrics and levels of Setup.
 */
export function performanceScorecard(input: ScorecardInput): PerformanceScorecard {
  const { data, partner } = input;
  const { context, dates } = contextOf(input);
  const { row, periods, asOf } = context;
  const sales = salesTargets(context);
  const winRate = winRateOf(context);
  const coverage = coverageInput(context, winRate);
  const won = wonFigures(context);
  const open = openPipeline(context);
  const lines = metricLines(context, {
    sales,
    coverage: coverage.used,
    open: amountOf(open.inYear),
    dated: amountOf(open.inYear) - amountOf(open.undated),
    won: won.figures,
  });
  const { columns, status, measured, weighed, redFlags } = composite(lines, periods, data);
  const { score } = columns[4];
  const provisional = !columns[4].complete;
  const inputs = { ...dates, ...inputsOf(context, sales, coverage) };
  const quarter = periods.year.quarters[periods.quarter]!;
  const unread = unreadRows(data, partner, winRate);
  const { currency } = data.settings;
  const year = { target: sales.total, toDate: sales.toDate[4]!, won: won.yearToDate };
  const toWin = {
    quarter: quarter.label,
    end: quarter.end,
    target: asTarget(sales.quarters[periods.quarter]!.used),
    won: won.quarters[periods.quarter]!,
  };
  return {
    partner,
    row,
    asOf,
    year: periods.year,
    inputs,
    targetProblem: data.targetProblem(partner),
    annualTarget: sales.total,
    lines,
    columns,
    score,
    status,
    salesStatus: salesStatus(lines),
    measured,
    metricsMeasured: columns[4].measured,
    metricsWeighed: weighed,
    provisional,
    redFlags,
    ...levelFigures(context),
    restated: restatedOf(context, won.figures.byColumn),
    won: { quarters: won.quarters, yearToDate: won.yearToDate },
    winRate,
    coverage: pipelineCoverage(context, {
      annual: sales.total,
      won: won.yearToDate,
      openInYear: open.inYear,
      multiple: coverage.used,
      winRate: winRate.used,
    }),
    ...dealFacts(context, open),
    recordable: recordable(context, open, asTarget(sales.quarters[periods.quarter]!.used), coverage.used),
    unread,
    certificates: heldCertificates(data.certificates(partner), context.asOf),
    whatItTakes: whatItTakes({
      ...toWin,
      dealSize: averageOf(won.figures.current) ?? asTarget(inputs.average_deal_size_target.used),
      currency,
      year,
    }),
    verdict: verdictText({
      year: { ...year, name: periods.year.name },
      asOf,
      quarter: toWin,
      score,
      status,
      measured: columns[4].measured,
      weighed,
      redFlags,
      currency,
    }),
    trend: trendOf(context, partner, provisional ? null : score),
    check:
      context.standsOnce &&
      unread.leftOut + unread.misspelt + unread.lost === 0 &&
      addsUp(lines, score, won.quarters, won.yearToDate),
  };
}

function levelFigures({
  data,
  row,
  asOf,
  earned,
  facts,
}: ScorecardContext): Pick<
  PerformanceScorecard,
  "level" | "nextLevel" | "contractLevel" | "levelText" | "nextLevelBrings" | "gaps"
> {
  const contract = row?.tier ?? "";
  const { levels, settings } = data;
  const review = nextReview(settings.levelReview, asOf);
  return {
    level: earned.level,
    nextLevel: earned.nextLevel,
    contractLevel: contract,
    levelText: levelText({ levels, facts, earned, contract, review, currency: settings.currency }),
    nextLevelBrings: earned.nextLevel === "" ? "" : benefitsText(earned.target),
    gaps: earned.gaps,
  };
}

function recordable(
  { results, deals, periods, asOf }: TargetContext,
  open: OpenPipeline,
  salesTarget: number | null,
  coverage: number | null,
): PerformanceScorecard["recordable"] {
  const quarter = periods.columns[periods.quarter]!;
  const remaining = salesTarget === null ? null : salesTarget - wonBefore(deals, quarter, asOf);
  return {
    period: quarter.start,
    amount: amountOf(expectedBy(open.counted, quarter.end)),
    target: covered(remaining, coverage).target,
    due: isDue(results, quarter),
  };
}

function inputsOf(
  context: TargetContext,
  sales: SalesTargets,
  coverage: UsedInput,
): Record<Exclude<OverrideKey, "as_of">, UsedInput> {
  const [q1, q2, q3, q4] = sales.quarters as [UsedInput, UsedInput, UsedInput, UsedInput];
  return {
    annual_target: sales.annual,
    q1_target: q1,
    q2_target: q2,
    q3_target: q3,
    q4_target: q4,
    coverage,
    average_deal_size_target: plainTarget(context, "average_deal_size", null),
    training_certs_target: plainTarget(context, "training_certs", null),
    required_tasks_target: plainTarget(context, "required_tasks", null),
  };
}

function averageOf({ amount, deals }: LineFigures): number | null {
  return deals > 0 && amount > 0 ? amount / deals : null;
}
