import { gapActions } from "../../../domain/program-stage/gap-actions";
import { programFacts, type ProgramFacts } from "../../../domain/program-stage/program-facts";
import { PROGRAM_QUESTIONS } from "../../../domain/program-stage/program-questions";
import { programAssessment, type ProgramAssessment } from "../../../domain/program-stage/program-stage";
import { programShares, type ProgramShare } from "../../../domain/program-stage/program-shares";
import type { Respondent } from "../../../domain/program-stage/program-answers";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { actionsTable, type ActionRow } from "../../../domain/shared/tables/capabilities-tables";
import { programAnswersTable, type ProgramAnswerRow } from "../../../domain/shared/tables/program-tables";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { ProgramAssessmentForm } from "../../../sheets/program-assessment/change";
import type { GuidedDraft, ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { programTexts } from "../../strings/program-assessment";

export interface ProgramDraft extends GuidedDraft {
  respondent: Respondent;
  /** Null: today. */
  date: SerialDate | null;
  /** Levels chosen, by question. */
  levels: Readonly<Record<string, number>>;
  /** The gaps become actions. */
  act: boolean;
}

export const EMPTY_DRAFT: ProgramDraft = {
  step: null,
  respondent: "Chief",
  date: null,
  levels: {},
  act: false,
};

/** The workbook's answers, and what else it says for a day. */
export interface ProgramSource {
  rows: readonly ProgramAnswerRow[];
  actions: readonly ActionRow[];
  on: (asOf: SerialDate) => Pick<LiveProgram, "facts" | "shares">;
}

/** Works out once for each day what every deal is looked at for: answers change at every choice, the deals do not. */
export function readProgram(snapshot: WorkbookSnapshot): ProgramSource {
  const days = new Map<SerialDate, ReturnType<ProgramSource["on"]>>();
  const on = (asOf: SerialDate) => {
    const found = days.get(asOf) ?? {
      facts: programFacts(snapshot, asOf),
      shares: programShares(snapshot, asOf),
    };
    days.set(asOf, found);
    return found;
  };
  return {
    rows: snapshot.table(programAnswersTable).rows,
    actions: snapshot.table(actionsTable).rows,
    on,
  };
}

export interface ProgramTool {
  draft: ProgramDraft;
  facts: ProgramSource;
  live: LiveProgram;
  step: keyof typeof programTexts.steps;
}
export type ProgramStepProps = ToolStepProps<ProgramTool>;

export interface LiveProgram {
  /** The day of the answers, and that for which the sheet is built. */
  assessedOn: SerialDate;
  asOf: SerialDate;
  /** By question what the respondent has said on that day, or last time, with what is chosen now. */
  levels: ReadonlyMap<string, number>;
  /** The day of last time's answers; null where there are none to begin with. */
  lastTime: SerialDate | null;
  given: NonNullable<ProgramAssessmentForm["answers"]>;
  shares: ReadonlyMap<string, ProgramShare>;
  facts: ProgramFacts;
  /** With what is chosen. */
  result: ProgramAssessment;
  /** What its gaps would write to Actions. */
  actions: readonly Partial<ActionRow>[];
}

export function liveProgram({
  facts: { rows, actions, on },
  draft,
  today,
  asOf: proposed,
}: ToolInput<ProgramTool>): LiveProgram {
  const assessedOn = draft.date ?? today;
  const asOf = Math.max(proposed.day, assessedOn);
  const own = rows.filter(
    (row) =>
      row.respondent === draft.respondent &&
      row.assessedOn !== null &&
      row.assessedOn <= assessedOn &&
      row.level !== null,
  );
  const lastTime = own.reduce<SerialDate | null>(
    (last, { assessedOn: day }) => Math.max(last ?? 0, day!),
    null,
  );
  const before = new Map(
    own
      .filter((row) => row.assessedOn === lastTime)
      .map((row) => [row.questionId!.toUpperCase(), row.level!]),
  );
  const levels = new Map([...before, ...Object.entries(draft.levels)]);
  // A new day has all answers of its own, those too that stay as they were.
  const written = lastTime === assessedOn ? new Map(Object.entries(draft.levels)) : levels;
  const answers = [...written].filter(([id]) => PROGRAM_QUESTIONS.some((question) => question.id === id));
  const { facts, shares } = on(asOf);
  const typed = answers.map(([questionId, level]): ProgramAnswerRow => ({
    assessedOn,
    respondent: draft.respondent,
    questionId,
    level,
    evidence: null,
  }));
  const isTyped = ({ respondent, assessedOn: day, questionId }: ProgramAnswerRow) =>
    respondent === draft.respondent && day === assessedOn && written.has(String(questionId).toUpperCase());
  const result = programAssessment([...rows.filter((row) => !isTyped(row)), ...typed], facts, asOf);
  return {
    assessedOn,
    asOf,
    levels,
    lastTime,
    given: Object.fromEntries(answers.map(([id, level]) => [id, { level }])),
    shares,
    facts,
    result,
    actions: gapActions(result, actions),
  };
}

/** Chooses the levels that the workbook proposes, where nothing is answered. */
export function takeProposed(draft: ProgramDraft, { shares, levels }: LiveProgram): ProgramDraft {
  const open = [...shares].filter(([id]) => !levels.has(id));
  return {
    ...draft,
    levels: { ...draft.levels, ...Object.fromEntries(open.map(([id, { level }]) => [id, level])) },
  };
}
