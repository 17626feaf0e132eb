import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import {
  METRIC_DEFAULTS,
  type BuiltInMetric,
  type MetricDefinition,
  type PerformanceMetricId,
} from "../../domain/program/metrics";
import { f, type Formula, joined } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { statusText } from "../shared/words";
import { COLUMN, METRIC_ROWS, ROW } from "./layout";
import { MEASURES, SOURCES } from "./measures";
import type { MetricRefs, Model } from "./model";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const STATUS_WORDS = { green: ["Green", "Target met"], yellow: ["Yellow"], red: ["Red"] } as const;
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
    .fill(model.state, { row: row + 1, column: COLUMN.first }, state, "state")
    .shade(row + 1, COLUMN.weight, COLUMN.status, "label");
}

function metricRows(sheet: SheetBuilder, model: Model, metric: BuiltInMetric, row: number): void {
  const { calendar, inputs } = model;
  const refs = model.metrics[metric.id];
  const format = FORMATS[metric.unit];
  const asOf = inputs.as_of.used;
  const { target, actual } = MEASURES[metric.id](model);
  const begun = (i: number, value: Formula) =>
    f`IF(OR(${asOf}<${calendar.start.at(i)},${value}=""),"",${value})`;
  metricLabels(sheet, model, metric, row);
  sheet.fill(refs.target, { row, column: COLUMN.first }, target, { style: "calculation", format });
  sheet.fill(
    refs.actual,
    { row: row + 1, column: COLUMN.first },
    (i) => (metric.id === "average_deal_size" ? actual(i) : begun(i, actual(i))),
    { style: "calculation", format },
  );
  sheet.fill(refs.score, { row: row + 2, column: COLUMN.first }, (i) => metricScore(model, metric.id, i), {
    style: "calculation",
    format: "score",
  });
  sheet.fill(
    refs.status,
    { row: row + 3, column: COLUMN.first },
    (i) => metricStatus(model, metric.id, i),
    "statusEnd",
  );
  currentColumns(sheet, model, metric, row);
  sheet.shade(row + METRIC_ROWS - 1, COLUMN.weight, COLUMN.status, "labelEnd");
  for (const status of [refs.status, refs.currentStatus])
    sheet.statusRules(status, status.at(0), STATUS_WORDS);
}

function metricLabels(sheet: SheetBuilder, model: Model, metric: BuiltInMetric, row: number): void {
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
}

/** Weight, attainment, points and status, beside the quarters. */
function currentColumns(sheet: SheetBuilder, model: Model, metric: BuiltInMetric, row: number): void {
  const { settings, weights } = model;
  const refs = model.metrics[metric.id];
  const limited = f`${settings.revenueWeightLimit}*${weights.total}`;
  const over = f`AND(${weights.others}>0,${weights.revenue}>${limited})`;
  const share = metric.revenue
    ? f`${limited}/${weights.revenue}`
    : f`(1-${settings.revenueWeightLimit})*${weights.total}/${weights.others}`;
  const current = refs.score.fixed(CURRENT_COLUMN);
  sheet.fill(
    refs.weight,
    { row, column: COLUMN.weight },
    () => f`${refs.configured}*IF(${over},${share},1)`,
    { style: "calculation", format: "decimal" },
  );
  sheet.fill(
    refs.attainment,
    { row, column: COLUMN.attainment },
    () => f`IF(${current}="","",${current}/100)`,
    { style: "calculation", format: "percent" },
  );
  sheet.fill(
    refs.points,
    { row, column: COLUMN.points },
    () => f`IF(${current}="","",${refs.weight}*${current}/${weights.measured.fixed(CURRENT_COLUMN)})`,
    { style: "calculation", format: "decimal" },
  );
  sheet.fill(
    refs.currentStatus,
    { row, column: COLUMN.status },
    () => f`${refs.status.fixed(CURRENT_COLUMN)}`,
    "status",
  );
}

const isPipeline = (id: PerformanceMetricId) => id === "pipeline_to_target";

