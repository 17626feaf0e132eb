import { type Row, date, defineTable, text } from "./table-definition";

export const snoozesTable = defineTable({
  name: "cam_snoozes",
  sheet: "Snoozes",
  purpose: "What was put off on Today, and until when. Delete a row to see its reason again at once.",
  key: ["partner", "reason"],
  columns: {
    partner: text("Partner", "Blank: the routine of all partners."),
    reason: text("Reason", "As Today names it, with the deal, claim or promise it is about."),
    until: date("Until", "The day on which it shows again."),
    by: text("By", "Who put it off."),
  },
});
export type SnoozeRow = Row<typeof snoozesTable>;
