import { rollupChange } from "../../../sheets/rollup/change";
import { rollupDefinition } from "../../../sheets/rollup/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { portfolioSource } from "../../session/portfolio-source";
import { rollupTexts as texts } from "../../strings/rollup";
import { LettersStep } from "./letters-step";
import { EMPTY_DRAFT, liveRollup, type RollupTool } from "./live-rollup";
import { PartnersStep } from "./partners-step";
import { ReviewStep } from "./review-step";
import { WeightsStep } from "./weights-step";

/** All partners side by side, what to write to whom, and the sheet with a row each. */
export const ROLLUP_TOOL: ToolDefinition<RollupTool> = {
  kind: rollupDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: portfolioSource,
  live: liveRollup,
  steps: [
    { id: "partners", Content: PartnersStep },
    { id: "letters", Content: LettersStep, shown: ({ live }) => live === null || live.chosen.length > 0 },
    { id: "weights", Content: WeightsStep },
    { id: "review", Content: ReviewStep },
  ],
  figures: ({ live: { all, ofPlan }, format }) => [
    [texts.live.partners, format.number(all.lines.length)],
    [texts.live.red, format.number(all.lines.filter(({ status }) => status === "Red").length)],
    [texts.live.ofPlan, ofPlan === null ? texts.live.none : format.percent(ofPlan, 0)],
  ],
  build: {
    preparing: texts.preparing,
    change: ({ snapshot, sheet, draft: { weights }, live: { asOf } }) =>
      rollupChange(snapshot, {
        asOf,
        weights,
        sheets: snapshot.sheets,
        ...(sheet ? { existingInputs: sheet.inputs } : {}),
      }),
    done: () => texts.done,
  },
};

export default guidedTool(ROLLUP_TOOL);
