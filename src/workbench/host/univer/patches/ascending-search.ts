import type { BaseValueObject } from "@univerjs/engine-formula";
import type { UniverInstance } from "../lib";

const ASCENDING = 0;
const AT_MOST = 1;

type Search = (
  wanted: BaseValueObject,
  sorted: readonly BaseValueObject[],
  positions: readonly number[],
  ...how: [order?: number, match?: number]
) => number | undefined;

/** Position of the last value that is not greater than the wanted one; values of another kind are passed over. */
const lastAtMost: Search = (wanted, sorted, positions) => {
  const likes = sorted.flatMap((value, i) =>
    value.isBoolean() === wanted.isBoolean() ? [{ value, position: positions[i] }] : [],
  );
  let [low, high] = [0, likes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (likes[middle]!.value.isGreaterThan(wanted).getValue() === true) high = middle;
    else low = middle + 1;
  }
  return likes[low - 1]?.position;
};

/**
 * VLOOKUP, HLOOKUP and LOOKUP of engine-formula 0.25.1 stop at whichever of equal values their search meets first; Excel and LibreOffice
 * take the last one.
 */
export function findLastOfEqual({ lib }: UniverInstance): void {
  const prototype = lib.engine.ArrayValueObject.prototype as unknown as {
    _binarySearch: Search & { repaired?: boolean };
  };
  const stock = prototype._binarySearch;
  if (stock.repaired) return;
  const search = function (this: unknown, ...asked: Parameters<Search>) {
    const [wanted, sorted, positions, order = ASCENDING, match = AT_MOST] = asked;
    return order === ASCENDING && match === AT_MOST
      ? lastAtMost(wanted, sorted, positions)
      : stock.apply(this, asked);
  };
  prototype._binarySearch = Object.assign(search, { repaired: true });
}
