import {
  requireNotNegative,
  requirePositive,
  requirePositiveRate,
  requireRate,
  requireSameLength,
} from "../../../src/domain/shared/argument-checks";
import { ArgumentError, notAvailable } from "../../../src/domain/shared/argument-error";

test("an error can be told with another name for its argument", () => {
  const error = notAvailable("target", "already met", "there is nothing left to cover");
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toBe("target already met; there is nothing left to cover");
  expect(error.describe("Sales target")).toBe("Sales target already met; there is nothing left to cover");
});

test("what is in range is returned, bounds included", () => {
  expect([requireRate("r", 0), requireRate("r", 1), requirePositiveRate("r", 1)]).toEqual([0, 1, 1]);
  expect([requirePositive("p", 0.1), requireNotNegative("n", 0)]).toEqual([0.1, 0]);
});

test.each([
  [() => requireRate("closeRate", 10), "closeRate is 10; give 10 % as 10% or 0.1"],
  [() => requireRate("closeRate", 2.9), "closeRate is 2.9; give 2.9 % as 2.9% or 0.029"],
  [() => requireRate("closeRate", 101), "closeRate is 101; give a rate between 0 % and 100 %"],
  [() => requireRate("closeRate", -0.1), "closeRate is -0.1; give a rate between 0 % and 100 %"],
  [() => requireRate("closeRate", NaN), "closeRate is NaN; give a rate between 0 % and 100 %"],
  [() => requirePositiveRate("closeRate", 0), "closeRate is 0; give a rate above 0 %"],
  [() => requirePositive("cost", 0, "a cost"), "cost is 0; give a cost above 0"],
  [() => requireNotNegative("audience", -1), "audience is -1; give an amount of 0 or more"],
  [
    () => requireSameLength("weights", [1], "actuals", [1, 2]),
    "weights has 1 cell but actuals has 2 cells; give ranges with the same number of cells",
  ],
])("out of range: %#", (check, message) => {
  expect(check).toThrow(ArgumentError);
  expect(check).toThrow(message);
});
