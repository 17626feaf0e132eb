import { METRICS_FOR_A_SCORE } from "../../domain/scorecard/performance/composite-score";
import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { MetricDefinition } from "../../domain/program/metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { MetricRefs } from "./metric-refs";
import type { Model } from "./model";

/** Whether enough is measured for a colour, which metrics are below their floor, and how sales stand by themselves. */
export function completenessBlock(block: CalculationBlock, model: Model): void {
  const { lines, weights, settings, current } = model;
  const sum = (
    term: (refs: MetricRefs) => Formula,
    wanted: (metric: MetricDefinition) => boolean = () => true,
  ) =>
    joined(
      lines.filter(({ metric }) => wanted(metric)).map(({ refs }) => term(refs)),
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

function flags(block: CalculationBlock, { lines, weights, current }: Model): void {
  const isBelow = ({ floor, score }: MetricRefs, i: number) => {
    const cell = score.at(i);
    return f`(${floor}>0)*(${cell}<>"")*(ROUND(N(${cell}),9)<ROUND(${floor},9))`;
  };
  block.heading("Below the floor", ["Q1", "Q2", "Q3", "Q4", "Year"]);
  block.across(
    "Metrics below their floor",
    weights.flags,
    (i) =>
      joined(
        lines.map(({ refs }) => isBelow(refs, i)),
        "+",
      ),
    "whole",
  );
  lines.reduce<Ref | null>((before, { metric, refs }, index) => {
    const isLast = index === lines.length - 1;
    const names = isLast ? current.redFlags : new Ref(`names to ${metric.name}`);
    const comma = before ? f`IF(${before}="","",${before}&", ")&` : f``;
    const named = f`IF(${isBelow(refs, CURRENT_COLUMN)}=1,${comma}${refs.label},${before ?? f`""`})`;
    block.single(isLast ? "Their names to date" : `… to ${metric.label}`, names, named);
    return names;
  }, null);
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
