import { attentionChange } from "../../../sheets/attention/change";
import { attentionDefinition } from "../../../sheets/attention/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { attentionTexts as texts } from "../../strings/attention";
import { DecideStep } from "./decide-step";
import { FairStep } from "./fair-step";
import { type AttentionTool, EMPTY_DRAFT, liveAttention, readAttention } from "./live-attention";
import { QuietStep } from "./quiet-step";
import { ReviewStep } from "./review-step";

/** Who has gone quiet, whom to decide on, and who gets less than others. */
export const ATTENTION_TOOL: ToolDefinition<AttentionTool> = {
  kind: attentionDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readAttention,
  live: liveAttention,
  steps: [
    { id: "quiet", Content: QuietStep },
    { id: "decide", Content: DecideStep },
    { id: "fair", Content: FairStep },
    { id: "review", Content: ReviewStep },
  ],
  figures: ({ live: { lines, toDecide, short }, format }) => {
    const active = format.number(lines.filter((line) => line.active).length);
    const quiet = lines.filter(({ silence }) => silence !== null && silence.status !== "Green").length;
    const undecided = toDecide.filter(({ state }) => state === "Undecided").length;
    return [
      [texts.live.quiet, texts.of(format.number(quiet), active)],
      [texts.live.undecided, format.number(undecided)],
      [texts.live.short, texts.of(format.number(short.length), active)],
    ];
  },
  build: {
    preparing: texts.preparing,
    change: ({ snapshot, live: { asOf, decisions } }) => attentionChange(snapshot, { asOf, decisions }),
    done: () => texts.done,
  },
};

export default guidedTool(ATTENTION_TOOL);
