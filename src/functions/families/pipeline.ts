import { performanceToPlan } from "../../domain/pipeline/performance-to-plan";
import {
  newDemandNeeded,
  pipelineGap as gapOf,
  pipelineRatio as ratioOf,
} from "../../domain/pipeline/pipeline-coverage";
import { weightedPipeline } from "../../domain/pipeline/weighted-pipeline";
import { numberArgument, readNumbers, readOptionalNumber, readOptionalNumbers } from "../arguments";
import { readDate } from "../dates";
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
      seasonality: readOptionalNumbers("seasonality", seasonality)?.map((weight) => weight ?? 0),
    }),
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

function openPipeline(pipeline: unknown, probabilities?: unknown): number {
  return (
    plainProductSum(pipeline, probabilities) ??
    weightedPipeline(readNumbers("pipeline", pipeline), readOptionalNumbers("probabilities", probabilities))
  );
}
