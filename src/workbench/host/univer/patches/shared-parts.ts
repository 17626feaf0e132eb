import type { ArrayValueObject } from "@univerjs/engine-formula";
import {
  CELL,
  type FormulaPart,
  oneValue,
  PART,
  type PartInterpreter,
  type PartValue,
} from "../formula-parts";
import type { UniverInstance } from "../lib";

/** What a part says, and the single cells of its own sheet that it asks. */
interface Said {
  text: string;
  cells: readonly FormulaPart[];
  /** It goes through cells of another sheet; what it says of single values is worked out as quickly as it is found. */
  isLong: boolean;
}

/** Functions whose answer is that of their arguments alone, wherever they stand and whenever they are asked. */
const PURE = new Set(
  "ABS COUNT COUNTA COUNTBLANK COUNTIFS IF INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MID MIN MONTH NOT REPT RIGHT ROUND ROW ROWS SUBSTITUTE SUM SUMIFS SUMPRODUCT TRIM UPPER YEAR".split(
    " ",
  ),
);
/** So many answers are kept that hold for some values of a sheet's own cells: those of a formula or two. */
const KEPT_OF_OWN = 32;
const repaired = new WeakSet<UniverInstance["lib"]["engine"]>();

/** What parts of formulas came to in one calculation. */
class Answers {
  private readonly ofAll = new Map<string, PartValue>();
  private readonly ofOwn = new Map<string, PartValue>();

  find(key: string): PartValue | undefined {
    return this.ofAll.get(key) ?? this.ofOwn.get(key);
  }
  keep(key: string, answer: PartValue, isOwn: boolean): void {
    if (!isOwn) {
      this.ofAll.set(key, answer);
      return;
    }
    this.ofOwn.set(key, answer);
    if (this.ofOwn.size > KEPT_OF_OWN) this.ofOwn.delete(this.ofOwn.keys().next().value!);
  }
}

/**
 * engine-formula 0.25.1 works out each formula for itself, and a part that a formula says six times six times. Scorecards of sixty partners ask the
 * same of all deals sixty times: which of them are open, which amounts are no numbers. What a part of a formula comes to that names cells of other
 * sheets by their sheet stays known for the calculation, as the engine itself keeps the cells of a range; where it asks single cells of its
 * own sheet as well, for the values that these have.
 */
export function shareParts({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  let workbooks = new WeakMap<PartInterpreter, Answers>();
  const ranges = engine.FORMULA_REF_TO_ARRAY_CACHE;
  const clear = ranges.clear.bind(ranges);
  ranges.clear = () => {
    workbooks = new WeakMap();
    clear();
  };
  const interpreter = engine.Interpreter.prototype as unknown as PartInterpreter;
  const { _execute: execute } = interpreter;
  /** What the part's own parts came to is not asked for again: arrays over all deals would pile up until the formula's end. */
  const executed = (self: PartInterpreter, node: FormulaPart, ...offset: [x: number, y: number]): number => {
    const answer = execute.call(self, node, ...offset);
    for (const child of node.getChildren()) {
      const value = child.getValue();
      if (value && isLong(value)) child.setValue(null);
    }
    return answer;
  };
  interpreter._execute = function (this: PartInterpreter, node, refOffsetX = 0, refOffsetY = 0) {
    const said = refOffsetX || refOffsetY ? null : saidOf(node);
    const key = said && keyOf(said, (cell) => this._execute(cell));
    if (!said || key === null) return executed(this, node, refOffsetX, refOffsetY);
    let answers = workbooks.get(this);
    if (!answers) workbooks.set(this, (answers = new Answers()));
    const known = answers.find(key);
    if (known) {
      node.setValue(known);
      // As the part itself tells when it is worked out.
      if (isLong(known)) this._runtimeService.setUnitArrayFormulaEmbeddedMap();
      return 0;
    }
    const answer = executed(this, node, refOffsetX, refOffsetY);
    const value = node.getValue();
    const isOwn = said.cells.length > 0;
    if (value && (isLong(value) || !(isOwn || value.isReferenceObject()))) answers.keep(key, value, isOwn);
    return answer;
  };
}

function isLong(value: PartValue): boolean {
  if (value.isReferenceObject() || !value.isArray()) return false;
  const array = value as ArrayValueObject;
  return array.getRowCount() > 1 || array.getColumnCount() > 1;
}

/** What a part says with the values of its own sheet's cells; null where one of them is none. */
function keyOf({ text, cells }: Said, execute: (cell: FormulaPart) => void): string | null {
  const values: string[] = [];
  for (const cell of cells) {
    execute(cell);
    const one = oneValue(cell.getValue());
    if (!one || one.isError()) return null;
    values.push(JSON.stringify([one.getValue(), one.isNull(), one.isBoolean()]));
  }
  return values.length ? `${text} : ${values.join()}` : text;
}

const known = new WeakMap<FormulaPart, Said | null>();

/** Of a part that is worked out from many cells; null where it may come to something else in another place. */
function saidOf(node: FormulaPart): Said | null {
  const { nodeType } = node;
  if (nodeType !== PART.operator && nodeType !== PART.function && nodeType !== PART.prefix) return null;
  const said = read(node);
  return said?.isLong ? said : null;
}

function read(node: FormulaPart): Said | null {
  let said = known.get(node);
  if (said === undefined) known.set(node, (said = written(node)));
  return said;
}

const plain = (text: string, isLong = false): Said => ({ text, cells: [], isLong });

function written(node: FormulaPart): Said | null {
  const token = node.getToken();
  const children = node.getChildren();
  switch (node.nodeType) {
    case PART.reference:
      if (token.includes("!")) return plain(token);
      return CELL.test(token) ? { text: token, cells: [node], isLong: false } : null;
    case PART.value:
      return plain(token);
    case PART.union: {
      const [first, last] = children;
      const isRange = children.length === 2 && children.every(({ nodeType }) => nodeType === PART.reference);
      return isRange && first!.getToken().includes("!")
        ? plain(`${first!.getToken()}:${last!.getToken()}`, true)
        : null;
    }
    case PART.prefix:
      return token === "-" || token === "+" ? joined(token, children) : null;
    case PART.operator:
      return joined(token, children);
    case PART.function:
      return PURE.has(token.toUpperCase()) ? joined(token.toUpperCase(), children) : null;
    default:
      return null;
  }
}

function joined(token: string, children: readonly FormulaPart[]): Said | null {
  const parts = children.map(read);
  if (!parts.every((part) => part !== null)) return null;
  return {
    text: `${token}(${parts.map(({ text }) => text).join(" ; ")})`,
    cells: parts.flatMap(({ cells }) => cells),
    isLong: parts.some((part) => part.isLong),
  };
}
