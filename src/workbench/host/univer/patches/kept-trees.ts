import type { UniverInstance, UniverLib } from "../lib";

interface Trees {
  _cache: { limit: number };
  _hash(formula: string): string;
  set(formula: string, tree: Node): void;
}

/** A part of what a formula's text was made into. */
interface Node {
  nodeType: number;
  getChildren(): Node[];
  getValue(): { isReferenceObject(): boolean; isCell(): boolean } | null | undefined;
  execute(): void;
  /** Taken instead of a new object. */
  _tableReferenceObject?: unknown;
}

/** As many as engine-formula keeps, and as many as a workbook of several large sheets has. */
const STOCK = 5000;
const ENOUGH = 20_000;
const REFERENCE = 1;
const repaired = new WeakSet<UniverLib["engine"]>();

/**
 * engine-formula 0.25.1 keeps what it has made of a formula's text for 5,000 formulas: a workbook with more of them parses all of them anew
 * after every edit. It finds them by a hash of 32 bits, so that one of two long formulas now and then gives the other's result. And
 * each makes its objects for the cells it names anew whenever it is looked at, most of what a large sheet's calculation takes.
 * The classes have no export: one of their objects has, and the first tree with a reference gives the other away.
 */
export function keepTrees({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  const prototype = Object.getPrototypeOf(engine.FORMULA_REF_TO_ARRAY_CACHE) as Trees;
  const { set } = prototype;
  let keepsReferences = false;
  prototype._hash = (formula) => formula;
  prototype.set = function (this: Trees, formula, tree) {
    const { _cache: trees } = this;
    if (trees.limit === STOCK) trees.limit = ENOUGH;
    if (trees.limit === ENOUGH && !keepsReferences) {
      const reference = firstReference(tree);
      if (reference) keepReferences(Object.getPrototypeOf(reference) as Node);
      keepsReferences = reference !== undefined;
    }
    set.call(this, formula, tree);
  };
}

function firstReference(node: Node): Node | undefined {
  if (node.nodeType === REFERENCE) return node;
  for (const child of node.getChildren()) {
    const found = firstReference(child);
    if (found) return found;
  }
  return undefined;
}

/** An object is told sheet, data and place each time: the same one serves again. */
function keepReferences(prototype: Node): void {
  const { execute } = prototype;
  prototype.execute = function (this: Node) {
    execute.call(this);
    const value = this.getValue();
    if (value?.isReferenceObject() && value.isCell()) this._tableReferenceObject ??= value;
  };
}
