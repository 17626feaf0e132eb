import type { PageId } from "../../../commands/page-requests";
import { nameKey } from "../../../domain/shared/excel-text";
import type { Card } from "../../../domain/today/rank-cards";
import { SHEETS } from "../../../sheets/sheets";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { useApp } from "../../session/app-context";
import { useOpenScorecards } from "../../session/use-open-scorecards";
import { cardTexts as texts } from "../../strings/today-cards";

/** The page that does an activity of the routine: its sheet's own, the review's, else the partner's. */
function pageOf(activity: string): PageId {
  if (/qbr|review/i.test(activity) && !/funnel/i.test(activity)) return "qbr";
  const sheet = Object.values(SHEETS).find(({ label }) => nameKey(label) === nameKey(activity));
  return sheet?.page ?? "partnerHome";
}

/** What the button of a batch says, and where it leads: to all of them where one page does all, else to the first partner. */
export function useRoutine({ rule, partners = [] }: Card): { text: string; open: () => void } {
  const { open, choosePartner, format } = useApp();
  const openScorecards = useOpenScorecards();
  const [first = ""] = partners;
  if (pageOf(rule) === performanceScorecardDefinition.page)
    return { text: texts.buildMany(partners.length, format), open: () => openScorecards("due") };
  return {
    text: first ? texts.openFirst(first) : texts.deeds.doRoutine,
    open: () => {
      choosePartner(first);
      open(pageOf(rule));
    },
  };
}
