import { anything, defineTable, text, whole } from "../shared/tables/table-definition";
import { HANDED_TABLES, inFile } from "./handed-tables";

// What a hand-over's file holds besides the partner's rows. These tables stand in such files alone.

export const handOverTable = defineTable({
  name: "hand_over",
  sheet: "Hand-over",
  purpose: "A partner on its way to another CAM's workbook, which takes this file once: Share, Hand over.",
  key: ["item"],
  columns: { item: text("What"), value: anything("Value") },
});

export const HAND_OVER_ITEMS = {
  id: "Hand-over ID",
  partner: "Partner",
  from: "From CAM",
  to: "To CAM",
  madeOn: "Made on",
  rows: "Rows",
  tablesVersion: "Version of the tables",
  setupVersion: "Setup version",
  currency: "Currency",
  fiscalStartMonth: "Fiscal year starts in month",
  amountBasis: "Amount basis",
} as const;
export type HandOverItem = keyof typeof HAND_OVER_ITEMS;
/** What such a file says of itself. */
export type About = Readonly<Record<HandOverItem, string | number | null>>;

/** The partner's sheets, and what was typed into them. */
export const handedInputsTable = defineTable({
  name: "hand_over_inputs",
  sheet: "Typed on sheets",
  purpose: "Sheets about the partner, which are built anew, and what was typed into them.",
  key: ["kind", "edition", "input"],
  columns: {
    kind: text("Kind"),
    edition: text("Edition", "The quarter or the version that it is about."),
    input: text("Input", "Blank: the sheet itself."),
    value: anything("Value"),
  },
});

/** Names of Setup on which the rows hang, as the giving workbook knows them. */
export const handedNamesTable = defineTable({
  name: "hand_over_names",
  sheet: "Names of Setup",
  purpose: "Levels, stages, products, metrics and questions that the rows name.",
  key: ["list", "name"],
  columns: { list: text("List"), name: text("Name"), rows: whole("Rows") },
});

/** What is read of such a file. */
export const HAND_OVER_FILE = [
  handOverTable,
  handedInputsTable,
  handedNamesTable,
  ...HANDED_TABLES.map(inFile),
] as const;
