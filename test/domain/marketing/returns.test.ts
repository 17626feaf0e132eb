import { marketingRoi, mdfRoi, rebateRoi } from "../../../src/domain/marketing/returns";

test("published examples", () => {
  expect(marketingRoi(50_000, 0.6, 10_000)).toBe(2);
  expect(mdfRoi(5_000_000, 800_000)).toBe(5.25);
});

test("0 is money back, −1 all of it lost", () => {
  expect(marketingRoi(1000, 0.5, 500)).toBe(0);
  expect(marketingRoi(0, 0.5, 500)).toBe(-1);
  expect(mdfRoi(500, 500)).toBe(0);
});

test("a rebate is judged on the revenue above the baseline, on margin or, without one, on revenue", () => {
  expect(rebateRoi(500, 400, 20, 0.6)).toBe(2);
  expect(rebateRoi(500, 400, 20)).toBe(4);
  expect(rebateRoi(300, 400, 20)).toBe(-6);
});

test.each([
  [() => marketingRoi(1, 0.5, 0), "cost is 0"],
  [() => marketingRoi(1, 60, 1), "grossMargin is 60; give 60 % as 60% or 0.6"],
  [() => mdfRoi(1, 0), "mdf is 0"],
  [() => rebateRoi(2, 1, 0), "rebate is 0"],
  [() => rebateRoi(2, 1, 1, -0.1), "grossMargin is -0.1"],
])("nothing put in, or a margin that is no rate: %#", (calculate, message) => {
  expect(calculate).toThrow(message);
});
