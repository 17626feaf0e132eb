import { ANSWER_LEVELS } from "../../domain/capabilities/framework";
import { GAP_DAYS } from "../../domain/program-stage/program-stage";
import { PROGRAM_QUESTIONS, PROGRAM_STAGES } from "../../domain/program-stage/program-questions";
import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";

const ASKED = [
  "id",
  "stage",
  "key",
  "chief",
  "cam",
  "chiefPoints",
  "camPoints",
  "level",
  "points",
  "disagree",
] as const;
const BEFORE = ["chiefBefore", "camBefore", "before", "order"] as const;
const ON_PAGE = ["label", "mean", "question", "meaning", "worth", "chiefShown", "camShown"] as const;
export type QuestionKey = (typeof ASKED)[number] | (typeof BEFORE)[number];
export type AnswerKey = (typeof ON_PAGE)[number];

const STAGE = ["number", "name", "answered", "score", "keyLevel", "holds", "scoreBefore", "change"] as const;
const STAGE_ON_PAGE = ["label", "shown", "bar", "words", "mark", "moved", "star"] as const;
export type StageKey = (typeof STAGE)[number];
export type StageLineKey = (typeof STAGE_ON_PAGE)[number];

const GAP = ["place", "picked", "listed", "row", "days"] as const;
const GAP_ON_PAGE = ["label", "level", "topic", "action", "due", "chief", "cam"] as const;
export type GapKey = (typeof GAP)[number] | (typeof GAP_ON_PAGE)[number];

const PARTNER = ["number", "name", "active", "producing"] as const;
export type PartnerKey = (typeof PARTNER)[number];

/** Partners that may be added before the sheet has to be built again. */
const SPARE = 20;

export const capacityFor = (partners: number): number => partners + SPARE;

/** Every cell that another cell refers to. */
export function createModel(partners: number) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    inputs: inputsOf("as_of"),
    levels: new Ref("levels", ANSWER_LEVELS),
    meanings: new Ref("meanings", ANSWER_LEVELS),
    worth: new Ref("worth", ANSWER_LEVELS),
    days: each(["chief", "cam", "day", "chiefUsed", "camUsed"], one),
    earlier: each(["limit", "chief", "cam", "day", "chiefUsed", "camUsed"], one),
    questions: each([...ASKED, ...BEFORE], column(PROGRAM_QUESTIONS.length)),
    answers: each(ON_PAGE, column(PROGRAM_QUESTIONS.length)),
    stages: each(STAGE, column(PROGRAM_STAGES.length)),
    stageLines: each(STAGE_ON_PAGE, column(PROGRAM_STAGES.length)),
    gaps: each([...GAP, ...GAP_ON_PAGE], column(GAP_DAYS.length)),
    partners: each(PARTNER, column(partners)),
    facts: each(["months", "active", "producing", "rate", "won", "byPartner", "byVendor", "led"], one),
    limits: each(["holds", "key", "answers", "producing", "rate", "led", "known", "apart", "trend"], one),
    verdict: each(["byAnswers", "byNumber", "capNumber", "cap", "reason", "number", "stage", "changes"], one),
    checks: each(["unknown", "partners", "leftOut", "all"], one),
  };
}

export type Model = ReturnType<typeof createModel>;
