import type { Purpose, TalkKind } from "../../domain/shared/tables/relations-tables";

/** Texts of the form that logs a talk with a partner. */
export const talkTexts = {
  kind: "What it was",
  kinds: {
    Call: "Call",
    Meeting: "Meeting",
    Training: "Training",
    Event: "Event",
    Note: "Note",
  } satisfies Record<TalkKind, string>,
  summary: "In one line",
  more: "Next step and details",
  nextStep: "Next step",
  due: "Due",
  on: "Day",
  purpose: "What the time was for",
  notSaid: "Not said",
  purposes: {
    Deal: "Its deals",
    Develop: "What it can",
    Plan: "What comes later",
    Admin: "Keeping order",
  } satisfies Record<Purpose, string>,
  minutes: "Minutes",
  save: "Log it",
  saving: "Logging it",
  label: (kind: string, partner: string) => `${kind}, ${partner}`,
  done: "It is logged",
  doneBody: "It stands on the sheet Activities, a row each.",
} as const;
