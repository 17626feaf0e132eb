import fc from "fast-check";
import { sheetTitle } from "../../src/book/sheet-title";

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

test("any text gives a name that Excel accepts", () => {
  fc.assert(
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
    { seed: 3, numRuns: 200 },
  );
});
