import { type Row, date, defineTable, money, rate, text } from "./table-definition";

export const rebatesTable = defineTable({
  name: "cam_rebates",
  sheet: "Rebates",
  purpose: "Rebates paid and the revenue they were paid for. Period = first day of the quarter.",
  key: ["partner", "period"],
  columns: {
    partner: text("Partner"),
    period: date("Period", "First day of the quarter."),
    baselineRevenue: money(
      "Baseline revenue",
      "What would have been sold without the rebate; blank takes an earlier period.",
    ),
    revenue: money("Revenue", "Blank: what the partner's deals won in the quarter."),
    rebatePaid: money("Rebate paid"),
    grossMargin: rate("Gross margin", "Blank: Setup's."),
  },
});
export type RebateRow = Row<typeof rebatesTable>;

export const programTable = defineTable({
  name: "cam_program",
  sheet: "Channel P&L data",
  purpose: "The channel program's income and cost, a row a line and month or quarter.",
  key: ["line", "period"],
  columns: {
    line: text("Line"),
    period: date("Period", "First day of the month or quarter."),
    amount: money("Amount"),
  },
});
export type ProgramRow = Row<typeof programTable>;
