import { decodeText } from "../../../src/domain/crm/decode-text";
import { decodeExactly } from "../../../src/domain/crm/encodings";
import { FileError } from "../../../src/domain/crm/file-error";
import { unicodeOf } from "../../../src/domain/crm/unicode-encoding";
import { CRM_FILE_PARTS } from "../../soak/parts/crm-files";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (content: Uint8Array) => {
  const encoding = unicodeOf(content);
  return { text: encoding && decodeText("a.csv", content, encoding), encoding };
};

test("reads UTF-8 with and without a byte order mark", () => {
  expect(read(utf8("Zoë,€,🎉"))).toEqual({ text: "Zoë,€,🎉", encoding: "utf-8" });
  expect(read(bytes(0xef, 0xbb, 0xbf, ...utf8("a;b")))).toEqual({ text: "a;b", encoding: "utf-8" });
});

test("reads UTF-16 of both byte orders", () => {
  const text = "Zoë,€,🎉";
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  expect(read(new Uint8Array(little))).toEqual({ text, encoding: "utf-16le" });
  expect(read(new Uint8Array(Buffer.from(little).swap16()))).toEqual({ text, encoding: "utf-16be" });
});

test("reads Windows-1252, all of it", () => {
  // The standard's table of 0x80 … 0x9F; Node's own decoder takes these bytes for Latin-1.
  const upper = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
    0x153, 0x9d, 0x17e, 0x178,
  ];
  const all = Array.from({ length: 255 }, (_, index) => index + 1);
  expect(unicodeOf(bytes(...all))).toBeNull();
  const text = decodeText("a.csv", bytes(...all), "windows-1252");
  expect([...text].map((character) => character.codePointAt(0))).toEqual(
    all.map((byte) => (byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : byte)),
  );
});

test.each([
  ["a cut-off character", [0x41, 0xe2, 0x82]],
  ["an overlong form", [0x41, 0xc0, 0xaf]],
  ["an overlong form of three bytes", [0x41, 0xe0, 0x80, 0xaf]],
  ["a lone surrogate", [0x41, 0xed, 0xa0, 0x80]],
  ["a code point beyond Unicode", [0x41, 0xf4, 0x90, 0x80, 0x80]],
])("does not take %s for UTF-8", (_, values) => {
  expect(unicodeOf(bytes(...values))).toBeNull();
  expect(decodeExactly(bytes(...values), "utf-8")).toBeNull();
});

randomTest(partNamed(CRM_FILE_PARTS, "crm-file-text"));

test.each([
  ["an empty file", bytes(), /empty/],
  ["blank lines", utf8("\r\n \n"), /blank lines/],
  ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), /not text/],
  ["a workbook", bytes(0x50, 0x4b, 3, 4, 20, 0), /Save it as CSV/],
  [
    "a web page",
    utf8("\n<html><table><tr><td>Deal ID</td></tr></table></html>"),
    /web page.*Export it as CSV/,
  ],
  ["a web page with a declaration", utf8("<!DOCTYPE html>\n<p>a,b"), /web page/],
])("refuses %s in words", (_, content, message) => {
  const reading = () => decodeText("deals.csv", content, unicodeOf(content)!);
  expect(reading).toThrow(FileError);
  expect(reading).toThrow(message);
  expect(reading).toThrow(/^deals\.csv: .*the workbook is as it was/);
});

const TABLES = {
  Western: "Deal ID;Partner\nD1;Müller €\n",
  Russian: "Номер;Партнёр\n1;Ромашка ООО\n",
  Japanese: "案件番号,パートナー,金額\n1,株式会社サンプル　東京,12000\n2,さくら商事,5\n",
  Latvian: "Numurs;Partneris\n1;Ādažu maiznīca\n",
};

test.each(Object.entries(TABLES))("reads UTF-16 without a byte order mark: %s", (_, text) => {
  const little = Buffer.from(text, "utf16le");
  expect(read(new Uint8Array(little))).toEqual({ text, encoding: "utf-16le" });
  expect(read(new Uint8Array(Buffer.from(little).swap16()))).toEqual({ text, encoding: "utf-16be" });
});
