import type { QuestionRow } from "../../shared/tables/capabilities-tables";
import { CATEGORIES, type CategoryId, type LifeStage } from "../framework";

/**
 * One question as it is written here. It is read aloud to the partner: "you" is the partner, "we" the vendor. The five anchors
 * describe what can be seen or counted, from plainly bad to best practice.
 */
export interface Asked {
  question: string;
  levels: readonly [string, string, string, string, string];
  /** Blank: in every life-stage. */
  lifeStages?: readonly LifeStage[];
}

/** Where the partner already has something of ours to sell. */
export const SIGNED: readonly LifeStage[] = ["Onboard", "Activate", "Accelerate", "Mature"];
/** Where deals are expected. */
export const SELLING: readonly LifeStage[] = ["Activate", "Accelerate", "Mature"];
/** Where contracts come up for renewal. */
export const ESTABLISHED: readonly LifeStage[] = ["Accelerate", "Mature"];

/** The rows of one metric's questions; the first is the core one. Ids are kept for good: answers refer to them. */
export function questionsOf(category: CategoryId, metric: string, asked: readonly Asked[]): QuestionRow[] {
  const { label } = CATEGORIES.find(({ id }) => id === category)!;
  const topic = metric.toLowerCase().replaceAll(" ", "-");
  return asked.map((each, index) =>
    questionRow(each, {
      questionId: `${category}-${topic}-${index + 1}`,
      category: label,
      metric,
      core: index === 0 ? "Yes" : "No",
    }),
  );
}

export function questionRow(
  { question, levels, lifeStages = [] }: Asked,
  place: Pick<QuestionRow, "questionId" | "category" | "metric" | "core">,
): QuestionRow {
  const [level1, level2, level3, level4, level5] = levels;
  const stages = lifeStages.length ? lifeStages.join(", ") : null;
  return { ...place, question, level1, level2, level3, level4, level5, weight: 1, lifeStages: stages };
}
