import { isoOf, type SerialDate } from "../shared/serial-date";

/** The e-mail that goes with a partner's copy, plain text. */
export function coverNote({
  partner,
  day,
  sheets,
  valuesOnly,
}: {
  partner: string;
  day: SerialDate;
  /** What each of the sheets is. */
  sheets: readonly string[];
  valuesOnly: boolean;
}): string {
  return [
    `${partner}: our figures of ${isoOf(day)}`,
    "",
    "Please find attached a workbook with:",
    ...sheets.map((sheet) => `- ${sheet}`),
    "",
    valuesOnly
      ? "It holds values: nothing in it recalculates."
      : "It calculates by itself: type into the yellow cells and see what changes.",
    "It holds your own rows alone. Figures in grey italics are over all partners of the program.",
    "If a figure is not as you have it, please tell us which.",
  ].join("\n");
}