/** There is something to win, and no pipeline covers it. */
function hopeless({ inputs, pipelineBase, calendar, metrics }: Model, i: number): Formula {
  const target = metrics.pipeline_to_target.target.at(i);
  return f`AND(${target}="",${inputs.coverage.used}="",ROUND(N(${pipelineBase.at(i)}),9)>0,${calendar.elapsed.at(i)}>0)`;
}

function metricScore(model: Model, id: PerformanceMetricId, i: number): Formula {
  const { target, actual, weight } = model.metrics[id];
  const attained = f`IF(${target.at(i)}="","",${attainmentOf(model, model.metrics[id], f`${actual.at(i)}`, target.at(i))})`;
  const scored = isPipeline(id) ? f`IF(${hopeless(model, i)},0,${attained})` : attained;
  return f`IF(OR(${actual.at(i)}="",${weight}=0),"",${scored})`;
}

/** 100 × attainment; a target of 0 is met. */
function attainmentOf({ settings }: Model, { lower }: MetricRefs, actual: Formula, target: CellRef): Formula {
  const cap = settings.attainmentCap;
  const falling = f`IF(${actual}<=0,${cap},MIN(${cap},${target}/${actual}))`;
  return f`100*IF(ROUND(${target},9)=0,${cap},IF(${lower},${falling},MIN(${cap},MAX(0,${actual}/${target}))))`;
}

function metricStatus(model: Model, id: PerformanceMetricId, i: number): Formula {
  const { calendar, inputs } = model;
  const refs = model.metrics[id];
  const [target, actual] = [refs.target.at(i), refs.actual.at(i)];
  const coloured = statusText(refs.score.at(i), refs.green, refs.yellow);
  const missing = isPipeline(id) && i !== CURRENT_COLUMN ? "Not recorded" : "Not measured";
  const scored = isPipeline(id) && i === CURRENT_COLUMN ? cautious(model, coloured, i) : coloured;
  const early = (colour: Formula) => f`IF(${calendar.early.at(i)},"Early",${colour})`;
  const measured = f`IF(${actual}="","${missing}",IF(${target}="",${early(f`"Red"`)},IF(${target}=0,"Target met",${early(scored)})))`;
  const none = f`IF(${calendar.elapsed.at(i)}=0,"Joined later","No target")`;
  const lacking = isPipeline(id) ? f`IF(${hopeless(model, i)},FALSE,${target}="")` : f`${target}=""`;
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
    { row, column: COLUMN.first },
    (i) => f`IF(${weights.measured.at(i)}=0,"",(${weighted(i)})/${weights.measured.at(i)})`,
    { style: "total", format: "score" },
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
    { style: "total", format: "decimal" },
  );
  sheet.put(row, COLUMN.attainment, null, "total");
  sheet.put(
    row,
    COLUMN.points,
    sum((refs) => refs.points),
    { style: "total", format: "decimal" },
  );
  sheet.put(row, COLUMN.status, null, "total");

  const yellow = f`MIN(${settings.green},${settings.yellow})`;
  const green = f`ROUND(${settings.green},9)`;
  const coloured = (i: number) =>
    f`IF(ROUND(${score.at(i)},9)>=${green},IF(${weights.flags.at(i)}>0,"Yellow","Green"),IF(ROUND(${score.at(i)},9)>=ROUND(${yellow},9),"Yellow","Red"))`;
  sheet.put(row + 1, COLUMN.label, "Status", "strong").put(row + 1, COLUMN.line, null, "label");
  sheet.fill(
    status,
    { row: row + 1, column: COLUMN.first },
    (i) =>
      f`IF(${score.at(i)}="","Not scored",IF(${model.calendar.early.at(i)},"Early",IF(${weights.complete.at(i)},${coloured(i)},"Provisional")))`,
    "status",
  );
  sheet.put(row + 1, COLUMN.weight, "Measured", "noteRight");
  sheet.fill(
    current.measured,
    { row: row + 1, column: COLUMN.attainment },
    () => f`IF(${weights.total}=0,0,${weights.measured.fixed(CURRENT_COLUMN)}/${weights.total})`,
    { style: "calculation", format: "percent" },
  );
  sheet.shade(row + 1, COLUMN.points, COLUMN.status, "label");
  sheet.statusRules(status, status.at(0), STATUS_WORDS);
}
