import fc from "fast-check";
import { addressesOf, addressOf, boxOf, cellsOn, referenceTo } from "../../../src/book/cells/a1";

test("any box survives being written as an address, with and without sheet and dollars", () => {
  const boxes = fc.record({
    row: fc.nat(1_000_000),
    column: fc.nat(16_000),
    rows: fc.integer({ min: 1, max: 500 }),
    columns: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(
    fc.property(boxes, fc.constantFrom("Deals", "Scorecard – O'Neil", "1st !"), (box, sheet) => {
      expect(boxOf(addressOf(box))).toEqual(box);
      expect(boxOf(referenceTo(sheet, box))).toEqual(box);
    }),
    { seed: 1, numRuns: 100 },
  );
});

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

test("the addresses of many boxes are all there, in texts that Excel takes", () => {
  const boxes = Array.from({ length: 1_000 }, (_, row) => ({ row, column: row % 40, rows: 1, columns: 2 }));
  const texts = addressesOf(boxes);
  expect(texts.length).toBeGreaterThan(1);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2_000);
  expect(texts.flatMap((text) => text.split(",")).map(boxOf)).toEqual(boxes);
  expect(addressesOf([])).toEqual([]);
});
