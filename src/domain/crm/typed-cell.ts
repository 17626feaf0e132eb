import type { SerialDate } from "../shared/serial-date";
import type { ImportField } from "./import-fields";

/** A cell of which the file itself says what it is, as a workbook does: nothing of it is found out from its text. */
export type TypedCell = {
  /** As text where text belongs: a date as 2017-03-31, a number with a decimal point. */
  text: string;
} & (
  | {
      is: "number";
      value: number;
      /** It is shown as a percentage. */
      percent: boolean;
      /** The currency that the cell shows: its ISO code, else the words of its format. */
      currency: string | null;
      /** Added to it where it is a day: the workbook counts its days from 1904. */
      dayShift?: number;
    }
  | { is: "date"; value: SerialDate }
  /** It has no value that could be read; `problem` says why. */
  | { is: "unreadable"; problem: string }
);

/** Programs keep fifteen digits of a number; what an ID has beyond them is lost. */
const LONGEST_NUMBER = 1e15;

/** Why a typed cell cannot be read for a field at all; null where it can. */
export function problemOfTyped(cell: TypedCell, { kind }: ImportField): string | null {
  if (cell.is === "unreadable") return cell.problem;
  if (kind === "text")
    return cell.is === "number" && Math.abs(cell.value) >= LONGEST_NUMBER
      ? "The workbook keeps fifteen digits of a number, and this one has more; store the column as text and export it again."
      : null;
  if (kind === "money" && cell.is === "number" && cell.percent) return "This is a percentage, not an amount.";
  return cell.is === "date" && kind !== "date" && kind !== "choice"
    ? "This is a date, and a number belongs here."
    : null;
}
