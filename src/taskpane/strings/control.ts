import { count, type Format } from "./format";

/** Texts of Control: the page, and the strip on Today. */
export const controlTexts = {
  reading: "Looking at every table…",
  right: "Nothing is wrong with the tables",
  rightBody: "Every rule holds: figures can be trusted.",
  wrong: (failures: number, format: Format) => `Control: ${count(failures, "failure", "failures", format)}`,
  wrongBody: "Figures may be wrong until these are mended.",
  show: "Show them",
  failures: "What is wrong",
  remarks: "Worth knowing",
  seen: "Seen in the cells of built sheets",
  none: "Nothing.",
  workbook: "Workbook",
  what: (column: string, words: string) => `${column} ${words}`,
  rows: (rows: readonly number[], format: Format) => {
    const shown = rows.slice(0, ROWS_SHOWN).map((row) => format.number(row));
    const more = rows.length - shown.length;
    const named = `${rows.length === 1 ? "row" : "rows"} ${shown.join(", ")}`;
    return more > 0 ? `${named} and ${format.number(more)} more of the table` : `${named} of the table`;
  },
  go: "Go to cell",
  more: (findings: number, format: Format) => `Show ${count(findings, "more", "more", format)}`,
  build: "Build Control",
  building: "Building Control",
  ready: "Control is ready",
  readyBody: "Every count is a formula over the tables. What only the add-in sees is as it was now.",
} as const;

const ROWS_SHOWN = 5;
