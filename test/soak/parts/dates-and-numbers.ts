import fc from "fast-check";
import {
  PERIOD_UNITS,
  elapsedDays,
  fiscalPeriodName,
  fiscalYearOf,
} from "../../../src/domain/shared/fiscal-calendar";
import { daysInMonth, partsOf, serialOf } from "../../../src/domain/shared/serial-date";
import { roundTo } from "../../../src/domain/shared/rounding";
import { parseNumber } from "../../../src/domain/shared/parse-number";
import { type RandomPart, randomPart } from "../part";

const anyDay = fc.integer({ min: 61, max: 80_000 });

export const DATE_AND_NUMBER_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "serial-dates",
    does: "a day's parts and its serial number are inverse",
    inTests: { seed: 2, count: 100 },
    property: () =>
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = partsOf(day);
        expect(serialOf(year, month, dayOfMonth)).toBe(day);
        expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
  }),
  randomPart({
    name: "fiscal-quarters",
    does: "a fiscal year's four quarters follow each other without gap and make the year",
    inTests: { seed: 3, count: 100 },
    property: () =>
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (day, startMonth) => {
        const year = fiscalYearOf(day, startMonth);
        expect(year.start).toBeLessThanOrEqual(day);
        expect(year.end).toBeGreaterThanOrEqual(day);
        expect(year.quarters[0].start).toBe(year.start);
        expect(year.quarters[3].end).toBe(year.end);
        for (const index of [1, 2, 3] as const)
          expect(year.quarters[index].start).toBe(year.quarters[index - 1]!.end + 1);
        expect(year.quarters.reduce((sum, quarter) => sum + quarter.days, 0)).toBe(year.days);
        expect(year.quarters.reduce((sum, quarter) => sum + elapsedDays(quarter, day), 0)).toBe(
          elapsedDays(year, day),
        );
      }),
  }),
  randomPart({
    name: "fiscal-periods",
    does: "a day's month lies in its quarter, the quarter in its year, and a name changes on the first of a month alone",
    inTests: { seed: 18, count: 100 },
    property: () =>
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (day, startMonth) => {
        const [quarter, month, year] = PERIOD_UNITS.map((unit) => fiscalPeriodName(day, startMonth, unit));
        const number = Number(month!.slice(-2));
        expect(quarter).toBe(`${year} Q${Math.ceil(number / 3)}`);
        expect(month!.startsWith(`${year} M`)).toBe(true);
        const tomorrow = fiscalPeriodName(day + 1, startMonth, "month");
        expect(tomorrow === month).toBe(partsOf(day + 1).day !== 1);
      }),
  }),
  randomPart({
    name: "rounding",
    does: "rounding is idempotent, odd, and never further away than half a unit",
    inTests: { seed: 1, count: 500 },
    property: () =>
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, digits) => {
          const rounded = roundTo(value, digits);
          expect(roundTo(rounded, digits)).toBe(rounded);
          expect(roundTo(-value, digits)).toBe(0 - rounded);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -digits + Math.abs(value) * 1e-15,
          );
        },
      ),
  }),
  randomPart({
    name: "numbers-of-cultures",
    does: "whatever number a culture prints is read back",
    inTests: { seed: 7, count: 300 },
    property: () => {
      const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((cents) => cents / 100);
      return fc.property(amount, fc.constantFrom("en-US", "de-DE", "fr-FR", "de-CH"), (value, locale) => {
        const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
        const mark = (type: string) => parts.find((part) => part.type === type)!.value;
        const marks = { decimalSeparator: mark("decimal"), groupSeparator: mark("group") };
        const printed = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
        expect(parseNumber(printed, marks)?.value).toBeCloseTo(value, 6);
      });
    },
  }),
];
