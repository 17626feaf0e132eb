import { readTypedNumber, writeNumber } from "../../src/taskpane/components/number-text";
import { createFormat } from "../../src/taskpane/strings/format";

const american = createFormat(
  { decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy", dateFormat: "m/d/yyyy" },
  "USD",
);
const german = createFormat(
  { decimalSeparator: ",", groupSeparator: ".", dateOrder: "dmy", dateFormat: "dd.mm.yyyy" },
  "EUR",
);

test.each([
  ["84k", "money", 84_000],
  ["15%", "percent", 0.15],
  ["15", "percent", 0.15],
  ["0.15", "percent", 0.15],
  ["1", "percent", 0.01],
  ["3x", "multiple", 3],
  ["", "money", null],
  ["  ", "percent", null],
] as const)("%p in a field for %s is %p", (text, kind, value) => {
  expect(readTypedNumber(text, { kind }, american)).toEqual({ ok: true, value });
});

test("a thousands mark is read as the culture writes it", () => {
  expect(readTypedNumber("1.234", { kind: "money" }, german)).toEqual({ ok: true, value: 1234 });
  expect(readTypedNumber("1.234", { kind: "money" }, american)).toEqual({ ok: true, value: 1.234 });
});

test("what cannot be used is refused with the remedy", () => {
  expect(readTypedNumber("a lot", { kind: "money" }, american)).toEqual({
    ok: false,
    message: "Type a number, for example 84000, 84k or 1.2m.",
  });
  expect(readTypedNumber("2.5", { kind: "whole" }, american)).toEqual({
    ok: false,
    message: "Type a whole number.",
  });
  expect(readTypedNumber("120%", { kind: "percent", max: 1 }, american)).toEqual({
    ok: false,
    message: "Type 100% or less.",
  });
  expect(readTypedNumber("-5", { kind: "money", min: 0 }, german)).toEqual({
    ok: false,
    message: "Type €0 or more.",
  });
});

test("what a field shows it reads back", () => {
  for (const format of [american, german])
    for (const [kind, value] of [
      ["money", 1_234_567],
      ["percent", 0.075],
      ["multiple", 1.67],
      ["number", 1234.5],
      ["whole", -42],
    ] as const)
      expect(readTypedNumber(writeNumber(value, kind, format), { kind }, format)).toEqual({
        ok: true,
        value,
      });
});

test("short amounts follow the culture, days have one form", () => {
  expect(american.date(43_100)).toBe("31 December 2017");
  expect(german.date(43_100)).toBe("31 December 2017");
  expect([950, 12_400, 84_000, 999_499, 1_200_000, 2_500_000_000].map(american.moneyShort)).toEqual([
    "$950",
    "$12.4k",
    "$84k",
    "$999k",
    "$1.2m",
    "$2.5bn",
  ]);
  expect(german.moneyShort(-12_400)).toBe("−€12,4k");
});
