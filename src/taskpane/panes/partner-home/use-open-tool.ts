import type { PageId } from "../../../commands/page-requests";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { useApp } from "../../session/app-context";
import { useOpenScorecards } from "../../session/use-open-scorecards";

/** Opens a tool for the page's partner; the scorecards' page would go on with many where many were built last. */
export function useOpenTool(): (page: PageId) => void {
  const { open } = useApp();
  const openScorecards = useOpenScorecards();
  return (page) => (page === performanceScorecardDefinition.page ? openScorecards("one") : open(page));
}
