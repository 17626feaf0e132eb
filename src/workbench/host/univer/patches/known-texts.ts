import type { BaseValueObject, StringValueObject } from "@univerjs/engine-formula";
import { remembered } from "../../../../domain/shared/remembered";
import type { UniverInstance, UniverLib } from "../lib";

interface Factory {
  create(raw: unknown, isPlain?: boolean): BaseValueObject;
}
type Convert = StringValueObject["convertToNumberObjectValue"];
type Create = typeof StringValueObject.create;

/** As many different texts as a large workbook has. */
const MOST = 100_000;
/** Objects of texts that are kept, before all are forgotten. */
const ENOUGH = 20_000;
const repaired = new WeakSet<UniverLib["engine"]>();

/**
 * engine-formula 0.25.1 tries every text it meets as a day, a time and a number, each time it meets it, and remembers at most those that are one:
 * up to half of what an edit took went into words such as "Won" and numbers such as 1E+15. What a text is stays known. And it makes an object
 * for a text each time, keeps it and never takes it again.
 */
export function rememberTexts({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  rememberCells(engine);
  rememberNumbers(engine);
  keepObjects(engine);
}

/** Texts of cells and in formulas that are nothing but text. */
function rememberCells(engine: UniverLib["engine"]): void {
  const factory = engine.ValueObjectFactory as unknown as Factory;
  const create = factory.create.bind(factory);
  const plain = new Set<string>();
  factory.create = (raw, isPlain = false) => {
    if (typeof raw !== "string" || isPlain) return create(raw, isPlain);
    if (plain.has(raw)) return create(raw, true);
    const value = create(raw);
    if (value.isString()) add(plain, raw);
    return value;
  };
}

/** What texts are where a number is asked for. */
function rememberNumbers({
  StringValueObject,
  NumberValueObject,
  ErrorValueObject,
}: UniverLib["engine"]): void {
  const texts = StringValueObject.prototype as { convertToNumberObjectValue: Convert };
  const { convertToNumberObjectValue: convert } = texts;
  const known = new Map<string, () => ReturnType<Convert>>();
  texts.convertToNumberObjectValue = function (this: StringValueObject) {
    const text = this.getValue();
    const again = known.get(text);
    if (again) return again();
    const found = convert.call(this);
    if (known.size >= MOST) known.clear();
    if (found instanceof ErrorValueObject) {
      const error = found.getErrorType();
      known.set(text, () => ErrorValueObject.create(error));
    } else {
      const [value, pattern] = [found.getValue(), found.getPattern()];
      known.set(text, () => NumberValueObject.create(value, pattern));
    }
    return found;
  };
}

function add(texts: Set<string>, text: string): void {
  if (texts.size >= MOST) texts.clear();
  texts.add(text);
}

/** One object of a text serves again. */
function keepObjects({ StringValueObject: texts }: UniverLib["engine"]): void {
  const create = texts.create.bind(texts);
  const objectOf = remembered((text) => new texts(text), ENOUGH);
  texts.create = ((...args: Parameters<Create>) => {
    const [text, options] = args;
    return options ? create(...args) : objectOf(text);
  }) as Create;
}
