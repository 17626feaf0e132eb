import type { ArrayValueObject } from "@univerjs/engine-formula";
import type { UniverInstance } from "../lib";

/** A part of a formula, and what it came to. */
interface Node {
  nodeType: number;
  getToken(): string;
  getChildren(): Node[];
  getValue(): { isArray(): boolean } | null | undefined;
  setValue(value: object): void;
}
interface Interpreter {
  _execute(node: Node, refOffsetX?: number, refOffsetY?: number): number;
  _runtimeService: { setUnitArrayFormulaEmbeddedMap(): void };
}

const [REFERENCE, VALUE, OPERATOR, FUNCTION, UNION, PREFIX] = [1, 2, 3, 4, 10, 11];
/** Functions whose answer is that of their arguments alone, wherever they stand and whenever they are asked. */
const PURE = new Set(
  "ABS COUNTIFS INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MATCH MID MONTH NOT RIGHT ROUND SUBSTITUTE SUMIFS TRIM UPPER YEAR".split(
    " ",
  ),
);
const repaired = new WeakSet<UniverInstance["lib"]["engine"]>();

/**
 * engine-formula 0.25.1 works out each formula for itself. Scorecards of sixty partners ask the same of all deals sixty times: which of them are
 * open, which amounts are no numbers. What a part of a formula comes to that names cells of other sheets by their sheet, and nothing of its
 * own, stays known for the calculation, as the engine itself keeps the cells of a range.
 */
export function shareParts({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  let workbooks = new WeakMap<Interpreter, Map<string, object>>();
  const ranges = engine.FORMULA_REF_TO_ARRAY_CACHE;
  const clear = ranges.clear.bind(ranges);
  ranges.clear = () => {
    workbooks = new WeakMap();
    clear();
  };
  const interpreter = engine.Interpreter.prototype as unknown as Interpreter;
  const { _execute: execute } = interpreter;
  interpreter._execute = function (this: Interpreter, node, refOffsetX = 0, refOffsetY = 0) {
    const key = refOffsetX || refOffsetY ? null : keyOf(node);
    if (key === null) return execute.call(this, node, refOffsetX, refOffsetY);
    let values = workbooks.get(this);
    if (!values) workbooks.set(this, (values = new Map()));
    const known = values.get(key);
    if (known) {
      node.setValue(known);
      // As the part itself tells when it is worked out.
      this._runtimeService.setUnitArrayFormulaEmbeddedMap();
      return 0;
    }
    const answer = execute.call(this, node, refOffsetX, refOffsetY);
    const value = node.getValue();
    if (value?.isArray() && isLong(value as ArrayValueObject)) values.set(key, value);
    return answer;
  };
}

function isLong(array: ArrayValueObject): boolean {
  return array.getRowCount() > 1 || array.getColumnCount() > 1;
}

const keys = new WeakMap<Node, string | null>();

/** Of a part that is worked out from cells; null where it may come to something else in another place. */
function keyOf(node: Node): string | null {
  const { nodeType } = node;
  return nodeType === OPERATOR || nodeType === FUNCTION || nodeType === PREFIX ? textOf(node) : null;
}

function textOf(node: Node): string | null {
  let text = keys.get(node);
  if (text === undefined) keys.set(node, (text = written(node)));
  return text;
}

function written(node: Node): string | null {
  const token = node.getToken();
  const children = node.getChildren();
  switch (node.nodeType) {
    case REFERENCE:
      return token.includes("!") ? token : null;
    case VALUE:
      return token;
    case UNION: {
      const [first, last] = children;
      const isRange = children.length === 2 && children.every(({ nodeType }) => nodeType === REFERENCE);
      return isRange && first!.getToken().includes("!") ? `${first!.getToken()}:${last!.getToken()}` : null;
    }
    case PREFIX:
      return token === "-" || token === "+" ? joined(token, children) : null;
    case OPERATOR:
      return joined(token, children);
    case FUNCTION:
      return PURE.has(token.toUpperCase()) ? joined(token.toUpperCase(), children) : null;
    default:
      return null;
  }
}

function joined(token: string, children: readonly Node[]): string | null {
  const parts = children.map(textOf);
  return parts.includes(null) ? null : `${token}(${parts.join(" ; ")})`;
}
