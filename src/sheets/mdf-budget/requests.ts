import { partnersTable } from "../../domain/shared/tables/catalogue";
import type { LineCells, PageColumn, PageColumns } from "../kit/columns";
import { holdsOneOf, tableCells } from "../kit/table-cells";
import { escaped, f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { campaigns, mdf, RANKED } from "./forecasts";
import type { LineKey, Model, ShownKey, TakenKey } from "./model";

const partners = tableCells(partnersTable);
const DECIDED = ["Approved", "Spent", "Verified"] as const;
export const STATUSES = ["Requested", "Declined", ...DECIDED] as const;
const position = (line: LineCells<LineKey>) => line.position;

/** What each line takes of the budget. */
export function budgetTaken({ forecasts }: Model): PageColumns<LineKey, TakenKey> {
  const yes = (holds: Formula) => f`IF(${holds},1,0)`;
  return {
    number: { title: "Place", format: "whole", always: true, cell: (_, row) => row + 1 },
    position: {
      title: "Row",
      format: "whole",
      always: true,
      cell: ({ number }) => f`IFERROR(MATCH(${number},${forecasts.place},0),"")`,
    },
    status: { title: "Status", cell: (line) => mdf.text("status", line.position) },
    decided: { title: "Decided", format: "whole", cell: ({ status }) => yes(holdsOneOf(status, DECIDED)) },
    amount: {
      title: "Takes",
      format: "money",
      cell: ({ status, decided, approved, requested }) => {
        const agreed = f`IF(${approved}="",N(${requested}),${approved})`;
        return f`IF(${decided}=1,${agreed},IF(${holdsOneOf(status, ["Declined"])},0,N(${requested})))`;
      },
    },
    committed: {
      title: "Committed",
      format: "money",
      cell: ({ decided, amount }) => f`IF(${decided}=1,${amount},0)`,
    },
    taken: {
      title: "Fits",
      format: "money",
      cell: ({ verdict, amount }) => f`IF(${holdsOneOf(verdict, ["Fits", "No budget set"])},${amount},0)`,
    },
    known: {
      title: "In Partners",
      format: "whole",
      cell: ({ partner }) => yes(f`COUNTIFS(${partners.column("partner")},"="&${escaped(partner)})>0`),
    },
    overspent: {
      title: "Overspent",
      format: "whole",
      cell: ({ spent, amount }) => yes(f`ROUND(N(${spent})-${amount},9)>0`),
    },
  };
}

/** The quarter's requests, the best forecast first: where each stands against the budget, and what became of it. */
export function requestsShown(model: Model): PageColumns<LineKey, ShownKey> {
  const { forecasts, totals } = model;
  return {
    rank: {
      title: "Rank",
      look: "status",
      format: "whole",
      cell: (line) => f`IF(INDEX(${forecasts.group},${line.position})=${RANKED},${line.number},"")`,
    },
    partner: mdf.shown("partner", position),
    id: { title: "Request", look: "text", cell: (line) => known(forecasts.id, line.position) },
    tactic: {
      title: "Tactic",
      look: "text",
      cell: (line) => {
        const campaign = campaignOf(model, line);
        return f`IF(${campaign}="","",${campaigns.text("tactic", campaign)})`;
      },
    },
    requested: mdf.shown("requested", position, { total: totals.requested }),
    revenue: {
      title: "Expected revenue",
      format: "money",
      cell: (line) => known(forecasts.revenue, line.position),
    },
    revenueReturn: {
      title: "Revenue return on MDF",
      format: "percent",
      always: true,
      cell: ({ revenue, requested }) =>
        f`IF(OR(${revenue}="",ROUND(N(${requested}),9)<=0),"",(${revenue}-${requested})/${requested})`,
    },
    marginRoi: {
      title: "Margin ROI",
      format: "percent",
      cell: (line) => known(forecasts.roi, line.position),
    },
    verdict: verdictColumn(model),
    running: {
      title: "Running total",
      format: "money",
      cell: ({ taken }, row) => f`${takenBefore(model, row)}+${taken}`,
    },
    approved: mdf.shown("approved", position, { total: totals.approved }),
    spent: mdf.shown("spent", position, { total: totals.spent }),
    verified: mdf.shown("verified", position, { total: totals.verified }),
    remarks: remarksColumn(model),
  };
}

/** One row's of a column of the calculations. A formula that refers to "" alone shows 0 in some spreadsheets. */
function known(column: Ref, row: FormulaCell): Formula {
  const found = f`INDEX(${column},${row})`;
  return f`IF(${found}="","",${found})`;
}

function campaignOf({ forecasts }: Model, line: LineCells<LineKey>): Formula {
  return f`INDEX(${forecasts.campaign},${line.position})`;
}

/** Money decided, and above it what fits down to the row before. */
function takenBefore({ totals, lines }: Model, row: number): Formula {
  return row === 0 ? f`${totals.committed}` : f`${lines.running.at(0, row - 1)}`;
}

/** What is decided, else whether what is left carries the request. */
function verdictColumn(model: Model): PageColumn<LineKey> {
  const { forecasts, inputs } = model;
  const budget = inputs.budget.used;
  return {
    title: "Verdict",
    look: "status",
    words: {
      green: ["Fits", ...DECIDED],
      yellow: ["No forecast", "No amount", "No budget set"],
      red: ["Over budget", "Declined"],
    },
    cell: (line, row) => {
      const { status, amount } = line;
      const within = f`ROUND(${takenBefore(model, row)}+${amount},9)<=ROUND(${budget},9)`;
      const carried = f`IF(${budget}="","No budget set",IF(${within},"Fits","Over budget"))`;
      const ranked = f`IF(INDEX(${forecasts.group},${line.position})<>${RANKED},"No forecast",${carried})`;
      const open = f`IF(ROUND(${amount},9)<=0,"No amount",${ranked})`;
      return f`IF(OR(${status}="",${status}="Requested"),${open},${status})`;
    },
  };
}

function remarksColumn(model: Model): PageColumn<LineKey> {
  return {
    title: "Remarks",
    look: "remark",
    cell: (line) => {
      const gaps = f`IF(INDEX(${model.forecasts.roi},${line.position})="","Campaign has gaps. ","")`;
      const campaign = f`IF(${campaignOf(model, line)}="","Unknown campaign. ",${gaps})`;
      const partner = f`IF(${line.known}=0,"Not in Partners. ","")`;
      return f`TRIM(${campaign}&${partner}&${f`IF(${line.overspent}=1,"Spent above approved.","")`})`;
    },
  };
}
