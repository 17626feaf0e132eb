import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { sumOf } from "./figures-block";
import type { Model } from "./model";

const PARTS = { volume: "More or less reached", rate: "Better or worse rates", total: "In all" } as const;

/** Why revenue differs, by campaign and in all; as domain's revenueVariance. */
export function varianceBlock(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { variance, unmatched } = model;
  block.heading("Why revenue differs", ["Unmatched", ...Object.values(PARTS)]);
  block.list([
    labelColumn(ids),
    { ref: unmatched, content: (down) => isUnmatched(model, down) },
    { ref: variance.volume.rows, content: (down) => volume(model, down), format: "money" },
    { ref: variance.rate.rows, content: (down) => ratePart(model, down), format: "money" },
    { ref: variance.total.rows, content: (down) => difference(model, down), format: "money" },
  ]);
  for (const key of ["volume", "rate", "total"] as const)
    block.single(PARTS[key], variance[key].total, sumOf(variance[key].rows), "money");
}

function ratePart({ variance }: Model, down: number): Formula {
  const total = variance.total.rows.at(0, down);
  return f`IF(${total}="","",${total}-${variance.volume.rows.at(0, down)})`;
}

function difference({ planned, actual }: Model, down: number): Formula {
  const [before, after] = [planned.rows.revenue.at(0, down), actual.rows.revenue.at(0, down)];
  return f`IF(OR(${before}="",${after}=""),"",${after}-${before})`;
}

/** (A₁ − A₀) × y₀, with the edges of domain's revenueVariance. */
function volume({ planned, actual, variance, unmatched }: Model, down: number): Formula {
  const total = variance.total.rows.at(0, down);
  const [before, after] = [planned.rows.audience.at(0, down), actual.rows.audience.at(0, down)];
  return f`IF(${total}="","",IF(${unmatched.at(0, down)},0,IF(OR(ROUND(N(${after}),9)<=0,ROUND(N(${before}),9)<=0),${total},(${after}-${before})*(${planned.rows.revenue.at(0, down)}/${before}))))`;
}

/** Revenue that came without anybody having been reached. */
function isUnmatched({ actual, variance }: Model, down: number): Formula {
  const [audience, revenue] = [actual.rows.audience.at(0, down), actual.rows.revenue.at(0, down)];
  return f`IF(${variance.total.rows.at(0, down)}="",FALSE,AND(ROUND(N(${audience}),9)<=0,OR(${audience}="",ROUND(N(${revenue}),9)<>0)))`;
}

/** What is odd of a campaign's actuals, in few words. */
export function remarkOf({ actual: { rows }, variance, unmatched }: Model, down: number): Formula {
  const at = (ref: Ref) => ref.at(0, down);
  const above = (later: Ref, earlier: Ref) =>
    f`AND(${at(later)}<>"",${at(earlier)}<>"",ROUND(N(${at(later)}),9)>ROUND(N(${at(earlier)}),9))`;
  const odd = f`OR(${above(rows.responses, rows.audience)},${above(rows.leads, rows.responses)},${above(rows.mgos, rows.leads)},${above(rows.deals, rows.mgos)})`;
  return f`IF(${odd},"Check: more came out than in",IF(${at(variance.total.rows)}="","Not measured yet",IF(${at(unmatched)},"Revenue without an audience",IF(${at(rows.cost)}="","No actual cost yet",""))))`;
}
