import type { UsedInput } from "../../shared/assumption";
import { roundTo } from "../../shared/rounding";
import { addMonths } from "../../shared/serial-date";
import { amountOf, closedIn } from "./deal-index";
import { quarterShares, type QuarterShare } from "./quarter-shares";
import { CURRENT_COLUMN } from "./scorecard-periods";
import { asTarget, firstOf, FROM_RESULTS, used, type Default, type TargetContext } from "./scorecard-targets";

export const SALES_KEYS = ["q1_target", "q2_target", "q3_target", "q4_target"] as const;

export interface SalesTargets {
  annual: UsedInput;
  /** Of Q1 … Q4 in full. */
  quarters: readonly UsedInput[];
  /** The sum of the quarters; null until all that count have one, and when they ask for nothing. */
  total: number | null;
  /** What should be won by the as-of date: of Q1 … Q4, and of the year so far. */
  toDate: readonly (number | null)[];
}

/**
 * The quarters' sales targets: agreed, of ended quarters as recorded, else the quarter's share of the annual target, else last year's
 * quarter with growth. Of a partner that joined within the year the days that count decide how much of a default falls on a quarter.
 */
export function salesTargets(context: TargetContext): SalesTargets {
  const { data, partner, row, results, periods, overrides } = context;
  const problem = data.targetProblem(partner);
  const annual = used(
    "annual_target",
    problem === null
      ? firstOf({ value: row?.annualTarget ?? null, source: "Partner's" })
      : { value: null, source: problem.source },
    overrides,
  );
  const shares = quarterShares(periods, data.settings.seasonality);
  const lastYear = lastYearsQuarters(context);
  const quarters = SALES_KEYS.map((key, index) => {
    const { start, state } = periods.columns[index]!;
    const agreed = results.target("perf_to_plan", start, state === "Ended");
    const ofYear = ofAnnual(context, annual.used, shares[index]!);
    // Last year with growth stands in for a target that nobody has given, not for one that cannot be read.
    const otherwise =
      problem === null
        ? grown(context, lastYear, index, shares[index]!)
        : { value: null, source: problem.source };
    const counts = shares[index]!.counted > 0;
    const standard = firstOf({ value: agreed, source: FROM_RESULTS }, ...(counts ? [ofYear, otherwise] : []));
    return used(key, standard.value === null && counts && problem ? otherwise : standard, overrides);
  });
  return { annual, quarters, ...sums(context, quarters, shares) };
}

/** Whether the annual target stands for the days that are left of the year, and not for a full one. */
function isForRest({ row, periods }: Pick<TargetContext, "row" | "periods">): boolean {
  return (
    row?.targetIsFor === "Rest of year" && periods.columns[CURRENT_COLUMN].counted.start > periods.year.start
  );
}

function ofAnnual(context: TargetContext, annual: number | null, share: QuarterShare): Default {
  const rest = isForRest(context);
  const part = rest ? share.ofRest : share.ofYear * share.counted;
  const whole = context.data.settings.seasonality ? "Annual target, seasonal" : "Annual target ÷ 4";
  const source = rest ? "Annual, rest of year" : share.counted < 1 ? "Annual, part of quarter" : whole;
  return { value: annual === null ? null : annual * part, source };
}

function lastYearsQuarters({ deals, periods }: TargetContext): number[] {
  return periods.year.quarters.map(({ start }) => {
    const first = addMonths(start, -12);
    return amountOf(closedIn(deals, "Won", { start: first, end: addMonths(first, 3) - 1 }));
  });
}

function grown(
  { data }: TargetContext,
  lastYear: readonly number[],
  index: number,
  share: QuarterShare,
): Default {
  const { growth } = data.settings;
  const sold = lastYear.reduce((total, won) => total + won, 0) > 0;
  return {
    value: sold ? Math.max(0, lastYear[index]!) * (1 + growth) * share.counted : null,
    source: `Last year + ${roundTo(growth * 100, 1)} %`,
  };
}

/** The year's target and what should be reached to date: quarters before the partner joined need none. */
function sums(
  { periods }: TargetContext,
  quarters: readonly UsedInput[],
  shares: readonly QuarterShare[],
): Pick<SalesTargets, "total" | "toDate"> {
  const all = quarters.map(({ used: target }, index) => ({
    target,
    lacking: target === null && shares[index]!.counted > 0,
    begun: periods.columns[index]!.begun,
    toDate: target === null ? null : target * shares[index]!.gone,
  }));
  const begun = all.filter((quarter) => quarter.begun);
  const total = all.reduce((sum, { target }) => sum + (target ?? 0), 0);
  const soFar = begun.reduce((sum, { toDate }) => sum + (toDate ?? 0), 0);
  return {
    total: all.some(({ lacking }) => lacking) ? null : asTarget(total),
    toDate: [
      ...all.map(({ toDate }) => asTarget(toDate)),
      begun.some(({ lacking }) => lacking) ? null : asTarget(soFar),
    ],
  };
}
