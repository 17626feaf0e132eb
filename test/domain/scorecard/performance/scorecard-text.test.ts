import {
  longDate,
  shortMoney,
  whatItTakes,
} from "../../../../src/domain/scorecard/performance/scorecard-text";
import { serialOf } from "../../../../src/domain/shared/serial-date";

test.each([
  [0, "USD 0"],
  [950, "USD 950"],
  [999.6, "USD 1k"],
  [1_250, "USD 1.3k"],
  [84_400, "USD 84k"],
  [999_499, "USD 999k"],
  [999_600, "USD 1m"],
  [1_240_000, "USD 1.2m"],
  [-3_200, "USD -3.2k"],
  [-0.2, "USD 0"],
])("%d in short", (amount, text) => {
  expect(shortMoney(amount, "USD")).toBe(text);
});

test("a day in words, leap days too", () => {
  expect(longDate(serialOf(2024, 2, 29))).toBe("29 February 2024");
});

const quarter = { quarter: "Q2", end: serialOf(2026, 6, 30), currency: "USD" };

test.each([
  [
    { target: 100_000, won: 16_000, dealSize: 12_000 },
    "Needs USD 84k more, about 7 deals at USD 12k, by 30 June 2026.",
  ],
  [
    { target: 100_000, won: 95_000, dealSize: 12_000 },
    "Needs USD 5k more, about 1 deal at USD 12k, by 30 June 2026.",
  ],
  [{ target: 100_000, won: -5_000, dealSize: null }, "Needs USD 105k more by 30 June 2026."],
  [{ target: 100_000, won: 100_000, dealSize: 1 }, "The target of Q2 is met, USD 0 above it."],
  [{ target: null, won: 5, dealSize: 1 }, "No target for Q2: type one to see what it takes."],
])("what it takes: %j", (figures, text) => {
  expect(whatItTakes({ ...quarter, ...figures })).toBe(text);
});
