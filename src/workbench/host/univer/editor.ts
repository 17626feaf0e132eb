import type { GridListener } from "../grid";
import type { UniverInstance } from "./lib";

/** Above Univer's own formula handler, which ends the chain and would put the engine's text back. */
const FIRST = 1000;

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
