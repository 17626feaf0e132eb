import { CATEGORIES, type LifeStage } from "./framework";
import type { CapabilityData } from "./capability-data";
import { questionSet } from "./questions";
import { readStageWeights } from "./weights";

/** What moving a partner to another life-stage changes. Its answers stay as they are. */
export interface StageMove {
  /** Of the categories whose weight changes, 0 … 1. */
  weights: readonly { title: string; before: number; after: number }[];
  /** Questions of a full assessment. */
  questions: { before: number; after: number };
}

/** `from` null: the partner has no life-stage yet, every category weighs the same and every question is asked. */
export function stageMove(
  data: Pick<CapabilityData, "questions" | "stageWeights">,
  from: LifeStage | null,
  to: LifeStage,
): StageMove {
  const [before, after] = [
    readStageWeights(data.stageWeights, from),
    readStageWeights(data.stageWeights, to),
  ];
  const asked = (stage: LifeStage | null) => questionSet(data.questions.capabilities, stage, "full").length;
  return {
    weights: CATEGORIES.map(({ id, title }) => ({ title, before: before[id], after: after[id] })).filter(
      (each) => each.before !== each.after,
    ),
    questions: { before: asked(from), after: asked(to) },
  };
}
