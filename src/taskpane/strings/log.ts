import { timeOf } from "../../domain/log/log-list";
import type { LogRow } from "../../domain/shared/tables/history-tables";
import { count, type Format } from "./format";

/** Texts of the log on the page Settings. */
export const logTexts = {
  lead: "What the add-in wrote to this workbook, the newest first. It stands on the sheet Log, goes with an undo, and no partner's copy has it.",
  find: "Find",
  findHint: "A partner, a name, a word",
  none: "Nothing has been written yet.",
  noneFound: "No entry holds these words.",
  when: (when: number, format: Format) => {
    const time = timeOf(when);
    return time === null ? format.date(when) : `${format.date(when)}, ${time}`;
  },
  about: ({ who, partner }: LogRow, when: string) =>
    [when, who ?? "nobody has said who", partner].filter(Boolean).join("  ·  "),
  more: (number: number, format: Format) => `Show ${count(number, "earlier one", "earlier ones", format)}`,
  long: (number: number, format: Format) =>
    `The log has ${count(number, "row", "rows", format)}. Cut old ones out of the sheet Log and keep them elsewhere when you like: the add-in never deletes any.`,
} as const;
