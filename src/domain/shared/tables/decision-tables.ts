import { type Row, choice, date, defineTable, text } from "./table-definition";

/** What is decided of a partner: put more in, go on as it is, or part. */
export const DECISIONS = ["Invest", "Maintain", "Exit"] as const;
export type Decision = (typeof DECISIONS)[number];

export const decisionsTable = defineTable({
  name: "cam_decisions",
  sheet: "Decisions",
  purpose:
    "What was decided of partners that cost more than they bring. Ours alone: no partner's copy has it.",
  key: ["partner", "decidedOn"],
  columns: {
    partner: text("Partner"),
    decision: choice(
      "Decision",
      DECISIONS,
      "Invest: put more in; Maintain: go on as it is; Exit: part in good order.",
    ),
    decidedOn: date("Decided on", "The newest decision of a partner counts."),
    reviewOn: date("Review on", "The day on which it is looked at again."),
    by: text("By", "Who decided."),
    reason: text("Reason"),
  },
});
export type DecisionRow = Row<typeof decisionsTable>;
