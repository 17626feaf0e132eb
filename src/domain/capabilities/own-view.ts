import type { SerialDate } from "../shared/serial-date";
import { assessmentsOf, latestAssessment, levelOf, type Assessment } from "./answers";
import type { CapabilityData } from "./capability-data";
import { categoryStandings, metricScores } from "./capability-scores";
import type { LifeStage } from "./framework";
import type { Question } from "./questions";
import { readStageWeights } from "./weights";

/** From how many levels on two answers to one question are talked about. */
export const LEVELS_APART = 2;

/** A question that the partner and we answer differently. */
export interface ApartAnswer {
  question: Question;
  /** 1 … 5. */
  ours: number;
  own: number;
}

/** A partner as it sees itself. */
export interface OwnView {
  answeredOn: SerialDate;
  /** Of the 25 metrics and the five categories, 1 … 100; null where nothing is answered, as in Performance, which has no questions. */
  metrics: readonly (number | null)[];
  categories: readonly (number | null)[];
  /** Answers that are two levels or more from ours, the furthest first. */
  apart: readonly ApartAnswer[];
}

interface OwnViewInput {
  data: CapabilityData;
  partner: string;
  asOf: SerialDate;
  stage: LifeStage | null;
  asked: readonly Question[];
  /** Ours. */
  assessment: Assessment | null;
}

/** The latest answers that a partner gave about itself up to a day; null when there are none. */
export function ownViewOf(input: OwnViewInput): OwnView | null {
  const { data, partner, asOf, stage, asked, assessment } = input;
  const all = assessmentsOf(data.answers, partner, data.questions.capabilities, "own");
  const own = latestAssessment(all, asOf);
  if (!own) return null;
  const scores = metricScores(data.metrics, asked, own, null);
  return {
    answeredOn: own.assessedOn,
    metrics: scores.map(({ score }) => score),
    categories: categoryStandings(scores, readStageWeights(data.stageWeights, stage)).map(
      ({ value }) => value,
    ),
    apart: assessment ? apartAnswers(asked, assessment, own) : [],
  };
}

function apartAnswers(asked: readonly Question[], ours: Assessment, own: Assessment): ApartAnswer[] {
  return asked
    .flatMap((question): ApartAnswer[] => {
      const [our, their] = [levelOf(ours.answers, question), levelOf(own.answers, question)];
      if (our === null || their === null || Math.abs(our - their) < LEVELS_APART) return [];
      return [{ question, ours: our, own: their }];
    })
    .sort((one, other) => Math.abs(other.ours - other.own) - Math.abs(one.ours - one.own));
}
