import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import {
  METRIC_DEFAULTS,
  type MetricDefinition,
  type PerformanceMetricId,
} from "../../domain/program/metrics";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, METRIC_ROWS, ROW } from "./layout";
import type { Model } from "./model";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
export const STATUS_WORDS = { green: ["Green", "Target met"], yellow: ["Yellow"], red: ["Red"] } as const;
const FORMATS: Readonly<Record<MetricDefinition["unit"], CellFormat>> = {
  money: "money",
  number: "general",
  share: "percent",
};

/** Five metrics in four quarters and the current column, line by line, and the score they add up to. */
export function metricTable(sheet: SheetBuilder, model: Model): void {
  header(sheet, model);
  METRIC_DEFAULTS.forEach((metric, index) =>
    metricRows(sheet, model, metric, ROW.metrics + index * METRIC_ROWS),
  );
  totalRows(sheet, model);
}

function header(sheet: SheetBuilder, model: Model): void {
  const { calendar, inputs } = model;
  const row = ROW.tableHeader;
  sheet.put(row, COLUMN.label, "Metric", "columnHeaderLeft").put(row, COLUMN.line, null, "columnHeaderLeft");
  QUARTERS.forEach((quarter, i) => sheet.put(row, COLUMN.first + i, quarter, "columnHeader"));
  const right = [
    ["Current", COLUMN.current],
    ["Weight", COLUMN.weight],
    ["Attainment", COLUMN.attainment],
    ["Points", COLUMN.points],
    ["Status", COLUMN.status],
  ] as const;
  for (const [text, column] of right)
    sheet.put(row, column, text, column === COLUMN.status ? "columnHeaderCenter" : "columnHeader");
  const asOf = inputs.as_of.used;
  const state = (i: number) =>
    i === CURRENT_COLUMN
      ? "To date"
      : f`IF(${asOf}<${calendar.start.at(i)},"Not begun",IF(${asOf}<${calendar.end.at(i)},"In progress","Ended"))`;
  sheet.put(row + 1, COLUMN.label, "Quarter", "label").put(row + 1, COLUMN.line, null, "label");
  sheet
    .fill(model.state, row + 1, COLUMN.first, state, "state")
    .shade(row + 1, COLUMN.weight, COLUMN.status, "label");
}

