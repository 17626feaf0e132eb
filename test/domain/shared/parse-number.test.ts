import fc from "fast-check";
import { parseNumber } from "../../../src/domain/shared/parse-number";

const german = { decimalSeparator: ",", groupSeparator: "." };
const english = { decimalSeparator: ".", groupSeparator: "," };

describe("numbers as people type them", () => {
  test.each([
    ["1.2m", 1_200_000],
    ["1,2m", 1_200_000],
    ["1.234m", 1_234_000],
    ["$84k", 84_000],
    ["2 bn", 2e9],
    ["3 Mio", 3e6],
    ["15m EUR", 15e6],
    ["15%", 0.15],
    ["7.5 %", 0.075],
    ["-3%", -0.03],
    ["€3.000,50", 3000.5],
    ["3,000.50", 3000.5],
    ["1 200", 1200],
    ["1\u202f200,5", 1200.5],
    ["1'234'567", 1_234_567],
    ["(500)", -500],
    ["−12", -12],
    ["$-12", -12],
    ["-$12", -12],
    ["USD 300", 300],
    ["300 usd", 300],
    ["3x", 3],
    ["2.5×", 2.5],
    [".5", 0.5],
    ["5.", 5],
    ["0.125", 0.125],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["12,34,567", 1_234_567],
    ["1234.567", 1234.567],
    ["0", 0],
    ["-0", 0],
  ])("%s is %d", (typed, value) => {
    expect(parseNumber(typed, english)?.value).toBe(value);
  });

  test("a single mark before three digits follows the culture", () => {
    expect(parseNumber("1.234", english)?.value).toBe(1.234);
    expect(parseNumber("1.234", german)?.value).toBe(1234);
    expect(parseNumber("1,234", english)?.value).toBe(1234);
    expect(parseNumber("1,234", german)?.value).toBe(1.234);
  });

  test("a percent sign is reported", () => {
    expect(parseNumber("15")?.percent).toBe(false);
    expect(parseNumber("15%")?.percent).toBe(true);
  });

  test.each([
    "",
    "  ",
    "abc",
    "=1+1",
    "12 apples",
    "1,2,3",
    "1.2.3,4,5",
    "1.2,3.4",
    "--5",
    "1e5",
    "%",
    "€",
    "5 kg",
    "m",
    "12/3",
    "(5",
    "1,23,4",
  ])("%p is no number", (typed) => {
    expect(parseNumber(typed)).toBeNull();
  });

  test("whatever a culture prints is read back", () => {
    const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, fc.constantFrom("en-US", "de-DE", "fr-FR", "de-CH"), (value, locale) => {
        const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
        const mark = (type: string) => parts.find((part) => part.type === type)!.value;
        const marks = { decimalSeparator: mark("decimal"), groupSeparator: mark("group") };
        const printed = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
        expect(parseNumber(printed, marks)?.value).toBeCloseTo(value, 6);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
