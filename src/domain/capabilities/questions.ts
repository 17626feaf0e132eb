import { nameKey, trimmed } from "../shared/excel-text";
import { questionsTable, type QuestionRow } from "../shared/tables/capabilities-tables";
import type { ParsedTable, RowProblem } from "../shared/tables/parse-table";
import { PARTNER_VIEW } from "./content/partner-view-questions";
import { ASSESSED_METRICS, type LifeStage } from "./framework";

/** Which of the two questionnaires a question belongs to. */
export type Questionnaire = "capabilities" | "partner-view";

/** A question that counts, read from its row. */
export interface Question {
  id: string;
  /** The metric's label as framework.ts has it, or the topic of a question about us. */
  metric: string;
  text: string;
  /** What levels 1 … 5 look like; "" where nothing is written. */
  anchors: readonly [string, string, string, string, string];
  /** Above 0. */
  weight: number;
  /** In lower case; empty asks in every life-stage. */
  stages: readonly string[];
  /** Asked in the short assessment too. */
  core: boolean;
}

export interface ReadQuestions {
  questions: Readonly<Record<Questionnaire, readonly Question[]>>;
  /** Every id of the table, of questions that count and others, in lower case. */
  known: ReadonlySet<string>;
  problems: readonly RowProblem[];
}

/** A blank weight. */
const USUAL_WEIGHT = 1;
const LABELS: ReadonlyMap<string, string> = new Map(
  ASSESSED_METRICS.map(({ label }) => [nameKey(label), label]),
);

/** The questions of `cam_questions`. One whose metric nobody knows is reported and left out; one of weight 0 or less is left out. */
export function readQuestions({
  rows,
  positions,
}: Pick<ParsedTable<typeof questionsTable.columns>, "rows" | "positions">): ReadQuestions {
  const questions: Record<Questionnaire, Question[]> = { capabilities: [], "partner-view": [] };
  const problems: RowProblem[] = [];
  rows.forEach((row, index) => {
    const aboutUs = isAboutUs(row);
    const metric = trimmed(row.metric ?? "");
    const label = aboutUs ? metric : LABELS.get(nameKey(metric));
    if (label === undefined) {
      const message = `There is no metric "${metric}" to answer for; the question counts nowhere.`;
      problems.push(problemOf(positions[index] ?? index, questionsTable.columns.metric.header, message));
      return;
    }
    const weight = row.weight ?? USUAL_WEIGHT;
    if (weight > 0 && row.questionId)
      questions[aboutUs ? "partner-view" : "capabilities"].push(question(row, label, weight));
  });
  return { questions, known: new Set(rows.map(({ questionId }) => nameKey(questionId))), problems };
}

export function isAboutUs({ category }: Pick<QuestionRow, "category">): boolean {
  return nameKey(trimmed(category ?? "")) === nameKey(PARTNER_VIEW);
}

function problemOf(position: number, column: string, message: string): RowProblem {
  return { table: questionsTable.name, row: position + 1, column, message };
}

function question(row: QuestionRow, metric: string, weight: number): Question {
  const { questionId, question: text, level1, level2, level3, level4, level5, lifeStages, core } = row;
  return {
    id: questionId!,
    metric,
    text: text ?? "",
    anchors: [level1 ?? "", level2 ?? "", level3 ?? "", level4 ?? "", level5 ?? ""],
    weight,
    stages: stagesOf(lifeStages),
    core: core === "Yes",
  };
}

/** Names of life-stages have no spaces, so spaces around the commas say nothing. */
function stagesOf(lifeStages: string | null): string[] {
  return nameKey(lifeStages).replaceAll(" ", "").split(",").filter(Boolean);
}

/** Whether a question is asked in a life-stage; a partner without one is asked everything. */
export function isAsked({ stages }: Pick<Question, "stages">, stage: LifeStage | null): boolean {
  return stage === null || stages.length === 0 || stages.includes(nameKey(stage));
}

/** The short or the full set of questions for a life-stage, in the table's order. */
export function questionSet(
  questions: readonly Question[],
  stage: LifeStage | null,
  set: "core" | "full",
): Question[] {
  return questions.filter((each) => isAsked(each, stage) && (set === "full" || each.core));
}
