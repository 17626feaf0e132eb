import fc from "fast-check";
import type { Box } from "../../src/sheets/shared/sheet-plan";
import { type Operation, type WriteCells, createdSheets, finalSizes } from "../../src/book/operations";
import { type Packed, packedOperation, unpackedOperation } from "../../src/book/packed";
import { type WriteStep, stepBack, stepsOf, unnoted } from "../../src/book/steps";

const LIMIT = 20_000;
const TABLE: Box = { row: 2, column: 0, rows: 51, columns: 3 };

interface Rows {
  row: number;
  count: number;
  /** What stood there in the last column; null for blank rows. */
  old: string | null;
}

function rows({ row, count, old }: Rows, sheet = "Deals"): WriteCells {
  return {
    type: "cells",
    sheet,
    at: { row, column: 0 },
    entries: Array.from({ length: count }, (_, index) => [`K${index}`, null, index]),
    before: Array.from({ length: count }, (_, index) =>
      old === null ? ["", null, ""] : [`K${index}`, null, `${old} ${index}`],
    ),
    anchor: { table: `cam_${sheet}`, box: TABLE },
  };
}

function grown(by: number): Operation[] {
  return [
    rows({ row: TABLE.row + TABLE.rows, count: by, old: null }),
    {
      type: "resize-table",
      sheet: "Deals",
      table: "cam_Deals",
      box: { ...TABLE, rows: TABLE.rows + by },
      before: TABLE,
    },
  ];
}

function newSheet(sheet: string, count: number): Operation[] {
  const { before: _, anchor: __, ...cells } = rows({ row: 0, count, old: null }, sheet);
  return [{ type: "add-sheet", sheet }, cells, { type: "names", sheet, names: { score: "=1" }, before: {} }];
}

const isSheet = ({ type }: Operation) => type === "add-sheet";
const written = (operations: readonly Operation[]) => {
  const cells = new Map<string, unknown>();
  for (const each of operations)
    if (each.type === "cells")
      each.entries.forEach((line, row) =>
        line.forEach((entry, column) => cells.set(`${each.sheet} ${each.at.row + row} ${column}`, entry)),
      );
  return cells;
};
const noteOf = (step: WriteStep) => (JSON.parse(step.note!) as Packed[]).map(unpackedOperation);

test("a change whose way back is short is one step, sheets first", () => {
  const operations = [...grown(5), ...newSheet("New", 5)];
  const steps = stepsOf(operations);
  expect(steps.map(({ finished }) => finished)).toEqual([["New"]]);
  expect(steps[0]!.operations.map(({ type }) => type)).toEqual([
    "add-sheet",
    "resize-table",
    "cells",
    "cells",
    "names",
  ]);
});

