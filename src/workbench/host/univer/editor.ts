import type { GridListener } from "../grid";
import type { UniverInstance } from "./lib";

/** Above Univer's own formula handler, which ends the chain and would put the engine's text back. */
const FIRST = 1000;

/**
 * `LexerTreeBuilder._resetTemp()` of 0.25.1 forgets three of the lexer's states: a text parsed while it is typed (`=SUM(t[`) leaves
 * a square bracket open for good, and from then on no comma, colon or operator is recognised in any formula.
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

/** The cell editor and the formula bar show Excel's own text, and what is typed there is expanded before Univer stores it. */
export function interceptEditor({ lib, univer }: UniverInstance, listener: () => GridListener | null): void {
  const { writeCellInterceptor } = univer.__getInjector().get(lib.sheets.SheetInterceptorService);
  writeCellInterceptor.intercept(lib.sheets.BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, at, next) => {
      const text = cell && listener()?.shownText(at.subUnitId, at.row, at.col);
      return text ? { ...cell, f: text } : next(cell);
    },
  });
  writeCellInterceptor.intercept(lib.sheets.AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, at, next) => {
      const typed = cell?.f;
      if (!typed) return next(cell);
      const raw = at.worksheet.getCellRaw(at.row, at.col);
      const owner = listener();
      // Unchanged, or a text that Excel refuses: the cell stays as it is.
      if (!owner || typed === owner.shownText(at.subUnitId, at.row, at.col)) return { ...raw };
      const engine = owner.enteredText(at.subUnitId, at.row, at.col, typed);
      if (engine === undefined) return { ...raw };
      return next({ ...cell, f: engine, custom: { ...raw?.custom, text: typed, engine } });
    },
  });
}
