import { longDate, shortMoney } from "../../shared/plain-words";
import { round9 } from "../../shared/rounding";
import type { SerialDate } from "../../shared/serial-date";

export interface WhatItTakes {
  quarter: string;
  end: SerialDate;
  target: number | null;
  won: number;
  dealSize: number | null;
  currency: string;
  year: {
    target: number | null;
    /** What should be won by the as-of date. */
    toDate: number | null;
    won: number;
  };
}

/**
 * How the year stands and what is left to do in the quarter, in one line: "Year target reached. Q4: USD 84k to go, about 7 deals at USD
 * 12k, by 31 December 2017."
 */
export function whatItTakes({ year, currency, ...quarter }: WhatItTakes): string {
  return [yearWords(year, currency), quarterWords({ ...quarter, currency })].filter(Boolean).join(" ");
}

function yearWords({ target, toDate, won }: WhatItTakes["year"], currency: string): string {
  if (target !== null && round9(target - won) <= 0) return "Year target reached.";
  if (toDate === null) return "";
  if (round9(toDate - won) <= 0) return "On plan to date.";
  return `${shortMoney(toDate - won, currency)} behind plan to date.`;
}

function quarterWords({ quarter, end, target, won, dealSize, currency }: Omit<WhatItTakes, "year">): string {
  if (target === null) return `No target for ${quarter}: type one to see what it takes.`;
  const gap = target - won;
  if (round9(gap) <= 0) return `${quarter}: target reached, ${shortMoney(-gap, currency)} above it.`;
  const toGo = `${quarter}: ${shortMoney(gap, currency)} to go`;
  if (dealSize === null || dealSize <= 0) return `${toGo} by ${longDate(end)}.`;
  const deals = Math.ceil(round9(gap / dealSize));
  return `${toGo}, about ${deals} ${deals === 1 ? "deal" : "deals"} at ${shortMoney(dealSize, currency)}, by ${longDate(end)}.`;
}
