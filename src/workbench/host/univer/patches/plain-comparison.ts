import type { BaseValueObject, StringValueObject } from "@univerjs/engine-formula";
import type { UniverInstance, UniverLib } from "../lib";

type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";
type Pattern = (this: StringValueObject, value: string, operator: Operator) => BaseValueObject;
interface Texts {
  _checkWildcard: Pattern;
  _compareString: (current: string, value: string, operator: Operator) => boolean;
}
interface Comparison {
  calculate: (...values: BaseValueObject[]) => BaseValueObject;
}

const repaired = new WeakSet<UniverLib["engine"]>();

/**
 * To an operator `*` and `?` are letters like others; only criteria and searches take them for patterns. engine-formula 0.25.1 has
 * `"Acme Corp"="Acme*"` be TRUE.
 */
export function compareWithoutPatterns({ lib: { engine } }: UniverInstance): void {
  if (repaired.has(engine)) return;
  repaired.add(engine);
  let isOperator = false;
  const texts = engine.StringValueObject.prototype as unknown as Texts;
  const { _checkWildcard: matches } = texts;
  texts._checkWildcard = function (this: StringValueObject, value, operator) {
    if (!isOperator) return matches.call(this, value, operator);
    const current = this.getValue().toLocaleLowerCase();
    return engine.BooleanValueObject.create(texts._compareString(current, value, operator));
  };
  const compare = engine.functionMeta.find(([, name]) => name === "COMPARE")![0] as unknown as {
    prototype: Comparison;
  };
  const { calculate } = compare.prototype;
  compare.prototype.calculate = function (this: Comparison, ...values) {
    isOperator = true;
    try {
      return calculate.apply(this, values);
    } finally {
      isOperator = false;
    }
  };
}
