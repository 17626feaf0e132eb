import fc from "fast-check";
import { weightedPipeline } from "../../src/domain/pipeline/weighted-pipeline";
import { readNumbers } from "../../src/functions/arguments";
import { plainNumbers, plainProductSum, plainSums } from "../../src/functions/plain-ranges";
import { callCamFunction } from "../../src/functions/registry";
import { installCustomFunctions } from "../support/custom-functions-global";
import { outcome } from "../support/function-vectors";

installCustomFunctions();

const cell = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, "", undefined) });
const odd = fc.constantFrom("text", true, "#N/A", { basicValue: 5 });
const column = (value: fc.Arbitrary<unknown>, length: number) =>
  fc.array(fc.array(value, { minLength: 1, maxLength: 1 }), { minLength: length, maxLength: length });
const columns = (odds: number) =>
  fc.integer({ min: 0, max: 6 }).chain((length) => {
    const mixed = (value: fc.Arbitrary<unknown>) =>
      cell(fc.oneof({ weight: 20, arbitrary: value }, { weight: odds, arbitrary: odd }));
    return fc.tuple(
      column(mixed(fc.double({ min: -1e6, max: 1e6, noNaN: true })), length),
      column(mixed(fc.double({ min: 0, max: 1.02, noNaN: true })), length),
    );
  });

/** The amounts as a row beside a column of chances: ranges of two shapes are read cell by cell. */
const carefully = (amounts: unknown[][], chances: unknown[][]) =>
  outcome(() => callCamFunction("PIPELINE_RATIO", [[amounts.flat()], 1, 0, chances]), []);

test("ranges of one shape, read in one pass, say what ranges read cell by cell say, errors too", () => {
  fc.assert(
    fc.property(columns(1), ([amounts, chances]) => {
      fc.pre(amounts.length > 1);
      const plain = outcome(() => callCamFunction("PIPELINE_RATIO", [amounts, 1, 0, chances]), []);
      expect(plain).toEqual(carefully(amounts, chances));
    }),
    { seed: 18, numRuns: 400 },
  );
});

test("plain ranges are taken in one pass, and it adds the same", () => {
  fc.assert(
    fc.property(columns(0), ([amounts, chances]) => {
      const [values, rates] = [readNumbers("pipeline", amounts), readNumbers("probabilities", chances)];
      const sum = plainProductSum(amounts, chances);
      if (sum !== null) expect(sum).toBe(weightedPipeline(values, rates));
      const numbers = plainNumbers(amounts);
      if (numbers !== null) expect(numbers).toEqual(values);
    }),
    { seed: 18, numRuns: 200 },
  );
  expect(
    plainProductSum(
      [
        [1, null, ""],
        [4, 5, 6],
      ],
      [
        [0.5, 1, ""],
        [null, 0, 1],
      ],
    ),
  ).toBe(6.5);
  expect(plainNumbers([[1, "", null]])).toEqual([1, null, null]);
});

test("an index by sums in one pass says what shares read cell by cell say, errors too", () => {
  const value = fc.oneof(
    { weight: 20, arbitrary: fc.double({ min: 0, max: 1e9, noNaN: true }) },
    // Squares of these are no numbers any more, or have lost their digits.
    { weight: 1, arbitrary: fc.constantFrom(0, 1e-200, 1e200, 1e300, -1) },
  );
  const cells = cell(fc.oneof({ weight: 30, arbitrary: value }, { weight: 1, arbitrary: odd }));
  const range = fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });
  const index = (values: unknown) => outcome(() => callCamFunction("HHI", [values]), []);
  // A blank that is undefined is left to the reading by cells.
  const byCells = (values: unknown[][]) => index([[undefined], ...values]);
  let taken = 0;
  fc.assert(
    fc.property(range, (values) => {
      if (plainSums(values)) taken++;
      const [plain, careful] = [index(values), byCells(values)];
      if (typeof plain.value === "number") expect(plain.value / Number(careful.value)).toBeCloseTo(1, 12);
      else expect(plain).toEqual(careful);
    }),
    { seed: 18, numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(100);
});

test("what is no number, no rate or another shape is left to the reading by cells", () => {
  expect(plainNumbers([[1], ["x"]])).toBeNull();
  expect(plainNumbers(5)).toBeNull();
  expect(plainProductSum([[1]], [[1.1]])).toBeNull();
  expect(plainProductSum([[1]], [[1, 1]])).toBeNull();
  expect(plainProductSum([["#N/A"]], [[null]])).toBeNull();
  expect(plainProductSum([[1]], undefined)).toBeNull();
});
