import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f } from "../shared/formula";
import type { Model } from "./model";

/** What the plan is short of, and which of its tactics closes that cheapest. */
export function goalBlock(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { facts, closers, yields, cheapest, gap, planned, inputs, names, goal } = model;
  const used = inputs.mgo_goal.used;
  block.heading("Goal");
  block.single("Whole MGOs", goal, f`IF(${used}="","",MAX(0,ROUNDUP(ROUND(${used},9),0)))`, "whole");
  block.single(
    "MGOs missing",
    gap,
    f`IF(${goal}="","",MAX(0,ROUND(${goal}-N(${planned.total.mgos}),9)))`,
    "tenths",
  );
  block.single(
    "Revenue missing",
    model.revenueGap,
    f`IF(${inputs.revenue_goal.used}="","",MAX(0,${inputs.revenue_goal.used}-N(${planned.total.revenue})))`,
    "money",
  );
  block.heading("Closing the gap", ["Audience → MGO", "Cost an MGO", "Cost"]);
  block.list([
    labelColumn(ids),
    {
      ref: yields,
      content: (down) => {
        const [response, lead, mgo] = [
          facts.responseRate.at(0, down),
          facts.leadRate.at(0, down),
          facts.mgoRate.at(0, down),
        ];
        return f`IF(OR(${response}="",${lead}="",${mgo}=""),"",${response}*${lead}*${mgo})`;
      },
      format: "general",
    },
    {
      ref: closers.costPerMgo,
      content: (down) =>
        f`IF(OR(${yields.at(0, down)}="",${facts.unitCost.at(0, down)}=""),"",IF(${yields.at(0, down)}<=0,"",${facts.unitCost.at(0, down)}/${yields.at(0, down)}))`,
      format: "general",
    },
    {
      ref: closers.cost,
      content: (down) =>
        f`IF(OR(N(${gap})<=0,${closers.costPerMgo.at(0, down)}=""),"",ROUND(${gap}*${closers.costPerMgo.at(0, down)},9))`,
      format: "general",
    },
  ]);
  const found = (ref: typeof names) => f`IF(${cheapest.row}="","",INDEX(${ref},${cheapest.row}))`;
  block.single(
    "Cheapest: its place",
    cheapest.row,
    f`IF(COUNT(${closers.cost})=0,"",MATCH(MIN(${closers.cost}),${closers.cost},0))`,
    "whole",
  );
  block.single("Cheapest", cheapest.name, found(names));
  block.single("Cost of an MGO", cheapest.costPerMgo, found(closers.costPerMgo), "money");
  block.single(
    "More to reach",
    cheapest.audience,
    f`IF(${cheapest.row}="","",${gap}/INDEX(${yields},${cheapest.row}))`,
    "whole",
  );
  block.single("For", cheapest.cost, f`IF(${cheapest.row}="","",${gap}*${cheapest.costPerMgo})`, "money");
}

/** What an MGO of this plan is worth: what a revenue goal is divided by. */
export function worthBlock(block: CalculationBlock, model: Model): void {
  const { planned, worth } = model;
  const { revenue, mgos } = planned.rows;
  const counted = f`SUMPRODUCT(ISNUMBER(${revenue})*1,${mgos})`;
  block.heading("Revenue goal");
  block.single(
    "Revenue an MGO",
    worth,
    f`IF(COUNT(${revenue})=0,"",IF(${counted}<=0,"",SUM(${revenue})/${counted}))`,
    { format: "money", note: "Of the campaigns whose revenue is known" },
  );
}
