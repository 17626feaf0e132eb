import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { MetricDefinition } from "../../domain/program/metrics";
import { isFromDeals } from "../../domain/scorecard/performance/deal-metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import type { CellFormat } from "../shared/styles";
import { statusText } from "../shared/words";
import { measureOf } from "./measures";
import type { MetricLineRefs, MetricRefs } from "./metric-refs";
import type { Model } from "./model";

const COLUMNS = ["Q1", "Q2", "Q3", "Q4", "To date"] as const;

export const UNIT_FORMATS: Readonly<Record<MetricDefinition["unit"], CellFormat>> = {
  money: "money",
  number: "general",
  share: "percent",
};

/** Each metric's target, actual, score and status in four quarters and to date. */
export function metricLinesBlock(block: CalculationBlock, model: Model): void {
  block.heading("Metrics by quarter", COLUMNS);
  for (const line of model.lines) metricLine(block, model, line);
}

function metricLine(block: CalculationBlock, model: Model, line: MetricLineRefs): void {
  const { calendar, inputs } = model;
  const { metric, refs } = line;
  const format = UNIT_FORMATS[metric.unit];
  const { target, actual } = measureOf(model, line);
  const begun = (i: number, value: Formula) =>
    f`IF(OR(${inputs.as_of.used}<${calendar.start.at(i)},${value}=""),"",${value})`;
  block.across(`${metric.label}: target`, refs.target, target, format);
  block.across(
    "… actual",
    refs.actual,
    (i) => (isFromDeals(metric.id) ? actual(i) : begun(i, actual(i))),
    format,
  );
  block.across("… score", refs.score, (i) => metricScore(model, line, i), "score");
  block.across("… status", refs.status, (i) => metricStatus(model, line, i));
}

const isPipeline = ({ metric }: MetricLineRefs) => metric.id === "pipeline_to_target";

/** There is something to win, and no pipeline covers it. */
function hopeless({ inputs, pipelineBase, calendar, metrics }: Model, i: number): Formula {
  const target = metrics.pipeline_to_target.target.at(i);
  return f`AND(${target}="",${inputs.coverage.used}="",ROUND(N(${pipelineBase.at(i)}),9)>0,${calendar.elapsed.at(i)}>0)`;
}

function metricScore(model: Model, line: MetricLineRefs, i: number): Formula {
  const { target, actual, weight } = line.refs;
  const attained = attainmentOf(model, line.refs, f`${actual.at(i)}`, target.at(i));
  const measured = (value: Formula) => f`IF(${target.at(i)}="","",${value})`;
  const scored = isPipeline(line)
    ? f`IF(${hopeless(model, i)},0,${measured(orMet(model, target.at(i), attained))})`
    : measured(attained);
  return f`IF(OR(${actual.at(i)}="",${weight}=0),"",${scored})`;
}

/** Pipeline of which nothing is needed is met. */
const orMet = ({ settings }: Model, target: CellRef, attained: Formula) =>
  f`IF(ROUND(${target},9)=0,100*${settings.attainmentCap},${attained})`;

/** 100 × attainment. */
function attainmentOf({ settings }: Model, { lower }: MetricRefs, actual: Formula, target: CellRef): Formula {
  const cap = settings.attainmentCap;
  const falling = f`IF(${actual}<=0,${cap},MIN(${cap},${target}/${actual}))`;
  return f`100*IF(${lower},${falling},MIN(${cap},MAX(0,${actual}/${target})))`;
}

function metricStatus(model: Model, line: MetricLineRefs, i: number): Formula {
  const { calendar, inputs } = model;
  const { refs } = line;
  const [target, actual] = [refs.target.at(i), refs.actual.at(i)];
  const coloured = statusText(refs.score.at(i), refs.green, refs.yellow);
  const missing = isPipeline(line) && i !== CURRENT_COLUMN ? "Not recorded" : "Not measured";
  const scored = isPipeline(line) && i === CURRENT_COLUMN ? cautious(model, coloured, i) : coloured;
  const early = (colour: Formula) => f`IF(${calendar.early.at(i)},"Early",${colour})`;
  const met = isPipeline(line) ? f`IF(${target}=0,"Target met",${early(scored)})` : early(scored);
  const measured = f`IF(${actual}="","${missing}",IF(${target}="",${early(f`"Red"`)},${met}))`;
  const none = f`IF(${calendar.elapsed.at(i)}=0,"Joined later","No target")`;
  const lacking = isPipeline(line) ? f`IF(${hopeless(model, i)},FALSE,${target}="")` : f`${target}=""`;
  return f`IF(${inputs.as_of.used}<${calendar.start.at(i)},"Not begun",IF(${refs.weight}=0,"Not weighted",IF(${lacking},${none},${measured})))`;
}

/** Pipeline that is Green only with deals that nobody expects on any day is Yellow. */
function cautious(model: Model, status: Formula, i: number): Formula {
  const refs = model.metrics.pipeline_to_target;
  const { target, green, actual, score } = refs;
  const dated = f`(${actual.at(i)}-${model.deals.undatedAmount})`;
  const sure = f`ROUND(${attainmentOf(model, refs, dated, target.at(i))},9)>=ROUND(${green},9)`;
  return f`IF(ROUND(${score.at(i)},9)>=ROUND(${green},9),IF(${sure},"Green","Yellow"),${status})`;
}
