import { type Row, choice, date, defineTable, money, rate, since, text } from "./table-definition";

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
    ...since(2, {
      baselineIsFor: choice(
        "Baseline is for",
        ["Quarter before", "Year before"],
        "The comparison for which the baseline is typed; blank: the year before. No other takes it.",
      ),
    }),
  },
});
export type RebateRow = Row<typeof rebatesTable>;

export const rebateTiersTable = defineTable({
  name: "cam_rebate_bands",
  sheet: "Rebate bands",
  purpose:
    "Rebates by a partner's revenue of the fiscal year, for every partner; without rows the rebate rate of its level counts.",
  key: ["revenueFrom"],
  columns: {
    revenueFrom: money("Revenue from", "Revenue of the fiscal year from which the rate counts."),
    rebateRate: rate("Rebate rate"),
  },
});
export type RebateTierRow = Row<typeof rebateTiersTable>;

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
