import { useApp } from "./app-context";

/** Left among the drafts by a page that leads to the scorecards: whose the page opens with. */
export const WANTED_SCORECARDS = "scorecards wanted";

/** The chosen partner's, or those that are due. */
export type WantedScorecards = "one" | "due";

/** Opens the page of scorecards with those that are wanted, whoever was scored there before. */
export function useOpenScorecards(): (whose: WantedScorecards) => void {
  const { drafts, open } = useApp();
  return (whose) => {
    drafts.set(WANTED_SCORECARDS, whose);
    open("scorecard");
  };
}
