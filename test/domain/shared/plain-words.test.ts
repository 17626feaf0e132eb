import { longDate, shortMoney } from "../../../src/domain/shared/plain-words";
import { serialOf } from "../../../src/domain/shared/serial-date";

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
