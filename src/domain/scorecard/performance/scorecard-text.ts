import { dayAndMonth, longDate, shortMoney } from "../../shared/plain-words";
import { round9 } from "../../shared/rounding";
import type { SerialDate } from "../../shared/serial-date";
import type { ScoreStatus } from "./scorecard-types";

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

/** What a verdict speaks of. */
export interface Verdict {
  year: WhatItTakes["year"] & { name: number };
  asOf: SerialDate;
  quarter: Pick<WhatItTakes, "quarter" | "end" | "target" | "won">;
  score: number | null;
  status: ScoreStatus;
  /** Metrics measured and that weigh. */
  measured: number;
  weighed: number;
  redFlags: readonly string[];
  currency: string;
}

/**
 * The scorecard in one sentence: "Red at 30.4 in FY2026 to 28 November: USD 546k behind plan, and Q4 needs USD 190k more by 31
 * December."
 */
export function verdictText({ year, asOf, quarter, currency, ...card }: Verdict): string {
  const gap = quarter.target === null ? null : quarter.target - quarter.won;
  const toGo =
    gap === null
      ? ""
      : round9(gap) <= 0
        ? `, and the target of ${quarter.quarter} is reached`
        : `, and ${quarter.quarter} needs ${shortMoney(gap, currency)} more by ${dayAndMonth(quarter.end)}`;
  return `${standing(card)} in FY${year.name} to ${dayAndMonth(asOf)}: ${planWords(year, currency)}${toGo}.`;
}

function standing({
  score,
  status,
  measured,
  weighed,
  redFlags,
}: Pick<Verdict, "score" | "status" | "measured" | "weighed" | "redFlags">): string {
  if (score === null) return "Nothing measured";
  if (status === "Provisional") return `${measured} of ${weighed} metrics measured`;
  const below = redFlags.length === 1 ? redFlags[0]! : `${redFlags.length} metrics below their floor`;
  const held = status === "Yellow" && redFlags.length ? `, held back by ${below},` : "";
  // Rounded down: a score that is short of green never reads as the threshold.
  return `${status} at ${Math.floor(round9(10 * score)) / 10}${held}`;
}

function planWords({ target, toDate, won }: WhatItTakes["year"], currency: string): string {
  if (target !== null && round9(target - won) <= 0) return "the year's target is reached";
  if (toDate === null) return "no sales target to date";
  const behind = round9(toDate - won);
  return behind <= 0
    ? `${shortMoney(-behind, currency)} ahead of plan`
    : `${shortMoney(behind, currency)} behind plan`;
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
