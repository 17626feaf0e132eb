import { count, type Format } from "./format";

/** Texts of the page of actions. */
export const actionTexts = {
  reading: "Reading actions…",
  empty: {
    title: "No partner to agree actions with yet",
    body: "The weakest metrics of an assessment become actions with an owner, a due date and the resource of ours that helps. Import your partners first, or try it on sample data.",
  },
  everybody: "All partners",
  counts: {
    Overdue: (amount: string) => `${amount} overdue`,
    "Due soon": (amount: string) => `${amount} due soon`,
    Open: (amount: string) => `${amount} open`,
    none: "Nothing is open.",
  },
  sections: { Overdue: "Overdue", "Due soon": "Due soon", Open: "Open" },
  item: {
    facts: (facts: readonly (string | null)[]) =>
      facts.filter((each) => each !== null && each !== "").join(" · "),
    due: (date: string) => `due ${date}`,
    noDate: "no date",
    edit: "Edit",
    close: "Close",
    of: (field: string, action: string) => `${field}: ${action}`,
    owner: "Owner",
    side: "Whose",
    sideByName: "By the name",
    sides: { Partner: "The partner's", Us: "Ours" },
    dueField: "Due",
    priority: "Priority",
    status: "Status",
    noPriority: "None",
    changed: "Changed, not saved yet",
  },
  proposals: {
    title: (date: string) => `Proposed from the assessment of ${date}`,
    lead: "The weakest metrics first. Tick what you agree with the partner.",
    score: (metric: string, score: string) => `${metric} ${score} of 100`,
    helps: (resource: string) => `Helps: ${resource}`,
    none: "Every weak metric has an action under way, or nothing of the library applies.",
    unassessed: (partner: string) =>
      `${partner} has not been assessed yet. Its weakest metrics become proposals here.`,
    assess: "Assess the partner",
  },
  own: {
    title: "Write one yourself",
    action: "Action",
    metric: "Metric",
    noMetric: "None",
    hint: "Leave the action blank to add none.",
  },
  done: (amount: string) => `${amount} done so far.`,
  save: (changes: number, additions: number) => {
    const parts = [
      ...(changes > 0 ? [`save ${count(changes, "change")}`] : []),
      ...(additions > 0 ? [`add ${count(additions, "action")}`] : []),
    ];
    const words = parts.join(", ");
    return words ? words[0]!.toUpperCase() + words.slice(1) : "Save";
  },
  discard: "Discard",
  print: "Build a page to take away",
  saving: "Writing actions",
  building: "Building the action plan",
  saved: "Actions saved",
  savedBody: "They stand in the table Actions, for everybody who opens the workbook.",
  built: (partner: string) => `Action plan of ${partner} is ready`,
  builtBody: "One page that follows the table Actions.",
  leftOut: (rows: number, format: Format) =>
    `${count(rows, "row", "rows", format)} of Actions could not be read and are not shown.`,
} as const;
