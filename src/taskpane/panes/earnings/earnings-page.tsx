import { readEarningsData } from "../../../domain/finance/earnings-data";
import { earningsChange } from "../../../sheets/earnings/change";
import { earningsDefinition } from "../../../sheets/earnings/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { earningsTexts as texts } from "../../strings/earnings";
import { EMPTY_DRAFT, typedFor } from "./earnings-draft";
import { type EarningsTool, liveEarnings } from "./live-earnings";
import { PeriodStep } from "./period-step";
import { ReviewStep } from "./review-step";
import { UnknownStep } from "./unknown-step";

/** What a partner earned with us, to put in front of it. */
export const EARNINGS_TOOL: ToolDefinition<EarningsTool> = {
  kind: earningsDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readEarningsData,
  live: liveEarnings,
  partner: {
    id: "partner",
    Content: ({ sheet, update }) => (
      <PartnerSelect
        hint={sheet ? texts.partner.exists(sheet.sheetName) : texts.partner.new}
        onChoose={() => update((before) => ({ ...before, step: "partner" }))}
      />
    ),
  },
  steps: [
    { id: "period", Content: PeriodStep },
    { id: "unknown", Content: UnknownStep },
    { id: "review", Content: ReviewStep },
  ],
  figures: ({ live: { earnings }, format }) => {
    const money = (amount: number | null) => (amount === null ? texts.live.none : format.moneyShort(amount));
    return [
      [texts.live.earned, money(earnings.thisYear.total)],
      [texts.live.lastYear, money(earnings.lastYear.total)],
      [texts.live.more, money(earnings.gain.total)],
    ];
  },
  build: {
    preparing: texts.review.preparing,
    change: ({ snapshot, draft, partner, live: { asOf, others } }) => {
      const { overrides, services } = typedFor(draft, partner);
      return earningsChange(snapshot, [
        { partner, asOf, overrides, services },
        ...(draft.others ? others.map((other) => ({ partner: other, asOf })) : []),
      ]);
    },
    done: ({ partner }) => ({ title: texts.done.title(partner), body: texts.done.body, partner }),
  },
};

export default guidedTool(EARNINGS_TOOL);
