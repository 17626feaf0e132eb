import { sheetTitle } from "../../src/book/sheet-title";
import { SHEET_AND_BOX_PARTS } from "../soak/parts/sheets-and-boxes";
import { partNamed } from "../soak/soak";
import { randomTest } from "../support/random-test";

test("a free, valid title stays as it is", () => {
  expect(sheetTitle("Scorecard – Acme", ["Deals"])).toBe("Scorecard – Acme");
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

randomTest(partNamed(SHEET_AND_BOX_PARTS, "sheet-titles"));
