import { amountOf, closedIn, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import { fiscalYearOf, quarterWith } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";

export interface Fall {
  /** In each of the last three quarters that have ended, the oldest first. */
  won: readonly [number, number, number];
  /** From the first of them to the last. */
  fall: number;
  /** The last day of the last. */
  until: SerialDate;
}

/** A partner that won less in each of the last two quarters than in the one before; null otherwise, and until it has four quarters. */
export function fallingQuarters(
  deals: readonly ClassifiedDeal[],
  partnerSince: SerialDate | null,
  { asOf, startMonth }: { asOf: SerialDate; startMonth: number },
): Fall | null {
  const current = quarterWith(fiscalYearOf(asOf, startMonth), asOf).start;
  if (partnerSince !== null && partnerSince > addMonths(current, -12)) return null;
  const won = [-9, -6, -3].map((months) => {
    const start = addMonths(current, months);
    return amountOf(closedIn(deals, "Won", { start, end: addMonths(start, 3) - 1 }));
  }) as [number, number, number];
  const [first, second, third] = won;
  if (round9(first - second) <= 0 || round9(second - third) <= 0) return null;
  return { won, fall: first - third, until: current - 1 };
}
