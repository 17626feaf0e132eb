import { type Row, choice, date, defineTable, money, since, text, whole } from "./table-definition";

export const plansTable = defineTable({
  name: "cam_plans",
  sheet: "Plans",
  purpose: "The partners' business plans and how far each has come. Their figures stand on their own sheets.",
  key: ["planId"],
  columns: {
    planId: text("Plan ID"),
    partner: text("Partner"),
    version: whole("Version"),
    state: choice("State", ["Draft", "Proposed", "Agreed"]),
    startMonth: date("Start month", "First day of month 1 of the plan."),
    date: date("Date", "The day of the latest change of state."),
    name: text("Name", "Who proposed or agreed it."),
    sheet: text("Sheet"),
    ...since(2, {
      netWhenBuilt: money(
        "Net when built",
        "The net of 36 months in the scenario shown, as the plan was last built: what else is made of a plan is held to it.",
      ),
    }),
  },
});
export type PlanRow = Row<typeof plansTable>;

export const planMonthsTable = defineTable({
  name: "cam_plan_months",
  sheet: "Plan months",
  purpose: "What plans that were agreed bring by month in their base case. Written when a plan is agreed.",
  key: ["planId", "month"],
  columns: {
    planId: text("Plan ID", "As cam_plans has it."),
    month: date("Month", "Its first day."),
    revenue: money("Revenue", "The base case's product revenue, on the amount basis of Setup."),
    partner: text("Partner"),
  },
});
export type PlanMonthRow = Row<typeof planMonthsTable>;
