import {
  assessmentsOf,
  completenessOf,
  latestAssessment,
  levelOf,
  withAnswers,
  type Assessment,
  type Completeness,
  type View,
} from "../../../domain/capabilities/answers";
import type { CapabilityData } from "../../../domain/capabilities/capability-data";
import { questionSet, type Question, type Questionnaire } from "../../../domain/capabilities/questions";
import type { LifeStage } from "../../../domain/capabilities/framework";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { AnsweredBy } from "../../../domain/shared/tables/capabilities-tables";
import type { GivenAnswer } from "../../../sheets/capabilities-scorecard/answers-change";
import type { GuidedDraft } from "../../components/guided-tool/tool-definition";

/** What an assessment begins with: nothing, an assessment that was saved and not finished, or a copy of the last one. */
export type StartFrom = "blank" | "resume" | "last";

/** What was chosen and answered for one partner; null takes what suits the partner. */
export interface AssessedPartnerDraft {
  set: "core" | "full";
  /** Whose answers are given. */
  view: View;
  from: StartFrom | null;
  assessedOn: SerialDate | null;
  /** By question id, over what the assessment began with. */
  given: Readonly<Record<string, GivenAnswer>>;
  /** Metrics whose questions were gone to from the list of answers. */
  opened: readonly string[];
  /** The id of the question that is asked of its metric; null: the first that is open. */
  at: string | null;
}

export interface AssessmentDraft extends GuidedDraft {
  partners: Readonly<Record<string, AssessedPartnerDraft>>;
}

export const EMPTY_DRAFT: AssessmentDraft = { step: null, partners: {} };
/** Without answers. */
const AFRESH = { from: null, assessedOn: null, given: {}, opened: [], at: null } as const;
const NOTHING_CHOSEN: AssessedPartnerDraft = { set: "core", view: "ours", ...AFRESH };

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
  return { ...chosen(draft, partner, AFRESH), step: null };
}

/** The draft with the answers of the other view, of which none is given yet. */
export function seenBy(draft: AssessmentDraft, partner: string, view: View): AssessmentDraft {
  return chosen(draft, partner, { ...AFRESH, view });
}

/** Whose answers they are, as `cam_answers` has it. */
export function givenBy({ view }: Pick<CurrentAssessment, "view">): AnsweredBy {
  return view === "own" ? "Partner" : "Us";
}

/** The draft at a question, wherever one was. */
export function atQuestion(
  draft: AssessmentDraft,
  partner: string,
  { id, metric }: Pick<Question, "id" | "metric">,
): AssessmentDraft {
  const { opened } = assessmentDraftOf(draft, partner);
  const metrics = opened.includes(metric) ? opened : [...opened, metric];
  return { ...chosen(draft, partner, { opened: metrics, at: id }), step: `questions ${metric}` };
}

/** One screen of questions: those of a metric or topic. */
interface QuestionScreen {
  metric: string;
  questions: readonly Question[];
}

/** A questionnaire as it stands: what is asked, what it began with, and every answer so far. */
export interface CurrentAssessment {
  screens: readonly QuestionScreen[];
  /** Metrics whose questions were gone to from the list of answers. */
  opened: readonly string[];
  view: View;
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
  const { view, opened } = draft;
  const all = assessmentsOf(data.answers, partner, questions, view);
  const last = latestAssessment(all, Infinity);
  const latest = last && { ...last, ...completenessOf(asked, last.answers) };
  // A partner's own answers have no sheet of their own: all of them given, they are finished.
  const isFinished = latest !== null && (view === "own" ? latest.share === 1 : finished(latest.assessedOn));
  const usual = latest === null ? "blank" : isFinished ? "last" : "resume";
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
    opened,
    view,
    asked,
    latest,
    from,
    assessedOn,
    answers,
    completeness: completenessOf(asked, merged),
    data: { ...data, answers: withAnswers(data.answers, partner, { assessedOn, answers: merged }, view) },
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

/** The metrics of which something is to be asked: all from the start, of the last time's answers none. */
function openMetrics({ screens, from, latest }: CurrentAssessment): readonly string[] {
  if (from === "last") return [];
  const isOpen = (question: Question) => !latest || levelOf(latest.answers, question) === null;
  const open = from === "blank" ? screens : screens.filter(({ questions }) => questions.some(isOpen));
  return open.map(({ metric }) => metric);
}

/** Whether every answer is there already: then all of them are one screen, which else stands below the questions and in the review. */
export function listComesFirst(current: CurrentAssessment): boolean {
  return openMetrics(current).length === 0;
}

/** The screens of the questions: the list, or what is asked a metric each; and what was gone to from the list. */
export function partsToAsk(current: CurrentAssessment): readonly string[] {
  const asked = [...openMetrics(current), ...current.opened];
  const metrics = current.screens.map(({ metric }) => metric).filter((metric) => asked.includes(metric));
  return listComesFirst(current) ? [EVERY_ANSWER, ...metrics] : metrics;
}

function screensOf(asked: readonly Question[]): QuestionScreen[] {
  const byMetric = new Map<string, Question[]>();
  for (const question of asked)
    byMetric.set(question.metric, [...(byMetric.get(question.metric) ?? []), question]);
  return [...byMetric].map(([metric, questions]) => ({ metric, questions }));
}
