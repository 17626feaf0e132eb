import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { LEAST_OF_CORE } from "../../domain/capabilities/capabilities-scorecard";
import { CATEGORIES } from "../../domain/capabilities/framework";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import { statusText } from "../shared/words";
import { ASSESSED, CATEGORY_COUNT, type Model, ofCategory } from "./model";

const POSITION = "(ROW(cam_assessments[Partner])-MIN(ROW(cam_assessments[Partner]))+1)";

/** Where the partner's assessments stand in cam_assessments: the one of these answers, and the one before them. */
export function recordsBlock(block: CalculationBlock, { record, partner, day }: Model): void {
  const own = f`(cam_assessments[Partner]=${partner.name})`;
  const rowOf = (found: Ref) =>
    f`IF(${found}=0,"",SUMPRODUCT(MAX(${own}*(cam_assessments[Assessed on]=${found})*${POSITION})))`;
  block.heading("Recorded assessments");
  block.single("Row of these answers", record.row, zeroAsBlank(rowOf(day)), {
    format: "tableRow",
    note: "In cam_assessments; its performance, that of the day of the answers, counts",
  });
  block.single(
    "Before these answers",
    record.previousDay,
    f`IFERROR(SUMPRODUCT(MAX(${own}*(cam_assessments[Assessed on]<${day})*cam_assessments[Assessed on])),0)`,
    { format: "date", note: "What the change is measured against" },
  );
  block.single("Its row of cam_assessments", record.previousRow, rowOf(record.previousDay), "tableRow");
  block.single(
    "Too little was answered then",
    record.previousProvisional,
    f`IF(${record.previousRow}="",FALSE,INDEX(cam_assessments[Provisional],${record.previousRow})="Yes")`,
  );
}

/** No row is found as 0. */
const zeroAsBlank = (row: Formula) => f`IF(N(${row})=0,"",${row})`;

const recorded = (column: string, row: Ref) =>
  f`IF(${row}="","",IF(ISNUMBER(INDEX(cam_assessments[${column}],${row})),INDEX(cam_assessments[${column}],${row}),""))`;

/** Metrics from answers or the record, categories from metrics, the score from categories: blank is left out, never zero. */
export function scoresBlock(block: CalculationBlock, model: Model): void {
  metricScores(block, model);
  categoryScores(block, model);
}

function metricScores(block: CalculationBlock, { metric, score, questions, record }: Model): void {
  const sumOf = (column: Ref, i: number) => f`SUMIFS(${column},${questions.metric},${metric.label.at(i)})`;
  block.heading("Scores of the metrics");
  block.across(
    "Score",
    score.metrics,
    (i) =>
      i < ASSESSED
        ? f`IF(${sumOf(questions.counted, i)}=0,"",${sumOf(questions.weighted, i)}/${sumOf(questions.counted, i)})`
        : recorded(METRIC_LABELS[i]!, record.row),
    "score",
  );
  const measured = (i: number, value: Formula) => f`IF(${score.metrics.at(i)}="",0,${value})`;
  block.across(
    "Weight that counts",
    metric.counted,
    (i) => measured(i, f`${metric.weight.at(i)}`),
    "general",
  );
  block.across(
    "Weight × score",
    metric.weighted,
    (i) => measured(i, f`${metric.weight.at(i)}*${score.metrics.at(i)}`),
    "decimal",
  );
}

function categoryScores(block: CalculationBlock, { metric, category, score, day, stages }: Model): void {
  block.heading(
    "Scores of the categories",
    CATEGORIES.map(({ label }) => label),
  );
  const weights = (i: number) => f`SUM(${ofCategory(metric.counted, i)})`;
  block.across(
    "Score",
    score.categories,
    (i) => f`IF(${weights(i)}=0,"",SUM(${ofCategory(metric.weighted, i)})/${weights(i)})`,
    "score",
  );
  const has = (i: number, value: Formula) => f`IF(${score.categories.at(i)}="",0,${value})`;
  block.across("Weight that counts", category.counted, (i) => has(i, f`${stages.used.at(i)}`), "percent");
  block.across(
    "Weight × score",
    category.weighted,
    (i) => has(i, f`${stages.used.at(i)}*${score.categories.at(i)}`),
    "decimal",
  );
  block.single(
    "Score",
    score.overall,
    f`IF(OR(${day}=0,SUM(${category.counted})=0),"",SUM(${category.weighted})/SUM(${category.counted}))`,
    { format: "score", note: "Over the categories that have one; none before a question is answered" },
  );
  block.across(
    "Points",
    category.points,
    (i) =>
      f`IF(OR(${score.overall}="",${score.categories.at(i)}=""),"",${category.weighted.at(i)}/SUM(${category.counted}))`,
    "decimal",
  );
}

/** The assessment before, what has changed since, and the words for each score. */
export function comparisonBlock(block: CalculationBlock, model: Model): void {
  const { score, previous, change, status, record, metric, settings, provisional, completeness } = model;
  const labels = CATEGORIES.map(({ label }) => label);
  const difference = (now: Ref, before: Ref, i: number) =>
    f`IF(OR(${now.at(i)}="",${before.at(i)}=""),"",${now.at(i)}-${before.at(i)})`;
  const yellow = f`MIN(${settings.green},${settings.yellow})`;
  const coloured = (value: Ref | CellRef) =>
    f`IF(AND(${provisional},${value}<>""),"Provisional",${statusText(value, settings.green, yellow)})`;
  block.heading("Provisional");
  block.single("Least of the core set", completeness.least, LEAST_OF_CORE, "percent");
  block.single(
    "Provisional",
    provisional,
    f`IF(${score.overall}="",FALSE,ROUND(N(IF(${completeness.coreAsked}=0,${completeness.full},${completeness.core})),9)<${completeness.least})`,
    {
      format: "general",
      note: "No rank, no colour, counts for no level; without core questions all count as core",
    },
  );
  block.heading("Change and status of the metrics");
  block.across("Before", previous.metrics, (i) => recorded(METRIC_LABELS[i]!, record.previousRow), "score");
  block.across("Change", change.metrics, (i) => difference(score.metrics, previous.metrics, i), "score");
  block.across("Status", status.metrics, (i) =>
    statusText(score.metrics.at(i), metric.green.at(i), metric.yellow.at(i)),
  );
  block.heading("Change and status of the categories", labels);
  block.across("Before", previous.categories, (i) => recorded(labels[i]!, record.previousRow), "score");
  block.across(
    "Change",
    change.categories,
    (i) => difference(score.categories, previous.categories, i),
    "score",
  );
  block.across("Status", status.categories, (i) => coloured(score.categories.at(i)));
  block.heading("Change and status of the score");
  block.single("Before", previous.overall, recorded("Score", record.previousRow), "score");
  block.single(
    "Change",
    change.overall,
    f`IF(OR(${provisional},${record.previousProvisional}),"",${difference(score.overall, previous.overall, 0)})`,
    { format: "score", note: "None where too little was answered now or then" },
  );
  block.single("Status", status.overall, coloured(score.overall));
}

/** All points of the categories, in one sum. */
export function pointsSum({ category }: Model): Formula {
  return f`SUM(${joined(
    Array.from({ length: CATEGORY_COUNT }, (_, i) => category.points.fixed(i)),
    ",",
  )})`;
}
