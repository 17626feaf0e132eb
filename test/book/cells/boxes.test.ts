import { around, cellsOf, coalesce } from "../../../src/book/cells/boxes";
import { SHEET_AND_BOX_PARTS } from "../../soak/parts/sheets-and-boxes";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

randomTest(partNamed(SHEET_AND_BOX_PARTS, "coalesced-boxes"));

test("a rectangle is one box, whatever the order of its cells", () => {
  const cells = [...cellsOf({ row: 3, column: 2, rows: 4, columns: 5 })].reverse();
  expect(coalesce(cells)).toEqual([{ row: 3, column: 2, rows: 4, columns: 5 }]);
});

test("around nothing there is no box", () => {
  expect(around([])).toBeNull();
  expect(
    around([
      { row: 2, column: 3, rows: 1, columns: 1 },
      { row: 0, column: 5, rows: 2, columns: 2 },
    ]),
  ).toEqual({ row: 0, column: 3, rows: 3, columns: 4 });
});
