import { type Assumption, countedValue, problemOf } from "../../../src/domain/shared/assumption";
import { schemaOf } from "../../../src/domain/shared/assumption-schema";
import { serialOf } from "../../../src/domain/shared/serial-date";

const about = { key: "it", label: "It", default: null, source: "", help: "" };
const rate: Assumption = { ...about, label: "Product margin", kind: "rate", minimum: 0, maximum: 1 };
const choice: Assumption = { ...about, kind: "choice", choices: ["Recorded", "Forecast", "None"] };

test.each<[Assumption, unknown, string]>([
  [rate, 1.5, "Product margin is 150 %: give a rate from 0 % to 100 %."],
  [rate, -0.1, "Product margin is −10 %: give a rate from 0 % to 100 %."],
  [rate, "half", 'Product margin is "half": give a rate from 0 % to 100 %.'],
  [rate, true, "Product margin is true: give a rate from 0 % to 100 %."],
  [rate, Infinity, 'Product margin is "Infinity": give a rate from 0 % to 100 %.'],
  [{ ...about, kind: "money", minimum: 0 }, -5, "It is −5: give an amount of 0 or more."],
  [{ ...about, kind: "whole", minimum: 1, maximum: 12 }, 13, "It is 13: give a whole number from 1 to 12."],
  [{ ...about, kind: "multiple", maximum: 10 }, 11, "It is 11: give a multiple of at most 10."],
  [{ ...about, kind: "number" }, "x", 'It is "x": give a number.'],
  [{ ...about, kind: "date" }, 5, "It is 5: give a day such as 2026-01-31."],
  [
    { ...about, kind: "date", minimum: serialOf(2026, 1, 1) },
    61,
    "It is 1 March 1900: give a day from 1 January 2026 to 31 December 9999.",
  ],
  [choice, "All", 'It is "All": give Recorded, Forecast or None.'],
])("%# what does not fit is refused in one way", (assumption, value, message) => {
  expect(problemOf(assumption, value)).toBe(message);
  expect(countedValue(assumption, value)).toBeNull();
  expect(
    schemaOf(assumption)
      .safeParse(value)
      .error?.issues.map((issue) => issue.message),
  ).toEqual([message]);
});

test("a whole number with a fraction is refused, but counts without it where it stands in a cell", () => {
  const month: Assumption = { ...about, kind: "whole", minimum: 1, maximum: 12 };
  expect(problemOf(month, 1.5)).toBe("It is 1.5: give a whole number from 1 to 12.");
  expect([0.9, 1.5, 12, 12.9].map((value) => countedValue(month, value))).toEqual([null, 1, 12, null]);
});

test("text that is too long or is none is refused, but counts where it stands in a cell", () => {
  const text: Assumption = { ...about, kind: "text", longest: 3 };
  expect(problemOf(text, "four")).toBe("It has 4 characters: keep it to 3.");
  expect(problemOf(text, 365)).toBe("It is 365: give text.");
  expect([countedValue(text, "four"), countedValue(text, 365), countedValue(text, true)]).toEqual([
    "four",
    "365",
    "TRUE",
  ]);
});

test.each<[Assumption, unknown, string | number | null]>([
  [rate, 1, 1],
  [rate, null, null],
  [rate, "", null],
  [choice, "forecast", "Forecast"],
  [{ ...about, kind: "text", longest: 3 }, "abc", "abc"],
  [{ ...about, kind: "date" }, 46000.75, 46000],
])("%# what fits counts", (assumption, value, counting) => {
  expect(problemOf(assumption, value)).toBeNull();
  expect(countedValue(assumption, value)).toBe(counting);
  expect(schemaOf(assumption).parse(value)).toBe(counting);
});

test("files write days as people read them", () => {
  const day = schemaOf({ ...about, label: "As of", kind: "date" });
  expect(day.parse("2026-01-31")).toBe(serialOf(2026, 1, 31));
  expect(day.safeParse("31 January").error?.issues[0]?.message).toBe(
    'As of is "31 January": give a day such as 2026-01-31.',
  );
});
