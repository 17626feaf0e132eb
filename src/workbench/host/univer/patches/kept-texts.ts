import type { BaseValueObject, StringValueObject } from "@univerjs/engine-formula";
import type { UniverInstance, UniverLib } from "../lib";

type Create = typeof StringValueObject.create;

/** Texts that are kept, before all are forgotten. */
const ENOUGH = 20_000;
const repaired = new WeakSet<UniverLib["engine"]>();

/**
 * engine-formula 0.25.1 makes an object for a text each time, keeps it and never takes it again; and looks for a number, a day or an amount in
 * each that stands where a number belongs, most often "". A text without a digit is none of them.
 */
export function keepTexts({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  const texts = engine.StringValueObject;
  const create = texts.create.bind(texts);
  const known = new Map<string, StringValueObject>();
  texts.create = ((...args: Parameters<Create>) => {
    const [text, options] = args;
    if (options) return create(...args);
    const kept = known.get(text);
    if (kept) return kept;
    if (known.size === ENOUGH) known.clear();
    const made = new texts(text);
    known.set(text, made);
    return made;
  }) as Create;
  const { prototype } = texts;
  const { convertToNumberObjectValue: toNumber } = prototype;
  const numbers = new WeakMap<StringValueObject, BaseValueObject>();
  prototype.convertToNumberObjectValue = function (this: StringValueObject) {
    const kept = numbers.get(this);
    if (kept) return kept as ReturnType<typeof toNumber>;
    const number = toNumber.call(this);
    if (!/\d/.test(this.getValue())) numbers.set(this, number);
    return number;
  };
}
