import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { DealMetric } from "../../domain/scorecard/performance/deal-metrics";
import { PERFORMANCE_METRICS, type PerformanceMetricId } from "../../domain/program/metrics";
import { f, type Formula } from "../shared/formula";
import { closedOr } from "../shared/recorded-results";
import type { Ref } from "../shared/reference";
import type { MetricLineRefs, MetricRefs } from "./metric-refs";
import type { Model } from "./model";

interface Measure {
  target: (i: number) => Formula;
  actual: (i: number) => Formula;
}

type PlainMetric = "average_deal_size" | "training_certs" | "required_tasks";

/** A target that does not come from sales: what is typed, else the column's default; one of zero or less asks for nothing. */
function plain(model: Model, metric: PlainMetric): Measure["target"] {
  const { override } = model.inputs[`${metric}_target`];
  const defaults = model.metrics[metric].targetDefault;
  const given = (i: number) => f`IF(ISNUMBER(${override}),${override},N(${defaults.at(i)}))`;
  return (i) => f`IF(OR(${model.calendar.elapsed.at(i)}=0,ROUND(${given(i)},9)<=0),"",${given(i)})`;
}

/** What deals say today of a quarter, or of the year. */
export function dealsToday({ deals }: Model, metric: DealMetric, i: number): Formula {
  const [won, count] = [deals.won.at(i), deals.wonDeals.at(i)];
  return metric === "perf_to_plan" ? f`${won}` : f`IF(${count}=0,"",${won}/${count})`;
}

/** What an ended quarter was closed with, else what the deals say today. */
function closedFirst(model: Model, metric: DealMetric, i: number): Formula {
  const { calendar, inputs, partner, metrics } = model;
  const [asOf, start, end] = [inputs.as_of.used, calendar.start.at(i), calendar.end.at(i)];
  const today = dealsToday(model, metric, i);
  const closed = closedOr(partner, { id: f`${metrics[metric].key}`, period: f`${start}`, today });
  const counted = i === CURRENT_COLUMN ? today : f`IF(${asOf}<${end},${today},${closed})`;
  return f`IF(${asOf}<${start},"",${counted})`;
}

const recorded = (model: Model, metric: "training_certs" | "required_tasks", latest: Ref): Measure => ({
  target: plain(model, metric),
  actual: (i) => (i === CURRENT_COLUMN ? f`${latest}` : f`${model.metrics[metric].resultActual.at(i)}`),
});

/** Whether there is something to aim at: where lower is better that may be none at all. */
const isAim = (target: Formula, { lower }: MetricRefs) =>
  f`IF(ISNUMBER(${target}),OR(ROUND(N(${target}),9)>0,AND(${lower},ROUND(N(${target}),9)=0)),FALSE)`;

/** A metric of the program's own is what Results holds under its name; nothing is typed over its target here. */
function recordedOwn({ calendar }: Model, refs: MetricRefs): Measure {
  const { targetDefault, latestActual, resultActual } = refs;
  const given = (i: number) => f`${targetDefault.at(i)}`;
  return {
    target: (i) => f`IF(${calendar.elapsed.at(i)}=0,"",IF(${isAim(given(i), refs)},${given(i)},""))`,
    actual: (i) => (i === CURRENT_COLUMN ? f`${latestActual}` : f`${resultActual.at(i)}`),
  };
}

/** What a metric measures against what, by quarter and in the current column. */
export function measureOf(model: Model, { metric, refs }: MetricLineRefs): Measure {
  return isBuiltIn(metric.id) ? MEASURES[metric.id](model) : recordedOwn(model, refs);
}

/** Where the target of the current column comes from, in a few words. */
export function sourceOfTarget(model: Model, { metric, refs }: MetricLineRefs): Formula {
  if (isBuiltIn(metric.id)) return SOURCES[metric.id](model);
  const standard = f`IF(${isAim(f`${refs.defaultTarget}`, refs)},"Metric's default","none")`;
  return f`"Target: "&IF(${refs.latestTarget}<>"","Results",${standard})`;
}

const isBuiltIn = (id: string): id is PerformanceMetricId =>
  (PERFORMANCE_METRICS as readonly string[]).includes(id);

const MEASURES: Readonly<Record<PerformanceMetricId, (model: Model) => Measure>> = {
  perf_to_plan: (model) => ({
    target: (i) => f`${model.salesToDate.at(i)}`,
    actual: (i) => closedFirst(model, "perf_to_plan", i),
  }),
  pipeline_to_target: ({ calendar, deals, metrics, pipelineBase, inputs }) => ({
    target: (i) => {
      const [base, multiple] = [pipelineBase.at(i), inputs.coverage.used];
      const needed = f`IF(${multiple}="","",IF(ROUND(${multiple}*${base},9)<=0,"",${multiple}*${base}))`;
      const covered = f`IF(${base}="","",IF(ROUND(${base},9)<=0,0,${needed}))`;
      const given = i === CURRENT_COLUMN ? null : metrics.pipeline_to_target.resultTarget.at(i);
      const target = given === null ? covered : f`IF(${given}<>"",MAX(0,${given}),${covered})`;
      return f`IF(${calendar.elapsed.at(i)}=0,"",${target})`;
    },
    actual: (i) =>
      i === CURRENT_COLUMN ? f`${deals.openInYear}` : f`${metrics.pipeline_to_target.resultActual.at(i)}`,
  }),
  average_deal_size: (model) => ({
    target: plain(model, "average_deal_size"),
    actual: (i) => closedFirst(model, "average_deal_size", i),
  }),
  training_certs: (model) => recorded(model, "training_certs", model.level.facts.certifications),
  required_tasks: (model) => recorded(model, "required_tasks", model.level.facts.requiredTasks),
};

const SOURCES: Readonly<Record<PerformanceMetricId, (model: Model) => Formula>> = {
  perf_to_plan: ({ calendar }) =>
    f`IF(${calendar.seasonal},"Target to date, seasonal","Target to date, by quarters")`,
  pipeline_to_target: ({ inputs }) =>
    f`IF(${inputs.coverage.used}="","Coverage",ROUND(N(${inputs.coverage.used}),2)&"×")&": "&IF(ISNUMBER(${inputs.coverage.override}),"typed here",${inputs.coverage.source})`,
  average_deal_size: (model) => sourceOf(model, "average_deal_size"),
  training_certs: (model) => sourceOf(model, "training_certs"),
  required_tasks: (model) => sourceOf(model, "required_tasks"),
};

function sourceOf({ inputs }: Model, metric: PlainMetric): Formula {
  const input = inputs[`${metric}_target`];
  return f`"Target: "&IF(ISNUMBER(${input.override}),"typed here",${input.source})`;
}
