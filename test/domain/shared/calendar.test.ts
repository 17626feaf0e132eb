import { PERIOD_UNITS, fiscalPeriodName, fiscalYearOf } from "../../../src/domain/shared/fiscal-calendar";
import {
  addMonths,
  endOfMonth,
  isoOf,
  serialFromIso,
  serialOf,
} from "../../../src/domain/shared/serial-date";
import { DATE_AND_NUMBER_PARTS } from "../../soak/parts/dates-and-numbers";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

describe("serial dates", () => {
  test.each([
    ["1900-03-01", 61],
    ["2000-02-29", 36585],
    ["2017-12-31", 43100],
    ["2024-01-01", 45292],
  ])("%s is %i in Excel", (iso, serial) => {
    expect(serialFromIso(iso)).toBe(serial);
    expect(isoOf(serial)).toBe(iso);
  });

  test.each(["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "23-01-01", "", "today"])(
    "%p is no day",
    (text) => {
      expect(serialFromIso(text)).toBeNull();
    },
  );

  test("addMonths clamps to the end of a shorter month, as EDATE does", () => {
    expect(isoOf(addMonths(serialOf(2024, 1, 31), 1))).toBe("2024-02-29");
    expect(isoOf(addMonths(serialOf(2023, 3, 31), -1))).toBe("2023-02-28");
    expect(isoOf(addMonths(serialOf(2023, 11, 30), 3))).toBe("2024-02-29");
  });

  test("endOfMonth is the month's last day, as EOMONTH's", () => {
    expect(isoOf(endOfMonth(serialOf(2024, 2, 1)))).toBe("2024-02-29");
    expect(isoOf(endOfMonth(serialOf(2023, 12, 31)))).toBe("2023-12-31");
  });

  randomTest(partNamed(DATE_AND_NUMBER_PARTS, "serial-dates"));
});

describe("fiscal year", () => {
  test("is named by the year it ends in", () => {
    expect(fiscalYearOf(serialOf(2025, 7, 1), 7)).toMatchObject({
      name: 2026,
      start: serialOf(2025, 7, 1),
      end: serialOf(2026, 6, 30),
      days: 365,
    });
    expect(fiscalYearOf(serialOf(2025, 6, 30), 7).name).toBe(2025);
    expect(fiscalYearOf(serialOf(2024, 5, 5), 1)).toMatchObject({ name: 2024, days: 366 });
  });

  randomTest(partNamed(DATE_AND_NUMBER_PARTS, "fiscal-quarters"));

  test.each([
    [serialOf(2026, 3, 31), 4, ["FY2026 Q4", "FY2026 M12", "FY2026"]],
    [serialOf(2026, 4, 1), 4, ["FY2027 Q1", "FY2027 M01", "FY2027"]],
    [serialOf(2025, 12, 31), 1, ["FY2025 Q4", "FY2025 M12", "FY2025"]],
    [serialOf(2026, 1, 1), 12, ["FY2026 Q1", "FY2026 M02", "FY2026"]],
  ])("%d in a year from month %d is in %p", (day, startMonth, names) => {
    expect(PERIOD_UNITS.map((unit) => fiscalPeriodName(day, startMonth, unit))).toEqual(names);
    expect(fiscalPeriodName(day, startMonth)).toBe(names[0]);
  });

  randomTest(partNamed(DATE_AND_NUMBER_PARTS, "fiscal-periods"));

  test.each([0, 13, 1.5, Number.NaN])("a start month of %p is refused", (month) => {
    expect(() => fiscalYearOf(45000, month)).toThrow(/month from 1 to 12/);
  });
});
