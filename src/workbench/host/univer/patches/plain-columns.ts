import type { ArrayValueObject, BaseValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type { UniverInstance, UniverLib } from "../lib";

type Combine = (value: BaseValueObject, operator?: string, isCaseSensitive?: boolean) => BaseValueObject;
type Each = (value: BaseValueObject, row: number, column: number) => BaseValueObject;
/** Private parts of the engine's arrays. */
interface Column {
  _batchOperator(other: BaseValueObject, type: number, operator?: string, isCaseSensitive?: boolean): Column;
  _createNewArray(rows: BaseValueObject[][], rowCount: number, columnCount: number): Column;
  _values: (BaseValueObject[] | null | undefined)[];
  _defaultValue: BaseValueObject | null;
  mapValue(each: Each): Column;
  getRowCount(): number;
  getColumnCount(): number;
  getValueOrDefault(row: number, column: number): BaseValueObject | null | undefined;
  getFirstCell(): BaseValueObject;
  setDefaultValue(value: BaseValueObject): void;
}

/** What the engine's numbers of operators call. */
const METHODS = [
  "minus",
  "plus",
  "multiply",
  "divided",
  "mod",
  "compare",
  "concatenateFront",
  "concatenateBack",
  "pow",
  "round",
  "floor",
  "ceil",
  "atan2",
] as const;
const repaired = new WeakSet<UniverLib["engine"]>();

/**
 * In engine-formula 0.25.1 each row of what it works out from a column of ten thousand cells takes place for seventeen columns, most of what a
 * calculation over long tables leaves to be cleared away; and a number less a column is worked out in two such columns.
 */
export function spareColumns({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  const prototype = engine.ArrayValueObject.prototype as unknown as Column;
  combineColumns(engine, prototype);
  mapColumns(engine, prototype);
  const numbers = engine.NumberValueObject.prototype;
  for (const method of ["minus", "divided"] as const) {
    const stock = numbers[method];
    numbers[method] = function (this: NumberValueObject, value) {
      return value.isArray() ? arrayOf(engine, this)[method](value) : stock.call(this, value);
    };
  }
}

function combineColumns(
  { BooleanValueObject, ErrorType, ErrorValueObject }: UniverLib["engine"],
  prototype: Column,
): void {
  const { _batchOperator: combine } = prototype;
  // Nobody changes a row but one that has an error in it, so that rows of truths are two, however many ask for them.
  const [yes, no]: BaseValueObject[][] = [true, false].map((value) => [BooleanValueObject.create(value)]);
  const rowOf = (value: BaseValueObject) => (value === yes![0] ? yes! : value === no![0] ? no! : [value]);
  prototype._batchOperator = function (this: Column, other, type, ...how) {
    const [operator, isCaseSensitive] = how;
    const column = other.isArray() ? (other as unknown as Column) : null;
    const [rows, others] = [this.getRowCount(), column?.getRowCount() ?? 1];
    const isColumn = this.getColumnCount() === 1 && (column?.getColumnCount() ?? 1) === 1;
    const method = METHODS[type];
    if (!isColumn || Math.max(rows, others) < 2 || !method || (method === "compare" && !operator))
      return combine.call(this, other, type, ...how);
    const answer = (left: BaseValueObject | null | undefined, right: BaseValueObject | null | undefined) => {
      if (!left || !right) return ErrorValueObject.create(ErrorType.NA);
      if (left.isError()) return left;
      return right.isError() ? right : (left[method] as Combine)(right, operator, isCaseSensitive);
    };
    const one = others === 1 ? (column?.getFirstCell() ?? other) : null;
    const count = Math.max(rows, others);
    const result = new Array<BaseValueObject[]>(count);
    for (let row = 0; row < count; row++)
      result[row] = rowOf(
        answer(this.getValueOrDefault(rows === 1 ? 0 : row, 0), one ?? column!.getValueOrDefault(row, 0)),
      );
    const array = this._createNewArray(result, count, 1);
    if (one) array.setDefaultValue(BooleanValueObject.create(false));
    return array;
  };
}

function mapColumns(
  { ErrorType, ErrorValueObject, NullValueObject }: UniverLib["engine"],
  prototype: Column,
): void {
  const { mapValue: map } = prototype;
  prototype.mapValue = function (this: Column, each) {
    const count = this.getRowCount();
    if (this.getColumnCount() !== 1 || count < 2) return map.call(this, each);
    const result = new Array<BaseValueObject[]>(count);
    for (let row = 0; row < count; row++) {
      const cells = this._values[row];
      const value = cells && (cells[0] ?? this._defaultValue);
      if (!cells) result[row] = [ErrorValueObject.create(ErrorType.VALUE)];
      else result[row] = [value ? each(value, row, 0) : NullValueObject.create()];
    }
    return this._createNewArray(result, count, 1);
  };
}

function arrayOf(
  { ArrayValueObject: arrays }: UniverLib["engine"],
  value: BaseValueObject,
): ArrayValueObject {
  return arrays.create({
    calculateValueList: [[value]],
    rowCount: 1,
    columnCount: 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
