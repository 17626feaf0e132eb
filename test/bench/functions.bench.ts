import assert from "node:assert";
import { seededRandom } from "../../src/domain/shared/seeded-random";
import { callCamFunction } from "../../src/functions/registry";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const CELLS = 8_800;
const CALLS = 200;
const random = seededRandom(7);
const column = (make: () => number) => Array.from({ length: CELLS }, () => [make()]);
const amounts = column(() => random.whole(500, 90_000));
const chances = column(() => random.next());

const COMPARED = [
  {
    name: "CAM.PIPELINE_RATIO",
    ours: () => callCamFunction("PIPELINE_RATIO", [amounts, 9e6, 1e6, chances]),
    bare: () => {
      let sum = 0;
      for (let row = 0; row < CELLS; row++) sum += amounts[row]![0]! * chances[row]![0]!;
      return sum / (9e6 - 1e6);
    },
  },
  {
    name: "CAM.HHI",
    ours: () => callCamFunction("HHI", [amounts]),
    bare: () => {
      let [sum, squares] = [0, 0];
      for (const [amount] of amounts) sum += amount!;
      for (const [amount] of amounts) squares += ((100 * amount!) / sum) ** 2;
      return squares;
    },
  },
];

/** What a custom function's reading and checking of its arguments costs. */
export async function* measure(): AsyncGenerator<Figure> {
  for (const { name, ours, bare } of COMPARED) {
    assert.ok(Math.abs(Number(ours()) / bare() - 1) < 1e-9, `${name} disagrees with the bare loop`);
    const timed = (call: () => unknown) =>
      quickest(7, () => {
        for (let count = 0; count < CALLS; count++) call();
      });
    const [function_, loop] = [await timed(ours), await timed(bare)];
    const detail = `${milliseconds(function_.ms / CALLS)} against ${milliseconds(loop.ms / CALLS)} of the same loop in bare JavaScript, ${CELLS} cells a range`;
    yield { name: `${name} in JavaScript`, value: function_.ms / loop.ms, unit: "×", detail };
  }
}
