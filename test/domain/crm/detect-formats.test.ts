import { currencyCode } from "../../../src/domain/crm/currency-code";
import { detectDateOrder } from "../../../src/domain/crm/detect-dates";
import { parseDate, type DateOrder } from "../../../src/domain/crm/parse-date";
import { detectDecimalMark, parseFileNumber } from "../../../src/domain/crm/detect-numbers";
import { isoOf } from "../../../src/domain/shared/serial-date";
import { CRM_FILE_PARTS } from "../../soak/parts/crm-files";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const iso = (text: string, order: DateOrder = "dmy") => {
  const serial = parseDate(text, order);
  return serial === null ? null : isoOf(serial);
};

test.each<[string, DateOrder, string | null]>([
  ["20-10-16", "dmy", "2016-10-20"],
  ["10/20/2016", "mdy", "2016-10-20"],
  ["2016-10-20", "mdy", "2016-10-20"],
  ["2016/10/20", "dmy", "2016-10-20"],
  ["20.10.2016", "dmy", "2016-10-20"],
  ["20. 10. 2016", "dmy", "2016-10-20"],
  ["16-10-20", "ymd", "2016-10-20"],
  ["20161020", "dmy", "2016-10-20"],
  ["42663", "dmy", "2016-10-20"],
  ["42663.75", "mdy", "2016-10-20"],
  ["2016-10-20T23:30:00Z", "dmy", "2016-10-20"],
  ["2016-10-20 23:30:00.000 +02:00", "dmy", "2016-10-20"],
  ["10/20/2016 11:30 PM", "mdy", "2016-10-20"],
  ["20 Oct 2016", "mdy", "2016-10-20"],
  ["Oct 20, 2016", "dmy", "2016-10-20"],
  ["20-Oct-16", "mdy", "2016-10-20"],
  ["Thursday, October 20, 2016", "dmy", "2016-10-20"],
  ["20. Oktober 2016", "dmy", "2016-10-20"],
  ["1er août 2016", "dmy", "2016-08-01"],
  ["1re août 2016", "dmy", null],
  ["1 août 2016", "dmy", "2016-08-01"],
  ["3 juin 2016", "dmy", "2016-06-03"],
  ["3 juillet 2016", "dmy", "2016-07-03"],
  ["20 de octubre de 2016", "dmy", "2016-10-20"],
  ["1/1/30", "dmy", "2030-01-01"],
  ["1/1/95", "dmy", "1995-01-01"],
  ["30/02/2016", "dmy", null],
  ["10/20/2016", "dmy", null],
  ["soon", "dmy", null],
  ["20-10/16", "dmy", null],
  ["1/1/216", "dmy", null],
])("reads %j as %s: %s", (text, order, expected) => expect(iso(text, order)).toBe(expected));

test("finds the order of a column from the one date that fixes it", () => {
  expect(detectDateOrder(["01-02-17", "", "20-10-16", "03-04-17"])).toEqual({
    order: "dmy",
    testimony: "proves",
    evidence: "20-10-16 fixes day-month-year.",
  });
  expect(detectDateOrder(["01/02/2017", "10/20/2016"])).toMatchObject({ order: "mdy", testimony: "proves" });
  expect(detectDateOrder(["99-12-31", "98-10-20", "16-10-20"])).toMatchObject({
    order: "ymd",
    testimony: "proves",
  });
});

test("takes one impossible or turned date in a long column for a slip", () => {
  const column = Array.from(
    { length: 25 },
    (_, index) => `${index + 13 > 31 ? 31 : index + 13}-01-1${index % 10}`,
  );
  expect(detectDateOrder([...column, "31-02-17", "01-31-17"])).toMatchObject({
    order: "dmy",
    testimony: "proves",
    evidence: expect.stringContaining("2 do not"),
  });
});

