import { trimmed } from "../../../../domain/shared/excel-text";
import { DAY_MS, EPOCH_MS } from "../../../../domain/shared/serial-date";
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { parsePattern } from "../../criteria";
import type { UniverInstance, UniverLib } from "../lib";

function edate(serial: number, months: number): number {
  const start = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Math.trunc(months), 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.round((target.getTime() - EPOCH_MS) / DAY_MS) + Math.min(start.getUTCDate(), lastDay) - 1;
}

type Engine = UniverLib["engine"];
type ArrayValue = InstanceType<Engine["ArrayValueObject"]>;
/** Changes a function's arguments on the way in, or answers in its place. */
type Change = (args: FunctionVariantType[]) => FunctionVariantType[] | BaseValueObject;

/** The condition of IF as Excel reads it: TRUE and FALSE as text count, any other text is #VALUE!. */
function ifRead(engine: Engine): Change {
  const condition = (value: BaseValueObject): BaseValueObject => {
    if (!value.isString()) return value;
    const text = String(value.getValue()).toUpperCase();
    return text === "TRUE" || text === "FALSE"
      ? engine.BooleanValueObject.create(text === "TRUE")
      : engine.ErrorValueObject.create(engine.ErrorType.VALUE);
  };
  return ([test, ...rest]) => {
    if (!test || test.isReferenceObject()) return [test as FunctionVariantType, ...rest];
    const value = test as BaseValueObject;
    return [value.isArray() ? (value as ArrayValue).mapValue(condition) : condition(value), ...rest];
  };
}

function edateAnswer({ ErrorType, ErrorValueObject, NumberValueObject, NullValueObject }: Engine): Change {
  const single = (given: FunctionVariantType | undefined): BaseValueObject => {
    const value = (given ?? NullValueObject.create()) as BaseValueObject;
    return value.isArray() ? ((value as ArrayValue).getFirstCell() as BaseValueObject) : value;
  };
  return ([start, months]) => {
    const [from, by] = [single(start), single(months)];
    if (from.isError()) return from;
    if (by.isError()) return by;
    const [serial, count] = [Number(from.getValue()), Number(by.getValue())];
    if (from.isBoolean() || by.isBoolean() || Number.isNaN(serial) || Number.isNaN(count))
      return ErrorValueObject.create(ErrorType.VALUE);
    const result = edate(serial, count);
    return serial < 0 || result < 0
      ? ErrorValueObject.create(ErrorType.NUM)
      : NumberValueObject.create(result);
  };
}

/** In a range only numbers are numbers: texts, booleans and blanks do not count. */
function numbersOnly({ NullValueObject }: Engine): Change {
  return (args) =>
    args.map((given) => {
      const value = given as BaseValueObject;
      if (given.isReferenceObject() || !value.isArray()) return given;
      return (value as ArrayValue).mapValue((v) =>
        v.isNumber() || v.isError() ? v : NullValueObject.create(),
      );
    });
}

const firstCopied: Change = ([array, ...rest]) => {
  const value = array as BaseValueObject;
  return [value.isArray() ? (value as ArrayValue).mapValue((v) => v) : value, ...rest];
};

/** The text of a value, or of an array of one; undefined for all others. */
function textOfOne(value: BaseValueObject | undefined): string | undefined {
  const array = value?.isArray() ? (value as ArrayValue) : undefined;
  if (array && array.getRowCount() * array.getColumnCount() !== 1) return undefined;
  const one = array ? array.getFirstCell() : value;
  return one?.isString() ? String(one.getValue()) : undefined;
}

/** Where each text of a list stands first, whatever its case; with wildcards, what they stand for, and `~` before one that stands for itself. */
function textPlaces(list: ArrayValue): (text: string) => number | undefined {
  const texts = list
    .getArrayValue()
    .flat()
    .map((cell) => (cell?.isString() ? String(cell.getValue()).toLowerCase() : undefined));
  const places = new Map<string, number>();
  texts.forEach((text, at) => text !== undefined && !places.has(text) && places.set(text, at + 1));
  return (text) => {
    const { literal, pattern } = parsePattern(text.toLowerCase());
    if (!pattern) return places.get(literal);
    const at = texts.findIndex((held) => held !== undefined && pattern.test(held));
    return at < 0 ? undefined : at + 1;
  };
}

/** MATCH for texts of which one has a `~`: the character behind it stands for itself. Many texts are looked for at once. */
function escapedMatch({ ErrorType, ErrorValueObject, NumberValueObject }: Engine, next: Change): Change {
  return (args) => {
    const [wanted, list, type] = args as (BaseValueObject | undefined)[];
    const isExact = type && !type.isArray() && !type.isError() && Number(type.getValue()) === 0;
    if (!isExact || !wanted || !list?.isArray()) return next(args);
    const cells = wanted.isArray() ? (wanted as ArrayValue).getArrayValue().flat() : [wanted];
    const text = textOfOne(wanted);
    const isTexts = cells.every((cell) => cell?.isString());
    if (!isTexts || (text !== undefined && !text.includes("~"))) return next(args);
    const placeOf = textPlaces(list as ArrayValue);
    const position = (written: string): BaseValueObject => {
      const place = placeOf(written);
      return place === undefined ? ErrorValueObject.create(ErrorType.NA) : NumberValueObject.create(place);
    };
    return text === undefined
      ? (wanted as ArrayValue).mapValue((value) => position(String(value.getValue())))
      : position(text);
  };
}

