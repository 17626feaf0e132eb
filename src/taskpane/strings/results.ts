import { count, type Format } from "./format";

/** Texts of the page where certificates, tasks and the program's own metrics are pasted. */
export const resultTexts = {
  reading: "Reading results…",
  empty: {
    title: "No partner to record results of yet",
    body: "Deals do not tell certificates and tasks; this page takes them for all partners as one table. Import partners from your CRM, or try it on sample data.",
  },
  lead: "What deals do not tell, for all partners as one table. Nothing is written before you save.",
  quarter: "Quarter of rows that name none",
  paste: "Paste a table",
  pasteHint: (metrics: string) =>
    `Copied from a sheet or a page, a line a partner. Columns: Partner, then any of ${metrics}; with “target” in its header a column is what was agreed. Without a header: partner, certifications, tasks.`,
  usePaste: "Use these rows",
  unknown: {
    label: (name: string) => `“${name}” is`,
    choose: "Choose",
    ask: "No partner has this name. Say who it is, or leave its rows out.",
    looksLike: (partner: string) => `${partner} (looks like it)`,
    nobody: "Nobody: leave its rows out",
    leftOut: "Its rows are left out.",
    kept: "Saved as another name of the partner on Partners.",
    leaveAll: (amount: number, format: Format) => `Leave all ${format.number(amount)} out`,
  },
  preview: {
    title: "What becomes of whom",
    read: (differences: number, same: number, format: Format) =>
      `${count(differences, "figure is", "figures are", format)} new or different${same ? `, ${format.number(same)} as in the workbook already` : ""}.`,
    noColumn: (metrics: string) =>
      `No column is a metric of this workbook. The first line has to name them: Partner, ${metrics}.`,
    ignored: (headers: string) =>
      `Columns left out, since they name no metric of this workbook or one that another column has: ${headers}.`,
    problems: "Left out; what the workbook has stays",
    line: (line: string, column: string) => `Line ${line}${column ? `, ${column}` : ""}`,
    figure: (label: string, field: "target" | "actual", after: string, before: string | null) =>
      `${label}${field === "target" ? ", target" : ""} ${after}${before === null ? "" : `, so far ${before}`}`,
  },
  answerFirst: (open: number, format: Format) =>
    `Answer ${count(open, "question", "questions", format)} above`,
  save: (amount: number, format: Format) => `Save ${count(amount, "figure", "figures", format)}`,
  saving: "Saving results",
  label: (amount: number) => `Record ${count(amount, "result", "results")}`,
  saved: "Results saved",
  savedBody: "They stand on Results. Scorecards that are built follow at once.",
  discard: "Discard",
} as const;
