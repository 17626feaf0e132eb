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
