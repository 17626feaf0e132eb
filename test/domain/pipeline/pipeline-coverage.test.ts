import fc from "fast-check";
import { newDemandNeeded, pipelineGap, pipelineRatio } from "../../../src/domain/pipeline/pipeline-coverage";
import { weightedPipeline } from "../../../src/domain/pipeline/weighted-pipeline";

const RUNS = { seed: 31, numRuns: 200 };
const money = fc.integer({ min: 0, max: 50_000_000 }).map((cents) => cents / 100);
const target = fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100);

test("ratio and gap tell the same: no gap exactly when the ratio reaches the coverage", () => {
  fc.assert(
    fc.property(money, target, money, fc.integer({ min: 1, max: 10 }), (pipeline, goal, won, coverage) => {
      fc.pre(won < goal);
      const ratio = pipelineRatio(pipeline, goal, won);
      const gap = pipelineGap(pipeline, goal, won, coverage);
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(ratio * (goal - won) + gap).toBeGreaterThanOrEqual(coverage * (goal - won) - 1e-3);
      if (gap > 1e-3) expect(ratio).toBeLessThan(coverage);
    }),
    RUNS,
  );
});

test("filling the gap brings the ratio to the coverage", () => {
  expect(pipelineGap(800, 1000, 600)).toBe(400);
  expect(pipelineRatio(800 + 400, 1000, 600)).toBe(3);
});

test("a met target has no gap and no ratio, also when it is met but for floating-point noise", () => {
  expect(pipelineGap(0, 100, 120)).toBe(0);
  // What is won beyond the target does not make up for a pipeline below 0.
  expect(pipelineGap(-10, 100, 120)).toBe(10);
  expect(() => pipelineRatio(5, 0.3, 0.1 + 0.2)).toThrow(
    expect.objectContaining({ code: "#N/A", message: expect.stringContaining("already met") }),
  );
  expect(() => pipelineRatio(5, 0.3, 0.3 - 1e-12)).toThrow("already met");
});

test("a target of 0 has no ratio at all", () => {
  expect(() => pipelineRatio(5, 0)).toThrow(expect.objectContaining({ code: "#VALUE!" }));
});

test("new demand together with the open pipeline closes the target at the win rate", () => {
  fc.assert(
    fc.property(
      target,
      money,
      money,
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (goal, won, open, winRate) => {
        const demand = newDemandNeeded(goal, won, open, winRate);
        expect(demand).toBeGreaterThanOrEqual(0);
        const reached = won + (open + demand) * winRate;
        if (demand > 0) expect(reached).toBeCloseTo(goal, 4);
        else expect(reached).toBeGreaterThanOrEqual(goal - 1e-4);
      },
    ),
    RUNS,
  );
});

test("a win rate must be a rate above 0", () => {
  expect(() => newDemandNeeded(1, 0, 0, 0)).toThrow("winRate is 0; give a rate above 0 %");
  expect(() => newDemandNeeded(1, 0, 0, 60)).toThrow("winRate is 60; give 60 % as 60% or 0.6");
});

test("weighted pipeline: amounts without a probability count in full", () => {
  expect(
    weightedPipeline([{ amount: 100, probability: 0.5 }, { amount: 30 }, { amount: 70, probability: 0 }]),
  ).toBe(80);
  expect(weightedPipeline([])).toBe(0);
  expect(() => weightedPipeline([{ amount: 1, probability: 1.2 }])).toThrow("probabilities holds 1.2");
});
