import { trimmedNameKey } from "../shared/excel-text";
import { quarterStart } from "../shared/fiscal-calendar";
import { type NumberMarks, parseNumber } from "../shared/parse-number";
import { pastedLines } from "../shared/pasted-lines";
import type { RebateRow } from "../shared/tables/finance-tables";

export interface PasteContext {
  /** The names that the workbook has: typed names take their spelling. */
  partners: readonly string[];
  fiscalStartMonth: number;
  marks: NumberMarks;
}

interface PastedLine {
  /** 1-based. */
  line: number;
  message: string;
}

export interface PastedRebates {
  rows: Partial<RebateRow>[];
  /** Lines that were left out, and why. */
  problems: PastedLine[];
  /** Partners that the workbook does not have; their rows are kept. */
  unknown: string[];
}

const FIELDS = ["rebatePaid", "revenue", "baselineRevenue", "grossMargin"] as const;
const LABELS = {
  rebatePaid: "rebate",
  revenue: "revenue",
  baselineRevenue: "baseline",
  grossMargin: "gross margin",
} as const;

/**
 * Rebates as people paste them from a spreadsheet, a line each: partner, quarter, rebate paid, revenue, baseline, gross margin; between
 * them a tab or a semicolon, the last three may be missing. A quarter is `Q1 2026` or any day of it as `2026-01-31`. Of two lines
 * for one partner and quarter the later one counts.
 */
export function pasteRebates(text: string, context: PasteContext): PastedRebates {
  const names = new Map(context.partners.map((name) => [trimmedNameKey(name), name]));
  const rows = new Map<string, Partial<RebateRow>>();
  const problems: PastedLine[] = [];
  const unknown = new Set<string>();
  for (const { line, cells } of pastedLines(text)) {
    const [name = "", when = "", ...amounts] = cells;
    const partner = names.get(trimmedNameKey(name)) ?? name;
    const period = quarterStart(when, context.fiscalStartMonth);
    const read = amountsOf(amounts, context.marks);
    const problem =
      name === ""
        ? "no partner"
        : period === null
          ? `“${when}” is no quarter`
          : typeof read === "string"
            ? read
            : null;
    if (problem !== null || typeof read === "string") {
      problems.push({ line, message: problem ?? "not readable" });
      continue;
    }
    if (!names.has(trimmedNameKey(name))) unknown.add(partner);
    rows.set(`${trimmedNameKey(partner)} ${period}`, { partner, period, ...read });
  }
  return { rows: [...rows.values()], problems, unknown: [...unknown] };
}

/** The amounts that are given, or what is wrong with them. */
function amountsOf(cells: readonly string[], marks: NumberMarks): Partial<RebateRow> | string {
  if ((cells[0] ?? "") === "") return "no rebate";
  if (cells.slice(FIELDS.length).some((cell) => cell !== "")) return "more columns than expected";
  const read: Partial<Record<(typeof FIELDS)[number], number>> = {};
  for (const [index, field] of FIELDS.entries()) {
    const cell = cells[index] ?? "";
    if (cell === "") continue;
    const typed = parseNumber(cell, marks);
    if (typed === null) return `the ${LABELS[field]} “${cell}” is no number`;
    const share = field === "grossMargin" && !typed.percent && Math.abs(typed.value) >= 1;
    const value = share ? typed.value / 100 : typed.value;
    if (field === "grossMargin" && (value < 0 || value > 1))
      return `the gross margin “${cell}” is not between 0 % and 100 %`;
    read[field] = value;
  }
  return read;
}
