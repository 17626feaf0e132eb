import { chiefChange } from "../../../sheets/chief/change";
import { chiefDefinition } from "../../../sheets/chief/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { chiefTexts as texts } from "../../strings/chief";
import { ChangesStep } from "./changes-step";
import { GlanceStep } from "./glance-step";
import { type ChiefTool, EMPTY_DRAFT, liveChief, readChief } from "./live-chief";
import { ReviewStep } from "./review-step";

/** The channel at a glance, for whoever leads it. */
export const CHIEF_TOOL: ToolDefinition<ChiefTool> = {
  kind: chiefDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readChief,
  live: liveChief,
  steps: [
    { id: "glance", Content: GlanceStep },
    { id: "changes", Content: ChangesStep },
    { id: "review", Content: ReviewStep },
  ],
  figures: ({ live: { found }, format }) => {
    const firstWin = found.funnel.find(({ label }) => label === "First win")!.days;
    return [
      [texts.live.producing, texts.of(format.number(found.producing), format.number(found.active))],
      [texts.live.led, found.partnerLed === null ? texts.unknown : format.percent(found.partnerLed, 0)],
      [texts.live.firstWin, firstWin === null ? texts.unknown : format.number(firstWin, 0)],
    ];
  },
  build: {
    preparing: texts.preparing,
    change: ({ snapshot, facts: { onPnl }, live: { asOf } }) => chiefChange(snapshot, { asOf, onPnl }),
    done: () => texts.done,
  },
};

export default guidedTool(CHIEF_TOOL);
