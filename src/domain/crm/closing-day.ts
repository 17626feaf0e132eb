import { isoOf, serialOf, type SerialDate } from "../shared/serial-date";
import type { CellValue } from "../shared/tables/table-definition";

/** Days of thirty years: nobody looks at deals won before. */
const LONG_AGO = 30 * 365;
/** Where nobody says what day it is. */
const BEFORE_CRMS = serialOf(1980, 1, 1);

/** What to say of an open deal that closes further from today than anybody plans or remembers. */
export function expectedCloseRemark(
  expectedClose: CellValue | undefined,
  asOf: SerialDate | null,
): string | null {
  if (typeof expectedClose !== "number" || asOf === null || Math.abs(expectedClose - asOf) < LONG_AGO)
    return null;
  return `The deal is open and expected to close on ${isoOf(expectedClose)}, which no period that is looked at has. Is the year right?`;
}

/** What to say of the day on which a won deal was closed: after the day the figures stand for, or ages before it, it counts in no period. */
export function closingDayRemark(closedOn: CellValue | undefined, asOf: SerialDate | null): string | null {
  if (typeof closedOn !== "number") return null;
  if (asOf !== null && closedOn > asOf)
    return `The deal is won but closes on ${isoOf(closedOn)}, after ${isoOf(asOf)}, so it does not count yet. Is the date right?`;
  if (closedOn < (asOf === null ? BEFORE_CRMS : asOf - LONG_AGO))
    return `The deal is won but closed on ${isoOf(closedOn)}, long before any period that is looked at. Is the year right?`;
  return null;
}
