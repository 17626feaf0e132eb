import { type Row, anything, date, defineTable, moment, text } from "./table-definition";

export const changesTable = defineTable({
  name: "cam_changes",
  sheet: "Changes",
  purpose: "What each import changed of a deal: what moved, how often it slipped, how old it is.",
  key: ["changeId"],
  columns: {
    changeId: text("Change ID"),
    importedOn: date("Imported on"),
    dealId: text("Deal ID"),
    partner: text("Partner"),
    field: text("Field", "The column of cam_deals that changed; Deal ID for a deal that is new or gone."),
    // Whatever the column holds: text, an amount, a date's number.
    old: anything("Old", "What stood there before; blank for a new deal."),
    new: anything("New", "What stands there since; blank for a deal that is gone."),
  },
});
export type ChangeRow = Row<typeof changesTable>;

export const logTable = defineTable({
  name: "cam_log",
  sheet: "Log",
  purpose: "What the add-in wrote, when and for whom. Rows are only ever added.",
  key: ["logId"],
  columns: {
    logId: text("Log ID"),
    when: moment("When", "Day and time."),
    who: text("Who", "The name given under Settings; blank: nobody has said."),
    what: { ...text("What"), width: 40 },
    partner: text("Partner", "Blank where it is about none, or about several."),
    detail: { ...text("Detail", "Sheets, rows, and old and new totals."), width: 80 },
  },
});
export type LogRow = Row<typeof logTable>;
