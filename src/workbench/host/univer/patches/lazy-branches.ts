import type { BaseValueObject } from "@univerjs/engine-formula";
import { oneValue, PART, type PartInterpreter } from "../formula-parts";
import type { UniverInstance } from "../lib";

/** Which arguments after the first are not asked for, by what the first came to. */
const SKIPPED: Readonly<Record<string, (first: BaseValueObject) => readonly number[]>> = {
  IF: (first) => {
    if (first.isError()) return [1, 2];
    if (first.isString()) return [];
    return first.getValue() ? [2] : [1];
  },
  IFERROR: (first) => (first.isError() ? [] : [1]),
  IFNA: (first) => (first.isError() ? [] : [1]),
};
const repaired = new WeakSet<UniverInstance["lib"]["engine"]>();

/**
 * engine-formula 0.25.1 works out all arguments of a function before it asks which it needs: a formula that is to look through all deals only
 * where something is odd looked through them always.
 */
export function skipBranches({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  const interpreter = engine.Interpreter.prototype as unknown as PartInterpreter;
  const { _execute: execute } = interpreter;
  interpreter._execute = function (this: PartInterpreter, node, refOffsetX = 0, refOffsetY = 0) {
    const skipped = node.nodeType === PART.function ? SKIPPED[node.getToken().toUpperCase()] : undefined;
    const children = skipped ? node.getChildren() : [];
    const isLambda = children.some((child) => child.getToken().toUpperCase() === "LAMBDA");
    if (!skipped || !children.length || isLambda || this._runtimeService.isStopExecution())
      return execute.call(this, node, refOffsetX, refOffsetY);
    this._execute(children[0]!, refOffsetX, refOffsetY);
    const first = oneValue(children[0]!.getValue());
    const left = first ? skipped(first) : [];
    for (const [at, child] of children.entries())
      if (left.includes(at)) child.setValue(engine.NullValueObject.create());
      else if (at > 0) this._execute(child, refOffsetX, refOffsetY);
    node.execute();
    return 0;
  };
}
