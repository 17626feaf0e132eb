import { funnelReviewChange } from "../../../sheets/funnel-review/change";
import { funnelReviewDefinition } from "../../../sheets/funnel-review/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { funnelReviewTexts as texts } from "../../strings/funnel-review";
import { funnelFacts, type FunnelTool, liveFunnel } from "./live-funnel";
import { ReviewStep } from "./review-step";

/** What to ask of a partner's open deals this month. */
export const FUNNEL_REVIEW_TOOL: ToolDefinition<FunnelTool> = {
  kind: funnelReviewDefinition,
  texts,
  empty: { step: null, others: false },
  facts: funnelFacts,
  live: liveFunnel,
  partner: {
    id: "partner",
    Content: ({ sheet, update }) => (
      <PartnerSelect
        hint={sheet ? texts.partner.exists(sheet.sheetName) : texts.partner.new}
        onChoose={() => update((before) => ({ ...before, step: "partner" }))}
      />
    ),
  },
  steps: [{ id: "review", Content: ReviewStep }],
  figures: ({ live: { review }, format }) => [
    [texts.live.open, format.number(review.open.count)],
    [texts.live.amount, format.moneyShort(review.open.amount)],
    [texts.live.asked, format.number(review.lines.length)],
  ],
  build: {
    preparing: texts.review.preparing,
    change: ({ snapshot, draft, partner, live: { asOf, others } }) =>
      funnelReviewChange(
        snapshot,
        [partner, ...(draft.others ? others : [])].map((each) => ({ partner: each, asOf })),
      ),
    done: ({ partner }) => ({ title: texts.done.title(partner), body: texts.done.body, partner }),
  },
};

export default guidedTool(FUNNEL_REVIEW_TOOL);
