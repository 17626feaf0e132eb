import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { ProgramAnswerRow } from "../shared/tables/program-tables";
import { programAnswers, type ProgramAnswers, type ProgramLine } from "./program-answers";
import type { ProgramFacts } from "./program-facts";
import { PROGRAM_STAGES, type ProgramStage } from "./program-questions";

/** A stage holds from this score on, with its key question at this level, and is assessed from so many answers on. */
export const HOLDS_FROM = 65;
export const KEY_LEVEL = 3;
export const LEAST_ANSWERS = 4;
/** Below these a program is at most Emerging, and at most Accelerating. */
export const LEAST_PRODUCING = 10;
export const LEAST_PRODUCING_RATE = 0.2;
export const LEAST_PARTNER_LED = 0.3;
/** Gaps become actions, due so many days after the assessment, in this order. */
export const GAP_DAYS = [30, 60, 60, 90, 90] as const;
/** What is compared with lies at least so many days before. */
export const TREND_DAYS = 90;

interface StageLine {
  stage: ProgramStage;
  answered: number;
  /** Mean of its answered questions, 1 … 100; null with fewer than four of them. */
  score: number | null;
  /** Level of its key question; null where nobody answered. */
  keyLevel: number | null;
  holds: boolean;
  /** Against the assessment before; null where either is not assessed. */
  change: number | null;
}

interface ProgramGap extends ProgramLine {
  due: SerialDate;
}

/** The furthest that facts let a program be; blank where they say nothing against the last stage. */
type StageCap = ProgramStage | "";

export interface ProgramAssessment {
  /** The latest day of answers; null while nobody has answered. */
  day: SerialDate | null;
  /** The day of the assessment that is compared with. */
  before: SerialDate | null;
  lines: readonly ProgramLine[];
  stages: readonly StageLine[];
  /** What the answers alone say, and what counts once the facts are held against it; "" while nobody has answered. */
  byAnswers: ProgramStage | "";
  cap: StageCap;
  stage: ProgramStage | "";
  /** Stages behind the program's that hold already. */
  later: readonly ProgramStage[];
  /** What two people see differently and the lowest up to and including the stage, five of them: disagreements first, then key questions. */
  gaps: readonly ProgramGap[];
}

/** Where the channel program stands on a day. Source: domain "Program life-stage". */
export function programAssessment(
  rows: readonly ProgramAnswerRow[],
  facts: ProgramFacts,
  asOf: SerialDate,
): ProgramAssessment {
  const now = programAnswers(rows, asOf);
  const before = now && programAnswers(rows, now.day - TREND_DAYS);
  const lines = now?.lines ?? [];
  const stages = stagesOf(now, before);
  const byAnswers = now ? firstOpen(stages) : "";
  const cap = capOf(facts);
  const stage = byAnswers === "" ? "" : earlier(byAnswers, cap);
  return {
    day: now?.day ?? null,
    before: before?.day ?? null,
    lines,
    stages,
    byAnswers,
    cap,
    stage,
    later: stages.filter((each) => each.holds && isBehind(each.stage, stage)).map((each) => each.stage),
    gaps: now && stage !== "" ? gapsOf(lines, stage, now.day) : [],
  };
}

function stagesOf(now: ProgramAnswers | null, before: ProgramAnswers | null): StageLine[] {
  return PROGRAM_STAGES.map((stage) => {
    const { score, answered, keyLevel } = scoreOf(now, stage);
    const earlierScore = scoreOf(before, stage).score;
    const high = score !== null && round9(score) >= HOLDS_FROM;
    return {
      stage,
      answered,
      score,
      keyLevel,
      holds: high && keyLevel !== null && round9(keyLevel) >= KEY_LEVEL,
      change: score === null || earlierScore === null ? null : score - earlierScore,
    };
  });
}

function scoreOf(answers: ProgramAnswers | null, stage: ProgramStage) {
  const own = (answers?.lines ?? []).filter(({ question }) => question.stage === stage);
  const points = own.flatMap((line) => line.points ?? []);
  return {
    answered: points.length,
    score: points.length < LEAST_ANSWERS ? null : points.reduce((sum, each) => sum + each, 0) / points.length,
    keyLevel: own.find(({ question }) => question.isKey)?.level ?? null,
  };
}

function firstOpen(stages: readonly StageLine[]): ProgramStage {
  return stages.find(({ holds }) => !holds)?.stage ?? "Maturing";
}

/** What the facts let the program be at most. */
function capOf({ producing, producingRate, partnerLed }: ProgramFacts): StageCap {
  if (producing === 0) return "Starting";
  const few =
    producing < LEAST_PRODUCING || (producingRate !== null && round9(producingRate) < LEAST_PRODUCING_RATE);
  if (few) return "Emerging";
  return partnerLed !== null && round9(partnerLed) < LEAST_PARTNER_LED ? "Accelerating" : "";
}

function earlier(stage: ProgramStage, cap: StageCap): ProgramStage {
  return cap !== "" && isBehind(stage, cap) ? cap : stage;
}

function isBehind(stage: ProgramStage, other: ProgramStage | ""): boolean {
  return other !== "" && PROGRAM_STAGES.indexOf(stage) > PROGRAM_STAGES.indexOf(other);
}

function gapsOf(lines: readonly ProgramLine[], stage: ProgramStage, day: SerialDate): ProgramGap[] {
  const rank = ({ disagree, points, question }: ProgramLine) =>
    [disagree ? 0 : 1, round9(points!), question.isKey ? 0 : 1] as const;
  return lines
    .filter(
      ({ points, question }) => points !== null && round9(points) < 100 && !isBehind(question.stage, stage),
    )
    .map((line, index) => ({ line, order: [...rank(line), index] }))
    .sort((a, b) => compare(a.order, b.order))
    .slice(0, GAP_DAYS.length)
    .sort((a, b) => listedAs(a.line) - listedAs(b.line))
    .map(({ line }, index) => ({ ...line, due: day + GAP_DAYS[index]! }));
}

/** Of the five, what two people see differently stands before key questions, and these before the rest. */
function listedAs({ disagree, question }: ProgramLine): number {
  return disagree ? 0 : question.isKey ? 1 : 2;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
