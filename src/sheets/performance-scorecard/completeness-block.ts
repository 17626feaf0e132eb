import { METRICS_FOR_A_SCORE } from "../../domain/scorecard/performance/composite-score";
import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { METRIC_DEFAULTS, type MetricDefinition } from "../../domain/program/metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { MetricRefs, Model } from "./model";

/** Whether enough is measured for a colour, which metrics are below their floor, and how sales stand by themselves. */
export function completenessBlock(block: CalculationBlock, model: Model): void {
  const { metrics, weights, settings, current } = model;
  const sum = (
    term: (refs: MetricRefs) => Formula,
    wanted: (metric: MetricDefinition) => boolean = () => true,
  ) =>
    joined(
      METRIC_DEFAULTS.filter(wanted).map(({ id }) => term(metrics[id])),
      "+",
    );
  const isMeasured = (i: number) => (refs: MetricRefs) => f`(${refs.score.at(i)}<>"")`;
  const enough = new Ref("metrics for a score");
  block.heading("What is measured", ["Q1", "Q2", "Q3", "Q4", "Year"]);
  block.across(
    "Weight measured",
    weights.measured,
    (i) => sum((refs) => f`${refs.weight}*${isMeasured(i)(refs)}`),
    "decimal",
  );
  block.across("Metrics measured", weights.count, (i) => sum(isMeasured(i)), "whole");
  block.across(
    "Of them beside revenue",
    weights.other,
    (i) => sum(isMeasured(i), ({ revenue }) => !revenue),
    "whole",
  );
  block.single(
    "Metrics that weigh",
    weights.metrics,
    sum((refs) => f`(${refs.weight}>0)`),
    "whole",
  );
  block.single("Metrics for a score, at least", enough, METRICS_FOR_A_SCORE, {
    format: "whole",
    note: "All of them where fewer weigh; one of them no revenue metric",
  });
  const share = (i: number) =>
    f`ROUND(${weights.measured.at(i)}/${weights.total},9)>=${settings.provisionalBelow}`;
  block.across(
    "Complete",
    weights.complete,
    (i) =>
      f`IF(${weights.total}=0,FALSE,AND(${share(i)},${weights.count.at(i)}>=MIN(${enough},${weights.metrics}),${weights.other.at(i)}>=1))`,
  );
  block.single("Provisional", current.provisional, f`NOT(${weights.complete.fixed(CURRENT_COLUMN)})`);
  block.single(
    "Metrics measured to date",
    current.measuredCount,
    f`${weights.count.fixed(CURRENT_COLUMN)}`,
    "whole",
  );
  flags(block, model);
  salesStatus(block, model);
}

function flags(block: CalculationBlock, { metrics, weights, current }: Model): void {
  const all = METRIC_DEFAULTS.map(({ id }) => metrics[id]);
  block.heading("Below the floor", ["Q1", "Q2", "Q3", "Q4", "Year"]);
  METRIC_DEFAULTS.forEach(({ label }, index) => {
    const { flag, floor, score } = all[index]!;
    block.across(
      label,
      flag,
      (i) => f`IF(AND(${floor}>0,${score.at(i)}<>""),IF(ROUND(N(${score.at(i)}),9)<ROUND(${floor},9),1,0),0)`,
      "whole",
    );
  });
  const sum = (refs: readonly MetricRefs[], i: number) =>
    joined(
      refs.map(({ flag }) => f`${flag.at(i)}`),
      "+",
    );
  block.across("Metrics below their floor", weights.flags, (i) => sum(all, i), "whole");
  const names = all.map(({ flag, label }, index) => {
    const comma = index === 0 ? f`""` : f`IF(${sum(all.slice(0, index), CURRENT_COLUMN)}>0,", ","")`;
    return f`IF(${flag.at(CURRENT_COLUMN)}=1,${comma}&${label},"")`;
  });
  block.single("Their names", current.redFlags, joined(names, "&"));
}

function salesStatus(block: CalculationBlock, { metrics, current }: Model): void {
  const [plan, pipeline] = [metrics.perf_to_plan, metrics.pipeline_to_target].map(({ status }) =>
    status.fixed(CURRENT_COLUMN),
  );
  const either = (...words: string[]) =>
    f`OR(${joined(
      words.flatMap((word) => [f`${plan!}="${word}"`, f`${pipeline!}="${word}"`]),
      ",",
    )})`;
  block.single(
    "Sales",
    current.salesStatus,
    f`IF(${either("Red")},"Red",IF(${either("Yellow")},"Yellow",IF(${either("Green", "Target met")},"Green","Not scored")))`,
    { note: "The worse of performance to plan and pipeline, of those that are measured" },
  );
}
