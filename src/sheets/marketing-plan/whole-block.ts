import { FUNNEL } from "../../domain/marketing/conversions";
import { COUNTED } from "../../domain/marketing/whole-pieces";
import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { BY_MONTH, type Model } from "./model";

const TITLES = { responses: "Responses", leads: "Leads", mgos: "MGOs", deals: "Deals" } as const;

/** What a running sum grows by in whole pieces, so that pieces add up; as domain's wholeParts. */
export function partOf(values: Ref, down: number): Formula {
  const own = values.at(0, down);
  const upTo = f`SUM(${values.fixed(0)}:${own})`;
  return f`IF(${own}="","",INT(ROUND(${upTo},9))-INT(ROUND(${upTo}-${own},9)))`;
}

/** Responses, leads, MGOs and deals in pieces that are whole, by campaign and in all. */
export function wholeBlock(block: CalculationBlock, { planned, whole }: Model, ids: readonly string[]): void {
  block.heading(
    "In whole pieces that add up",
    COUNTED.map((key) => TITLES[key]),
  );
  block.list([
    labelColumn(ids),
    ...COUNTED.map((key) => ({
      ref: whole[key].rows,
      content: (down: number) => partOf(planned.rows[key], down),
      format: "whole" as const,
    })),
  ]);
  for (const key of COUNTED) {
    const total = planned.total[key];
    block.single(
      `${TITLES[key]} in all`,
      whole[key].total,
      f`IF(${total}="","",INT(ROUND(${total},9)))`,
      "whole",
    );
  }
}

/** What of one stage goes on to the next, over the lines of which both are known. */
export function goesOn(from: Ref, after: Ref): Formula {
  const known = (of: Ref, other: Ref) => f`SUMPRODUCT(ISNUMBER(${other})*1,${of})`;
  return f`IF(${known(from, after)}=0,"",${known(after, from)}/${known(from, after)})`;
}

/** What each stage of the funnel passes on, over the campaigns of which both are known; as domain's conversions. */
export function conversionsBlock(block: CalculationBlock, model: Model): void {
  block.heading("What goes on to the next stage", ["Planned", "As it came"]);
  block.list([
    labelColumn(FUNNEL),
    ...(["planned", "actual"] as const).map((which) => ({
      ref: model.conversions[which],
      content: (down: number) => {
        const [stage, before] = [FUNNEL[down]!, FUNNEL[down - 1]];
        if (!before) return f`""`;
        return goesOn(model[which].rows[before], model[which].rows[stage]);
      },
      format: "percent" as const,
    })),
  ]);
}

/** The plan by month. */
export function monthsBlock(
  block: CalculationBlock,
  { planned, facts, months, quarter, whole }: Model,
): void {
  block.heading("Months", [
    "Place",
    "First day",
    "Audience",
    "Responses",
    "Leads",
    "MGOs",
    "Deals",
    "Revenue",
    "Cost",
    "MDF",
    ...COUNTED.map((key) => `Whole ${TITLES[key].toLowerCase()}`),
  ]);
  block.list([
    labelColumn(Array.from({ length: months.place.rows }, (_, index) => `Month ${index + 1}`)),
    { ref: months.place, content: (down) => down + 1, format: "whole" },
    {
      ref: months.start,
      content: (down) => f`EDATE(${quarter.start},${months.place.at(0, down)}-1)`,
      format: "date",
    },
    ...BY_MONTH.map((key) => ({
      ref: months[key],
      content: (down: number) => {
        const [values, month] = [planned.rows[key], months.start.at(0, down)];
        return f`IF(SUMPRODUCT((${facts.month}=${month})*ISNUMBER(${values}))=0,"",SUMIFS(${values},${facts.month},${month}))`;
      },
      format: "general" as const,
    })),
    ...COUNTED.map((key) => ({
      ref: whole[key].months,
      content: (down: number) => partOf(months[key], down),
      format: "whole" as const,
    })),
  ]);
}