function metricRows(sheet: SheetBuilder, model: Model, metric: MetricDefinition, row: number): void {
  const { calendar, inputs, settings, metrics, weights } = model;
  const refs = metrics[metric.id];
  const format = FORMATS[metric.unit];
  const asOf = inputs.as_of.used;
  const { target, actual } = MEASURES[metric.id](model);
  const begun = (i: number, value: Formula) =>
    f`IF(OR(${asOf}<${calendar.start.at(i)},${value}=""),"",${value})`;
  const labels: readonly [string, Formula | string | null][] = [
    ["Target", metric.label],
    ["Actual", metric.source],
    ["Score", SOURCES[metric.id](model)],
    ["Status", null],
  ];
  labels.forEach(([line, label], index) => {
    sheet.put(
      row + index,
      COLUMN.label,
      label,
      index === 0 ? "metric" : index === METRIC_ROWS - 1 ? "noteEnd" : "small",
    );
    sheet.put(row + index, COLUMN.line, line, index === METRIC_ROWS - 1 ? "labelEnd" : "label");
  });
  sheet.fill(refs.target, row, COLUMN.first, target, "calculation", format);
  sheet.fill(
    refs.actual,
    row + 1,
    COLUMN.first,
    (i) => (metric.id === "average_deal_size" ? actual(i) : begun(i, actual(i))),
    "calculation",
    format,
  );
  sheet.fill(
    refs.score,
    row + 2,
    COLUMN.first,
    (i) =>
      f`IF(OR(${refs.actual.at(i)}="",${refs.target.at(i)}="",${refs.weight}=0),"",100*IF(${refs.target.at(i)}=0,${settings.attainmentCap},MIN(${settings.attainmentCap},MAX(0,${refs.actual.at(i)}/${refs.target.at(i)}))))`,
    "calculation",
    "score",
  );
  sheet.fill(refs.status, row + 3, COLUMN.first, (i) => metricStatus(model, refs, i), "statusEnd");
  const limited = f`${settings.revenueWeightLimit}*${weights.total}`;
  const over = f`AND(${weights.others}>0,${weights.revenue}>${limited})`;
  const share = metric.revenue
    ? f`${limited}/${weights.revenue}`
    : f`(1-${settings.revenueWeightLimit})*${weights.total}/${weights.others}`;
  const current = refs.score.fixed(CURRENT_COLUMN);
  sheet.fill(
    refs.weight,
    row,
    COLUMN.weight,
    () => f`${refs.configured}*IF(${over},${share},1)`,
    "calculation",
    "decimal",
  );
  sheet.fill(
    refs.attainment,
    row,
    COLUMN.attainment,
    () => f`IF(${current}="","",${current}/100)`,
    "calculation",
    "percent",
  );
  sheet.fill(
    refs.points,
    row,
    COLUMN.points,
    () => f`IF(${current}="","",${refs.weight}*${current}/${weights.measured.fixed(CURRENT_COLUMN)})`,
    "calculation",
    "decimal",
  );
  sheet.fill(refs.currentStatus, row, COLUMN.status, () => f`${refs.status.fixed(CURRENT_COLUMN)}`, "status");
  sheet.shade(row + METRIC_ROWS - 1, COLUMN.weight, COLUMN.status, "labelEnd");
  for (const status of [refs.status, refs.currentStatus])
    sheet.statusRules(status, status.at(0), STATUS_WORDS);
}

function metricStatus(
  { calendar, inputs }: Model,
  refs: Model["metrics"][PerformanceMetricId],
  i: number,
): Formula {
  const score = f`ROUND(${refs.score.at(i)},9)`;
  const coloured = f`IF(${score}>=ROUND(${refs.green},9),"Green",IF(${score}>=ROUND(${refs.yellow},9),"Yellow","Red"))`;
  const measured = f`IF(${refs.target.at(i)}="","No target",IF(${refs.actual.at(i)}="","Not measured",IF(${refs.target.at(i)}=0,"Target met",${coloured})))`;
  return f`IF(${inputs.as_of.used}<${calendar.start.at(i)},"Not begun",IF(${refs.weight}=0,"Not weighted",IF(${calendar.elapsed.at(i)}=0,"Joined later",${measured})))`;
}

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

const recorded = (model: Model, metric: "training_certs" | "required_tasks", latest: Ref): Measure => ({
  target: plain(model, metric),
  actual: (i) => (i === CURRENT_COLUMN ? f`${latest}` : f`${model.metrics[metric].resultActual.at(i)}`),
});

const MEASURES: Readonly<Record<PerformanceMetricId, (model: Model) => Measure>> = {
  perf_to_plan: ({ calendar, sales, deals }) => ({
    target: (i) =>
      f`IF(OR(ROUND(${calendar.planned.at(i)},9)<=0,ROUND(N(${sales.at(i)}),9)<=0),"",${sales.at(i)}*${calendar.planned.at(i)})`,
    actual: (i) => f`${deals.won.at(i)}`,
  }),
  pipeline_to_target: ({ calendar, pipelineBase, pipelineActual, inputs }) => ({
    target: (i) => {
      const needed = f`${inputs.coverage.used}*${pipelineBase.at(i)}`;
      const some = f`IF(ROUND(${needed},9)<=0,"",${needed})`;
      return f`IF(OR(${calendar.elapsed.at(i)}=0,${pipelineBase.at(i)}=""),"",IF(ROUND(${pipelineBase.at(i)},9)<=0,0,${some}))`;
    },
    actual: (i) => f`${pipelineActual.at(i)}`,
  }),
  average_deal_size: (model) => ({
    target: plain(model, "average_deal_size"),
    actual: (i) =>
      f`IF(OR(${model.inputs.as_of.used}<${model.calendar.start.at(i)},${model.deals.wonDeals.at(i)}=0),"",${model.deals.won.at(i)}/${model.deals.wonDeals.at(i)})`,
  }),
  training_certs: (model) => recorded(model, "training_certs", model.level.facts.certifications),
  required_tasks: (model) => recorded(model, "required_tasks", model.level.facts.requiredTasks),
};

