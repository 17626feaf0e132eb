import { daysInactive as inactiveDays } from "../../domain/program/activity";
import { herfindahlIndex, indexOfSums, paretoShare as shareOfTop } from "../../domain/program/concentration";
import { payout as payOf } from "../../domain/program/payout";
import { notAvailable } from "../../domain/shared/argument-error";
import { PERIOD_UNITS, fiscalPeriodName } from "../../domain/shared/fiscal-calendar";
import {
  numberArgument,
  readOptionalBands,
  readOptionalChoice,
  readOptionalNumber,
  readPresent,
} from "../arguments";
import { inCell } from "../cell-error";
import { readDate, readOptionalDate } from "../dates";
import { plainSums } from "../plain-ranges";

/**
 * Share of the total held by the largest partners, by default the top 20 % of them (rounded up).
 * @customfunction PARETO_SHARE
 * @helpurl https://localhost:3000/help/pareto_share.html
 * @param values One value per partner, 0 or more; zeros count as partners, blanks do not.
 * @param [top] Part of the partners to look at, above 0 % and up to 100 %. Default 20 %.
 * @returns Share from 0 to 1.
 */
export function paretoShare(values: unknown[][], top?: unknown): number {
  return inCell(() => shareOfTop(readPresent("values", values), readOptionalNumber("top", top)));
}

/**
 * Concentration of revenue over partners (Herfindahl-Hirschman index): up to 10,000 for a single partner.
 * @customfunction HHI
 * @helpurl https://localhost:3000/help/hhi.html
 * @param values One value per partner, 0 or more; blanks are left out.
 * @returns Index from 0 to 10,000; watch from 1,000, concentrated from 1,800.
 */
export function hhi(values: unknown[][]): number {
  return inCell(() => {
    const sums = plainSums(values);
    return sums ? indexOfSums(sums) : herfindahlIndex(readPresent("values", values));
  });
}

/**
 * Days since a partner's last activity, up to the as-of date; 0 for a date in the future.
 * @customfunction DAYS_INACTIVE
 * @helpurl https://localhost:3000/help/days_inactive.html
 * @param last_activity Date of the last activity.
 * @param as_of The date up to which to count, e.g. TODAY().
 * @returns Whole days.
 */
export function daysInactive(last_activity: unknown, as_of: unknown): number {
  return inCell(() => {
    const until = readDate("as_of", as_of);
    const last = readOptionalDate("last_activity", last_activity);
    if (last === undefined)
      throw notAvailable("last_activity", "is blank", "no activity is known for this partner");
    return inactiveDays(last, until);
  });
}

/**
 * Variable pay for an attainment, each slice of it by its band's factor.
 * @customfunction PAYOUT
 * @helpurl https://localhost:3000/help/payout.html
 * @param attainment What was attained: 1 = 100 %, at most 10.
 * @param target_pay Pay at an attainment of 100 %.
 * @param [bands] Two columns, ascending: attainment from (the first 0) and factor. Default: factor 1 throughout.
 * @returns Money.
 */
export function payout(attainment: unknown, target_pay: unknown, bands?: unknown[][]): number {
  return inCell(() =>
    payOf(
      numberArgument("attainment", attainment),
      numberArgument("target_pay", target_pay),
      readOptionalBands("bands", bands, "attainment from and factor"),
    ),
  );
}

/**
 * Name of the fiscal quarter, month or year in which a day falls, as "FY2026 Q4".
 * @customfunction FISCAL_PERIOD
 * @helpurl https://localhost:3000/help/fiscal_period.html
 * @param date The day to be named.
 * @param [fiscal_start_month] First month of the fiscal year, 1 to 12. Default 1 (January).
 * @param [unit] "quarter" (default), "month" or "year".
 * @returns Text: "FY2026 Q4", "FY2026 M11" or "FY2026".
 */
export function fiscalPeriod(date: unknown, fiscal_start_month?: unknown, unit?: unknown): string {
  return inCell(() => {
    const day = readOptionalDate("date", date);
    if (day === undefined) throw notAvailable("date", "is blank", "without a day there is no period");
    return fiscalPeriodName(
      day,
      readOptionalNumber("fiscal_start_month", fiscal_start_month),
      readOptionalChoice("unit", unit, PERIOD_UNITS),
    );
  });
}
