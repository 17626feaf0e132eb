import { PNL_LINES, type PnlLineId } from "../../domain/finance/pnl-lines";

/** Where everything stands on the Channel P&L: one landscape page, the calculations below it. 0-based. */

const MONTH = 13;
/** The first column of the right half holds names too. */
const SIDE = 19;

export const WIDTHS = [
  2,
  42,
  ...Array.from({ length: 7 }, () => MONTH),
  SIDE,
  ...Array.from({ length: 5 }, () => MONTH),
] as const;

export const COLUMN = {
  label: 1,
  /** Q1, or the first month; the others follow. */
  first: 2,
  /** Of the table by quarter. */
  year: 6,
  share: 7,
  /** Right half of the upper page. */
  side: 9,
  /** Of the assumptions. */
  sideInputs: 8,
  /** Of the table by month. */
  monthsYear: 14,
  last: 14,
} as const;

/** Rows of a statement: the lines, and after the last of each group what is left. */
export type Subtotal = "net_sales" | "gross_margin" | "net_margin";
export type StatementRow = { line: PnlLineId } | { subtotal: Subtotal };

const AFTER = { sales: "net_sales", margin: "gross_margin", programs: "net_margin" } as const;
export const STATEMENT: readonly StatementRow[] = PNL_LINES.flatMap(
  ({ id, group }, index): StatementRow[] => [
    { line: id },
    ...(PNL_LINES[index + 1]?.group === group ? [] : [{ subtotal: AFTER[group] }]),
  ],
);

const quarters = 10;
const staffing = quarters + 2 + STATEMENT.length + 1;
const months = staffing + 8;
const inputs = months + 2 + STATEMENT.length + 1;
const foot = inputs + 12;

export const ROW = {
  title: 0,
  cards: 3,
  message: 7,
  definition: 8,
  quarters,
  staffing,
  months,
  inputs,
  foot,
  calculations: foot + 6,
} as const;

/** Below the returns of the budget lines. */
export const CHART = { row: quarters + 9, rows: 12 } as const;
