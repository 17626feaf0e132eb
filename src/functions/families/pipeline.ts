import { closedRate } from "../../domain/pipeline/closed-rate";
import { performanceToPlan, targetToDate as plannedTarget } from "../../domain/pipeline/performance-to-plan";
import {
  newDemandNeeded,
  pipelineGap as gapOf,
  pipelineRatio as ratioOf,
} from "../../domain/pipeline/pipeline-coverage";
import { weightedPipeline as sumOfOpen } from "../../domain/pipeline/weighted-pipeline";
import {
  blankAsZero,
  numberArgument,
  readNumbers,
  readOptionalNumber,
  readOptionalNumbers,
} from "../arguments";
import { readDate, readOptionalDate } from "../dates";
import { inCell } from "../cell-error";
import { plainProductSum } from "../plain-ranges";

/**
 * Open pipeline as a multiple of the target that is still to be won; 3 = three times.
 * @customfunction PIPELINE_RATIO
 * @helpurl https://localhost:3000/help/pipeline_ratio.html
 * @param pipeline Open amounts: one total or one cell per deal.
 * @param target Sales target of the period, above 0.
 * @param [won] Already won in the period. Default 0.
 * @param [probabilities] Chance of each deal, 0 % to 100 %, one cell per pipeline cell. Default 100 %.
 * @returns Multiple of the remaining target.
 */
export function pipelineRatio(
  pipeline: unknown[][],
  target: unknown,
  won?: unknown,
  probabilities?: unknown[][],
): number {
  return inCell(() =>
    ratioOf(
      openPipeline(pipeline, probabilities),
      numberArgument("target", target),
      readOptionalNumber("won", won),
    ),
  );
}

/**
 * Pipeline still to be found to cover the remaining target, in money; 0 when there is enough.
 * @customfunction PIPELINE_GAP
 * @helpurl https://localhost:3000/help/pipeline_gap.html
 * @param pipeline Open amounts: one total or one cell per deal.
 * @param target Sales target of the period.
 * @param [won] Already won in the period. Default 0.
 * @param [coverage] Pipeline wanted per unit of remaining target. Default 3.
 * @returns Money, never negative.
 */
export function pipelineGap(
  pipeline: unknown[][],
  target: unknown,
  won?: unknown,
  coverage?: unknown,
): number {
  return inCell(() =>
    gapOf(
      openPipeline(pipeline),
      numberArgument("target", target),
      readOptionalNumber("won", won),
      readOptionalNumber("coverage", coverage),
    ),
  );
}

/**
 * Actual against the annual target pro rata to the date; 1 = on plan.
 * @customfunction PERF_TO_PLAN
 * @helpurl https://localhost:3000/help/perf_to_plan.html
 * @param actual_ytd Won from the start of the fiscal year to the as-of date.
 * @param annual_target Target of the whole fiscal year, above 0.
 * @param as_of The date up to which the actual counts; that day is included.
 * @param [fiscal_start_month] First month of the fiscal year, 1 to 12. Default 1 (January).
 * @param [seasonality] Twelve monthly shares of the target from the first fiscal month, summing to 100 %. Default: even by days.
 * @returns Fraction of the plan, 1 = on plan.
 */
export function perfToPlan(
  actual_ytd: unknown,
  annual_target: unknown,
  as_of: unknown,
  fiscal_start_month?: unknown,
  seasonality?: unknown[][],
): number {
  return inCell(() =>
    performanceToPlan({
      actualYtd: numberArgument("actual_ytd", actual_ytd),
      annualTarget: numberArgument("annual_target", annual_target),
      asOf: readDate("as_of", as_of),
      fiscalStartMonth: readOptionalNumber("fiscal_start_month", fiscal_start_month),
      seasonality: readSeasonality(seasonality),
    }),
  );
}

/**
 * What of an annual target should be reached by a date, that day included; in money.
 * @customfunction TARGET_TO_DATE
 * @helpurl https://localhost:3000/help/target_to_date.html
 * @param annual_target Target of a full fiscal year.
 * @param as_of The date up to which the target is asked for; that day is included.
 * @param [fiscal_start_month] First month of the fiscal year, 1 to 12. Default 1 (January).
 * @param [seasonality] Twelve monthly shares of the target from the first fiscal month, summing to 100 %. Default: even by days.
 * @param [start_date] Day from which the target counts, for a partner that joined within the year. Default: the year's first day.
 * @returns Money.
 */
export function targetToDate(
  annual_target: unknown,
  as_of: unknown,
  fiscal_start_month?: unknown,
  seasonality?: unknown[][],
  start_date?: unknown,
): number {
  return inCell(() =>
    plannedTarget({
      annualTarget: numberArgument("annual_target", annual_target),
      asOf: readDate("as_of", as_of),
      fiscalStartMonth: readOptionalNumber("fiscal_start_month", fiscal_start_month),
      seasonality: readSeasonality(seasonality),
      startDate: readOptionalDate("start_date", start_date),
    }),
  );
}

/**
 * Share of the closed deals that was won; counts or money alike.
 * @customfunction WIN_RATE
 * @helpurl https://localhost:3000/help/win_rate.html
 * @param won Won deals, or their amount.
 * @param lost Lost deals, or their amount.
 * @param [minimum] Closed deals, or their amount, below which there is no rate. Default 1.
 * @returns Share from 0 to 1.
 */
export function winRate(won: unknown, lost: unknown, minimum?: unknown): number {
  return inCell(() =>
    closedRate(
      numberArgument("won", won),
      numberArgument("lost", lost),
      readOptionalNumber("minimum", minimum),
    ),
  );
}

/**
 * What the open pipeline is worth: the sum of amount × probability.
 * @customfunction WEIGHTED_PIPELINE
 * @helpurl https://localhost:3000/help/weighted_pipeline.html
 * @param pipeline Open amounts, one cell per deal.
 * @param probabilities Chance of each deal, 0 % to 100 %, one cell per pipeline cell.
 * @returns Money.
 */
export function weightedPipeline(pipeline: unknown[][], probabilities: unknown[][]): number {
  return inCell(
    () =>
      plainProductSum(pipeline, probabilities) ??
      sumOfOpen(readNumbers("pipeline", pipeline), readNumbers("probabilities", probabilities)),
  );
}

/**
 * New opportunities to create, in money, so that they and the open pipeline close the target at your win rate.
 * @customfunction NEW_DEMAND
 * @helpurl https://localhost:3000/help/new_demand.html
 * @param target Sales target of the period.
 * @param won Already won in the period.
 * @param open_pipeline Open pipeline, unweighted.
 * @param win_rate Share of opportunities won, above 0 % and up to 100 %.
 * @returns Money, never negative.
 */
export function newDemand(target: unknown, won: unknown, open_pipeline: unknown, win_rate: unknown): number {
  return inCell(() =>
    newDemandNeeded(
      numberArgument("target", target),
      numberArgument("won", won),
      numberArgument("open_pipeline", open_pipeline),
      numberArgument("win_rate", win_rate),
    ),
  );
}

function readSeasonality(seasonality: unknown): number[] | undefined {
  const weights = readOptionalNumbers("seasonality", seasonality);
  return weights && blankAsZero(weights);
}

function openPipeline(pipeline: unknown, probabilities?: unknown): number {
  return (
    plainProductSum(pipeline, probabilities) ??
    sumOfOpen(readNumbers("pipeline", pipeline), readOptionalNumbers("probabilities", probabilities))
  );
}
