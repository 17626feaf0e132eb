import { CATEGORIES } from "../../domain/capabilities/framework";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { ASSESSED, type Model, ofCategory } from "./model";

/** The scores that the partner gives itself, beside which ours stand; what has no questions has none. */
export function ownViewBlock(block: CalculationBlock, model: Model): void {
  const { own } = model;
  block.heading("As the partner sees itself");
  block.single("Answered on", own.answered, f`IF(${own.day}=0,"",${own.day})`, "date");
  ownMetrics(block, model);
  ownCategories(block, model);
  block.heading("Answered differently");
  block.single(
    "Questions two levels or more apart",
    own.apart,
    f`IF(${own.day}=0,"",COUNT(${model.questions.apart}))`,
    "whole",
  );
  differences(block, model);
}

function ownMetrics(block: CalculationBlock, { own, metric, questions }: Model): void {
  const sumOf = (column: Ref, i: number) => f`SUMIFS(${column},${questions.metric},${metric.label.at(i)})`;
  const answered = (i: number, value: ReturnType<typeof f>) => f`IF(${own.metrics.at(i)}="",0,${value})`;
  block.across(
    "Score",
    own.metrics,
    (i) =>
      i < ASSESSED
        ? f`IF(${sumOf(questions.ownCounted, i)}=0,"",${sumOf(questions.ownWeighted, i)}/${sumOf(questions.ownCounted, i)})`
        : f`""`,
    "score",
  );
  block.across("Weight that counts", own.counted, (i) => answered(i, f`${metric.weight.at(i)}`), "general");
  block.across(
    "Weight × score",
    own.weighted,
    (i) => answered(i, f`${metric.weight.at(i)}*${own.metrics.at(i)}`),
    "decimal",
  );
}

function ownCategories(block: CalculationBlock, { own }: Model): void {
  block.heading(
    "Scores of the categories",
    CATEGORIES.map(({ label }) => label),
  );
  const weights = (i: number) => f`SUM(${ofCategory(own.counted, i)})`;
  block.across(
    "Score",
    own.categories,
    (i) => f`IF(${weights(i)}=0,"",SUM(${ofCategory(own.weighted, i)})/${weights(i)})`,
    "score",
  );
}

/** The furthest apart first. */
function differences(block: CalculationBlock, { own, questions }: Model): void {
  const of = (i: number, column: Ref | string) =>
    f`IF(${own.position.at(i)}="","",INDEX(${column},${own.position.at(i)}))`;
  block
    .across(
      "Its question",
      own.position,
      (i) => f`IFERROR(MATCH(LARGE(${questions.apart},${i + 1}),${questions.apart},0),"")`,
      "whole",
    )
    .across("Question ID", own.id, (i) => of(i, questions.id))
    .across("Metric", own.metric, (i) => of(i, questions.metric))
    .across("Question", own.question, (i) => of(i, "cam_questions[Question]"))
    .across("Our level", own.ours, (i) => of(i, questions.level), "whole")
    .across("Own level", own.level, (i) => of(i, questions.ownLevel), "whole");
}
