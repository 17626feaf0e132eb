import {
  assessmentsOf,
  completenessOf,
  latestAssessment,
  levelOf,
  withAnswers,
  type Assessment,
  type Completeness,
} from "../../../domain/capabilities/answers";
import type { CapabilityData } from "../../../domain/capabilities/capability-data";
import { questionSet, type Question, type Questionnaire } from "../../../domain/capabilities/questions";
import type { LifeStage } from "../../../domain/capabilities/framework";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { GivenAnswer } from "../../../sheets/capabilities-scorecard/answers-change";
import type { GuidedDraft } from "../../components/guided-tool/tool-definition";

/** What an assessment begins with: nothing, an assessment that was saved and not finished, or a copy of the last one. */
export type StartFrom = "blank" | "resume" | "last";

/** What was chosen and answered for one partner; null takes what suits the partner. */
export interface AssessedPartnerDraft {
  set: "core" | "full";
  from: StartFrom | null;
  assessedOn: SerialDate | null;
  /** By question id, over what the assessment began with. */
  given: Readonly<Record<string, GivenAnswer>>;
}

export interface AssessmentDraft extends GuidedDraft {
  partners: Readonly<Record<string, AssessedPartnerDraft>>;
}

export const EMPTY_DRAFT: AssessmentDraft = { step: null, partners: {} };
const NOTHING_CHOSEN: AssessedPartnerDraft = { set: "core", from: null, assessedOn: null, given: {} };

export function assessmentDraftOf(draft: AssessmentDraft, partner: string): AssessedPartnerDraft {
  return draft.partners[partner] ?? NOTHING_CHOSEN;
}

export function chosen(
  draft: AssessmentDraft,
  partner: string,
  change: Partial<AssessedPartnerDraft>,
): AssessmentDraft {
  return {
    ...draft,
    partners: { ...draft.partners, [partner]: { ...assessmentDraftOf(draft, partner), ...change } },
  };
}

/** The draft once the partner's answers are in the workbook: the choice of questions stays. */
export function withoutAnswers(draft: AssessmentDraft, { partner }: { partner: string }): AssessmentDraft {
  return { ...chosen(draft, partner, { from: null, assessedOn: null, given: {} }), step: null };
}

/** One screen of questions: those of a metric or topic. */
interface QuestionScreen {
  metric: string;
  questions: readonly Question[];
}

/** A questionnaire as it stands: what is asked, what it began with, and every answer so far. */
export interface CurrentAssessment {
  screens: readonly QuestionScreen[];
  asked: readonly Question[];
  /** What there is to begin with; `resume` and `last` only when there is an assessment. */
  latest: (Assessment & Completeness) | null;
  from: StartFrom;
  assessedOn: SerialDate;
  answers: Readonly<Record<string, GivenAnswer>>;
  completeness: Completeness;
  /** The data as if the answers were written. */
  data: CapabilityData;
}

interface CurrentInput {
  data: CapabilityData;
  questionnaire: Questionnaire;
  partner: string;
  stage: LifeStage | null;
  draft: AssessedPartnerDraft;
  /** Whether the latest assessment has its sheet: then a new one begins. */
  finished: (day: SerialDate) => boolean;
  /** The day of a new one. */
  day: SerialDate;
}

export function currentAssessment({
  data,
  questionnaire,
  partner,
  stage,
  draft,
  finished,
  day,
}: CurrentInput): CurrentAssessment {
  const questions = data.questions[questionnaire];
  const asked = questionSet(questions, stage, questionnaire === "capabilities" ? draft.set : "full");
  const all = assessmentsOf(data.answers, partner, questions);
  const last = latestAssessment(all, Infinity);
  const latest = last && { ...last, ...completenessOf(asked, last.answers) };
  const usual = latest === null ? "blank" : finished(latest.assessedOn) ? "last" : "resume";
  const from = latest === null ? "blank" : (draft.from ?? usual);
  const assessedOn = from === "resume" ? latest!.assessedOn : (draft.assessedOn ?? day);
  const before = from === "blank" ? null : latest;
  const there = all.find((each) => each.assessedOn === assessedOn) ?? null;
  const answers = Object.fromEntries(
    asked.map((question) => [question.id, answerTo(question, before, draft)]),
  );
  const merged = new Map(there?.answers);
  for (const [id, { level, evidence }] of Object.entries(answers))
    merged.set(nameKey(id), { level, evidence: evidence ?? "" });
  return {
    screens: screensOf(asked),
    asked,
    latest,
    from,
    assessedOn,
    answers,
    completeness: completenessOf(asked, merged),
    data: { ...data, answers: withAnswers(data.answers, partner, { assessedOn, answers: merged }) },
  };
}

function answerTo(
  question: Question,
  before: Assessment | null,
  { given }: AssessedPartnerDraft,
): GivenAnswer {
  const own = given[question.id];
  if (own) return own;
  const evidence = before?.answers.get(nameKey(question.id))?.evidence;
  return { level: before && levelOf(before.answers, question), ...(evidence ? { evidence } : {}) };
}

/** The part of the questions that is a list of them all. */
export const EVERY_ANSWER = "*";

/**
 * What is asked a screen each: everything from the start, what was left open when one goes on. Where every answer is there already, as
 * last time's are, all of them are one screen.
 */
export function screensToAsk({ screens, from, latest }: CurrentAssessment): readonly QuestionScreen[] | null {
  if (from === "last") return null;
  if (from === "blank" || latest === null) return screens;
  const open = screens.filter(({ questions }) =>
    questions.some((question) => levelOf(latest.answers, question) === null),
  );
  return open.length ? open : null;
}

function screensOf(asked: readonly Question[]): QuestionScreen[] {
  const byMetric = new Map<string, Question[]>();
  for (const question of asked)
    byMetric.set(question.metric, [...(byMetric.get(question.metric) ?? []), question]);
  return [...byMetric].map(([metric, questions]) => ({ metric, questions }));
}
