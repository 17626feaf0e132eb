import { whatItTakes } from "../../../../src/domain/scorecard/performance/scorecard-text";
import { serialOf } from "../../../../src/domain/shared/serial-date";

const quarter = {
  quarter: "Q2",
  end: serialOf(2026, 6, 30),
  currency: "USD",
  year: { target: null, toDate: null, won: 0 },
};

test.each([
  [
    { target: 100_000, won: 16_000, dealSize: 12_000 },
    "Q2: USD 84k to go, about 7 deals at USD 12k, by 30 June 2026.",
  ],
  [
    { target: 100_000, won: 95_000, dealSize: 12_000 },
    "Q2: USD 5k to go, about 1 deal at USD 12k, by 30 June 2026.",
  ],
  [{ target: 100_000, won: -5_000, dealSize: null }, "Q2: USD 105k to go by 30 June 2026."],
  [{ target: 100_000, won: 100_000, dealSize: 1 }, "Q2: target reached, USD 0 above it."],
  [{ target: null, won: 5, dealSize: 1 }, "No target for Q2: type one to see what it takes."],
])("what it takes: %j", (figures, text) => {
  expect(whatItTakes({ ...quarter, ...figures })).toBe(text);
});

test.each([
  [{ target: 400_000, toDate: 300_000, won: 400_000 }, "Year target reached."],
  [{ target: 400_000, toDate: 300_000, won: 300_000 }, "On plan to date."],
  [{ target: null, toDate: 300_000, won: 280_000 }, "USD 20k behind plan to date."],
  [{ target: 400_000, toDate: null, won: 5 }, ""],
])("the year comes first: %j", (year, words) => {
  const text = whatItTakes({ ...quarter, target: 10, won: 10, dealSize: 1, year });
  expect(text).toBe([words, "Q2: target reached, USD 0 above it."].filter(Boolean).join(" "));
});
