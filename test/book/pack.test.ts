import { checksumsOf } from "../../src/book/cells/written";
import { type Operation, type WriteCells, createdSheets } from "../../src/book/operations";
import { wayBack } from "../../src/book/way-back";
import { jsonBytes } from "../../src/book/json-bytes";
import { pack } from "../../src/book/pack";

function cells(rows: number, sheet = "Deals"): WriteCells {
  const entries = Array.from({ length: rows }, (_, row) => [row, `Account ${row}`, "Zoë"]);
  return {
    type: "cells",
    sheet,
    at: { row: 3, column: 0 },
    entries,
    before: entries.map(() => [null, null, ""]),
  };
}

test("small operations share a request, in their order", () => {
  const operations: Operation[] = [
    { type: "add-sheet", sheet: "Deals" },
    cells(10),
    { type: "names", sheet: "Deals", names: { a: "=Deals!$A$1" }, before: {} },
  ];
  expect(pack(operations).map(({ operations: sent }) => sent)).toEqual([operations]);
});

test("a long block is split into whole rows that together are the block", () => {
  const block = cells(20_000);
  const batches = pack([block], 200_000);
  const parts = batches.flatMap(({ operations }) => operations) as WriteCells[];
  expect(batches.length).toBeGreaterThan(2);
  expect(parts.flatMap(({ entries }) => entries)).toEqual(block.entries);
  expect(parts.flatMap(({ before }) => before!)).toEqual(block.before);
  parts.reduce((row, part) => {
    expect(part.at).toEqual({ row, column: 0 });
    return row + part.entries.length;
  }, block.at.row);
  for (const { operations, bytes } of batches) {
    expect(bytes).toBeLessThanOrEqual(200_000);
    const sent = operations.map((each) => each.type === "cells" && each.entries);
    expect(Buffer.byteLength(JSON.stringify(sent))).toBeLessThan(bytes * 1.2);
  }
});

test("what happens on a created sheet vanishes with it: the way back deletes the sheet, and knows what was put there", () => {
  const operations: Operation[] = [{ type: "add-sheet", sheet: "New" }, cells(2, "New"), cells(2, "Deals")];
  expect(wayBack(operations, createdSheets(operations))).toEqual([
    {
      type: "cells",
      sheet: "Deals",
      at: { row: 3, column: 0 },
      entries: cells(2).before,
      wrote: checksumsOf(cells(2).entries),
      general: "ask",
    },
    {
      type: "delete-sheet",
      sheet: "New",
      wrote: [
        {
          at: { row: 3, column: 0 },
          columns: 3,
          rows: checksumsOf(cells(2).entries),
          bytes: jsonBytes(cells(2).entries),
        },
      ],
    },
  ]);
});
