import { leadWaterfall } from "../../../src/domain/marketing/lead-waterfall";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

test("expected values are not rounded", () => {
  const some = { responseRate: 0.015, leadRate: 0.5, mgoRate: 0.5, closeRate: 0.1 };
  const stages = leadWaterfall(100, some, 1000);
  expect(stages.responses).toBeCloseTo(1.5, 12);
  expect(stages.deals).toBeCloseTo(0.0375, 12);
  expect(stages.revenue).toBeCloseTo(37.5, 12);
});

randomTest(partNamed(MARKETING_PARTS, "lead-waterfall"));

test.each(["responseRate", "leadRate", "mgoRate", "closeRate"] as const)("%s must be a rate", (name) => {
  const some = { responseRate: 0.1, leadRate: 0.1, mgoRate: 0.1, closeRate: 0.1, [name]: 5 };
  expect(() => leadWaterfall(1, some, 1)).toThrow(`${name} is 5; give 5 % as 5% or 0.05`);
});

test("audience and deal size may be 0 but not negative", () => {
  const some = { responseRate: 0.1, leadRate: 0.1, mgoRate: 0.1, closeRate: 0.1 };
  expect(leadWaterfall(0, some, 0).revenue).toBe(0);
  expect(() => leadWaterfall(-1, some, 1)).toThrow("audience is -1");
  expect(() => leadWaterfall(1, some, -1)).toThrow("dealSize is -1");
});