test("any change: steps write the same, each has a note that is short enough, and each leaves whole rows and sheets", () => {
  const change = fc.record({
    updated: fc.nat(400),
    old: fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }),
    appended: fc.nat(3_000),
    sheets: fc.array(fc.nat(600), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(change, ({ updated, old, appended, sheets }) => {
      const operations = [
        ...(updated ? [rows({ row: 3, count: updated, old })] : []),
        ...(appended ? grown(appended) : []),
        ...sheets.flatMap((count, index) => newSheet(`New ${index}`, count + 1)),
      ];
      if (!operations.length) return;
      const steps = stepsOf(operations, LIMIT);
      const all = steps.flatMap((step) => step.operations);
      expect(written(all)).toEqual(written(operations));
      expect(all.slice(0, sheets.length).every(isSheet)).toBe(true);
      const resized = all.filter((each) => each.type === "resize-table");
      expect([TABLE, ...resized.map(({ box }) => box)].slice(0, -1)).toEqual(
        resized.map(({ before }) => before),
      );
      if (appended) expect(resized.at(-1)!.box.rows).toBe(TABLE.rows + appended);
      expect(steps.flatMap(({ finished }) => finished)).toEqual([...createdSheets(operations)]);
      for (const step of steps) {
        expect(Buffer.byteLength(JSON.stringify(step.note))).toBeLessThanOrEqual(LIMIT);
        // A table is as long as its rows after every step.
        const [size] = finalSizes(step.operations);
        const last = step.operations.findLast(
          (each): each is WriteCells => each.type === "cells" && each.sheet === "Deals",
        );
        if (size && last) expect(last.at.row + last.entries.length).toBe(size.box.row + size.box.rows);
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});

test("the note of a step takes its own operations back and the sheets that are not finished yet", () => {
  const operations = [rows({ row: 3, count: 100, old: "x".repeat(200) }), ...newSheet("New", 9)];
  const steps = stepsOf(operations, LIMIT);
  const sent = steps.map((step) => step.operations);
  expect(steps.length).toBeGreaterThan(1);
  steps.forEach((step, at) => {
    const back = stepBack(steps, sent, at);
    expect(noteOf(step).map(({ type, sheet }) => [type, sheet])).toEqual(
      back.map(({ type, sheet }) => [type, sheet]),
    );
    expect(back.at(-1)).toMatchObject({ type: "delete-sheet", sheet: "New" });
  });
  expect(noteOf(steps[0]!).at(-1)).toMatchObject({ wrote: [] });
});

test("rows that move up are never cut, even when no note holds what was there", () => {
  const moved: Operation = { ...rows({ row: 3, count: 400, old: "y".repeat(200) }), moved: true };
  const steps = stepsOf([moved, ...grown(3)], LIMIT);
  expect(steps.map(({ note }) => note === null)).toEqual([true]);
  const [rowsBelow, growth] = grown(3);
  expect(steps[0]!.operations).toEqual([growth, moved, rowsBelow]);
});

test("a note keeps one checksum a row where only blank cells stood", () => {
  const steps = stepsOf(grown(2_000));
  const back = stepBack(
    steps,
    steps.map(({ operations }) => operations),
    0,
  );
  const text = JSON.stringify(back.map((operation) => packedOperation(operation, "rows")));
  expect(text.length).toBeLessThan(2_000 * 6);
  expect(unpackedOperation(JSON.parse(text)[1] as Packed)).toMatchObject({
    entries: rows({ row: 0, count: 2_000, old: null }).before,
  });
});

test("however long a created sheet is, a note holds the way back", () => {
  const entries = Array.from({ length: 200_000 }, (_, row) => [row, `Account ${row}`]);
  const steps = stepsOf([
    { type: "add-sheet", sheet: "Long" },
    { type: "cells", sheet: "Long", at: { row: 0, column: 0 }, entries },
  ]);
  expect(steps).toHaveLength(1);
  expect(steps[0]!.note!.length).toBeLessThan(20_000);
  expect(unnoted(steps)).toEqual([]);
  expect(noteOf(steps[0]!)).toMatchObject([{ type: "delete-sheet", wrote: [{ height: 200_000 }] }]);
});

test("cells of later steps go by their table as large as earlier ones have made it", () => {
  const wide = { ...TABLE, columns: TABLE.columns + 1 };
  const widened: Operation = {
    type: "resize-table",
    sheet: "Deals",
    table: "cam_Deals",
    box: wide,
    before: TABLE,
  };
  const steps = stepsOf([widened, rows({ row: 3, count: 400, old: "x".repeat(100) })], LIMIT);
  expect(steps.length).toBeGreaterThan(1);
  const boxes = steps.map(({ operations }) =>
    operations.flatMap((each) => (each.type === "cells" ? [each.anchor!.box] : [])),
  );
  expect(boxes[0]!.every((box) => box === TABLE)).toBe(true);
  expect(boxes.slice(1).flat()).toEqual(boxes.slice(1).map(() => wide));
});

test("number formats below a table fit in the notes too, row by row", () => {
  const below = (row: number) => [null, null, `0.${"0".repeat(row % 50)}`];
  const block = rows({ row: TABLE.row + TABLE.rows, count: 600, old: null });
  const [, resize] = grown(600);
  const formatted = {
    ...block,
    formats: [[null, null, "0%"]],
    formatsBefore: block.entries.map((_, row) => below(row)),
  };
  const steps = stepsOf([formatted, resize!], LIMIT);
  expect(steps.length).toBeGreaterThan(1);
  const back = steps.flatMap((step) => noteOf(step).flatMap((each) => (each.type === "cells" ? [each] : [])));
  expect(back.flatMap(({ formats }) => formats)).toEqual(formatted.formatsBefore);
});
