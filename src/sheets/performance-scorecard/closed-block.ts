import type { DealMetric } from "../../domain/scorecard/performance/deal-metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { ties } from "../shared/foot";
import { f, type Formula } from "../shared/formula";
import { closedOtherwise } from "../shared/recorded-results";
import { dealsToday } from "./measures";
import type { Model } from "./model";

/** By how much deals and Results say something else today than closed quarters were closed with. */
export function closedBlock(block: CalculationBlock, model: Model): void {
  const { restated, partner, calendar, inputs } = model;
  block.heading("Restated since it was closed", ["Q1", "Q2", "Q3", "Q4"]);
  restatedLine(block, model, "perf_to_plan", {
    label: "Won: today less closed",
    note: "The actual above is what it was closed with, Won what deals say today",
  });
  restatedLine(block, model, "average_deal_size", { label: "Average deal size: today less closed" });
  block.across(
    "Closed figures typed over in Results",
    restated.typed,
    (i) => {
      const start = f`${calendar.start.at(i)}`;
      return f`IF(${inputs.as_of.used}<${calendar.end.at(i)},0,${closedOtherwise(partner, start)})`;
    },
    { format: "whole", note: "Target or Actual is not what the row was closed with" },
  );
}

function restatedLine(
  block: CalculationBlock,
  model: Model,
  metric: DealMetric,
  { label, note }: { label: string; note?: string },
): void {
  const { actual } = model.metrics[metric];
  block.across(
    label,
    model.restated[metric],
    (i) => {
      const [today, closed] = [dealsToday(model, metric, i), f`${actual.at(i)}`];
      return f`IF(OR(${closed}="",${today}=""),"",IF(${ties(today, closed, model.tolerance)},"",${today}-${closed}))`;
    },
    { format: "money", ...(note === undefined ? {} : { note }) },
  );
}

/** What the page says of it; "" where everything reads as it was closed. */
export function restatedNotice({ restated, deals }: Model): Formula {
  const [won, typed] = [restated.perf_to_plan, restated.typed];
  const change = f`SUM(${won})`;
  const named = [0, 1, 2, 3].map((i) => f`IF(${won.fixed(i)}="","",${`" Q${i + 1}"`})`);
  const quarters = f`${named[0]!}&${named[1]!}&${named[2]!}&${named[3]!}`;
  // Rounded figures: short money three times over is longer than a formula may be.
  const money = (amount: Formula) => f`ROUND(${amount},0)`;
  const today = f`SUMPRODUCT((${won}<>"")*${deals.won.fixed(0)}:${deals.won.fixed(3)})`;
  const moved = f`IF(${change}<0,"−","+")&${money(f`ABS(${change})`)}`;
  const said = f`${money(f`(${today}-${change})`)}&" won as closed, "&${money(today)}&" today ("&${moved}&") in"&${quarters}`;
  const byDeals = f`IF(COUNT(${won})=0,"",${said})`;
  const both = f`IF(AND(COUNT(${won})>0,SUM(${typed})>0),", ","")`;
  const results = f`IF(SUM(${typed})=0,"",SUM(${typed})&" typed over in Results")`;
  return f`IF(AND(COUNT(${won})=0,SUM(${typed})=0),"","Closed quarters restated: "&${byDeals}&${both}&${results}&".")`;
}
