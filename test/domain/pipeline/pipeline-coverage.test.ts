import { closedRate } from "../../../src/domain/pipeline/closed-rate";
import { newDemandNeeded, pipelineGap, pipelineRatio } from "../../../src/domain/pipeline/pipeline-coverage";
import { weightedPipeline } from "../../../src/domain/pipeline/weighted-pipeline";
import { PIPELINE_PARTS } from "../../soak/parts/pipeline";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

randomTest(partNamed(PIPELINE_PARTS, "pipeline-gap"));

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

randomTest(partNamed(PIPELINE_PARTS, "pipeline-new-demand"));

randomTest(partNamed(PIPELINE_PARTS, "closed-rate"));

test("few closed deals have no rate, and which few is the caller's to say", () => {
  expect(closedRate(12, 28, 10)).toBe(0.3);
  expect(closedRate(0, 5)).toBe(0);
  expect(closedRate(0.1, 0.2, 0.3)).toBeCloseTo(1 / 3, 12);
  expect(() => closedRate(0, 0, 0)).toThrow(expect.objectContaining({ code: "#N/A" }));
  expect(() => closedRate(4, 5, 10)).toThrow("minimum is 10 and only 9 closed");
  expect(() => closedRate(1, -2)).toThrow("lost is -2; give a figure of 0 or more");
});

test("a win rate must be a rate above 0", () => {
  expect(() => newDemandNeeded(1, 0, 0, 0)).toThrow("winRate is 0; give a rate above 0 %");
  expect(() => newDemandNeeded(1, 0, 0, 60)).toThrow("winRate is 60; give 60 % as 60% or 0.6");
});

test("weighted pipeline: without probabilities amounts count in full, with them those that have one", () => {
  expect(weightedPipeline([100, 30, 70])).toBe(200);
  expect(weightedPipeline([100, 30, null, 70], [0.5, null, 1, 0])).toBe(50);
  expect(weightedPipeline([])).toBe(0);
  expect(() => weightedPipeline([1], [1.2])).toThrow("probabilities holds 1.2");
  expect(() => weightedPipeline([1, 2], [1])).toThrow("probabilities has 1 cell but pipeline has 2 cells");
});
