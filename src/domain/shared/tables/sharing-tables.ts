import { type Row, choice, date, defineTable, text } from "./table-definition";

export const sharedTable = defineTable({
  name: "cam_shared",
  sheet: "Shared",
  purpose: "Which copies were made for which partner, and when. Rows are only ever added.",
  key: ["copyId"],
  columns: {
    copyId: text("Copy ID"),
    madeOn: date("Made on"),
    partner: text("Partner"),
    sheets: text("Sheets", "Titles of the sheets that it copies, separated by semicolons."),
    form: choice(
      "Form",
      ["Live", "Values", "Return form"],
      "Live: with formulas and the rows that they read. Return form: to be filled in and sent back.",
    ),
    file: text("File"),
    by: text("By", "Who made it; blank: nobody has said."),
  },
});
export type SharedRow = Row<typeof sharedTable>;
