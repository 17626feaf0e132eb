/** Texts of the shell and of the list of tools. */
export const shell = {
  product: "Channel Cadence",
  back: "Back",
  loading: "Loading…",
  help: "Help",
  settings: "Settings",
  today: "Today",
  version: (version: string) => `Version ${version}`,
  crashed: {
    title: "This page stopped",
    body: "Something went wrong while showing it. Your workbook was not touched.",
    next: "Go to Today and open the page again.",
    action: "Go to Today",
  },
  offline: {
    title: "The add-in's files could not be loaded",
    body: "Your workbook was not touched. Check the connection, then try again.",
    action: "Try again",
  },
  unfinished: {
    title: "An earlier build was interrupted",
    body: (label: string) => `“${label}” did not finish. Repair puts the workbook back as it was before.`,
    action: "Repair",
    working: "Repairing…",
    done: "The workbook is back as it was before the interrupted build.",
  },
} as const;

export const groups = { measure: "Measure", plan: "Plan", meet: "Meet", setUp: "Set up" } as const;

export const pageTexts = {
  today: { title: "Today", purpose: "What is due and who needs attention" },
  scorecard: { title: "Performance Scorecard", purpose: "Five metrics, four quarters, one page a partner" },
  import: { title: "Import from CRM", purpose: "Partners and deals from the CSV files your CRM exports" },
  settings: { title: "Settings", purpose: "Fiscal year, currency and thresholds of this workbook" },
  functions: { title: "Functions", purpose: "CAM formulas for your own cells" },
} as const;
