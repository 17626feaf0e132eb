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
}

/** What is left to do in the quarter in one line: "Needs USD 84k more, about 7 deals at USD 12k, by 30 June 2017." */
export function whatItTakes({ quarter, end, target, won, dealSize, currency }: WhatItTakes): string {
  if (target === null) return `No target for ${quarter}: type one to see what it takes.`;
  const gap = target - won;
  if (round9(gap) <= 0) return `The target of ${quarter} is met, ${shortMoney(-gap, currency)} above it.`;
  const needs = `Needs ${shortMoney(gap, currency)} more`;
  if (dealSize === null || dealSize <= 0) return `${needs} by ${longDate(end)}.`;
  const deals = Math.ceil(round9(gap / dealSize));
  return `${needs}, about ${deals} ${deals === 1 ? "deal" : "deals"} at ${shortMoney(dealSize, currency)}, by ${longDate(end)}.`;
}
