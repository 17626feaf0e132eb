import { count, type Format } from "./format";

/** Texts of the page for everybody's annual targets. */
export const targetTexts = {
  reading: "Reading deals…",
  empty: {
    title: "No partner to set a target for yet",
    body: "Annual targets stand on Partners, one a partner. Import partners from your CRM, or try it on sample data.",
  },
  lead: (year: number) => `Annual targets for fiscal year ${year}. Nothing is written before you save.`,
  growth: "Growth on last year",
  grow: (amount: number, format: Format) => `Fill in ${count(amount, "target", "targets", format)}`,
  growHint: (without: number) =>
    without === 0
      ? "Last year's won and this much more, for those that are ticked."
      : `Last year's won and this much more, for those that are ticked; ${count(without, "partner", "partners")} won nothing last year and stay as they are.`,
  paste: "Paste targets",
  pasteHint: "Two columns, partner and target, as copied from a sheet.",
  usePaste: "Use these rows",
  pasted: (read: number, same: number, format: Format) =>
    `${count(read, "target", "targets", format)} filled in${same ? `, ${format.number(same)} as they are already` : ""}. Look at them below, then save.`,
  problems: "Rows that were left out",
  line: (line: string, column: string) => `Line ${line}, ${column}`,
  all: "All partners",
  chosen: (partner: string) => `Grow the target of ${partner}`,
  target: (partner: string) => `Target of ${partner}`,
  lastYear: (year: number, amount: string) => `Won in fiscal year ${year}: ${amount}`,
  before: (amount: string) => `So far ${amount}`,
  none: "no target",
  noNumber: (row: string) => `Row ${row} of Partners holds no number, so there is no target.`,
  columnMissing: "Partners has no column Annual target any more; saving puts it back.",
  save: (amount: number, format: Format) => `Save ${count(amount, "target", "targets", format)}`,
  saving: "Saving targets",
  label: (amount: number) => `Set ${count(amount, "target", "targets")}`,
  saved: "Targets saved",
  savedBody:
    "Scorecards follow at once: their quarters take a quarter of it each, unless somebody typed another.",
  discard: "Discard",
} as const;
