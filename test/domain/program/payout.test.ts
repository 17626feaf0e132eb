import { payout } from "../../../src/domain/program/payout";
import { BAND_PARTS } from "../../soak/parts/bands";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

randomTest(partNamed(BAND_PARTS, "payout-bands"));

test("each slice of the attainment has the factor of its band", () => {
  const bands = [
    { from: 0, value: 0 },
    { from: 0.5, value: 1 },
    { from: 1, value: 1.5 },
  ];
  expect([0, 0.5, 1, 1.5, 10].map((reached) => payout(reached, 20_000, bands))).toEqual([
    0, 0, 10_000, 25_000, 280_000,
  ]);
});

test("ten times the target is an attainment, more is a percentage", () => {
  expect(payout(10, 100)).toBe(1_000);
  expect(() => payout(10.5, 100)).toThrow("attainment is 10.5; give 0.105 for 10.5 %");
  expect(() =>
    payout(1, 100, [
      { from: 0, value: 1 },
      { from: 80, value: 2 },
    ]),
  ).toThrow("bands holds 80; give 0.8 for 80 %");
  expect(() => payout(-0.1, 100)).toThrow("attainment is -0.1; give an attainment of 0 or more");
});
