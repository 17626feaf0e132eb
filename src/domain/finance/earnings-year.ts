import { nameKey } from "../shared/excel-text";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { amountOf, closedIn, within, type Span } from "../scorecard/performance/deal-index";
import type { EarningsData } from "./earnings-data";

/** How a partner earns with us, in the order of the page. */
export const EARNING_KINDS = [
  { id: "margin", label: "Margin" },
  { id: "registration", label: "Registration discount" },
  { id: "rebate", label: "Rebate" },
  { id: "mdf", label: "MDF" },
  { id: "services", label: "Services" },
] as const;
export type EarningKind = (typeof EARNING_KINDS)[number]["id"];

/** Money by kind; null is not known, which is not zero. */
type ByKind = Readonly<Record<EarningKind, number | null>>;

/** A quarter, as far as it counts; null before it begins. */
type QuarterEarnings = ByKind & { total: number | null };

/** A year to a day. */
export interface YearEarnings {
  /** First days of its quarters. */
  starts: readonly SerialDate[];
  quarters: readonly (QuarterEarnings | null)[];
  byKind: ByKind;
  total: number | null;
  /** The partner's sales price of what was won, and what it paid us for that. */
  sales: number | null;
  paid: number | null;
}

/** What a year's earnings are worked out from. */
interface YearBasis {
  data: EarningsData;
  partner: string;
  starts: readonly SerialDate[];
  upTo: SerialDate;
  margin: number | null;
  registration: number | null;
  services: readonly (number | null)[];
}

/** What a partner earned in a year's quarters, up to a day of it. */
export function yearEarnings(basis: YearBasis): YearEarnings {
  const { data, starts, upTo, margin } = basis;
  const quarters = starts.map((start, index) =>
    start > upTo
      ? null
      : quarterEarnings(basis, index, { start, end: Math.min(addMonths(start, 3) - 1, upTo) }),
  );
  const known = quarters.filter((quarter) => quarter !== null);
  const byKind = Object.fromEntries(
    EARNING_KINDS.map(({ id }) => [id, knownSum(known.map((quarter) => quarter[id]))]),
  ) as ByKind;
  const won = knownSum(known.map((quarter) => quarter.won));
  const price = won === null ? null : priceOf(data, won, margin);
  return {
    starts,
    quarters,
    byKind,
    total: knownSum(known.map(({ total }) => total)),
    sales: price,
    paid: price === null || margin === null ? null : price * (1 - margin),
  };
}

function quarterEarnings(
  { data, partner, margin, registration, services }: YearBasis,
  index: number,
  span: Span,
): QuarterEarnings & { won: number | null } {
  const isKnown = data.firstClosed !== null && data.firstClosed < span.end + 1;
  const deals = closedIn(data.deals.of(partner), "Won", span);
  const registered = deals.filter(({ deal }) => deal.registeredOn !== null);
  const [price, registeredPrice] = [deals, registered].map((each) =>
    isKnown ? priceOf(data, amountOf(each), margin) : null,
  ) as [number | null, number | null];
  const share = (of: number | null, rate: number | null) => (of === null || rate === null ? null : of * rate);
  const quarter: ByKind = {
    margin: share(price, margin),
    registration: share(registeredPrice, registration),
    rebate: rebateOf(data, partner, span.start),
    mdf: mdfOf(data, partner, span),
    services: services[index] ?? null,
  };
  return {
    ...quarter,
    total: knownSum(Object.values(quarter)),
    won: isKnown ? amountOf(deals) : null,
  };
}

/** The partner's sales price to the customer of what the deals say; null where it depends on a margin that is not known. */
function priceOf({ settings }: EarningsData, amount: number, margin: number | null): number | null {
  if (settings.amountBasis === "End-customer price") return amount;
  return margin === null ? null : amount / (1 - margin);
}

/** Paid for a quarter; null where nothing stands in `cam_rebates`. */
function rebateOf({ rebates }: EarningsData, partner: string, start: SerialDate): number | null {
  const next = addMonths(start, 3);
  return knownSum(
    rebates
      .filter(
        (row) =>
          nameKey(row.partner) === nameKey(partner) &&
          row.period !== null &&
          row.period >= start &&
          row.period < next,
      )
      .map(({ rebatePaid }) => rebatePaid),
  );
}

/** Money of the partner's requests with the day on which it was paid: verified, else spent; declined ones paid nothing. */
export function ownMdf({ mdf }: EarningsData, partner: string) {
  return mdf.flatMap((row) => {
    const money = row.verified ?? row.spent;
    const isOwn = nameKey(row.partner) === nameKey(partner) && row.status !== "Declined";
    return isOwn && money !== null ? [{ money, day: row.paidOn ?? row.date }] : [];
  });
}

/** Nothing paid is 0 once the workbook has any MDF; before its first, nobody knows. */
function mdfOf(data: EarningsData, partner: string, span: Span): number | null {
  if (data.firstMdf === null || data.firstMdf >= span.end + 1) return null;
  return sum(
    ownMdf(data, partner)
      .filter(({ day }) => within(day, span))
      .map(({ money }) => money),
  );
}

/** Of what is known; null where nothing is. */
export function knownSum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length ? sum(known) : null;
}
