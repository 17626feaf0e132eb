import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { MetricRefs } from "./metric-refs";
import type { Model } from "./model";

/** What the chart of the quarters, the bars of the metrics and those of the year draw. */
export function picturesBlock(block: CalculationBlock, model: Model): void {
  const { quarters, calendar, inputs, deals, sales, bars, coverage, lines, metrics, reached } = model;
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
        content: (row) =>
          f`IF(${inputs.as_of.used}<${calendar.start.fixed(row)},"",${metrics.perf_to_plan.actual.fixed(row)})`,
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
  block.heading("Reached of the targets");
  block.list(
    [
      {
        title: "Metric",
        ref: new Ref("metric", 1, lines.length),
        content: (row) => lines[row]!.metric.label,
      },
      {
        title: "Reached",
        ref: reached,
        content: (row) => reachedOf(lines[row]!.refs),
        format: "wholePercent",
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

/** Of what is better the lower it is, the score says how far it is. */
function reachedOf({ target, actual, score, lower }: MetricRefs): Formula {
  const [wanted, measured, scored] = [target, actual, score].map((cells) => cells.fixed(CURRENT_COLUMN));
  const share = f`IF(OR(${lower},N(${wanted!})<=0),${scored!}/100,${measured!}/${wanted!})`;
  return f`IF(${scored!}="","",INT(ROUND(100*${share},9))/100)`;
}
