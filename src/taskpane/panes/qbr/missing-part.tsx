import { Button } from "@fluentui/react-components";
import type { PageId } from "../../../commands/page-requests";
import type { Review } from "../../../domain/qbr/review";
import { factsOf } from "../../../domain/qbr/review-slides";
import type { SlideId } from "../../../domain/qbr/slides/slides";
import { capabilitiesScorecardDefinition } from "../../../sheets/capabilities-scorecard/definition";
import { marketingPlanDefinition } from "../../../sheets/marketing-plan/definition";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { Buttons, Note } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { qbrTexts as texts } from "../../strings/qbr";

type MissingId = keyof typeof texts.missing;
const PAGE_FOR: Readonly<Record<MissingId, PageId>> = {
  standing: performanceScorecardDefinition.page,
  capabilities: capabilitiesScorecardDefinition.page,
  marketing: marketingPlanDefinition.page,
  plan: "targets",
  accounts: "import",
};

const IS_MISSING: Readonly<Record<MissingId, (review: Review) => boolean>> = {
  standing: (review) => factsOf("standing", review).provisional,
  capabilities: (review) => factsOf("capabilities", review).card.score === null,
  marketing: (review) => {
    const { was, will } = factsOf("marketing", review);
    return was.campaigns.length + will.campaigns.length === 0;
  },
  plan: (review) => factsOf("plan", review).target === null,
  accounts: (review) => factsOf("accounts", review).rows.length === 0,
};

/** What a slide lacks, with the page that makes it. The deck is built all the same, and says so in its place. */
export function MissingPart({ id, review }: { id: SlideId; review: Review }) {
  const { open } = useApp();
  if (!(id in IS_MISSING)) return null;
  const which = id as MissingId;
  if (!IS_MISSING[which](review)) return null;
  const { text, action } = texts.missing[which];
  return (
    <>
      <Note>{text}</Note>
      <Buttons>
        <Button size="small" onClick={() => open(PAGE_FOR[which])}>
          {action}
        </Button>
      </Buttons>
    </>
  );
}
