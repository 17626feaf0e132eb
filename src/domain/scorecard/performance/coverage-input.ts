import type { UsedInput } from "../../shared/assumption";
import { round9 } from "../../shared/rounding";
import { positive, used, type Default, type TargetContext } from "./scorecard-targets";
import type { WinRate } from "./scorecard-types";

/** However low the win rate, nobody is asked for more pipeline than so many times what is still to win. */
export const LARGEST_COVERAGE = 8;

/**
 * Pipeline needed as a multiple of what is still to win: the partner's, else 1 ÷ win rate, never below the program's minimum nor above
 * the largest. With nothing won of enough closed deals no pipeline covers the target, and there is none.
 */
export function coverageInput({ data, row, overrides }: TargetContext, winRate: WinRate): UsedInput {
  const own = positive(row?.coverage);
  const standard =
    own === null ? byWinRate(winRate, data.settings.defaultCoverage) : { value: own, source: "Partner's" };
  return used("coverage", standard, overrides);
}

function byWinRate({ used: rate, source, byValue, won, closed }: WinRate, minimum: number): Default {
  if (rate === 0) return { value: null, source: `${won} of ${closed} won` };
  const least = { value: Math.min(LARGEST_COVERAGE, minimum), source: "Program's minimum" };
  if (rate === null) return least;
  const needed = 1 / rate;
  if (round9(needed) <= round9(minimum)) return least;
  if (round9(needed) > LARGEST_COVERAGE)
    return { value: LARGEST_COVERAGE, source: `At most ${LARGEST_COVERAGE}×` };
  if (source === "Program's") return { value: needed, source: "1 ÷ program's win rate" };
  return { value: needed, source: byValue === null ? "1 ÷ win rate by count" : "1 ÷ win rate by value" };
}
