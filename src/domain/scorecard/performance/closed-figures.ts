import { nameKey } from "../../shared/excel-text";
import { nearlyEqual } from "../../shared/rounding";
import type { ResultRow } from "../../shared/tables/catalogue";
import { fromDeals, type DealMetric, type LineFigures } from "./deal-metrics";
import type { ScorecardPeriod } from "./scorecard-periods";
import type { TargetContext } from "./scorecard-targets";
import type { RestatedQuarters } from "./scorecard-types";

type Recorded = Pick<TargetContext, "results">;

/** What an ended quarter was closed with, else what the deals say today. */
export function closedFirst(
  { results }: Recorded,
  metric: DealMetric,
  { state, start }: ScorecardPeriod,
  won: LineFigures,
): number | null {
  return (state === "Ended" ? results.closedActual(metric, start) : null) ?? fromDeals(metric, won);
}

/** What the workbook says today of the year's closed quarters that they were not closed with. */
export function restatedOf(
  { results, periods, data, partner }: TargetContext,
  won: readonly LineFigures[],
): RestatedQuarters {
  const quarters = periods.columns.slice(0, periods.year.quarters.length);
  const difference = (metric: DealMetric) =>
    quarters.map((quarter, index) => {
      const today = fromDeals(metric, won[index]!);
      const closed = closedFirst({ results }, metric, quarter, won[index]!);
      return closed === null || today === null || nearlyEqual(closed, today) ? null : today - closed;
    });
  const own = data.results.filter((row) => nameKey(row.partner) === nameKey(partner));
  return {
    deals: {
      perf_to_plan: difference("perf_to_plan"),
      average_deal_size: difference("average_deal_size"),
    },
    typedOver: quarters.map(({ state, start }) =>
      state === "Ended"
        ? own.filter(({ period }) => period === start).reduce((sum, row) => sum + typedOver(row), 0)
        : 0,
    ),
  };
}

function typedOver({ basis, target, actual, closedTarget, closedActual }: ResultRow): number {
  if (basis !== "Closed") return 0;
  const differs = (now: number | null, closed: number | null = null) => closed !== null && now !== closed;
  return Number(differs(target, closedTarget)) + Number(differs(actual, closedActual));
}
