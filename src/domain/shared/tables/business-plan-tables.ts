import { type Row, choice, date, defineTable, text, whole } from "./table-definition";

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
  },
});
export type PlanRow = Row<typeof plansTable>;
