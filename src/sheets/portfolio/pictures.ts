import type { ChartBeside } from "../kit/page";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";

type Columns = ChartBeside["columns"];

/** The forecast by quarter: won, committed, the rest weighted, and what lacks to the target. */
export function forecastChart(
  quarters: Readonly<Record<"name" | "won" | "commit" | "restWeighted" | "gap", Ref>>,
  columns: Columns,
  finding: Formula,
): ChartBeside {
  return {
    name: "Forecast by quarter",
    type: "stacked-column",
    title: "",
    altText: "Won, committed, the rest weighted and the gap to the target, by quarter",
    valueFormat: "short",
    figures: [quarters.name, quarters.won, quarters.commit, quarters.restWeighted, quarters.gap],
    targets: ["Gap to target"],
    columns,
    finding,
  };
}

/** Whether the year's forecast covers its target. */
export const forecastFinding = (gap: Ref, target: Ref): Formula =>
  f`IF(${gap}>0,"The forecast of the year lacks "&ROUND(100*${gap}/${target},0)&" % of the target","The forecast of the year covers the targets")`;

/** What the largest partners won in twelve months, and how much of all that is. */
export function paretoChart(
  largest: Readonly<Record<"partner" | "won", Ref>>,
  totals: Readonly<Record<"pareto" | "top" | "active", Ref>>,
  columns: Columns,
): ChartBeside {
  return {
    name: "Pareto",
    type: "column",
    title: "",
    altText: "What the largest partners won in twelve months, the largest first",
    valueFormat: "short",
    figures: [largest.partner, largest.won],
    targets: [],
    columns,
    finding: f`IF(${totals.pareto}="","Nothing was won in twelve months",${totals.top}&" of "&${totals.active}&" partners hold "&ROUND(100*${totals.pareto},0)&" % of what was won in 12 months")`,
  };
}
