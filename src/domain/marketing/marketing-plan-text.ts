import { grouped, shortMoney } from "../shared/plain-words";
import { round9, roundTo } from "../shared/rounding";
import type { GapCloser } from "./cheapest-tactic";

export interface GapFigures {
  goal: number | null;
  planned: number | null;
  gap: number | null;
  cheapest: GapCloser | null;
}

/** The gap and what closes it in one line; the sheet's formula says the same. */
export function gapText({ goal, planned, gap, cheapest }: GapFigures, currency: string): string {
  if (goal === null) return "No goal yet: type MGOs or revenue to see the gap.";
  if (round9(goal) <= 0) return "The goal is 0 MGOs: nothing is asked of this plan.";
  const brought = planned ?? 0;
  if (gap === null || round9(gap) <= 0)
    return `The plan brings ${roundTo(brought, 1)} MGOs, ${roundTo(brought - goal, 1)} more than the goal of ${roundTo(goal, 1)}.`;
  const short = `${roundTo(gap, 1)} MGOs short of the goal of ${roundTo(goal, 1)}.`;
  if (!cheapest) return `${short} No tactic of the plan has rates and a unit cost that could close it.`;
  const { tactic, audience, cost, costPerMgo } = cheapest;
  return `${short} ${tactic} closes it cheapest: ${grouped(audience)} more to reach, ${shortMoney(cost, currency)} (${shortMoney(costPerMgo, currency)} an MGO).`;
}
