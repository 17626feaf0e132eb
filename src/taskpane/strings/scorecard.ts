import type { SerialDate } from "../../domain/shared/serial-date";
import { count, type Format } from "./format";

/** Texts of the Performance Scorecard. */
export const scorecardTexts = {
  steps: { partner: "Partner", period: "Period", targets: "Targets", metrics: "Metrics", review: "Review" },
  titles: {
    partner: "Whose scorecard?",
    period: "For which day?",
    targets: "What should be sold each quarter?",
    metrics: "And the other metrics?",
    review: "Ready to build",
  },
  reading: "Reading deals…",
  empty: {
    title: "No partner to score yet",
    body: "A scorecard needs partners and their deals. Import them from your CRM, or try it on sample data.",
  },
  partner: {
    scope: "Scorecards",
    one: "One partner",
    due: (amount: number, format: Format) =>
      amount === 1
        ? "The one that is due this month"
        : `The ${format.number(amount)} that are due this month`,
    all: (count: string) => `All ${count} active partners`,
    chosen: (chosen: string, all: string) => `${chosen} of ${all} partners chosen`,
    exists: (sheet: string) => `${sheet} exists. What was typed there is kept.`,
    new: "No scorecard yet; one sheet will be created.",
    allHint: "All of them stand for this day; targets keep their defaults.",
  },
  period: {
    asOf: "As of",
    asOfHint: "Deals won up to this day count.",
    today: (day: string) => `Use today, ${day}`,
    onSheet: (day: string) => `Use ${day}, as on the sheet`,
    year: (name: number, from: string, to: string) => `Fiscal year ${name}: ${from} to ${to}`,
    quarter: (label: string, state: string) => `${label}: ${state.toLowerCase()}`,
  },
  targets: {
    lead: "Change what is wrong; the rest are defaults.",
    annual: "Annual target",
    span: (partner: string, since: string) =>
      `${partner} is a partner since ${since}. Which months is the annual target for?`,
    fullYear: (from: string, to: string) =>
      `A full year, ${from} to ${to}: months before that day ask for nothing`,
    restOfYear: (from: string, to: string) =>
      `What is left of it, ${from} to ${to}: all of it is to be won by then`,
    quarter: (label: string) => `${label} target`,
    won: (amount: string) => `Won ${amount}`,
    total: (amount: string) => `The quarters total ${amount}.`,
    none: "No target yet. That is fine: performance to plan and pipeline are left out of the score until you type one.",
    columnMissing:
      "Partners has no column Annual target any more, so no annual target counts. Undo its removal, or go on: a build puts the column back, blank, and from then on last year with growth stands in.",
    noNumber: (partner: string, row: string) =>
      `Partners, row ${row} of the table: the annual target of ${partner} is no number, so there is none. Type a number there, or one here.`,
    noSource: "nothing to derive it from; blank leaves the metric out",
  },
  metrics: {
    coverage: "Pipeline coverage",
    coverageHint: "Open pipeline required, as a multiple of what is left of the target.",
    dealSize: "Average deal size, target",
    certs: "Certifications, target",
    certsActual: "Certifications held now",
    tasks: "Required tasks, target",
    tasksActual: "Required tasks done",
    ownActual: (label: string) => `${label}, measured now`,
    pasteAll: "Paste what deals do not tell for all partners at once",
    typed: "Typed here; a build records it for the quarter in Results.",
    actualHint: "Recorded for the quarter in Results. Blank: not measured.",
    recorded: (value: string) => `Recorded: ${value}`,
    counted: (value: string) => `Counted in Certificates: ${value}. What is typed here goes first.`,
  },
  live: {
    name: "Score so far",
    provisional: (measured: number, of: number) => `${measured} of ${of} metrics measured`,
    spoken: (score: string, status: string) => `Score ${score}, ${status}`,
    unscored: "Not scored",
    won: "Won by quarter against target",
    wonQuarter: (label: string, won: string, target: string) => `${label} ${won} of ${target}`,
    noTarget: "no target",
  },
  review: {
    toTargets: "Type targets",
    metrics: "Metrics to date",
    of: (actual: string, target: string) => `${actual} of ${target}`,
    pipeline: "Pipeline",
    open: "Open, closing this year",
    required: (multiple: string) => `Required at ${multiple}`,
    gapLine: (multiple: string) => `Still to find at ${multiple}`,
    weighted: "Weighted by probability",
    slipped: (count: string) => `Slipped: ${count}`,
    undated: (count: string) => `Without a closing date: ${count}`,
    stale: (count: string) => `Stale, left out: ${count}`,
    led: "Partner-led of what is won, by amount",
    unknown: (count: string) => `${count} are in a stage that Setup does not know; they count for nothing.`,
    unread: {
      leftOut: (rows: number, format: Format) =>
        `Not counted: ${count(rows, "row", "rows", format)} of your tables that cannot be read.`,
      misspelt: (rows: number, format: Format) =>
        `Not counted on the sheet: ${count(rows, "row", "rows", format)} with other spaces in the partner’s name.`,
      lost: (deals: number, format: Format) =>
        `This partner has no deals, and ${count(deals, "deal", "deals", format)} name a partner that is not on Partners. If it was renamed there, rename it everywhere on the page Today.`,
    },
    record: (amount: string, quarter: string) =>
      `Record the open pipeline of ${quarter} (${amount}), so that the trend exists next time`,
    recordAll:
      "Record each partner's open pipeline in the quarter's first 30 days, so that the trend exists next time",
    recorded: "This quarter's open pipeline is recorded.",
    notNow: (day: string) =>
      `Open pipeline is recorded in a quarter's first 30 days, so that its trend exists; next from ${day}.`,
    records: "The score is recorded in Scores, the quarter's targets and actuals in Results.",
    build: "Build scorecard",
    update: "Update scorecard",
    buildAll: (count: string, day: string) => `Build ${count} for ${day}`,
    preparing: "Calculating",
    many: (count: string) => `Build ${count} scorecards`,
  },
  done: {
    one: (partner: string) => `Scorecard of ${partner} is ready`,
    all: (count: string) => `${count} scorecards are ready`,
    some: (finished: string, all: string) => `${finished} of ${all} scorecards are ready`,
    rest: (count: string) => `Build the other ${count}`,
    sheetPrefix: "Scorecard",
    body: "Ordinary formulas over your tables: change a deal and the score moves.",
  },
} as const;

export function periodText(from: SerialDate, to: SerialDate, name: number, format: Format): string {
  return scorecardTexts.period.year(name, format.date(from), format.date(to));
}
