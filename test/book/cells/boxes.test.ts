import fc from "fast-check";
import { around, cellsOf, coalesce, keyAt } from "../../../src/book/cells/boxes";

test("coalesced boxes cover exactly the cells, each once", () => {
  const cells = fc.array(fc.record({ row: fc.nat(12), column: fc.nat(8) }), { maxLength: 80 });
  fc.assert(
    fc.property(cells, (positions) => {
      const covered = coalesce(positions).flatMap((box) => [...cellsOf(box)].map(keyAt));
      expect(covered.sort((a, b) => a - b)).toEqual([...new Set(positions.map(keyAt))].sort((a, b) => a - b));
    }),
    { seed: 2, numRuns: 200 },
  );
});

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
