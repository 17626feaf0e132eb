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
    body: (label: string) =>
      `“${label}” did not finish. Repair puts the workbook back as it was before; Keep as it is leaves what was written. Nothing is built until then.`,
    torn: (label: string) =>
      `“${label}” did not finish, and the note of how the workbook was before cannot be read. Check what was written, then keep the workbook as it is. Nothing is built until then.`,
    action: "Repair",
    working: "Repairing…",
    done: "The workbook is back as it was before the interrupted build.",
    keep: "Keep as it is",
    keeping: "Keeping…",
    kept: "The workbook is kept as it is. What the interrupted build wrote is there.",
  },
} as const;

export const groups = { measure: "Measure", plan: "Plan", meet: "Meet", setUp: "Set up" } as const;
