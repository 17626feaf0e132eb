import type { PortfolioData } from "../portfolio/portfolio-data";
import { LARGEST_COVERAGE } from "../scorecard/performance/coverage-input";
import { amountOf, closedIn } from "../scorecard/performance/deal-index";
import { quarterShares } from "../scorecard/performance/quarter-shares";
import { scorecardPeriods } from "../scorecard/performance/scorecard-periods";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { type Attained, attained } from "./attained";
import type { ManagedPartner } from "./managed-partner";

/** What of a partner's targets falls on the days from its first that counts; null without targets. */
function targetSince({ scorecards }: PortfolioData, { line, start }: ManagedPartner): number | null {
  const { targetToDate, quarterTargets, card, row } = line;
  if (targetToDate === null || start <= card.year.start) return targetToDate;
  const { fiscalStartMonth, seasonality } = scorecards.settings;
  const periods = scorecardPeriods(start - 1, fiscalStartMonth, row.partnerSince);
  const shares = quarterShares(periods, seasonality);
  const before = sum(
    quarterTargets.map((target, index) =>
      periods.columns[index]!.begun ? (target ?? 0) * shares[index]!.gone : 0,
    ),
  );
  return Math.max(0, targetToDate - before);
}

/** Won of the targets to date; influenced revenue fills up to 100 %, never above. */
export function salesAttainment(
  data: PortfolioData,
  managed: readonly ManagedPartner[],
  asOf: SerialDate,
): Attained {
  const { deals } = data.scorecards;
  const planned = managed.flatMap((each) => {
    const target = targetSince(data, each);
    return target === null ? [] : [{ ...each, target }];
  });
  const target = sum(planned.map((each) => each.target));
  const over = (dealsOf: (partner: string) => Parameters<typeof closedIn>[0]) =>
    sum(
      planned.map(({ partner, start }) => amountOf(closedIn(dealsOf(partner), "Won", { start, end: asOf }))),
    );
  const won = over((partner) => deals.of(partner));
  const influenced = over((partner) => deals.influencedBy(partner));
  return attained(Math.max(won, Math.min(target, won + Math.max(0, influenced))), target, "money");
}

/**
 * Open pipeline of what is needed; nothing left to win is reached. Where nothing of enough closed deals was won no pipeline covers the
 * target: its open deals count for nothing of the most that is ever asked for.
 */
export function pipelineAttainment(managed: readonly ManagedPartner[]): Attained {
  const planned = managed.flatMap(({ line: { card } }) => {
    const { remaining, open, used } = card.coverage;
    if (remaining === null) return [];
    return used.required === null
      ? [{ needed: LARGEST_COVERAGE * remaining, open: 0 }]
      : [{ needed: used.required, open }];
  });
  const needed = sum(planned.map((each) => each.needed));
  const open = sum(planned.map((each) => each.open));
  const isMet = planned.length > 0 && round9(needed) <= 0;
  return isMet ? { value: 1, part: open, whole: 0, unit: "money" } : attained(open, needed, "money");
}
