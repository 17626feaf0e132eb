import { readCapabilityData } from "../../../src/domain/capabilities/capability-data";
import { DEFAULT_QUESTIONS } from "../../../src/domain/capabilities/content/questions";
import { stageMove } from "../../../src/domain/capabilities/stage-move";
import { stageWeightsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { MemoryTables } from "../../support/memory-tables";

const asked = (stage: string) =>
  DEFAULT_QUESTIONS.filter(({ lifeStages }) => lifeStages === null || lifeStages.split(", ").includes(stage))
    .length;

test("a move changes weights and questions; what stays the same is not told", () => {
  const move = stageMove(readCapabilityData(new MemoryTables()), "Accelerate", "Mature");
  expect(move.weights).toEqual([
    { title: "Capabilities", before: 0.2, after: 0.15 },
    { title: "Activation", before: 0.25, after: 0.2 },
    { title: "Performance", before: 0.4, after: 0.5 },
  ]);
  expect(move.questions).toEqual({ before: asked("Accelerate"), after: asked("Mature") });
});

test("from no life-stage every category weighed the same and every question was asked; Setup's weights count", () => {
  const tables = new MemoryTables().with(stageWeightsTable, [
    { lifeStage: "Recruit", fit: 0.2, profile: 0.2, capabilities: 0.2, activation: 0.2, performance: 0.2 },
  ]);
  const move = stageMove(readCapabilityData(tables), null, "Recruit");
  expect(move).toEqual({
    weights: [],
    questions: { before: DEFAULT_QUESTIONS.length, after: asked("Recruit") },
  });
});
