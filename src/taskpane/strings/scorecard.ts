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
    all: (count: string) => `All ${count} active partners`,
    exists: (sheet: string) => `${sheet} exists. What was typed there is kept.`,
    new: "No scorecard yet; one sheet will be created.",
    allHint:
      "Every partner gets its own sheet. Targets keep their defaults, and whatever was typed on sheets that exist.",
  },
  period: {
    asOf: "As of",
    asOfHint: "Deals won up to this day count.",
    today: (day: string) => `Use today, ${day}`,
    year: (name: number, from: string, to: string) => `Fiscal year ${name}: ${from} to ${to}`,
    quarter: (label: string, state: string) => `${label}: ${state.toLowerCase()}`,
  },
  targets: {
    lead: "Change what is wrong; the rest are defaults.",
    annual: "Annual target",
    quarter: (label: string) => `${label} target`,
    won: (amount: string) => `Won ${amount}`,
    total: (amount: string) => `The quarters total ${amount}.`,
    none: "No target yet. That is fine: performance to plan and pipeline are left out of the score until you type one.",
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
    actualHint: "Recorded for the quarter in Results. Blank: not measured.",
    recorded: (value: string) => `Recorded: ${value}`,
  },
  live: {
    name: "Score so far",
    provisional: (measured: number, of: number) => `Provisional: ${measured} of ${of} measured`,
    spoken: (score: string, status: string) => `Score ${score}, ${status}`,
    unscored: "Not scored",
    won: "Won by quarter against target",
    wonQuarter: (label: string, won: string, target: string) => `${label} ${won} of ${target}`,
    noTarget: "no target",
  },
  review: {
    metrics: "Metrics to date",
    of: (actual: string, target: string) => `${actual} of ${target}`,
    level: (level: string) => `Missing to ${level}`,
    gap: (name: string, missing: string) => `${name}: ${missing} more`,
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
    records: "The score is recorded in Scores, the quarter's targets and actuals in Results.",
    build: "Build scorecard",
    update: "Update scorecard",
    buildAll: (count: string) => `Build ${count} scorecards`,
    preparing: "Calculating",
  },
  done: {
    one: (partner: string) => `Scorecard of ${partner} is ready`,
    all: (count: string) => `${count} scorecards are ready`,
    sheetPrefix: "Scorecard",
    body: "Ordinary formulas over your tables: change a deal and the score moves.",
  },
} as const;

export function periodText(from: SerialDate, to: SerialDate, name: number, format: Format): string {
  return scorecardTexts.period.year(name, format.date(from), format.date(to));
}
