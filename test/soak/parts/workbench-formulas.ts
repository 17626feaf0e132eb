import fc from "fast-check";
import { formatBox, parseAddress } from "../../../src/book/cells/a1";
import { subtract } from "../../../src/book/cells/boxes";
import { CriteriaIndex, intersect } from "../../../src/workbench/host/criteria";
import { tokenize } from "../../../src/workbench/host/formula-tokens";
import { moveBox } from "../../../src/workbench/host/moving-references";
import { type RandomPart, randomPart } from "../part";

const box = fc.record({
  row: fc.integer({ min: 0, max: 2000 }),
  column: fc.integer({ min: 0, max: 300 }),
  rows: fc.integer({ min: 1, max: 50 }),
  columns: fc.integer({ min: 1, max: 50 }),
});

export const WORKBENCH_FORMULA_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "workbench-addresses",
    does: "written boxes are read back",
    inTests: { seed: 20171231, count: 200 },
    property: () =>
      fc.property(box, fc.boolean(), (b, absolute) =>
        expect(parseAddress(formatBox(b, absolute))).toEqual({ box: b }),
      ),
  }),
  randomPart({
    name: "workbench-holes",
    does: "what is left after a hole covers exactly the rest",
    inTests: { seed: 20171231, count: 200 },
    property: () =>
      fc.property(box, box, (whole, hole) => {
        const cells = (b: typeof whole) => b.rows * b.columns;
        const inside = (r: number, c: number, b: typeof whole) =>
          r >= b.row && r < b.row + b.rows && c >= b.column && c < b.column + b.columns;
        let kept = 0;
        for (let r = whole.row; r < whole.row + whole.rows; r++)
          for (let c = whole.column; c < whole.column + whole.columns; c++) if (!inside(r, c, hole)) kept++;
        expect(subtract(whole, hole).reduce((sum, part) => sum + cells(part), 0)).toBe(kept);
      }),
  }),
  randomPart({
    name: "workbench-tokens",
    does: "tokens joined give the text again",
    inTests: { seed: 20171231, count: 200 },
    property: () =>
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map((t) => t.text).join("")).toBe(text);
      }),
  }),
  randomPart({
    name: "workbench-moves",
    does: "what is inserted before or in a box is taken away again",
    inTests: { seed: 20171231, count: 200 },
    property: () => {
      const line = fc.record({
        at: fc.integer({ min: 0, max: 2100 }),
        count: fc.integer({ min: 1, max: 20 }),
      });
      return fc.property(
        box,
        line,
        fc.constantFrom("rows" as const, "columns" as const),
        (b, { at, count }, axis) => {
          const moved = moveBox(b, { axis, at, count });
          expect(moved && moveBox(moved, { axis, at, count: -count })).toEqual(b);
        },
      );
    },
  }),
  randomPart({
    name: "workbench-criteria",
    does: "several criteria find the rows that satisfy all",
    inTests: { seed: 20171231, count: 200 },
    property: () => {
      const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 });
      return fc.property(
        values,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (list, a, b) => {
          const column = new CriteriaIndex(list);
          const all = intersect([column.hits(`>=${a}`), column.hits(`<=${b}`), column.hits(`<>3`)]);
          expect(all).toEqual(list.flatMap((v, i) => (v >= a && v <= b && v !== 3 ? [i] : [])));
        },
      );
    },
  }),
];
