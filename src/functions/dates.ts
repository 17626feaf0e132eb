import { LAST_DAY } from "../domain/shared/bounds";
import { invalid } from "../domain/shared/argument-error";
import type { SerialDate } from "../domain/shared/serial-date";
import { numberArgument, readOptionalNumber } from "./arguments";

const REMEDY = "give a date";

/** A date that must be there, as a whole day: a time of day is cut off. */
export function readDate(name: string, value: unknown): SerialDate {
  return wholeDay(name, numberArgument(name, value, REMEDY));
}

/** As `readDate`, or undefined for a blank. Serial 0 is no date, so a blank that arrives as 0 is recognised here. */
export function readOptionalDate(name: string, value: unknown): SerialDate | undefined {
  const serial = readOptionalNumber(name, value, REMEDY);
  return serial === undefined || serial === 0 ? undefined : wholeDay(name, serial);
}

function wholeDay(name: string, serial: number): SerialDate {
  const day = Math.floor(serial);
  if (day < 1 || day > LAST_DAY) throw invalid(name, `is ${serial}`, REMEDY);
  return day;
}
