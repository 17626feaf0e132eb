import type { UniverInstance, UniverLib } from "../lib";

interface Trees {
  _cache: { limit: number };
  _hash(formula: string): string;
  set(formula: string, tree: unknown): void;
}

/** As many as engine-formula keeps, and as many as a workbook of several large sheets has. */
const STOCK = 5000;
const ENOUGH = 20_000;
const repaired = new WeakSet<UniverLib["engine"]>();

/**
 * engine-formula 0.25.1 keeps what it has made of a formula's text for 5,000 formulas: a workbook with more of them parses all of them anew
 * after every edit. And it finds them by a hash of 32 bits, so that one of two long formulas now and then gives the other's result.
 * The class has no export; one of its objects has.
 */
export function keepTrees({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  const prototype = Object.getPrototypeOf(engine.FORMULA_REF_TO_ARRAY_CACHE) as Trees;
  const { set } = prototype;
  prototype._hash = (formula) => formula;
  prototype.set = function (this: Trees, formula, tree) {
    if (this._cache.limit === STOCK) this._cache.limit = ENOUGH;
    set.call(this, formula, tree);
  };
}
