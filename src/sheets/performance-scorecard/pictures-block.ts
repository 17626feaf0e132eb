import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import type { Model } from "./model";

/** What the chart of the quarters and the bars of the year draw. */
export function picturesBlock(block: CalculationBlock, model: Model): void {
  const { quarters, calendar, inputs, deals, sales, bars, coverage } = model;
  block.heading("Won against target");
  block.list(
    [
      {
        title: "Quarter",
        ref: quarters.name,
        content: (row) => f`"FY"&${calendar.name}&${`" Q${row + 1}"`}`,
      },
      {
        title: "Won",
        ref: quarters.won,
        content: (row) => f`IF(${inputs.as_of.used}<${calendar.start.fixed(row)},"",${deals.won.fixed(row)})`,
        format: "money",
      },
      {
        title: "Target",
        ref: quarters.target,
        content: (row) => f`IF(${sales.fixed(row)}="","",${sales.fixed(row)})`,
        format: "money",
      },
    ],
    "value",
  );
  const [year, won, needed] = [
    sales.fixed(CURRENT_COLUMN),
    deals.won.fixed(CURRENT_COLUMN),
    coverage.required.fixed(2),
  ];
  const ofYear = (money: ReturnType<typeof f>) => f`IF(N(${year})<=0,"",${money}/${year})`;
  block.single("Won, of the year's target", bars.won, ofYear(f`${won}`), "percent");
  block.single("… with weighted pipeline", bars.weighted, ofYear(f`(${won}+${deals.weighted})`), "percent");
  block.single(
    "Open, of the pipeline needed",
    bars.open,
    f`IF(${needed}="","",IF(ROUND(${needed},9)<=0,1,${deals.openInYear}/${needed}))`,
    "percent",
  );
}