/** Where the target of the current column comes from, in a few words. */
const SOURCES: Readonly<Record<PerformanceMetricId, (model: Model) => Formula>> = {
  perf_to_plan: ({ calendar }) =>
    f`IF(${calendar.seasonal},"Target to date, seasonal","Target to date, by days")`,
  pipeline_to_target: ({ inputs }) =>
    f`"Coverage "&ROUND(${inputs.coverage.used},2)&"×: "&IF(ISNUMBER(${inputs.coverage.override}),"typed here",${inputs.coverage.source})`,
  average_deal_size: (model) => sourceOf(model, "average_deal_size"),
  training_certs: (model) => sourceOf(model, "training_certs"),
  required_tasks: (model) => sourceOf(model, "required_tasks"),
};

function sourceOf({ inputs }: Model, metric: PlainMetric): Formula {
  const input = inputs[`${metric}_target`];
  return f`"Target: "&IF(ISNUMBER(${input.override}),"typed here",${input.source})`;
}

function totalRows(sheet: SheetBuilder, model: Model): void {
  const { metrics, weights, settings, current, score, status } = model;
  const all = METRIC_DEFAULTS.map(({ id }) => metrics[id]);
  const row = ROW.total;
  const weighted = (i: number) =>
    joined(
      all.map((refs) => f`${refs.weight}*N(${refs.score.at(i)})`),
      "+",
    );
  sheet.put(row, COLUMN.label, "Score", "totalLabel").put(row, COLUMN.line, "0 – 100", "totalNote");
  sheet.fill(
    score,
    row,
    COLUMN.first,
    (i) => f`IF(${weights.measured.at(i)}=0,"",(${weighted(i)})/${weights.measured.at(i)})`,
    "total",
    "score",
  );
  const sum = (pick: (refs: (typeof all)[number]) => Ref) =>
    f`SUM(${joined(
      all.map((refs) => pick(refs)),
      ",",
    )})`;
  sheet.put(
    row,
    COLUMN.weight,
    sum((refs) => refs.weight),
    "total",
    "decimal",
  );
  sheet.put(row, COLUMN.attainment, null, "total");
  sheet.put(
    row,
    COLUMN.points,
    sum((refs) => refs.points),
    "total",
    "decimal",
  );
  sheet.put(row, COLUMN.status, null, "total");

  const yellow = f`MIN(${settings.green},${settings.yellow})`;
  sheet.put(row + 1, COLUMN.label, "Status", "strong").put(row + 1, COLUMN.line, null, "label");
  sheet.fill(
    status,
    row + 1,
    COLUMN.first,
    (i) =>
      f`IF(${score.at(i)}="","Not scored",IF(ROUND(${score.at(i)},9)>=ROUND(${settings.green},9),"Green",IF(ROUND(${score.at(i)},9)>=ROUND(${yellow},9),"Yellow","Red")))`,
    "status",
  );
  sheet.put(row + 1, COLUMN.weight, "Measured", "noteRight");
  sheet.fill(
    current.measured,
    row + 1,
    COLUMN.attainment,
    () => f`IF(${weights.total}=0,0,${weights.measured.fixed(CURRENT_COLUMN)}/${weights.total})`,
    "calculation",
    "percent",
  );
  sheet.shade(row + 1, COLUMN.points, COLUMN.status, "label");
  sheet.statusRules(status, status.at(0), STATUS_WORDS);
}
