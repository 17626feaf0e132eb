/** An interrupted build, and the sheets on which whole parts of it stay. */
interface Told {
  label: string;
  stays: readonly string[];
  undoes: boolean;
}

const titles = (sheets: readonly string[]) => {
  const named = sheets.slice(0, 3).map((sheet) => `“${sheet}”`);
  const more = sheets.length - named.length;
  return [...named, ...(more ? [`${more} more sheet${more > 1 ? "s" : ""}`] : [])].join(", ");
};

/** What Repair and Keep as it is do. */
function ways({ label, stays, undoes }: Told): string {
  if (!stays.length)
    return "Repair puts the workbook back as it was before; Keep as it is leaves what was written.";
  return undoes
    ? `It went in parts. Repair takes back the one that was half taken back; Keep as it is leaves that too. The parts before it stay on ${titles(stays)}.`
    : `It was written in parts, and those that are whole stay on ${titles(stays)}. Repair takes back the part that was half written; Keep as it is leaves that too. Then do “${label}” again: rows that are there are recognised, and the rest is added.`;
}

/** Texts of what stands around the page, and of the list of tools. */
export const shell = {
  product: "Channel Cadence",
  back: "Back",
  partnerHome: (partner: string) => `Everything about ${partner}`,
  help: "Help",
  settings: "Settings",
  today: "Today",
  version: (version: string) => `Version ${version}`,
  tryAgain: "Try again",
  readOnly: {
    title: "This workbook is open for reading only",
    body: "Somebody else may have it checked out or open, or it was opened for viewing: nothing can be written to it, and every button that builds or saves will say so. What still works: every page shows its figures and calculates what you type, and slides, copies for partners, e-mails and the calendar come as files. To write, choose Edit Workbook or Enable Editing, check it out, or save a copy and open that. What you have typed stays here while the pane is open.",
    again: "Look again",
  },
  unfinished: {
    title: "An earlier build has not ended",
    body: (build: Told) =>
      [
        `“${build.label}” was interrupted, or somebody is still at it.`,
        ways(build),
        "Both first make sure that nobody is at it, which may take half a minute. Nothing is built until then.",
      ].join(" "),
    torn: ({ label }: Told) =>
      `“${label}” was interrupted, or somebody is still at it, and no note of how the workbook was before can be read. Check what was written, then keep the workbook as it is. Nothing is built until then.`,
    action: "Repair",
    working: "Repairing…",
    done: ({ label, stays, undoes }: Told) =>
      !stays.length
        ? "The workbook is back as it was before the interrupted build."
        : undoes
          ? `The part that was half taken back is gone; the rest is there, on ${titles(stays)}.`
          : `What was half written is taken back; what was whole is there, on ${titles(stays)}. Do “${label}” again to add the rest.`,
    keep: "Keep as it is",
    keeping: "Keeping…",
    kept: ({ label, stays, undoes }: Told) =>
      stays.length && !undoes
        ? `The workbook is kept as it is. Parts of “${label}” are there: do it again to add the rest.`
        : "The workbook is kept as it is. What the interrupted build wrote is there.",
  },
} as const;

export const groups = { measure: "Measure", plan: "Plan", meet: "Meet", setUp: "Set up" } as const;
