import { MONTH_NAMES } from "../../domain/shared/plain-words";
import { partsOf, type SerialDate } from "../../domain/shared/serial-date";
import type { Deed, ReasonClass } from "../../domain/today/reason";
import { count, type Format } from "./format";

const day = (serial: SerialDate) => {
  const { month, day: date } = partsOf(serial);
  return `${date} ${MONTH_NAMES[month - 1]}`;
};

/** Texts of the cards on the first page. */
export const cardTexts = {
  title: "What matters today",
  looking: "Looking at your partners…",
  nothing: "Nothing is urgent today.",
  stopped: "The cards could not be worked out",
  classes: {
    1: "Lost this week",
    2: "Our promise is late",
    3: "Going wrong",
    4: "Routine",
    5: "Good news",
  } satisfies Record<ReasonClass, string>,
  routine: "Routine",
  also: "Also",
  other: (rule: string, text: string) => `${rule}: ${text}`,
  more: (cards: number) => `${cards} more`,
  fewer: "Show seven",
  deeds: {
    askForUpdate: "Ask for update",
    remind: "Remind",
    nameSuccessor: "Name a successor",
    buildDeck: "Build deck",
    addStep: "Add step",
    keep: "Kept",
    open: "Open",
    planVisit: "Plan a visit",
    mapAccounts: "Map accounts",
    call: "Log the call",
    openPlan: "Open plan",
    doRoutine: "Do it",
    copyNote: "Write a note",
  } satisfies Record<Deed, string>,
  buildMany: (things: number, format: Format) => `Build ${format.number(things)}`,
  openFirst: (partner: string) => `Open ${partner}`,
  /** A screen reader hears buttons without their card. */
  of: (button: string, whose: string) => `${button}: ${whose}`,
  newDate: "New date",
  done: "Done",
  snooze: "Snooze until",
  talk: "Log a talk",
  ask: "Ask for updates",
  step: "Next step",
  saveStep: "Save step",
  saveDate: "Save date",
  until: "Show it again on",
  snoozeUntil: (until: SerialDate) => `Snooze until ${day(until)}`,
  mail: "Text to copy into a mail",
  copy: "Copy text",
  copied: "Copied",
  notCopied: "Excel did not allow it. Select the text and copy it with Ctrl+C.",
  noDeals: "No open deals: there is nothing to ask about.",
  saving: "Saving",
  label: (what: string, whose: string) => `${what}, ${whose}`,
  saved: {
    step: "The next step is saved",
    kept: "The promise is kept",
    date: "The promise has a new date",
    snoozed: (until: SerialDate) => `Put off until ${day(until)}`,
    logged: "It is logged",
  },
  savedBody: {
    step: "On the sheet Deals.",
    promise: "On the sheet Commitments or Actions.",
    snoozed: "On the sheet Snoozes. A more urgent reason brings the card back before.",
    logged: (until: SerialDate) => `On the sheet Activities; the card rests until ${day(until)}.`,
    talk: "On the sheet Activities.",
  },
  problems: {
    title: (rows: number, format: Format) =>
      `${count(rows, "row", "rows", format)} of the workbook ${rows === 1 ? "is" : "are"} not read`,
    body: "They count for nothing until they are mended on their sheets.",
    row: (table: string, row: number) => (row > 0 ? `${table}, row ${row}` : table),
    more: (rows: number) => `and ${rows} more`,
  },
} as const;
