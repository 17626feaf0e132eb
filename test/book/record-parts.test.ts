import fc from "fast-check";
import { type BuildRecord, readRecord, recordParts } from "../../src/book/sheet-mark";

/** Desktop Excel may take no text beyond 8,221 characters. */
const LONGEST = 8_000;

test("a build's record goes in parts that every Excel takes, and is read back whole", () => {
  const box = fc.record({
    row: fc.nat(400),
    column: fc.nat(60),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  });
  const look = { cells: [], rules: [], inputs: [], charts: [], columnWidths: [] };
  fc.assert(
    fc.property(
      fc.array(box, { minLength: 1_000, maxLength: 4_000 }),
      fc.dictionary(fc.stringMatching(/^[a-zé]{1,12}$/), box),
      (cells, names) => {
        const record = { record: 1, cells, names, look } as unknown as BuildRecord;
        const parts = recordParts(record);
        expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST);
        expect(readRecord(parts)).toEqual(record);
      },
    ),
    { numRuns: 10, seed: 20171231, endOnFailure: true },
  );
});
