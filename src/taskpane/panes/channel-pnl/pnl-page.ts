import { readPnlData } from "../../../domain/finance/pnl-data";
import { channelPnlChange } from "../../../sheets/channel-pnl/change";
import { channelPnlDefinition } from "../../../sheets/channel-pnl/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { pnlTexts as texts } from "../../strings/channel-pnl";
import { AmountsStep } from "./amounts-step";
import { livePnl, type PnlTool } from "./live-pnl";
import { EMPTY_DRAFT } from "./pnl-draft";
import { ReviewStep } from "./review-step";
import { RolesStep, StaffStep } from "./staff-steps";

/** The channel's amounts of a year, its people, and the statement that shows what is left. */
export const PNL_TOOL: ToolDefinition<PnlTool> = {
  kind: channelPnlDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readPnlData,
  live: livePnl,
  steps: [
    { id: "amounts", Content: AmountsStep },
    { id: "staff", Content: StaffStep },
    { id: "roles", Content: RolesStep },
    { id: "review", Content: ReviewStep },
  ],
  figures: ({ live: { pnl }, format }) => {
    const { channel } = pnl.returnPerDollar;
    const { netMargin } = pnl.total;
    return [
      [texts.live.margin, netMargin === null ? texts.live.none : format.moneyShort(netMargin)],
      [texts.live.back, channel === null ? texts.live.none : format.number(channel, 2)],
      [texts.live.people, texts.live.need(format.number(pnl.staff.people), format.number(pnl.staff.need, 1))],
    ];
  },
  build: {
    preparing: texts.review.preparing,
    change: ({ snapshot, draft: { overrides, staffBasis }, live: { asOf, entries } }) =>
      channelPnlChange(snapshot, {
        asOf,
        entries,
        overrides,
        ...(staffBasis === undefined ? {} : { staffBasis }),
      }),
    done: () => texts.done,
  },
};

export default guidedTool(PNL_TOOL);