test("does not guess: ambiguous and contradictory columns are to be asked about", () => {
  expect(detectDateOrder(["01/02/2017", "03/04/2017"])).toMatchObject({
    testimony: "ambiguous",
    evidence: expect.stringContaining("01/02/2017"),
  });
  expect(detectDateOrder(["25/02/2017", "26/03/2017", "02/25/2017"])).toMatchObject({
    order: "dmy",
    testimony: "contradicts",
  });
});

test("asks nothing where any order gives the same", () => {
  expect(detectDateOrder(["2017-01-02", "3 May 2017", "42663"]).testimony).toBe("any");
  expect(detectDateOrder(["05/05/2017", "6/6/2017"]).testimony).toBe("any");
  expect(detectDateOrder(["", "n/a"]).testimony).toBe("any");
});

randomTest(partNamed(CRM_FILE_PARTS, "crm-file-dates"));

test.each<[string, "." | ",", number | null]>([
  ["1.234,56", ",", 1234.56],
  ["1,234.56", ".", 1234.56],
  ["€3.000,50", ",", 3000.5],
  ["3.000,50 €", ",", 3000.5],
  ["US$ 1,200", ".", 1200],
  ["USD 1,200.00", ".", 1200],
  ["EUR1200", ".", 1200],
  ["12 345,67", ",", 12345.67],
  ["12\u00a0345,67", ",", 12345.67],
  ["12\u202f345,67", ",", 12345.67],
  ["1'234.50", ".", 1234.5],
  ["12,34,567.00", ".", 1234567],
  ["(123)", ".", -123],
  ["($1,234.50)", ".", -1234.5],
  ["-5", ".", -5],
  ["5-", ".", -5],
  ["−5", ".", -5],
  ["+5", ".", 5],
  ["45%", ".", 0.45],
  ["45 %", ",", 0.45],
  ["1.2E+05", ".", 120000],
  [".5", ".", 0.5],
  ["0", ".", 0],
  ["1.234", ",", 1234],
  ["1.234", ".", 1.234],
  ["12.5", ",", null],
  ["1,2,3", ".", null],
  ["1.2.3", ".", null],
  ["12 34", ".", null],
  ["12 pcs", ".", null],
  ["--5", ".", null],
  ["1e999", ".", null],
  ["abc", ".", null],
  ["", ".", null],
])("reads %j with the mark %s: %s", (text, decimal, expected) =>
  expect(parseFileNumber(text, decimal)?.value ?? null).toBe(expected),
);

test("finds the currency beside a number", () => {
  expect(parseFileNumber("€3.000,50", ",")?.currency).toBe("EUR");
  expect(parseFileNumber("3,000 sek", ".")?.currency).toBe("SEK");
  expect(parseFileNumber("3,000", ".")?.currency).toBeNull();
  expect([currencyCode("£"), currencyCode("chf"), currencyCode("pcs")]).toEqual(["GBP", "CHF", null]);
});

test("finds the decimal mark of a column", () => {
  expect(detectDecimalMark(["1.234", "", "1.234,56"])).toEqual({
    decimal: ",",
    testimony: "proves",
    evidence: "1.234,56 fixes the comma as decimal mark.",
  });
  expect(detectDecimalMark(["1,234", "12.5"])).toMatchObject({ decimal: ".", testimony: "proves" });
  expect(detectDecimalMark(["1.234.567"])).toMatchObject({ decimal: ",", testimony: "proves" });
  expect(detectDecimalMark(["0.123"])).toMatchObject({ decimal: ".", testimony: "proves" });
  expect(detectDecimalMark(["1054", "38"])).toMatchObject({ testimony: "any" });
  expect(detectDecimalMark(["1.234", "900"])).toMatchObject({ decimal: ",", testimony: "ambiguous" });
  expect(detectDecimalMark(["1.5", "2,5"])).toMatchObject({ testimony: "contradicts" });
});

randomTest(partNamed(CRM_FILE_PARTS, "crm-file-numbers"));
