import { pointsOf } from "../capabilities/answers";
import { nameKey } from "../shared/excel-text";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import type { SerialDate } from "../shared/serial-date";
import type { ProgramAnswerRow } from "../shared/tables/program-tables";
import { PROGRAM_QUESTIONS, type ProgramQuestion } from "./program-questions";

/** Who is asked. */
export const RESPONDENTS = ["Chief", "CAM"] as const;
export type Respondent = (typeof RESPONDENTS)[number];

/** Levels so far apart are a disagreement to talk about first. */
export const FAR_APART = 2;

/** One question as it was answered. */
export interface ProgramLine {
  question: ProgramQuestion;
  /** 1 … 5 by who answered; null is not answered. */
  levels: Readonly<Record<Respondent, number | null>>;
  /** Mean of the levels, and of what they are worth, 1 … 100; null where nobody answered. */
  level: number | null;
  points: number | null;
  disagree: boolean;
  evidence: string;
}

/** What everybody's latest answers say. */
export interface ProgramAnswers {
  /** The latest day on which anybody answered. */
  day: SerialDate;
  lines: readonly ProgramLine[];
}

const IDS = new Set(PROGRAM_QUESTIONS.map(({ id }) => nameKey(id)));

/**
 * The answers that count on a day: of each respondent those of the latest day up to it, as far as that is no more than twelve months before the
 * latest of both. Null while nobody has answered.
 */
export function programAnswers(rows: readonly ProgramAnswerRow[], upTo: SerialDate): ProgramAnswers | null {
  const known = rows.filter(
    (row): row is ProgramAnswerRow & { assessedOn: number; level: number } =>
      row.assessedOn !== null &&
      row.assessedOn <= upTo &&
      row.level !== null &&
      IDS.has(nameKey(row.questionId)),
  );
  const dayOf = (respondent: Respondent) =>
    Math.max(0, ...known.filter((row) => row.respondent === respondent).map(({ assessedOn }) => assessedOn));
  const days = { Chief: dayOf("Chief"), CAM: dayOf("CAM") };
  const day = Math.max(days.Chief, days.CAM);
  if (day === 0) return null;
  const { start } = twelveMonthsTo(day);
  const counted = known.filter(
    ({ respondent, assessedOn }) =>
      respondent !== null && assessedOn === days[respondent as Respondent] && assessedOn >= start,
  );
  return { day, lines: PROGRAM_QUESTIONS.map((question) => lineOf(question, counted)) };
}

function lineOf(question: ProgramQuestion, rows: readonly ProgramAnswerRow[]): ProgramLine {
  const own = rows.filter(({ questionId }) => nameKey(questionId) === nameKey(question.id));
  const levelOf = (respondent: Respondent) => own.find((row) => row.respondent === respondent)?.level ?? null;
  const levels = { Chief: levelOf("Chief"), CAM: levelOf("CAM") };
  const given = RESPONDENTS.flatMap((each) => levels[each] ?? []);
  const mean = (values: readonly number[]) =>
    values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
  return {
    question,
    levels,
    level: mean(given),
    points: mean(given.map(pointsOf)),
    disagree: given.length === RESPONDENTS.length && Math.abs(given[0]! - given[1]!) >= FAR_APART,
    evidence: own.flatMap(({ evidence }) => evidence ?? []).join(" · "),
  };
}
