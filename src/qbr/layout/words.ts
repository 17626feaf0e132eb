import { cleanText } from "../../domain/shared/clean-text";
import { longDate, MONTH_NAMES } from "../../domain/shared/plain-words";
import { roundTo } from "../../domain/shared/rounding";
import { partsOf } from "../../domain/shared/serial-date";
import type { Status } from "../../domain/scorecard/score-band";
import type { DeckCell, DeckColor } from "../deck";

const [MONEY, COUNT] = [0, 2].map(
  (maximumFractionDigits) => new Intl.NumberFormat("en-US", { maximumFractionDigits }),
) as [Intl.NumberFormat, Intl.NumberFormat];

/** Where nothing is known. */
export const NOTHING = "–";

/** An amount in whole units, as the sheets show it; "–" where nothing is known. */
export function exact(amount: number | null | undefined): string {
  return amount == null ? NOTHING : MONEY.format(roundTo(amount, 0));
}

/** What is counted, to the hundredth. */
export function tally(amount: number | null | undefined): string {
  return amount == null ? NOTHING : COUNT.format(roundTo(amount, 2));
}

/** A share in percent to the tenth. */
export function percent(share: number | null): string {
  return share === null ? NOTHING : `${roundTo(100 * share, 1)} %`;
}

/** `5 Dec 2026` */
export function shortDate(day: number | null | undefined): string {
  if (day == null) return NOTHING;
  const { year, month, day: date } = partsOf(day);
  return `${date} ${MONTH_NAMES[month - 1]!.slice(0, 3)} ${year}`;
}

export const dayText = (day: number | null): string => (day === null ? NOTHING : longDate(day));

/** A text of the workbook; "–" where nothing stands. */
export function plain(text: string | null | undefined): string {
  return cleanText(text ?? "") || NOTHING;
}

const COLORS: Readonly<Record<Status, DeckColor>> = { Green: "green", Yellow: "yellow", Red: "red" };

/** A status as a ball with its word. */
export function statusCell(status: string): DeckCell {
  const color = status === "Target met" ? "green" : COLORS[status as Status];
  return color ? { text: `● ${status}`, color, bold: true } : { text: `○ ${status}`, color: "tx2" };
}

/** Format of amounts beside bars: in thousands or millions, as large as the largest is. */
export function moneyFormat(values: readonly (number | null)[]): string {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const shown =
    largest >= 1e8
      ? '#,##0,,"m"'
      : largest >= 1e7
        ? '#,##0.0,,"m"'
        : largest >= 10_000
          ? '#,##0,"k"'
          : "#,##0";
  // Nothing is written beside a bar that is none.
  return `${shown};-${shown};""`;
}

/** What amounts are in, behind what they are; nothing while the workbook has no currency. */
export function inCurrency(label: string, { currency }: { currency: string }): string {
  const code = cleanText(currency);
  return code ? `${label}, ${code}` : label;
}

/** An amount with its currency in front, in whole units. */
export function moneyOf(amount: number, { currency }: { currency: string }): string {
  return [cleanText(currency), exact(amount)].filter(Boolean).join(" ");
}
