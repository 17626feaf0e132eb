import { addressesOf, boxOf, cellsOn, referenceTo } from "../../../src/book/cells/a1";
import { SHEET_AND_BOX_PARTS } from "../../soak/parts/sheets-and-boxes";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

randomTest(partNamed(SHEET_AND_BOX_PARTS, "addresses"));

test.each(["=#REF!", "=Sheet1!#REF!", "=Sheet1!$A$1,Sheet1!$C$3", "=0.5", "=Sheet1!$A:$A"])(
  "%s is no box",
  (formula) => {
    expect(boxOf(formula)).toBeNull();
  },
);

test("sheet names are quoted as Excel quotes them", () => {
  expect(cellsOn("Deals", { row: 0, column: 0, rows: 2, columns: 2 })).toBe("Deals!A1:B2");
  expect(cellsOn("O'Neil", { row: 1, column: 1, rows: 1, columns: 1 })).toBe("'O''Neil'!B2");
});

test.each(["FY2018", "P1", "R1C1", "TRUE", "2018", "a b"])(
  "a sheet named %s is quoted: without, it is none",
  (sheet) => {
    expect(referenceTo(sheet, { row: 1, column: 1, rows: 1, columns: 1 })).toBe(`='${sheet}'!$B$2`);
  },
);

test("the addresses of many boxes are all there, in texts that Excel takes", () => {
  const boxes = Array.from({ length: 1_000 }, (_, row) => ({ row, column: row % 40, rows: 1, columns: 2 }));
  const texts = addressesOf(boxes, ",");
  expect(texts.length).toBeGreaterThan(1);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2_000);
  expect(texts.flatMap((text) => text.split(",")).map(boxOf)).toEqual(boxes);
  expect(addressesOf([], ",")).toEqual([]);
});
