import type { LineCells, PageColumns } from "../kit/columns";
import { escaped, f, type Formula, holdsOneOf } from "../shared/formula";
import type { LineKey, Model, TakenKey } from "./model";
import { DECIDED, mdf, partners } from "./tables";

const flag = (holds: Formula) => f`IF(${holds},1,0)`;

/** Money of a request; 0 where there is none. */
const number = (field: "requested" | "approved" | "spent" | "verified", line: LineCells<LineKey>) =>
  f`N(${mdf.at(field, line.position)})`;

/** What each line takes of the budget, and where it stands: the same rules as domain/marketing/mdf-budget.ts. */
export function takenColumns(model: Model): PageColumns<LineKey, Exclude<TakenKey, Warned>> {
  const { rows, lines, totals, inputs } = model;
  const blank = (field: "approved" | "verified", line: LineCells<LineKey>) =>
    f`ISNUMBER(${mdf.at(field, line.position)})`;
  /** Money that fits in the lines above, of the same pot. */
  const above = (line: LineCells<LineKey>, row: number) =>
    row === 0
      ? f`0`
      : f`SUMIFS(${lines.taken.fixed(0, 0)}:${lines.taken.at(0, row - 1)},${lines.reserved.fixed(0, 0)}:${lines.reserved.at(0, row - 1)},${line.reserved})`;
  return {
    number: { title: "Place", format: "whole", always: true, cell: (_, row) => row + 1 },
    position: {
      title: "Row",
      format: "whole",
      always: true,
      cell: (line) => f`IFERROR(MATCH(${line.number},${rows.place},0),"")`,
    },
    status: { title: "Status", cell: (line) => mdf.text("status", line.position) },
    decided: { title: "Decided", format: "whole", cell: ({ status }) => flag(holdsOneOf(status, DECIDED)) },
    reserved: {
      title: "Of the reserve",
      format: "whole",
      cell: ({ position }) => f`INDEX(${rows.reserved},${position})`,
    },
    agreed: {
      title: "Approved",
      format: "money",
      cell: (line) =>
        f`IF(${line.decided}=1,IF(${blank("approved", line)},${number("approved", line)},${number("requested", line)}),0)`,
    },
    committed: {
      title: "Committed",
      format: "money",
      cell: (line) =>
        f`IF(${line.decided}=1,IF(${blank("verified", line)},${number("verified", line)},MAX(${line.agreed},${number("spent", line)})),0)`,
    },
    amount: {
      title: "Asks, or has",
      format: "money",
      cell: (line) =>
        f`IF(${line.decided}=1,${line.committed},IF(${line.status}="Declined",0,${number("requested", line)}))`,
    },
    standing: {
      title: "Verdict",
      cell: (line, row) => {
        const { status, amount, reserved } = line;
        const reasons = f`INDEX(${rows.reasons},${line.position})`;
        const back = f`INDEX(${rows.vendorReturn},${line.position})`;
        const room = f`IF(${reserved}=1,${totals.roomReserved},${totals.roomOwn})`;
        const fits = f`IF(ROUND(${above(line, row)}+${amount},9)<=ROUND(${room},9),"Fits","Over budget")`;
        const carried = f`IF(${inputs.budget.used}="","No budget set",${fits})`;
        const forecast = f`IF(${back}="","No forecast",IF(ROUND(${back},9)<0,"Below cost",${carried}))`;
        const ready = f`IF(${reasons}="",${forecast},"Not ready: "&LEFT(${reasons},LEN(${reasons})-2))`;
        const open = f`IF(ROUND(${amount},9)<=0,"No amount",${ready})`;
        return f`IF(OR(${status}="",${status}="Requested"),${open},${status})`;
      },
    },
    taken: {
      title: "Fits",
      format: "money",
      cell: ({ standing, amount }) => f`IF(${holdsOneOf(standing, ["Fits", "No budget set"])},${amount},0)`,
    },
    running: {
      title: "Running total",
      format: "money",
      cell: ({ taken }, row) =>
        row === 0 ? f`${totals.committed}+${taken}` : f`${lines.running.at(0, row - 1)}+${taken}`,
    },
  };
}

type Warned = "known" | "overspent" | "declinedSpent" | "selfDecided";

/** What somebody should know of each line. */
export function warnedColumns({ rows }: Model): PageColumns<LineKey, Warned> {
  return {
    known: {
      title: "In Partners",
      format: "whole",
      cell: ({ position }) =>
        flag(
          f`COUNTIFS(${partners.column("partner")},"="&${escaped(f`INDEX(${rows.partner},${position})`)})>0`,
        ),
    },
    overspent: {
      title: "Overspent",
      format: "whole",
      cell: (line) =>
        f`IF(${line.decided}=1,${flag(f`ROUND(${number("spent", line)}-${line.agreed},9)>0`)},0)`,
    },
    declinedSpent: {
      title: "Spent though declined",
      format: "money",
      cell: (line) => f`IF(${line.status}="Declined",${number("spent", line)},0)`,
    },
    selfDecided: {
      title: "Decided by who asked",
      format: "whole",
      cell: ({ position, decided, status }) => {
        const [asks, decides] = [mdf.text("requestedBy", position), mdf.text("approver", position)];
        const same = f`AND(TRIM(${asks})<>"",TRIM(${asks})=TRIM(${decides}))`;
        return f`IF(OR(${decided}=1,${status}="Declined"),${flag(same)},0)`;
      },
    },
  };
}
