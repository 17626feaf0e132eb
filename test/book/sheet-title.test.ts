import { sheetTitle } from "../../src/book/sheet-title";
import { SHEET_AND_BOX_PARTS } from "../soak/parts/sheets-and-boxes";
import { partNamed } from "../soak/soak";
import { randomTest } from "../support/random-test";

test("a free, valid title stays as it is", () => {
  expect(sheetTitle("Score · Acme", ["Deals"])).toBe("Score · Acme");
});

test.each([
  ["Plan: a/b\\c?*[x]", [], "Plan- a-b-c---x-"],
  ["'Quoted'", [], "Quoted"],
  ["History", [], "History 2"],
  ["  ", [], "Sheet"],
  ["deals", ["Deals", "Deals 2"], "deals 3"],
])("%j becomes valid and unique", (wanted, taken, title) => {
  expect(sheetTitle(wanted, taken)).toBe(title);
});

test.each([
  ["Score · Brightwater", ["Score · Brightwater"], "Score · Brightwater 2"],
  ["Mktg · Unternehmensbe · FY26 Q4", [], "Mktg · Unternehmensbe · FY26 Q4"],
  ["Mktg · Unternehmensbe · FY26 Q4", ["mktg · unternehmensbe · fy26 q4"], "Mktg · Unternehmens 2 · FY26 Q4"],
  ["A kind of sheet with a long word · Acme", [], "A kind of sheet with a long wor"],
])("in %j the partner's name gives way", (wanted, taken, title) => {
  expect(sheetTitle(wanted, taken)).toBe(title);
});

randomTest(partNamed(SHEET_AND_BOX_PARTS, "sheet-titles"));
