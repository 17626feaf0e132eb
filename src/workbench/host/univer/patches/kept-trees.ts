import type { BaseReferenceObject } from "@univerjs/engine-formula";
import { type FormulaPart, PART, type PartValue } from "../formula-parts";
import type { UniverInstance, UniverLib } from "../lib";

interface Trees {
  _cache: { limit: number };
  _hash(formula: string): string;
  set(formula: string, tree: Node): void;
}

interface Node extends FormulaPart {
  /** Taken instead of a new object. */
  _tableReferenceObject?: unknown;
}

/** As many as engine-formula keeps, and as many as a workbook of several large sheets has. */
const STOCK = 5000;
const ENOUGH = 20_000;
const repaired = new WeakSet<UniverLib["engine"]>();

/** What is kept of a part, by its type. */
const KEEPERS: ReadonlyMap<number, (prototype: Node) => void> = new Map([
  [PART.reference, keepCells],
  [PART.value, keepConstants],
  [PART.union, keepRanges],
]);

/**
 * engine-formula 0.25.1 keeps what it has made of a formula's text for 5,000 formulas: a workbook with more of them parses all of them anew
 * after every edit. It finds them by a hash of 32 bits, so that one of two long formulas now and then gives the other's result. And
 * each makes its objects for cells, ranges and constants anew whenever it is looked at, and asks of all its parts whether one has to be
 * waited for: most of what a large sheet's calculation takes.
 * The classes of the parts have no export: trees that are kept give them away.
 */
export function keepTrees({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  keepWaiting(engine);
  const prototype = Object.getPrototypeOf(engine.FORMULA_REF_TO_ARRAY_CACHE) as Trees;
  const { set } = prototype;
  const missing = new Map(KEEPERS);
  const keepParts = (node: Node): void => {
    missing.get(node.nodeType)?.(Object.getPrototypeOf(node) as Node);
    missing.delete(node.nodeType);
    node.getChildren().forEach(keepParts);
  };
  prototype._hash = (formula) => formula;
  prototype.set = function (this: Trees, formula, tree) {
    const { _cache: trees } = this;
    if (trees.limit === STOCK) trees.limit = ENOUGH;
    if (trees.limit === ENOUGH && missing.size) keepParts(tree);
    set.call(this, formula, tree);
  };
}

/** A cell's object is told sheet, data and place each time: the same one serves again. */
function keepCells(prototype: Node): void {
  const { execute } = prototype;
  prototype.execute = function (this: Node) {
    execute.call(this);
    const value = this.getValue();
    if (isCell(value)) this._tableReferenceObject ??= value;
  };
}

/** A constant is what it was; only an array is an object that others may change. */
function keepConstants(prototype: Node): void {
  const { execute } = prototype;
  const known = new WeakMap<Node, PartValue>();
  prototype.execute = function (this: Node) {
    const kept = known.get(this);
    if (kept) return this.setValue(kept);
    execute.call(this);
    const value = this.getValue();
    if (value && !value.isReferenceObject() && !value.isArray()) known.set(this, value);
  };
}

/** From one cell to another: the object of the range between them is told what its first cell was. */
function keepRanges(prototype: Node): void {
  const { execute } = prototype;
  const known = new WeakMap<Node, BaseReferenceObject>();
  prototype.execute = function (this: Node) {
    const kept = known.get(this);
    const [first, last] = this.getChildren().map((child) => child.getValue());
    if (!isCell(first) || !isCell(last)) return execute.call(this);
    if (kept) return this.setValue(toldAgain(kept, first, last));
    execute.call(this);
    const value = this.getValue();
    if (isReference(value)) known.set(this, value);
  };
}

function isReference(value: PartValue | null | undefined): value is BaseReferenceObject {
  return value?.isReferenceObject() === true;
}

function isCell(value: PartValue | null | undefined): value is BaseReferenceObject {
  return isReference(value) && value.isCell();
}

/** What the engine tells a new range. */
function toldAgain(
  range: BaseReferenceObject,
  first: BaseReferenceObject,
  last: BaseReferenceObject,
): BaseReferenceObject {
  const { x, y } = first.getRefOffset();
  range.setRangeData(first.unionRange(first.getRangeData(), last.getRangeData()));
  range.setUnitData(first.getUnitData());
  range.setUnitStylesData(first.getUnitStylesData());
  range.setDefaultUnitId(first.getDefaultUnitId());
  range.setDefaultSheetId(first.getDefaultSheetId());
  range.setForcedUnitIdDirect(first.getForcedUnitId());
  range.setForcedSheetIdDirect(first.getForcedSheetId() ?? "");
  range.setForcedSheetName(first.getForcedSheetName());
  range.setRefOffset(x, y);
  range.setRuntimeData(first.getRuntimeData());
  range.setArrayFormulaCellData(first.getArrayFormulaCellData());
  range.setRuntimeArrayFormulaCellData(first.getRuntimeArrayFormulaCellData());
  range.setRuntimeFeatureCellData(first.getRuntimeFeatureCellData());
  return range;
}

/** Whether a part of a tree has to be waited for: its functions say so when the tree is made, never later. */
function keepWaiting({ Interpreter }: UniverLib["engine"]): void {
  const prototype = Interpreter.prototype as unknown as { checkAsyncNode(node: object | null): boolean };
  const { checkAsyncNode: waits } = prototype;
  const known = new WeakMap<object, boolean>();
  prototype.checkAsyncNode = function (this: unknown, node) {
    const kept = node ? known.get(node) : false;
    if (kept !== undefined) return kept;
    const answer = waits.call(this as typeof prototype, node);
    known.set(node!, answer);
    return answer;
  };
}
