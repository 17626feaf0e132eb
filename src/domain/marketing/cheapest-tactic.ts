import { round9 } from "../shared/rounding";
import type { CampaignPlan } from "./campaign-forecast";
import { product, ratio } from "./known";
import { TACTICS } from "./tactics";

/** One way to close a gap of MGOs with more of one tactic. */
export interface GapCloser {
  tactic: string;
  /** Money for each further MGO, without what it costs to begin. */
  costPerMgo: number;
  /** People or companies to reach beyond the plan. */
  audience: number;
  cost: number;
  /** It stands in the plan already, so that only its unit cost is added. */
  planned: boolean;
}

export interface Candidate extends Pick<
  CampaignPlan,
  "unitCost" | "fixedCost" | "responseRate" | "leadRate" | "mgoRate"
> {
  tactic: string;
  planned: boolean;
}

/** Audience → MGO, 0 … 1; null where a rate is blank. */
function mgoYield({ responseRate, leadRate, mgoRate }: Candidate): number | null {
  return product(responseRate, leadRate, mgoRate);
}

/** The tactics that can close a gap, cheapest first; of equal ones the earlier. Those whose rates or unit cost are blank or 0 cannot. */
export function gapClosers(gap: number, candidates: readonly Candidate[]): GapCloser[] {
  if (round9(gap) <= 0) return [];
  return candidates
    .flatMap((each): GapCloser[] => {
      const perPerson = mgoYield(each);
      const costPerMgo = perPerson !== null && perPerson > 0 ? ratio(each.unitCost, perPerson) : null;
      if (perPerson === null || costPerMgo === null) return [];
      const cost = gap * costPerMgo + (each.planned ? 0 : (each.fixedCost ?? 0));
      return [{ tactic: each.tactic, costPerMgo, audience: gap / perPerson, cost, planned: each.planned }];
    })
    .sort((a, b) => round9(a.cost) - round9(b.cost));
}

/** The library's tactics that a plan does not use yet. */
export function unusedTactics(used: readonly (string | null)[]): Candidate[] {
  const taken = new Set(used.map((name) => (name ?? "").toLowerCase()));
  return TACTICS.filter(({ name }) => !taken.has(name.toLowerCase())).map((each) => ({
    ...each,
    tactic: each.name,
    planned: false,
  }));
}
