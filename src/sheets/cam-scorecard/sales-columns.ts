import { HANDOVER_DAYS } from "../../domain/cam-scorecard/managed-partner";
import { LARGEST_COVERAGE } from "../../domain/scorecard/performance/coverage-input";
import { sumOf, closedBetween, ofClass } from "../portfolio/deals";
import { type Quarter, QUARTERS } from "../portfolio/model";
import { elapsedTo, goneTo, partners } from "../portfolio/targets";
import { has, ofPartner } from "../shared/deal-sums";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { Line, LineColumn, LineColumns, Model, SalesKey } from "./model";

/** Whether a partner is the CAM's on the day, from when on it counts, and what it sold of what since. */
export function salesColumns(model: Model, cam: string): LineColumns<SalesKey> {
  const { portfolio, inputs } = model;
  const { calendar } = portfolio;
  const asOf = inputs.as_of.used;
  const planned = (line: Line, content: Formula) => f`IF(${line.targetSince}="",0,${content})`;
  return {
    counts: { title: "Counts", format: "whole", cell: (line) => counts(line, model, cam) },
    handover: {
      title: "Taken over on",
      format: "date",
      cell: ({ row }) =>
        f`IF(${row}="","",IF(ISNUMBER(${partners.at("camSince", row)}),INT(${partners.at("camSince", row)}),""))`,
    },
    over: {
      title: "Within 90 days",
      format: "whole",
      cell: ({ handover }) =>
        f`IF(${handover}="",0,IF(AND(${handover}>${asOf}-${HANDOVER_DAYS},${handover}<=${asOf}),1,0))`,
    },
    start: {
      title: "Counts from",
      format: "date",
      cell: ({ over, handover }) =>
        f`IF(${over}=1,MAX(${calendar.yearStart},${handover}),${calendar.yearStart})`,
    },
    goneBefore1: goneBefore(model, 1),
    goneBefore2: goneBefore(model, 2),
    goneBefore3: goneBefore(model, 3),
    goneBefore4: goneBefore(model, 4),
    targetBefore: {
      title: "Target before",
      format: "money",
      cell: (line) =>
        joined(
          QUARTERS.map((quarter) => f`N(${line[`target${quarter}`]})*${line[`goneBefore${quarter}`]}`),
          "+",
        ),
    },
    targetSince: {
      title: "Target since",
      format: "money",
      cell: ({ counts: is, toDate, start, targetBefore }) =>
        f`IF(OR(${is}=0,${toDate}=""),"",IF(${start}<=${calendar.yearStart},${toDate},MAX(0,${toDate}-${targetBefore})))`,
    },
    wonSince: {
      title: "Won since",
      format: "money",
      cell: (line) =>
        planned(line, sumOf(ofPartner(line), ofClass("Won"), ...closedBetween(line.start, asOf))),
    },
    influenced: {
      title: "Influenced",
      format: "money",
      cell: (line) => {
        const all = [
          has("Influenced by", f`${line.criterion}`),
          ofClass("Won"),
          ...closedBetween(line.start, asOf),
        ];
        return planned(line, f`${sumOf(...all)}-${sumOf(ofPartner(line), ...all)}`);
      },
    },
    needed: {
      title: "Pipeline needed",
      format: "money",
      cell: ({ counts: is, total, multiple, won }) =>
        f`IF(OR(${is}=0,${total}=""),"",IF(${multiple}="",${LARGEST_COVERAGE},${multiple})*MAX(0,${total}-${won}))`,
    },
    covers: {
      title: "Pipeline that counts",
      format: "money",
      cell: ({ needed, multiple, open }) => f`IF(OR(${needed}="",${multiple}=""),0,${open})`,
    },
  };
}

/** The share of a quarter's target that fell on days before the partner counts. */
function goneBefore({ portfolio }: Model, quarter: Quarter): LineColumn {
  return {
    title: `Gone before Q${quarter}`,
    format: "percent",
    cell: (line) => {
      const day = f`(${line.start}-1)`;
      const elapsed = elapsedTo(portfolio, line, quarter, day);
      return f`IF(${line.start}<=${portfolio.calendar.yearStart},0,${goneTo(portfolio, line, quarter, { day, elapsed })})`;
    },
  };
}

/** Active, managed directly, the CAM's, and not still to be handed over. */
function counts(line: Line, { inputs }: Model, cam: string): Formula {
  const own = f`${partners.text("cam", line.row)}=${quoted(cam)}`;
  const managed = f`${partners.text("managed", line.row)}<>"No"`;
  const since = partners.at("camSince", line.row);
  const begun = f`IF(ISNUMBER(${since}),${since}<${inputs.as_of.used}+1,TRUE)`;
  return f`IF(${line.row}="",0,IF(AND(${line.active}=1,${own},${managed},${begun}),1,0))`;
}
