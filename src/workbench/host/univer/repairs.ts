import { DAY_MS, EPOCH_MS } from "../../../domain/shared/serial-date";
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { UniverInstance, UniverLib } from "./lib";

function edate(serial: number, months: number): number {
  const start = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Math.trunc(months), 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.round((target.getTime() - EPOCH_MS) / DAY_MS) + Math.min(start.getUTCDate(), lastDay) - 1;
}

/**
 * Comparisons with one value are answered from an index of the column that the engine keeps while it calculates. It takes 0 for "",
 * keeps a formula's value from before as well as the new one, and leaves out rows where nothing matched: it is never used.
 */
function forgetComparisons({ CELL_INVERTED_INDEX_CACHE: index }: UniverLib["engine"]): void {
  index.set = () => {};
  index.setContinueBuildingCache = () => {};
}

/**
 * Functions of engine-formula 0.25.1 that answer otherwise than Excel and LibreOffice, registered again:
 * EDATE does not stop at the month's end; IF takes any text for a condition; MEDIAN, LARGE and SMALL count numbers written as text
 * in ranges; SORT changes the range it reads. Known and left: RANK counts such texts too, a circular reference gives no warning.
 */
export function registerRepairs({ lib, univer }: UniverInstance): void {
  const { engine } = lib;
  forgetComparisons(engine);
  const { BaseFunction, ErrorValueObject, NumberValueObject, NullValueObject } = engine;
  const functions = univer.__getInjector().get(engine.IFunctionService);
  const stock = (name: string) => {
    const found = functions.getExecutor(name);
    if (!found) throw new Error(`The engine has no ${name}.`);
    return found;
  };
  type ArrayValue = InstanceType<typeof engine.ArrayValueObject>;
  const valueError = () => ErrorValueObject.create(engine.ErrorType.VALUE);

  /** Wraps a stock function: arguments are changed on the way in. */
  function adapt(
    name: string,
    change: (args: FunctionVariantType[]) => FunctionVariantType[] | BaseValueObject,
  ): void {
    const inner = stock(name);
    class Adapted extends BaseFunction {
      override minParams = inner.minParams;
      override maxParams = inner.maxParams;
      override calculate(...args: FunctionVariantType[]): FunctionVariantType {
        const changed = change(args);
        if (!Array.isArray(changed)) return changed;
        inner.setRefInfo(this.unitId ?? "", this.subUnitId ?? "", this.row, this.column);
        return inner.calculate(...(changed as BaseValueObject[])) as FunctionVariantType;
      }
    }
    functions.registerExecutors(new Adapted(name));
  }

  /** The condition of IF as Excel reads it: TRUE and FALSE as text count, any other text is #VALUE!. */
  function condition(value: BaseValueObject): BaseValueObject {
    if (!value.isString()) return value;
    const text = String(value.getValue()).toUpperCase();
    return text === "TRUE" || text === "FALSE"
      ? engine.BooleanValueObject.create(text === "TRUE")
      : valueError();
  }
  adapt("IF", ([test, ...rest]) => {
    if (!test || test.isReferenceObject()) return [test as FunctionVariantType, ...rest];
    const value = test as BaseValueObject;
    return [value.isArray() ? (value as ArrayValue).mapValue(condition) : condition(value), ...rest];
  });

  adapt("EDATE", ([start, months]) => {
    const single = (given: FunctionVariantType | undefined): BaseValueObject => {
      const value = (given ?? NullValueObject.create()) as BaseValueObject;
      return value.isArray() ? ((value as ArrayValue).getFirstCell() as BaseValueObject) : value;
    };
    const [from, by] = [single(start), single(months)];
    if (from.isError()) return from;
    if (by.isError()) return by;
    const [serial, count] = [Number(from.getValue()), Number(by.getValue())];
    if (from.isBoolean() || by.isBoolean() || Number.isNaN(serial) || Number.isNaN(count))
      return valueError();
    const result = edate(serial, count);
    return serial < 0 || result < 0
      ? ErrorValueObject.create(engine.ErrorType.NUM)
      : NumberValueObject.create(result);
  });

  /** In a range only numbers are numbers: texts, booleans and blanks do not count. */
  const numbersOnly = (given: FunctionVariantType): FunctionVariantType => {
    const value = given as BaseValueObject;
    if (given.isReferenceObject() || !value.isArray()) return given;
    return (value as ArrayValue).mapValue((v) =>
      v.isNumber() || v.isError() ? v : NullValueObject.create(),
    );
  };
  for (const name of ["MEDIAN", "LARGE", "SMALL"]) adapt(name, (args) => args.map(numbersOnly));

  adapt("SORT", ([array, ...rest]) => {
    const value = array as BaseValueObject;
    return [value.isArray() ? (value as ArrayValue).mapValue((v) => v) : value, ...rest];
  });
}
