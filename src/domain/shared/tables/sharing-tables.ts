import { type Row, choice, date, defineTable, text, whole } from "./table-definition";

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

export const handOversTable = defineTable({
  name: "cam_hand_overs",
  sheet: "Hand-overs",
  purpose: "Partners that went to another CAM's workbook, or came from one: each file is taken once.",
  key: ["handOverId"],
  columns: {
    handOverId: text("Hand-over ID", "As the file has it that went from one workbook to the other."),
    partner: text("Partner"),
    direction: choice("Direction", ["Given", "Taken"], "Given to another workbook, or taken into this one."),
    day: date("Day"),
    fromCam: text("From CAM"),
    toCam: text("To CAM"),
    rows: whole("Rows", "How many rows of all tables the file has."),
    statusBefore: text(
      "Status before",
      "Of a partner that was given away: its status on Partners until then.",
    ),
    history: choice(
      "History",
      ["Kept", "Removed"],
      "Of a partner that was given away: whether its rows stay here to be read.",
    ),
  },
});
export type HandOverRow = Row<typeof handOversTable>;
