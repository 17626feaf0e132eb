import { useState } from "react";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { WANTED_SCORECARDS, type WantedScorecards } from "../../session/use-open-scorecards";
import { EMPTY_DRAFT, type ScorecardDraft } from "./scorecard-draft";

const DRAFT = "scorecard";

/** What is chosen and typed on the page; whoever was led here for one partner, or for those that are due, finds them chosen. */
export function useScorecardDraft() {
  const { drafts } = useApp();
  useState(() => {
    const scope = drafts.get(WANTED_SCORECARDS) as WantedScorecards | undefined;
    if (scope === undefined) return;
    drafts.delete(WANTED_SCORECARDS);
    const before = (drafts.get(DRAFT) as ScorecardDraft | undefined) ?? EMPTY_DRAFT;
    drafts.set(DRAFT, { ...before, scope, step: null });
  });
  return useDraft<ScorecardDraft>(DRAFT, EMPTY_DRAFT);
}
