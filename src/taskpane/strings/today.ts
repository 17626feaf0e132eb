import { MONTH_NAMES } from "../../domain/shared/plain-words";
import { count, type Format } from "./format";

/** Texts of the first page. */
export const todayTexts = {
  reading: "Reading the workbook…",
  start: {
    title: "Every partner scored, in minutes",
    body: "Bring in partners and deals from your CRM. Scorecards are built from them as ordinary Excel sheets that anyone can read and audit.",
    picture: "A scorecard: a score of 82, green, with a bar for each of five metrics.",
    import: "Import from CRM",
    sample: "Use sample data",
  },
  sample: {
    adding: "Adding sample data",
    added: "Sample data added",
    addedBody: "Try anything with it; one click removes it again.",
    removing: "Removing sample data",
    removed: "Sample data removed",
    removedBody: "Rows that came from elsewhere were left as they are.",
    present: "This workbook holds sample data.",
    remove: "Remove sample data",
  },
  rename: {
    open: "Rename",
    name: "New name",
    what: "Its deals, results, scores, answers, actions and sheets go along; tabs keep their titles. The old name stays as an alias for your CRM's files.",
    button: "Rename everywhere",
    cancel: "Cancel",
    working: "Renaming",
    label: (from: string, to: string) => `Rename ${from} to ${to}`,
    done: (from: string, to: string) => `${from} is ${to} now`,
    doneBody: (from: string) =>
      `In every table and on every built sheet; tabs keep their titles, and you may rename them. CRM files that still say ${from} are understood.`,
    another: "Give another name and try again.",
  },
  lost: {
    title: "Deals without a partner",
    lead: "Their partner is not on the sheet Partners, so they count for nobody. If somebody renamed the partner there, say which it is now.",
    label: (name: string, deals: string) => `${name} (${deals}) is`,
    choose: "Choose a partner",
    button: (from: string, to: string) => `Rename ${from} to ${to} everywhere`,
  },
  month: {
    title: (month: string) => `Scorecards for ${month}`,
    progress: (done: string, all: string) => `${done} of ${all} partners scored`,
    left: (days: number) =>
      days === 0
        ? "The month ends today."
        : days === 1
          ? "1 day left in the month."
          : `${days} days left in the month.`,
    allDone: "Every active partner is scored. Nothing is due.",
    build: (due: number, format: Format) => `Build ${count(due, "scorecard", "scorecards", format)}`,
    refresh: "Build again",
  },
  attention: {
    title: "Needs attention",
    none: "No partner is red.",
    open: (partner: string) => `Why ${partner} is red`,
  },
  followUps: {
    title: "To follow up",
    overdue: (actions: string) => `${actions} overdue`,
    ready: (stage: string) => `Ready for ${stage}`,
  },
} as const;

export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? "";
}
