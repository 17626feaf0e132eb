import type { BaseReferenceObject } from "@univerjs/engine-formula";
import type { UniverInstance, UniverLib } from "../lib";

type Iterated = Parameters<BaseReferenceObject["iterator"]>[0];

const repaired = new WeakSet<UniverLib["engine"]>();

/**
 * A formula's empty text is text. engine-formula 0.25.1 takes it for a blank cell as long as the calculation that gave it goes on, so that
 * what refers to it through a function gives 0.
 */
export function keepEmptyTexts({ lib }: UniverInstance): void {
  const { engine, core } = lib;
  if (repaired.has(engine)) return;
  repaired.add(engine);
  const prototype = engine.BaseReferenceObject.prototype;
  const { iterator } = prototype;
  prototype.iterator = function (this: BaseReferenceObject, visit: Iterated) {
    const results = this.getCurrentRuntimeSheetData();
    const read: Iterated = (value, row, column) => {
      const isText = !value && results?.getValue(row, column)?.t === core.CellValueType.STRING;
      return visit(isText ? engine.StringValueObject.create("") : value, row, column);
    };
    return iterator.call(this, read);
  };
}
