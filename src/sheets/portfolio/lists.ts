import { TOLERANCE } from "../../domain/shared/bounds";
import { cellsOfLine, type PageColumns } from "../kit/columns";
import { f, type Formula } from "../shared/formula";
import { closedBetween, commitAmount, ofClass, type OpenPart, openParts, restWeighted, sumOf } from "./deals";
import { type ForecastKey, type PARETO_KEYS, type PortfolioModel, type Quarter, QUARTERS } from "./model";
import { openPartColumns } from "./sales";

/** Won, committed, the rest weighted and what the target still lacks, by quarter. */
export function quarterLines(model: PortfolioModel): PageColumns<ForecastKey, ForecastKey> {
  const { calendar, lines, inputs, quarterParts } = model;
  const parts = (row: number) => cellsOfLine(quarterParts, row);
  const year = f`IF(YEAR(${calendar.yearEnd})>0,YEAR(${calendar.yearEnd}),"")`;
  return {
    name: { title: "Quarter", look: "text", cell: (_, row) => f`"FY"&${year}&" Q${row + 1}"` },
    won: {
      title: "Won",
      format: "money",
      cell: (_, row) => {
        const [first, last] = [calendar[`start${QUARTERS[row]!}`], calendar[`end${QUARTERS[row]!}`]];
        return sumOf(ofClass("Won"), ...closedBetween(first, f`MIN(${last},${inputs.as_of.used})`));
      },
    },
    commit: { title: "Commit", format: "money", cell: (_, row) => commitAmount(parts(row)) },
    restWeighted: { title: "Rest weighted", format: "money", cell: (_, row) => restWeighted(parts(row)) },
    gap: {
      title: "Gap to target",
      format: "money",
      cell: ({ forecast, target }) => f`MAX(0,${target}-${forecast})`,
    },
    forecast: {
      title: "Forecast",
      format: "money",
      cell: ({ won, commit, restWeighted }) => f`${won}+${commit}+${restWeighted}`,
    },
    target: {
      title: "Target",
      format: "money",
      cell: (_, row) => f`SUM(${lines[`target${QUARTERS[row]!}`]})`,
    },
    closed: {
      title: "Won, as closed",
      format: "money",
      cell: (_, row) => closedWon(model, QUARTERS[row]!),
    },
    restated: {
      title: "Restated by",
      format: "money",
      cell: ({ won, closed }) => {
        const same = f`ABS(${won}-${closed})<=${TOLERANCE}*MAX(1,ABS(${won}),ABS(${closed}))`;
        return f`IF(${closed}="","",IF(${same},"",${won}-${closed}))`;
      },
    },
  };
}

/** What all partners together were closed with, once the quarter has ended; "" while nothing of it is closed. */
function closedWon({ calendar, inputs }: PortfolioModel, quarter: Quarter): Formula {
  const [start, end] = [calendar[`start${quarter}`], calendar[`end${quarter}`]];
  const row = f`cam_results[Period],${start},cam_results[Metric],"perf_to_plan",cam_results[Basis],"Closed"`;
  const by = f`${row},cam_results[Closed actual],"="`;
  const counted = f`COUNTIFS(${row},cam_results[Closed actual],"<>")+COUNTIFS(${by},cam_results[Actual],"<>")`;
  const amounts = f`SUMIFS(cam_results[Closed actual],${row})+SUMIFS(cam_results[Actual],${by})`;
  return f`IF(OR(${inputs.as_of.used}<${end},${counted}=0),"",${amounts})`;
}

type ParetoKey = (typeof PARETO_KEYS)[number];

/** The active partners by what was won in twelve months, the largest first. */
export function paretoLines({ lines, totals, pareto }: PortfolioModel): PageColumns<ParetoKey, ParetoKey> {
  return {
    place: { title: "Place", format: "whole", cell: (_, row) => row + 1 },
    partner: {
      title: "Partner",
      look: "text",
      cell: ({ place }) => f`IFERROR(INDEX(${lines.name},MATCH(${place},${lines.place},0)),"")`,
    },
    won: {
      title: "Won in 12 months",
      format: "money",
      cell: ({ place }) => f`IFERROR(INDEX(${lines.largest},MATCH(${place},${lines.place},0)),"")`,
    },
    share: {
      title: "Share of all, added up",
      format: "wholePercent",
      cell: ({ won }, row) =>
        f`IF(OR(${won}="",${totals.total}<=0),"",SUM(${pareto.won.fixed(0, 0)}:${pareto.won.at(0, row)})/${totals.total})`,
    },
    weighted: {
      title: "For Gini",
      format: "money",
      cell: ({ won, place }) => f`IF(${won}="",0,(${totals.active}+1-2*${place})*${won})`,
    },
  };
}

/** The open money of the quarters over everybody's deals. */
export function quarterPartLines({ calendar }: PortfolioModel): PageColumns<OpenPart, OpenPart> {
  return openPartColumns((_, row) => {
    const quarter = QUARTERS[row]!;
    return openParts([], [], {
      from: calendar[`opens${quarter}`],
      to: calendar[`end${quarter}`],
      undated: f`(${calendar.quarter}=${quarter})`,
    });
  });
}
