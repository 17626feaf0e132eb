import fc from "fast-check";
import { parseDate, type DateOrder } from "../../../src/domain/crm/parse-date";
import { detectDecimalMark, parseFileNumber } from "../../../src/domain/crm/detect-numbers";
import { partsOf, serialFromIso } from "../../../src/domain/shared/serial-date";
import Papa from "papaparse";
import { parseCsv } from "../../../src/domain/crm/parse-csv";
import { runSteps } from "../../../src/domain/shared/steps";
import { decodeText } from "../../../src/domain/crm/decode-text";
import { type RandomPart, randomPart } from "../part";

const parse = (text: string) => runSteps(parseCsv("deals.csv", text));
const utf8 = (text: string) => new TextEncoder().encode(text);

export const CRM_FILE_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "crm-file-dates",
    does: "a date written in any order is read back in that order",
    inTests: { seed: 3, count: 200 },
    property: () => {
      const days = fc.integer({ min: serialFromIso("1980-01-01")!, max: serialFromIso("2079-12-31")! });
      const write = (serial: number, order: DateOrder, separator: string, short: boolean) => {
        const { year, month, day } = partsOf(serial);
        const parts = {
          y: String(short ? year % 100 : year).padStart(2, "0"),
          m: String(month),
          d: String(day),
        };
        return [...order].map((each) => parts[each as "d" | "m" | "y"]).join(separator);
      };
      return fc.property(
        days,
        fc.constantFrom<DateOrder>("dmy", "mdy", "ymd"),
        fc.constantFrom("/", "-", ".", " "),
        fc.boolean(),
        (serial, order, separator, short) => {
          expect(parseDate(write(serial, order, separator, short), order)).toBe(serial);
        },
      );
    },
  }),
  randomPart({
    name: "crm-file-numbers",
    does: "a number written with either mark is read back",
    inTests: { seed: 4, count: 200 },
    property: () => {
      const write = (cents: number, decimal: "." | ",", group: string) => {
        const [whole = "", fraction = ""] = (Math.abs(cents) / 100).toFixed(2).split(".");
        return `${cents < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${fraction}`;
      };
      return fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom<["." | ",", string]>([".", ","], [",", "."], [",", " "], [".", "'"], [".", ""]),
        (cents, [decimal, group]) => {
          const text = write(cents, decimal, group);
          expect(parseFileNumber(text, decimal)?.value).toBe(cents / 100);
          expect(detectDecimalMark([text])).toMatchObject({ decimal, testimony: "proves" });
        },
      );
    },
  }),
  randomPart({
    name: "crm-file-cells",
    does: "any cells that were written as CSV come back",
    inTests: { seed: 2, count: 100 },
    property: () => {
      const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\u0000", ""));
      const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
      return fc.property(
        rows,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        (body, delimiter, newline) => {
          const numbered = body.map((row, index) => [`r${index}`, ...row]);
          const text = `sep=${delimiter}\n${Papa.unparse([["key", "a", "b", "c"], ...numbered], { delimiter, newline })}`;
          const { rows: read, problems } = parse(text);
          expect(problems).toEqual([]);
          expect(read.map((row) => row.cells.map((each) => each.replace(/\r$/, "")))).toEqual(
            numbered.map((row) => row.map((each) => each.replace(/\r$/, ""))),
          );
        },
      );
    },
  }),
  randomPart({
    name: "crm-file-text",
    does: "any text in UTF-8 comes back",
    inTests: { seed: 1, count: 100 },
    property: () => {
      const texts = fc
        .string({ unit: "grapheme", minLength: 1 })
        .filter((text) => text.trim() !== "" && !text.includes("\u0000"));
      return fc.property(texts, (text) => {
        const encoded = utf8(`x${text}`);
        expect(decodeText("a.csv", encoded, "utf-8")).toBe(new TextDecoder("utf-8").decode(encoded));
      });
    },
  }),
];
