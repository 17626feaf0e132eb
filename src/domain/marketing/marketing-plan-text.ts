import { grouped, shortMoney } from "../shared/plain-words";
import { round9, roundTo } from "../shared/rounding";
import type { CampaignFigures } from "./campaign-forecast";
import type { GapCloser } from "./cheapest-tactic";
import { FUNNEL } from "./conversions";
import type { Variance } from "./variance";
import { wholePieces } from "./whole-pieces";

export interface GapFigures {
  /** Whole MGOs. */
  goal: number | null;
  planned: number | null;
  gap: number | null;
  cheapest: GapCloser | null;
}

const mgosText = (count: number) => `${count} ${count === 1 ? "MGO" : "MGOs"}`;

/** How far the plan is from its goal, in whole MGOs; the sheet's formulas say the same. */
export function goalText({ goal, planned, gap }: Pick<GapFigures, "goal" | "planned" | "gap">): string {
  if (goal === null) return "No goal yet: type MGOs or revenue to see the gap.";
  if (round9(goal) <= 0) return "The goal is 0 MGOs: nothing is asked of this plan.";
  const brought = wholePieces(planned ?? 0)!;
  if (gap !== null && round9(gap) > 0) return `${mgosText(goal - brought)} short of the goal of ${goal}.`;
  return brought === goal
    ? `The plan brings ${mgosText(brought)}, exactly the goal.`
    : `The plan brings ${mgosText(brought)}, ${brought - goal} more than the goal of ${goal}.`;
}

/** What closes the gap; "" where there is none. */
export function closingText(
  { gap, cheapest }: Pick<GapFigures, "gap" | "cheapest">,
  currency: string,
): string {
  if (gap === null || round9(gap) <= 0) return "";
  if (!cheapest) return "No tactic of the plan has rates and a unit cost that could close it.";
  const { tactic, audience, cost, costPerMgo } = cheapest;
  return `${tactic} closes it cheapest: ${grouped(audience)} more to reach, ${shortMoney(cost, currency)} (${shortMoney(costPerMgo, currency)} an MGO).`;
}

export interface ResultFigures {
  planned: CampaignFigures;
  actual: CampaignFigures;
  variance: Variance;
  unmeasured: number;
  tactics: number;
}

/** What came back of the plan; "" while nothing has. */
export function resultText(
  { planned, actual }: Pick<ResultFigures, "planned" | "actual">,
  currency: string,
): string {
  if (![...FUNNEL, "revenue", "cost"].some((key) => actual[key as keyof CampaignFigures] !== null)) return "";
  const of = (value: number | null, whole: number | null, words: (value: number) => string, name: string) =>
    value === null
      ? `${name} not measured`
      : whole === null
        ? `${words(value)} ${name}`
        : `${words(value)} of ${words(whole)} ${name}`;
  const mgos = of(wholePieces(actual.mgos), wholePieces(planned.mgos), grouped, "MGOs");
  const revenue = of(actual.revenue, planned.revenue, (amount) => shortMoney(amount, currency), "revenue");
  return `Results so far: ${mgos}, ${revenue}.`;
}

/** Why revenue came out differently, and how many tactics nobody measured; "" while nothing came back. */
export function varianceText(figures: ResultFigures, currency: string): string {
  const { variance, unmeasured, tactics } = figures;
  const { total, volume, rate } = variance;
  if (resultText(figures, currency) === "") return "";
  const open = unmeasured ? `${unmeasured} of ${tactics} tactics not measured.` : "";
  if (total === null) return open;
  const signed = (amount: number) => `${roundTo(amount, 0) > 0 ? "+" : ""}${shortMoney(amount, "")}`;
  const apart =
    roundTo(total, 0) === 0
      ? "as planned"
      : `${shortMoney(Math.abs(total), currency)} ${total > 0 ? "above" : "below"} plan`;
  return `Revenue measured: ${apart}, ${signed(volume!)} by reach, ${signed(rate!)} by rates. ${open}`.trim();
}
