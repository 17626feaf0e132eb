import type { SerialDate } from "../../domain/shared/serial-date";
import { count, type Format } from "./format";

/** Texts for closing quarters, on the page Settings and on Today. */
export const quarterTexts = {
  lead: "A closed quarter keeps its targets, actuals and scores, and what the level asked for, whatever changes later. What deals or Results say otherwise since is listed here and on the scorecards.",
  none: "No quarter has ended yet.",
  offer: {
    title: (name: string) => `${name} can be closed`,
    body: "Its figures then stay as they are today.",
    go: "Look at the quarters",
  },
  state: (closed: boolean, offeredFrom: SerialDate, today: SerialDate, format: Format) =>
    closed
      ? "Closed"
      : offeredFrom <= today
        ? "Open"
        : `Open; ten working days after its end are over on ${format.date(offeredFrom)}`,
  close: (name: string) => `Close ${name}`,
  reopen: (name: string) => `Open ${name} again`,
  reason: "Why it is opened again",
  reasonHint: "Goes into the log",
  working: "Writing the quarter",
  closed: (name: string) => `${name} is closed`,
  closedBody: "The rows stand as Closed on Results and Scores.",
  nothing: (name: string) => `All of ${name} is closed already.`,
  reopened: (name: string) => `${name} is open again`,
  reopenedBody: "Its rows stand as they did before; what was typed over since stays.",
  restated: (number: number, format: Format) =>
    `${count(number, "figure", "figures", format)} restated since`,
  figure: (partner: string, metric: string, field: string) => `${partner}: ${metric}, ${field}`,
  change: (closed: string, today: string | null, difference: string | null) =>
    today === null
      ? `closed with ${closed}, none today`
      : `closed with ${closed}, today ${today} (${difference ?? ""})`,
  more: (number: number, format: Format) => `and ${count(number, "more", "more", format)}`,
} as const;
