import {
  type Verdict,
  verdictText,
  whatItTakes,
} from "../../../../src/domain/scorecard/performance/scorecard-text";
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

const RED: Verdict = {
  year: { name: 2026, target: 900_000, toDate: 819_293, won: 272_800 },
  asOf: serialOf(2026, 11, 28),
  quarter: { quarter: "Q4", end: serialOf(2026, 12, 31), target: 225_000, won: 35_200 },
  score: 30.45,
  status: "Red",
  measured: 5,
  weighed: 5,
  redFlags: [],
  currency: "USD",
};

test.each([
  [
    {},
    "Red at 30.4 in FY2026 to 28 November: USD 546k behind plan, and Q4 needs USD 190k more by 31 December.",
  ],
  [
    { score: 79.999, status: "Yellow", quarter: { ...RED.quarter, won: 225_000 } },
    "Yellow at 79.9 in FY2026 to 28 November: USD 546k behind plan, and the target of Q4 is reached.",
  ],
  [
    { score: 90, status: "Yellow", redFlags: ["Required tasks"], quarter: { ...RED.quarter, target: null } },
    "Yellow at 90, held back by Required tasks, in FY2026 to 28 November: USD 546k behind plan.",
  ],
  [
    { status: "Provisional", measured: 2, quarter: { ...RED.quarter, target: null } },
    "2 of 5 metrics measured in FY2026 to 28 November: USD 546k behind plan.",
  ],
  [
    {
      score: null,
      status: "Not scored",
      year: { name: 2026, target: null, toDate: null, won: 0 },
      quarter: { ...RED.quarter, target: null },
    },
    "Nothing measured in FY2026 to 28 November: no sales target to date.",
  ],
  [
    { year: { ...RED.year, won: 900_000 }, score: 100, status: "Green" },
    "Green at 100 in FY2026 to 28 November: the year's target is reached, and Q4 needs USD 190k more by 31 December.",
  ],
  [
    { year: { ...RED.year, won: 830_000 }, quarter: { ...RED.quarter, target: null } },
    "Red at 30.4 in FY2026 to 28 November: USD 11k ahead of plan.",
  ],
] as const)("the verdict says its period and contradicts no figure: %j", (change, text) => {
  expect(verdictText({ ...RED, ...change })).toBe(text);
});