/** LEN of a number: its digits count, whatever its format shows of it. */
function lengthOfNumbers({ NumberValueObject }: Engine): Change {
  const plain = (value: BaseValueObject): BaseValueObject =>
    value.isNumber() && value.getPattern() ? NumberValueObject.create(Number(value.getValue())) : value;
  return ([text]) => {
    const value = text as BaseValueObject | undefined;
    if (!value) return [];
    return [value.isArray() ? (value as ArrayValue).mapValue(plain) : plain(value)];
  };
}

interface SingleText {
  _handleSingleObject(text: BaseValueObject): BaseValueObject;
}

/** The stock one takes all white space away, where Excel takes spaces alone. */
function trimSpaces({ StringValueObject }: Engine, inner: SingleText): void {
  const stock = inner._handleSingleObject.bind(inner);
  inner._handleSingleObject = (text) => {
    return text.isString() ? StringValueObject.create(trimmed(String(text.getValue()))) : stock(text);
  };
}

/** What SUBSTITUTE does with one text. */
interface SingleTexts {
  _getObjectString(value: BaseValueObject): string;
  _handleSingleObject(
    text: BaseValueObject,
    old: BaseValueObject,
    replacement: BaseValueObject,
    nth?: BaseValueObject,
  ): BaseValueObject;
}

/** The stock one takes any white space for any other. */
function replaceExactly(
  { ErrorType, ErrorValueObject, StringValueObject }: Engine,
  inner: SingleTexts,
): void {
  inner._handleSingleObject = (...[text, old, replacement, nth]) => {
    const [whole, searched, next] = [text, old, replacement].map((value) => inner._getObjectString(value));
    const which = nth && Math.floor(Number(nth.getValue()));
    if (which !== undefined && which <= 0) return ErrorValueObject.create(ErrorType.VALUE);
    if (searched === "") return StringValueObject.create(whole!);
    const parts = whole!.split(searched!);
    if (which === undefined) return StringValueObject.create(parts.join(next));
    if (parts.length <= which) return StringValueObject.create(whole!);
    const [before, after] = [parts.slice(0, which), parts.slice(which)].map((some) => some.join(searched));
    return StringValueObject.create(`${before}${next}${after}`);
  };
}

/** MATCH over ascending values: the last that is not greater. */
function ascendingMatch({ ErrorType, ErrorValueObject, NumberValueObject }: Engine): Change {
  return (args) => {
    const [wanted, list, type] = args as (BaseValueObject | undefined)[];
    const isAscending = !type || (!type.isArray() && !type.isError() && Number(type.getValue()) > 0);
    if (!wanted || !list?.isArray() || !isAscending || wanted.isError()) return args;
    const array = list as ArrayValue;
    if (array.getRowCount() !== 1 && array.getColumnCount() !== 1)
      return ErrorValueObject.create(ErrorType.NA);
    const position = (value: BaseValueObject): BaseValueObject => {
      if (value.isError()) return value;
      const at = array.binarySearch(value.isNull() ? NumberValueObject.create(0) : value);
      return at === undefined ? ErrorValueObject.create(ErrorType.NA) : NumberValueObject.create(at + 1);
    };
    return wanted.isArray() ? (wanted as ArrayValue).mapValue(position) : position(wanted);
  };
}

/**
 * Functions of engine-formula 0.25.1 that answer otherwise than Excel and LibreOffice, registered again:
 * EDATE does not stop at the month's end; IF takes any text for a condition, and reads its texts as numbers and days, which costs more than all else that it does; MEDIAN, LARGE and SMALL count numbers written as text
 * in ranges; MATCH stops at the first of equal values where it should find the last, and takes no `~` for an escape, nor many texts at once without a walk over the list for each; SORT changes the range it reads; LEN counts what the format of a number shows; SUBSTITUTE and TRIM take a space that does not break for any other. Known and left: RANK counts such texts too, a circular reference gives no warning.
 */
export function repairFunctions({ lib, univer }: UniverInstance): void {
  const { engine } = lib;
  const functions = univer.__getInjector().get(engine.IFunctionService);
  const stock = (name: string) => {
    const found = functions.getExecutor(name);
    if (!found) throw new Error(`The engine has no ${name}.`);
    return found;
  };

  /** Wraps a stock function; `texts`: what is written in quotes stays text, whatever number or day it looks like. */
  function adapt(name: string, change: Change, texts = false): void {
    const inner = stock(name);
    class Adapted extends engine.BaseFunction {
      override minParams = inner.minParams;
      override maxParams = inner.maxParams;
      override isArgumentsIgnoreNumberPattern(): boolean {
        return texts || inner.isArgumentsIgnoreNumberPattern();
      }
      override calculate(...args: FunctionVariantType[]): FunctionVariantType {
        const changed = change(args);
        if (!Array.isArray(changed)) return changed;
        inner.setRefInfo(this.unitId ?? "", this.subUnitId ?? "", this.row, this.column);
        return inner.calculate(...(changed as BaseValueObject[])) as FunctionVariantType;
      }
    }
    functions.registerExecutors(new Adapted(name));
  }

  adapt("IF", ifRead(engine), true);
  adapt("EDATE", edateAnswer(engine));
  for (const name of ["MEDIAN", "LARGE", "SMALL"]) adapt(name, numbersOnly(engine));
  adapt("MATCH", escapedMatch(engine, ascendingMatch(engine)));
  adapt("SORT", firstCopied);
  adapt("LEN", lengthOfNumbers(engine));
  trimSpaces(engine, stock("TRIM") as unknown as SingleText);
  replaceExactly(engine, stock("SUBSTITUTE") as unknown as SingleTexts);
}
