import { bestAndLargestChange } from "../../../sheets/best-and-largest/change";
import { bestAndLargestDefinition } from "../../../sheets/best-and-largest/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { bestTexts as texts } from "../../strings/best-and-largest";
import { type BestTool, EMPTY_DRAFT, liveBest, readBest } from "./live-best";
import { RanksStep } from "./ranks-step";
import { ReviewStep } from "./review-step";
import { WeightsStep } from "./weights-step";

/** Partners by agreed criteria beside their revenue. */
export const BEST_TOOL: ToolDefinition<BestTool> = {
  kind: bestAndLargestDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readBest,
  live: liveBest,
  steps: [
    { id: "ranks", Content: RanksStep },
    { id: "weights", Content: WeightsStep },
    { id: "review", Content: ReviewStep },
  ],
  figures: ({ live: { all }, format }) => [
    [texts.live.best, all.lines.find(({ best }) => best.rank === 1)?.partner ?? texts.live.none],
    [texts.live.largest, all.lines.find(({ best }) => best.largestRank === 1)?.partner ?? texts.live.none],
    [texts.live.ranked, format.number(all.lines.filter(({ best }) => best.rank !== null).length)],
  ],
  build: {
    preparing: texts.preparing,
    change: ({ snapshot, sheet, draft, facts, live: { asOf, typed } }) =>
      bestAndLargestChange(snapshot, {
        asOf,
        // The first build takes over what is typed on the roll-up.
        weights: sheet || !Object.keys(facts.onRollup).length ? draft.weights : typed,
        agreed: draft.agreed,
        ...(sheet ? { existingInputs: sheet.inputs } : {}),
      }),
    done: () => texts.done,
  },
};

export default guidedTool(BEST_TOOL);
