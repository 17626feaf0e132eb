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

/** Who sees the partner so: we, or the partner itself. */
export type View = "ours" | "own";

/** Answers sorted once by partner and day, so that many partners are cheap. */
export interface AnswerIndex {
  /** A partner's assessments, the earliest first: ours where no view is given. */
  of(partner: string, view?: View): readonly Assessment[];
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
  const views: Readonly<Record<View, AnswersByDay>> = { ours: new Map(), own: new Map() };
  const problems: RowProblem[] = [];
  rows.forEach((row, index) => {
    const { partner, assessedOn, questionId } = row;
    if (partner === null || assessedOn === null || questionId === null) return;
    if (!known.has(nameKey(questionId))) problems.push(unknownQuestion(row, positions[index] ?? index));
    if (!names.has(nameKey(partner))) names.set(nameKey(partner), partner);
    note(views.ours, row, { level: row.level, evidence: row.evidence ?? "" });
    const own = { level: row.levelByPartner ?? null, evidence: row.evidenceByPartner ?? "" };
    if (own.level !== null || own.evidence) note(views.own, row, own);
  });
  return {
    of: (partner, view = "ours") =>
      [...(views[view].get(nameKey(partner)) ?? [])]
        .map(([assessedOn, answers]) => ({ assessedOn, answers }))
        .sort((a, b) => a.assessedOn - b.assessedOn),
    partners: [...names.values()],
    problems,
  };
}

/** By partner, day and question. */
type AnswersByDay = Map<string, Map<SerialDate, Map<string, Answer>>>;

function note(byPartner: AnswersByDay, { partner, assessedOn, questionId }: AnswerRow, answer: Answer): void {
  const days = byPartner.get(nameKey(partner)) ?? new Map<SerialDate, Map<string, Answer>>();
  const answers = days.get(assessedOn!) ?? new Map<string, Answer>();
  byPartner.set(nameKey(partner), days.set(assessedOn!, answers.set(nameKey(questionId), answer)));
}

/**
 * The same answers with those of one day given anew, as a questionnaire has them before they are written. While none of them is given the
 * partner has no answers of that view at all: what was answered on another day is no result of this one.
 */
export function withAnswers(
  index: AnswerIndex,
  partner: string,
  assessment: Assessment,
  view: View = "ours",
): AnswerIndex {
  const given = [...assessment.answers.values()].some(({ level }) => level !== null);
  const others = index.of(partner, view).filter(({ assessedOn }) => assessedOn !== assessment.assessedOn);
  const now = given ? [...others, assessment].sort((a, b) => a.assessedOn - b.assessedOn) : [];
  return {
    ...index,
    of: (name, seen = "ours") =>
      seen === view && nameKey(name) === nameKey(partner) ? now : index.of(name, seen),
  };
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
  view: View = "ours",
): Assessment[] {
  return index
    .of(partner, view)
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
