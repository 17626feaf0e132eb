import type { CampaignFigures } from "./campaign-forecast";
import { ratio, sumKnown } from "./known";

/** The funnel, from whom a campaign reaches to what is won. */
export const FUNNEL = [
  "audience",
  "responses",
  "leads",
  "mgos",
  "deals",
] as const satisfies readonly (keyof CampaignFigures)[];

/** What of each stage goes on to the next, over the campaigns of which both are known; the first stage has none. */
export function conversions(list: readonly CampaignFigures[]): (number | null)[] {
  return FUNNEL.map((stage, index) => {
    const before = FUNNEL[index - 1];
    if (!before) return null;
    const known = list.filter((each) => each[stage] !== null && each[before] !== null);
    return ratio(sumKnown(known.map((each) => each[stage])), sumKnown(known.map((each) => each[before])));
  });
}
