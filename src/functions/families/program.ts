import { daysInactive as inactiveDays } from "../../domain/program/activity";
import { herfindahlIndex, paretoShare as shareOfTop } from "../../domain/program/concentration";
import { notAvailable } from "../../domain/shared/argument-error";
import { present, readNumbers, readOptionalNumber } from "../arguments";
import { inCell } from "../cell-error";
import { readDate, readOptionalDate } from "../dates";

/**
 * Share of the total held by the largest partners, by default the top 20 % of them (rounded up).
 * @customfunction PARETO_SHARE
 * @helpurl https://localhost:3000/help/pareto_share.html
 * @param values One value per partner, 0 or more; zeros count as partners, blanks do not.
 * @param [top] Part of the partners to look at, above 0 % and up to 100 %. Default 20 %.
 * @returns Share from 0 to 1.
 */
export function paretoShare(values: unknown[][], top?: unknown): number {
  return inCell(() => shareOfTop(present(readNumbers("values", values)), readOptionalNumber("top", top)));
}

/**
 * Concentration of revenue over partners (Herfindahl-Hirschman index): up to 10,000 for a single partner.
 * @customfunction HHI
 * @helpurl https://localhost:3000/help/hhi.html
 * @param values One value per partner, 0 or more; blanks are left out.
 * @returns Index from 0 to 10,000; watch from 1,000, concentrated from 1,800.
 */
export function hhi(values: unknown[][]): number {
  return inCell(() => herfindahlIndex(present(readNumbers("values", values))));
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
