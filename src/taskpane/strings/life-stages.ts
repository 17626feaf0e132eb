import { type StageMeasure, STAGE_MEASURES } from "../../domain/capabilities/content/blueprints";
import { count, type Format } from "./format";

/** Texts of the page of life-stages. */
export const lifeStageTexts = {
  reading: "Reading partners…",
  empty: {
    title: "No partner yet",
    body: "A partner goes from Recruit to Mature. Each life-stage has its own work, its own figures and what has to be true before the next. Import your partners, or try it on sample data.",
  },
  choose: "Choose a partner to see what its life-stage asks for.",
  none: (partner: string) =>
    `${partner} has no life-stage yet. Choose the one that fits; you can change it at any time.`,
  now: (partner: string, stage: string) => `${partner} is in ${stage}`,
  criteria: {
    next: (stage: string) => `Before ${stage}`,
    stay: "Expected of a partner that stays here",
    line: (label: string, has: string, needs: string) => `${label}: ${has}, needs ${needs}`,
    unmeasured: (label: string, needs: string) => `${label}: needs ${needs}`,
    businessPlan: { met: "Business plan agreed", missing: "Business plan not agreed yet" },
    states: { Met: "Met", Missing: "Missing", "Not measured": "Not measured" },
    judged: "For you to judge",
    ours: "The figures are illustrative. Put them into Setup to change them for this workbook.",
    own: "The figures are this workbook's own, in the table cam_stage_criteria.",
    unknown: (rows: string) =>
      `${rows} of cam_stage_criteria name a life-stage or a measure that nobody knows; they count nowhere.`,
    edit: "Put into Setup",
    editing: "Writing the criteria",
    label: "Put the criteria of life-stages into Setup",
    written: "The criteria are in Setup",
    writtenBody: "Change a figure there, or remove what does not matter; this page follows.",
  },
  blueprint: {
    title: (stage: string) => `What to do in ${stage}`,
    kpis: "What to look at",
    tools: "Tools that help",
  },
  move: {
    title: "Move to another life-stage",
    proposed: (stage: string) => `Ready for ${stage}`,
    proposedBody: "Everything that can be measured is met. Look at what is yours to judge, then decide.",
    label: "Life-stage",
    none: "Not set",
    button: (stage: string) => `Move to ${stage}`,
    changes: "What changes",
    weight: (before: string, after: string) => `${before} → ${after}`,
    questions: "Questions of a full assessment",
    stays: "Its answers, scores and actions stay as they are. Sheets that are built follow by themselves.",
    working: "Moving the partner",
    applied: (partner: string, stage: string) => `Move ${partner} to ${stage}`,
    done: (partner: string, stage: string) => `${partner} is in ${stage} now`,
    doneBody: "The next assessment asks and weighs as this life-stage does.",
  },
  ready: {
    title: "Ready for the next life-stage",
    none: "No partner has met everything that its life-stage asks for.",
    button: (partner: string, from: string, to: string) => `${partner}: ${from} → ${to}`,
  },
} as const;

/** A figure of a criterion in the user's own way of writing numbers. */
export function measured(measure: StageMeasure, value: number, format: Format): string {
  const { unit } = STAGE_MEASURES[measure];
  if (unit === "share") return format.percent(value, 0);
  return unit === "count" ? format.number(value) : format.number(value, Number.isInteger(value) ? 0 : 1);
}

export function questionCount(amount: number, format: Format): string {
  return count(amount, "question", "questions", format);
}
