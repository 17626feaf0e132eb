import { nameKey } from "../shared/excel-text";
import { elapsedDays, fiscalYearOf } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { AmountBand } from "../shared/bands";
import { sum } from "../shared/sum";
import type { RebateData } from "./rebate-data";
import { revenueOf } from "./rebate-roi";
import { type RebateMethod, tieredRebate } from "./rebate-tier";

/** What a partner's revenue of the fiscal year earns it as a rebate: to the day, and by the year's end at the pace so far. */
interface RebateAccrual {
  partner: string;
  revenue: number;
  accrued: number;
  /** Rows of `cam_rebates` of the year to the day. */
  paid: number;
  revenueAtPace: number;
  accruedAtPace: number;
}

export interface RebateAccruals {
  /** Whether the program's tiers count, or else the rate of each partner's level. */
  byTiers: boolean;
  /** Partners with something accrued or paid, the largest by the year's end first. */
  partners: readonly RebateAccrual[];
  accrued: number;
  paid: number;
  accruedAtPace: number;
}

/** What partners have earned and will have earned: by the program's tiers, else by the rebate rate of the level by contract. */
export function rebateAccruals(data: RebateData, asOf: SerialDate): RebateAccruals {
  const year = fiscalYearOf(asOf, data.settings.fiscalStartMonth);
  const pace = year.days / elapsedDays(year, asOf);
  const tiers = data.tiers
    .flatMap(({ revenueFrom, rebateRate }): AmountBand[] =>
      revenueFrom === null || revenueFrom < 0 ? [] : [{ from: revenueFrom, value: rebateRate ?? 0 }],
    )
    .sort((one, other) => one.from - other.from);
  const method: RebateMethod = data.settings.rebateMethod === "Marginal" ? "marginal" : "retroactive";
  const levelRate = (tier: string | null) =>
    data.levels.find(({ level }) => level !== null && nameKey(level) === nameKey(tier))?.rebateRate ?? 0;
  const accrue = (revenue: number, tier: string | null) =>
    tiers.length ? tieredRebate(revenue, tiers, method) : Math.max(0, revenue) * levelRate(tier);
  const partners = data.partners.flatMap(({ partner, tier }) => {
    if (partner === null) return [];
    const revenue = sum(
      year.quarters.map(({ start }) =>
        start > asOf ? 0 : (revenueOf(data, partner, start, asOf).value ?? 0),
      ),
    );
    const own = data.rebates.filter(
      (row) =>
        nameKey(row.partner) === nameKey(partner) &&
        row.period !== null &&
        row.period >= year.start &&
        row.period < asOf + 1,
    );
    const accrual: RebateAccrual = {
      partner,
      revenue,
      accrued: accrue(revenue, tier),
      paid: sum(own.map(({ rebatePaid }) => rebatePaid ?? 0)),
      revenueAtPace: revenue * pace,
      accruedAtPace: accrue(revenue * pace, tier),
    };
    const counts = round9(accrual.accruedAtPace) > 0 || round9(accrual.paid) !== 0;
    return counts ? [accrual] : [];
  });
  const total = (of: (each: RebateAccrual) => number) => sum(partners.map(of));
  return {
    byTiers: tiers.length > 0,
    partners: partners.sort((one, other) => round9(other.accruedAtPace) - round9(one.accruedAtPace)),
    accrued: total(({ accrued }) => accrued),
    paid: total(({ paid }) => paid),
    accruedAtPace: total(({ accruedAtPace }) => accruedAtPace),
  };
}
