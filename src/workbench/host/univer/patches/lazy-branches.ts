import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";
import type { UniverInstance } from "../lib";

type Value = BaseValueObject | BaseReferenceObject;

/** A part of a formula, and what it came to. */
interface Node {
  nodeType: number;
  getToken(): string;
  getChildren(): Node[];
  getValue(): Value | null | undefined;
  setValue(value: Value): void;
  execute(): void;
}
interface Interpreter {
  _execute(node: Node, refOffsetX?: number, refOffsetY?: number): number;
  _runtimeService: { isStopExecution(): boolean };
}

const FUNCTION = 4;
const isError = (value: BaseValueObject): boolean => value.isError();

/** Which arguments after the first are not asked for, by what the first came to. */
const SKIPPED: Readonly<Record<string, (first: BaseValueObject) => readonly number[]>> = {
  IF: (first) => {
    if (isError(first)) return [1, 2];
    if (first.isString()) return [];
    return first.getValue() ? [2] : [1];
  },
  IFERROR: (first) => (isError(first) ? [] : [1]),
  IFNA: (first) => (isError(first) ? [] : [1]),
};
const repaired = new WeakSet<UniverInstance["lib"]["engine"]>();

/**
 * engine-formula 0.25.1 works out all arguments of a function before it asks which it needs: a formula that is to look through all deals only
 * where something is odd looked through them always.
 */
export function skipBranches({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  const interpreter = engine.Interpreter.prototype as unknown as Interpreter;
  const { _execute: execute } = interpreter;
  interpreter._execute = function (this: Interpreter, node, refOffsetX = 0, refOffsetY = 0) {
    const skipped = node.nodeType === FUNCTION ? SKIPPED[node.getToken().toUpperCase()] : undefined;
    const children = skipped ? node.getChildren() : [];
    const isLambda = children.some((child) => child.getToken().toUpperCase() === "LAMBDA");
    if (!skipped || !children.length || isLambda || this._runtimeService.isStopExecution())
      return execute.call(this, node, refOffsetX, refOffsetY);
    this._execute(children[0]!, refOffsetX, refOffsetY);
    const first = single(children[0]!.getValue());
    const left = first ? skipped(first) : [];
    for (const [at, child] of children.entries())
      if (left.includes(at)) child.setValue(engine.NullValueObject.create());
      else if (at > 0) this._execute(child, refOffsetX, refOffsetY);
    node.execute();
    return 0;
  };
}

/** The one value that something is; undefined where it is many. */
function single(value: Value | null | undefined): BaseValueObject | undefined {
  if (!value) return undefined;
  const plain = value.isReferenceObject()
    ? (value as BaseReferenceObject).toArrayValueObject()
    : (value as BaseValueObject);
  if (!plain.isArray()) return plain;
  const array = plain as ArrayValueObject;
  return array.getRowCount() * array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}
