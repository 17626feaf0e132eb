import type { UniverInstance } from "../lib";

/**
 * `LexerTreeBuilder._resetTemp()` of engine-formula 0.25.1 forgets three of the lexer's states: a text parsed while it is typed
 * (`=SUM(t[`) leaves a square bracket open for good, and from then on no comma, colon or operator is recognised in any formula.
 */
export function repairLexer({ lib }: UniverInstance): void {
  const prototype = lib.engine.LexerTreeBuilder.prototype as unknown as {
    _resetTemp: (() => void) & { repaired?: boolean };
  };
  const stock = prototype._resetTemp;
  if (stock.repaired) return;
  const repaired = function (this: Record<string, unknown>) {
    stock.call(this);
    this["_squareBracketState"] = 0;
    this["_tableBracketState"] = false;
    this["_openBracketNormalIndexStack"] = [];
  };
  prototype._resetTemp = Object.assign(repaired as () => void, { repaired: true });
}
