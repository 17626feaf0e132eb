import { useState } from "react";
import { useApp } from "../../session/app-context";
import { DUE_SCORECARDS } from "../../session/due-scorecards";
import { useDraft } from "../../session/use-draft";
import { EMPTY_DRAFT, type ScorecardDraft } from "./scorecard-draft";

const DRAFT = "scorecard";

/** What is chosen and typed on the page; whoever comes to build what is due finds that chosen. */
export function useScorecardDraft() {
  const { drafts } = useApp();
  useState(() => {
    if (!drafts.delete(DUE_SCORECARDS)) return;
    const before = (drafts.get(DRAFT) as ScorecardDraft | undefined) ?? EMPTY_DRAFT;
    drafts.set(DRAFT, { ...before, scope: "due", step: null });
  });
  return useDraft<ScorecardDraft>(DRAFT, EMPTY_DRAFT);
}
