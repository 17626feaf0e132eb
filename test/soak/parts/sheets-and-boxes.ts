import fc from "fast-check";
import { sheetTitle } from "../../../src/book/sheet-title";
import { addressOf, boxOf, referenceTo } from "../../../src/book/cells/a1";
import { cellsOf, coalesce, keyAt } from "../../../src/book/cells/boxes";
import { type RandomPart, randomPart } from "../part";

export const SHEET_AND_BOX_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "sheet-titles",
    does: "any text gives a sheet's name that Excel accepts",
    inTests: { seed: 3, count: 200 },
    property: () =>
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.integer({ min: 0, max: 12 }),
        (wanted, copies) => {
          const taken: string[] = [];
          for (let copy = 0; copy <= copies; copy++) taken.push(sheetTitle(wanted, taken));
          expect(new Set(taken.map((title) => title.toLowerCase())).size).toBe(taken.length);
          for (const title of taken) {
            expect(title.length).toBeGreaterThan(0);
            expect(title.length).toBeLessThanOrEqual(31);
            expect(title).not.toMatch(/[\\/?*:[\]]|^'|'$|^history$/i);
          }
        },
      ),
  }),
  randomPart({
    name: "addresses",
    does: "any box survives being written as an address, with and without sheet and dollars",
    inTests: { seed: 1, count: 100 },
    property: () => {
      const boxes = fc.record({
        row: fc.nat(1_000_000),
        column: fc.nat(16_000),
        rows: fc.integer({ min: 1, max: 500 }),
        columns: fc.integer({ min: 1, max: 300 }),
      });
      return fc.property(boxes, fc.constantFrom("Deals", "Scorecard – O'Neil", "1st !"), (box, sheet) => {
        expect(boxOf(addressOf(box))).toEqual(box);
        expect(boxOf(referenceTo(sheet, box))).toEqual(box);
      });
    },
  }),
  randomPart({
    name: "coalesced-boxes",
    does: "coalesced boxes cover exactly the cells, each once",
    inTests: { seed: 2, count: 200 },
    property: () => {
      const cells = fc.array(fc.record({ row: fc.nat(12), column: fc.nat(8) }), { maxLength: 80 });
      return fc.property(cells, (positions) => {
        const covered = coalesce(positions).flatMap((box) => [...cellsOf(box)].map(keyAt));
        expect(covered.sort((a, b) => a - b)).toEqual(
          [...new Set(positions.map(keyAt))].sort((a, b) => a - b),
        );
      });
    },
  }),
];
