import type { Assumption } from "../../domain/shared/assumption";

export const INDEX_HEADING: Assumption<string> = {
  key: "heading",
  label: "Heading",
  kind: "text",
  longest: 60,
  default: "Sheets of this workbook",
  source: "Add-in",
  help: "What stands at the top of this page, such as whose workbook it is.",
};
