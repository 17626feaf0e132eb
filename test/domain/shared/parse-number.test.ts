import { parseNumber } from "../../../src/domain/shared/parse-number";
import { DATE_AND_NUMBER_PARTS } from "../../soak/parts/dates-and-numbers";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

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

  randomTest(partNamed(DATE_AND_NUMBER_PARTS, "numbers-of-cultures"));
});
