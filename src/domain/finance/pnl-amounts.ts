import { MONTHS_A_QUARTER } from "../shared/fiscal-calendar";
import { sumKnown } from "../marketing/known";
import { amountOf, closedIn, within, type Span } from "../scorecard/performance/deal-index";
import { round9 } from "../shared/rounding";
import type { PnlData } from "./pnl-data";
import { lineOf, PNL_LINES, type Amounts, type PnlLineId } from "./pnl-lines";

/** Lines that other tables tell where nobody recorded them, and which tables those are. */
export const TOLD_BY_TABLES = [
  {
    line: "gross_sales",
    from: "Deals won",
    source: {
      "Vendor net": "Deals won, less the partner's margin: partner compensation is off already",
      "End-customer price": "Deals won, end-customer price",
    },
  },
  { line: "mdf", from: "MDF", source: "MDF verified or spent" },
  { line: "promotions_incentives", from: "Rebates", source: "Rebates paid" },
] as const;

type Mutable = Record<PnlLineId, number | null>;

/** An amount of nothing says nothing. */
const known = (amount: number) => (round9(amount) === 0 ? null : amount);

/** By line what a value is made of. */
export function byLine<T>(of: (line: PnlLineId) => T): Record<PnlLineId, T> {
  return Object.fromEntries(PNL_LINES.map(({ id }) => [id, of(id)])) as Record<PnlLineId, T>;
}

/** What the rows of `cam_program` of a span say, line by line; null where there is no row with an amount. */
export function recordedIn({ program }: PnlData, span: Span): Amounts {
  const amounts: Mutable = byLine(() => null);
  for (const { line, period, amount } of program) {
    const id = lineOf(line);
    if (id === null || amount === null || !within(period, span)) continue;
    amounts[id] = (amounts[id] ?? 0) + amount;
  }
  return amounts;
}

/** What deals, MDF and rebates of a span say, line by line. What was booked negative pays nothing. */
export function toldIn({ deals, mdf, rebates }: PnlData, span: Span): Amounts {
  const paid = mdf.flatMap((row) => {
    const money = row.verified ?? row.spent ?? 0;
    return row.status !== "Declined" && within(row.paidOn ?? row.date, span) ? [Math.max(0, money)] : [];
  });
  const rebated = rebates.flatMap((row) =>
    within(row.period, span) ? [Math.max(0, row.rebatePaid ?? 0)] : [],
  );
  return {
    ...byLine(() => null),
    gross_sales: known(amountOf(closedIn(deals.all, "Won", span))),
    mdf: known(sumKnown(paid) ?? 0),
    promotions_incentives: known(sumKnown(rebated) ?? 0),
  };
}

/** Where a line's amount of a quarter comes from. */
export type AmountSource = "recorded" | "tables" | "both" | null;

/**
 * Whether what is recorded in a quarter's three months is the quarter as a whole: it stands in the first month, and the others have
 * nothing. Whoever records a later month records by month.
 */
export const isWholeQuarter = ([first = null, ...others]: readonly (number | null)[]) =>
  first !== null && others.every((amount) => amount === null);

/**
 * The months of a year as they count: what is recorded, and what other tables say of months that have nothing, unless the row in the
 * quarter's first month is the quarter's.
 */
export function countedMonths(recorded: readonly Amounts[], told: readonly Amounts[]) {
  const quarter = (month: number) => Math.floor(month / MONTHS_A_QUARTER);
  const months = recorded.map((own, month): Amounts => {
    const first = MONTHS_A_QUARTER * quarter(month);
    const quarters = recorded.slice(first, first + MONTHS_A_QUARTER);
    return byLine((line) => {
      if (own[line] !== null || isWholeQuarter(quarters.map((amounts) => amounts[line]))) return own[line];
      return told[month]![line];
    });
  });
  const sources = byLine((line) =>
    [0, 1, 2, 3].map((index): AmountSource => {
      const known = months.flatMap((amounts, month) =>
        quarter(month) === index && amounts[line] !== null ? [recorded[month]![line] !== null] : [],
      );
      if (known.length === 0) return null;
      if (known.every((isRecorded) => isRecorded)) return "recorded";
      return known.some((isRecorded) => isRecorded) ? "both" : "tables";
    }),
  );
  return { months, sources };
}
