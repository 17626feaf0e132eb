import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { answersTable, type AnswerRow } from "../shared/tables/capabilities-tables";
import type { ParsedTable, RowProblem } from "../shared/tables/parse-table";
import { LEVEL_POINTS } from "./framework";
import type { Question } from "./questions";

export interface Answer {
  /** 1 … 5; null is not answered. */
  level: number | null;
  evidence: string;
}

/** All answers of one partner on one day. */
export interface Assessment {
  assessedOn: SerialDate;
  /** By question id in lower case. */
  answers: ReadonlyMap<string, Answer>;
}

/** Answers sorted once by partner and day, so that many partners are cheap. */
export interface AnswerIndex {
  /** A partner's assessments, the earliest first. */
  of(partner: string): readonly Assessment[];
  /** The partners that have any, as the table spells them first. */
  partners: readonly string[];
  /** Answers to questions that the workbook does not have (any more), with their rows. */
  problems: readonly RowProblem[];
}

export function indexAnswers(
  { rows, positions }: Pick<ParsedTable<typeof answersTable.columns>, "rows" | "positions">,
  known: ReadonlySet<string>,
): AnswerIndex {
  const names = new Map<string, string>();
  const byPartner = new Map<string, Map<SerialDate, Map<string, Answer>>>();
  const problems: RowProblem[] = [];
  rows.forEach((row, index) => {
    const { partner, assessedOn, questionId, level, evidence } = row;
    if (partner === null || assessedOn === null || questionId === null) return;
    if (!known.has(nameKey(questionId))) problems.push(unknownQuestion(row, positions[index] ?? index));
    const key = nameKey(partner);
    if (!names.has(key)) names.set(key, partner);
    const days = byPartner.get(key) ?? new Map<SerialDate, Map<string, Answer>>();
    const answers = days.get(assessedOn) ?? new Map<string, Answer>();
    byPartner.set(
      key,
      days.set(assessedOn, answers.set(nameKey(questionId), { level, evidence: evidence ?? "" })),
    );
  });
  return {
    of: (partner) =>
      [...(byPartner.get(nameKey(partner)) ?? [])]
        .map(([assessedOn, answers]) => ({ assessedOn, answers }))
        .sort((a, b) => a.assessedOn - b.assessedOn),
    partners: [...names.values()],
    problems,
  };
}

/**
 * The same answers with those of one day given anew, as a questionnaire has them before they are written. While none of them is given the
 * partner has no answers at all: what was answered on another day is no result of this one.
 */
export function withAnswers(index: AnswerIndex, partner: string, assessment: Assessment): AnswerIndex {
  const given = [...assessment.answers.values()].some(({ level }) => level !== null);
  const others = index.of(partner).filter(({ assessedOn }) => assessedOn !== assessment.assessedOn);
  const own = given ? [...others, assessment].sort((a, b) => a.assessedOn - b.assessedOn) : [];
  return { ...index, of: (name) => (nameKey(name) === nameKey(partner) ? own : index.of(name)) };
}

function unknownQuestion({ partner, questionId }: AnswerRow, position: number): RowProblem {
  const message = `There is no question "${questionId}" any more; the answer counts nowhere.`;
  const { header } = answersTable.columns.questionId;
  return {
    table: answersTable.name,
    row: position + 1,
    column: header,
    message,
    values: { partner, questionId },
  };
}

/** The level of an answer, null when there is none. */
export function levelOf(answers: Assessment["answers"], { id }: Pick<Question, "id">): number | null {
  return answers.get(nameKey(id))?.level ?? null;
}

/** The assessments in which at least one of the questions is answered: other days are no assessment of this questionnaire. */
export function assessmentsOf(
  index: AnswerIndex,
  partner: string,
  questions: readonly Question[],
): Assessment[] {
  return index
    .of(partner)
    .filter(({ answers }) => questions.some((question) => levelOf(answers, question) !== null));
}

/** The latest up to a day. */
export function latestAssessment(assessments: readonly Assessment[], upTo: SerialDate): Assessment | null {
  return assessments.findLast(({ assessedOn }) => assessedOn <= upTo) ?? null;
}

/** What an answer is worth, 1 … 100. */
export function pointsOf(level: number): number {
  return LEVEL_POINTS[level - 1]!;
}

/** Weighted mean of the values that are there; null when none is, or none has a weight. */
export function weightedMean(items: readonly { value: number | null; weight: number }[]): number | null {
  let [total, weights] = [0, 0];
  for (const { value, weight } of items) {
    if (value === null || weight <= 0) continue;
    total += weight * value;
    weights += weight;
  }
  return weights > 0 ? total / weights : null;
}

/** The score of a metric from its answered questions, 1 … 100; null when none is answered. */
export function scoreOf(questions: readonly Question[], answers: Assessment["answers"]): number | null {
  return weightedMean(
    questions.map((question) => {
      const level = levelOf(answers, question);
      return { value: level === null ? null : pointsOf(level), weight: question.weight };
    }),
  );
}

/** How many of the questions are answered. */
export interface Completeness {
  answered: number;
  asked: number;
  /** 0 … 1; null when nothing is asked. */
  share: number | null;
}

export function completenessOf(questions: readonly Question[], answers: Assessment["answers"]): Completeness {
  const answered = questions.filter((question) => levelOf(answers, question) !== null).length;
  return { answered, asked: questions.length, share: questions.length ? answered / questions.length : null };
}
