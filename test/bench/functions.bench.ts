import assert from "node:assert";
import { seededRandom } from "../../src/domain/shared/seeded-random";
import { callCamFunction } from "../../src/functions/registry";
import type { Figure } from "./figure";
import { milliseconds, processorMs } from "./timing";

const CELLS = 8_800;
const CALLS = 200;
const ROUNDS = 10;
const random = seededRandom(7);
/** As Excel hands over a range: rows of cells. */
type Range = readonly (readonly unknown[])[];
const column = (make: () => number): Range => Array.from({ length: CELLS }, () => [make()]);
const amounts = column(() => random.whole(500, 90_000));
const chances = column(() => random.next());
const GOAL = 2;
/** Of a range that is short. */
const FEW = 10;

/** The rule of all functions, written out: a blank counts for nothing, anything else is no number. */
function isThere(value: unknown): value is number {
  if (typeof value === "number") return true;
  if (value === null || value === "") return false;
  throw new Error("no number");
}

interface Compared {
  name: string;
  ours: (amounts: Range, chances: Range) => unknown;
  bare: (amounts: Range, chances: Range) => number;
}

const COMPARED: readonly Compared[] = [
  {
    name: "CAM.PIPELINE_RATIO",
    ours: (amounts, chances) => callCamFunction("PIPELINE_RATIO", [amounts, 9e6, 1e6, chances]),
    bare: (amounts, chances) => {
      let sum = 0;
      for (let row = 0; row < amounts.length; row++) {
        const line = amounts[row]!;
        const beside = chances[row]!;
        for (let at = 0; at < line.length; at++) {
          const amount = line[at];
          const chance = beside[at];
          if (isThere(amount) && isThere(chance)) sum += amount * chance;
        }
      }
      return sum / (9e6 - 1e6);
    },
  },
  {
    name: "CAM.HHI",
    ours: (amounts) => callCamFunction("HHI", [amounts]),
    bare: (amounts) => {
      let sum = 0;
      let squares = 0;
      for (let row = 0; row < amounts.length; row++) {
        const line = amounts[row]!;
        for (let at = 0; at < line.length; at++) {
          const amount = line[at];
          if (isThere(amount)) sum += amount;
        }
      }
      for (let row = 0; row < amounts.length; row++) {
        const line = amounts[row]!;
        for (let at = 0; at < line.length; at++) {
          const amount = line[at];
          if (isThere(amount)) squares += ((100 * amount) / sum) ** 2;
        }
      }
      return squares;
    },
  },
];

/** Of one call, in the quickest of several rounds. */
function timed(call: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = processorMs();
    for (let count = 0; count < CALLS; count++) call();
    return (processorMs() - before) / CALLS;
  });
  return Math.min(...rounds);
}

const upTo = (cells: number): [Range, Range] => [amounts.slice(0, cells), chances.slice(0, cells)];

function agree(name: string, ours: unknown, bare: number): void {
  assert.ok(Math.abs(Number(ours) / bare - 1) < 1e-9, `${name} disagrees with the bare loop`);
}

/** What a custom function's reading and checking of its arguments costs. */
export async function* measure(): AsyncGenerator<Figure> {
  for (const { name, ours, bare } of COMPARED) {
    // Short ranges first, several times: whatever begins with a long one is compiled from within its loop, and may stay so.
    for (let cells = 1; cells <= FEW; cells++) agree(name, ours(...upTo(cells)), bare(...upTo(cells)));
    agree(name, ours(amounts, chances), bare(amounts, chances));
    const function_ = timed(() => ours(amounts, chances));
    const loop = timed(() => bare(amounts, chances));
    const detail = `${milliseconds(function_)} against ${milliseconds(loop)} of the processor for a loop over the same cells by the same rule of blanks, ${CELLS} cells a range`;
    yield { name: `${name} in JavaScript`, value: function_ / loop, unit: "×", detail, goal: GOAL };
  }
}
