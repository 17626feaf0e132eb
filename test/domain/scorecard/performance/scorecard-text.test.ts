import { whatItTakes } from "../../../../src/domain/scorecard/performance/scorecard-text";
import { serialOf } from "../../../../src/domain/shared/serial-date";

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
