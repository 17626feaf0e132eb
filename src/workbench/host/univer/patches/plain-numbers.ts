import type { NumberValueObject } from "@univerjs/engine-formula";
import { remembered } from "../../../../domain/shared/remembered";
import type { UniverInstance } from "../lib";

/** Fields of a number, in the order in which the engine's own constructors make them. */
interface Fields {
  pattern: string;
  _rawValue: unknown;
  _customData: undefined;
  _value: number;
}

const repaired = new WeakSet<UniverInstance["lib"]["engine"]>();

/**
 * In engine-formula 0.25.1 a calculation with ten thousand cells makes ten thousand objects, each by the slow way of classes that define their
 * fields one by one: a fifth of what formulas over long tables take. Numbers are made in one go. And each that is compared asks whether its format
 * is one of dates; what a format is stays known.
 */
export function spareNumbers({ lib: { core, engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  makeNumbers(engine.NumberValueObject);
  const isOfDates = remembered((pattern) => core.numfmt.isDateFormat(pattern));
  engine.NumberValueObject.prototype.isDateFormat = function (this: NumberValueObject) {
    return isOfDates(this.getPattern());
  };
}

function makeNumbers(numbers: typeof NumberValueObject): void {
  function PlainNumber(this: Fields, value: unknown, pattern: string) {
    this.pattern = pattern;
    this._rawValue = value;
    this._customData = undefined;
    this._value = Number(value);
  }
  PlainNumber.prototype = numbers.prototype;
  const Plain = PlainNumber as unknown as new (value: unknown, pattern: string) => NumberValueObject;
  numbers.create = (value, pattern = "") => new Plain(value, pattern);
}
