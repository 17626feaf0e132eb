import fc from "fast-check";
import { newDemandNeeded, pipelineGap, pipelineRatio } from "../../../src/domain/pipeline/pipeline-coverage";
import { closedRate } from "../../../src/domain/pipeline/closed-rate";
import {
  performanceToPlan,
  plannedShare,
  targetToDate,
} from "../../../src/domain/pipeline/performance-to-plan";
import { fiscalYearOf } from "../../../src/domain/shared/fiscal-calendar";
import { type RandomPart, randomPart } from "../part";

const money = fc.integer({ min: 0, max: 50_000_000 }).map((cents) => cents / 100);
const target = fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100);
const EVEN = Array.from({ length: 12 }, () => 1 / 12);

export const PIPELINE_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "pipeline-gap",
    does: "pipeline ratio and gap tell the same: no gap exactly when the ratio reaches the coverage",
    inTests: { seed: 31, count: 200 },
    property: () =>
      fc.property(money, target, money, fc.integer({ min: 1, max: 10 }), (pipeline, goal, won, coverage) => {
        fc.pre(won < goal);
        const ratio = pipelineRatio(pipeline, goal, won);
        const gap = pipelineGap(pipeline, goal, won, coverage);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(ratio * (goal - won) + gap).toBeGreaterThanOrEqual(coverage * (goal - won) - 1e-3);
        if (gap > 1e-3) expect(ratio).toBeLessThan(coverage);
      }),
  }),
  randomPart({
    name: "pipeline-new-demand",
    does: "new demand together with the open pipeline closes the target at the win rate",
    inTests: { seed: 31, count: 200 },
    property: () =>
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
  }),
  randomPart({
    name: "planned-share",
    does: "the planned share grows from day to day and ends at 1",
    inTests: { seed: 11, count: 200 },
    property: () =>
      fc.property(
        fc.integer({ min: 40_000, max: 60_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (day, startMonth, seasonal) => {
          const weights = seasonal ? EVEN : undefined;
          const today = plannedShare(day, startMonth, weights);
          const tomorrow = plannedShare(day + 1, startMonth, weights);
          expect(today).toBeGreaterThan(0);
          expect(today).toBeLessThanOrEqual(1 + 1e-9);
          if (tomorrow < today) expect(today).toBeCloseTo(1, 9);
        },
      ),
  }),
  randomPart({
    name: "target-to-date",
    does: "who has just reached the target to date is on plan, and what counts from a day on is what is left after the days before it",
    inTests: { seed: 18, count: 200 },
    property: () =>
      fc.property(
        fc.integer({ min: 40_000, max: 60_000 }),
        fc.integer({ min: 1, max: 365 }),
        fc.record({
          annualTarget: target,
          fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
          seasonality: fc.constantFrom(undefined, EVEN),
        }),
        (asOf, back, plan) => {
          const toDate = targetToDate({ ...plan, asOf });
          expect(performanceToPlan({ ...plan, asOf, actualYtd: toDate })).toBeCloseTo(1, 9);
          const { start } = fiscalYearOf(asOf, plan.fiscalStartMonth);
          const startDate = asOf - back + 1;
          const before = startDate > start ? targetToDate({ ...plan, asOf: startDate - 1 }) : 0;
          expect(targetToDate({ ...plan, asOf, startDate })).toBeCloseTo(toDate - before, 4);
          expect(targetToDate({ ...plan, asOf, startDate: asOf + back })).toBe(0);
        },
      ),
  }),
  randomPart({
    name: "closed-rate",
    does: "win rate and loss rate make 1, and a scale (counts or money) changes nothing",
    inTests: { seed: 18, count: 200 },
    property: () =>
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 100_000 }), (won, lost, scale) => {
        fc.pre(won + lost > 0);
        expect(closedRate(won, lost) + closedRate(lost, won)).toBeCloseTo(1, 9);
        expect(closedRate(won * scale, lost * scale)).toBeCloseTo(closedRate(won, lost), 9);
      }),
  }),
];
