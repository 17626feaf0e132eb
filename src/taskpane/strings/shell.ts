import type { PageId } from "../../commands/page-requests";

/** Texts of what stands around the page, and of the list of tools. */
export const shell = {
  product: "Channel Cadence",
  back: "Back",
  help: "Help",
  settings: "Settings",
  today: "Today",
  version: (version: string) => `Version ${version}`,
  tryAgain: "Try again",
  unfinished: {
    title: "An earlier build was interrupted",
    body: (label: string) => `“${label}” did not finish. Repair puts the workbook back as it was before.`,
    action: "Repair",
    working: "Repairing…",
    done: "The workbook is back as it was before the interrupted build.",
  },
} as const;

export const groups = { measure: "Measure", plan: "Plan", meet: "Meet", setUp: "Set up" } as const;

export const purposes: Readonly<Record<PageId, string>> = {
  today: "What is due and who needs attention",
  scorecard: "Five metrics, four quarters, one page a partner",
  import: "Partners and deals from the CSV files your CRM exports",
  settings: "Fiscal year, currency and thresholds of this workbook",
  functions: "CAM formulas for your own cells",
};
