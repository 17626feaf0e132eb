import { readAccountData } from "../accounts/account-data";
import { accountPlan } from "../accounts/account-plan";
import type { TableSource } from "../program/setup";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { MONTHS_A_YEAR } from "../shared/fiscal-calendar";
import { round9, roundTo } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { atCustomerPrice, marginOf } from "./business-plan-defaults";

/** What the targets of one product in a partner's account plan come to, as a line of its business plan. */
export interface AccountLine {
  product: string;
  targets: number;
  /** The targets' chances together, and their values weighted by these, as Deals has amounts. */
  dealsAYear: number;
  expected: number;
  /** What the plan's line would say: deals a month, and what the customer pays for one. */
  deals: number;
  dealSize: number;
}

/**
 * Deals that a partner's account plan expects of the targets set, a line a product, the largest expected value first. A target that became a
 * deal is whitespace no longer, so it is not among them; nothing of it counts as pipeline.
 */
export function linesFromAccounts(
  source: TableSource,
  data: Pick<ScorecardData, "settings" | "partners" | "levels">,
  partner: string,
  asOf: SerialDate,
): AccountLine[] {
  const { products, accounts, chances } = accountPlan(readAccountData(source), partner, asOf);
  const margin = marginOf(data, partner).value;
  const lines = products.flatMap((product, index): AccountLine[] => {
    const targets = accounts.flatMap(({ cells }) => {
      const { row, band, expected } = cells[index]!;
      const isTarget = row?.setOn != null && band !== null && expected !== null && round9(expected) > 0;
      return isTarget ? [{ chance: chances[band].chance, expected }] : [];
    });
    if (targets.length === 0) return [];
    const dealsAYear = sum(targets.map(({ chance }) => chance));
    const expected = sum(targets.map((target) => target.expected));
    return [
      {
        product,
        targets: targets.length,
        dealsAYear,
        expected,
        deals: roundTo(dealsAYear / MONTHS_A_YEAR, 4),
        dealSize: atCustomerPrice(data, margin, expected / dealsAYear, "").value as number,
      },
    ];
  });
  return lines.sort((a, b) => b.expected - a.expected);
}
