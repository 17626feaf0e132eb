import type { StringValueObject } from "@univerjs/engine-formula";
import type { UniverInstance, UniverLib } from "../lib";

type Create = typeof StringValueObject.create;

/** Texts that are kept, before all are forgotten. */
const ENOUGH = 20_000;
const repaired = new WeakSet<UniverLib["engine"]>();

/** engine-formula 0.25.1 makes an object for a text each time, keeps it and never takes it again. */
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
}
