import type { ICellData, ICommandInfo, Nullable, Worksheet } from "@univerjs/core";
import type { CellTexts } from "../grid";
import type { UniverInstance } from "./lib";

/** Above Univer's own formula handler, which ends the chain and would put the engine's text back. */
const FIRST = 1000;
/** After Univer's number formats, which know no regions. */
const AFTER_FORMATS = 1;
const TEXT = 1;
const BOOLEAN = 3;
/** Of a text that Univer reads for nothing else. */
const FORCED_TEXT = 4;
/** What Univer makes of a cell that shows nothing. */
const NOTHING = { f: null, si: null, p: null, v: "" };

interface Place {
  subUnitId: string;
  row: number;
  col: number;
  worksheet: Worksheet;
}

/**
 * The cell editor and the formula bar show Excel's own text as the region writes it, and nothing of a hidden formula; what is typed there is
 * expanded, or turned into English, before Univer stores it.
 */
export function interceptEditor({ lib, univer }: UniverInstance, texts: () => CellTexts | null): void {
  const { writeCellInterceptor } = univer.__getInjector().get(lib.sheets.SheetInterceptorService);
  writeCellInterceptor.intercept(lib.sheets.BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, at, next) => {
      const owner = texts();
      if (!cell || !owner) return next(cell);
      if (owner.hidesFormula(at.subUnitId, at.row, at.col)) return { ...cell, ...NOTHING };
      const formula = owner.shownFormula(at.subUnitId, at.row, at.col);
      if (formula) return { ...cell, f: formula };
      const shown = owner.shownConstant(at.subUnitId, at.row, at.col);
      return shown === undefined ? next(cell) : { ...next(cell), v: shown, t: FORCED_TEXT };
    },
  });
  writeCellInterceptor.intercept(lib.sheets.AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, at, next) => {
      const owner = texts();
      if (!owner || !cell) return next(cell);
      return cell.f ? enteredFormula(owner, { cell, at, next }) : enteredConstant(owner, { cell, at, next });
    },
  });
}

interface Entered {
  cell: ICellData;
  at: Place;
  next: (cell: Nullable<ICellData>) => Nullable<ICellData>;
}

function enteredFormula(owner: CellTexts, { cell, at, next }: Entered): Nullable<ICellData> {
  const raw = at.worksheet.getCellRaw(at.row, at.col);
  // Unchanged, or a text that Excel refuses: the cell stays as it is.
  if (cell.f === owner.shownFormula(at.subUnitId, at.row, at.col)) return { ...raw };
  const entered = owner.enteredFormula(at.subUnitId, at.row, at.col, String(cell.f));
  if (!entered) return { ...raw };
  return next({ ...cell, f: entered.engine, custom: { ...raw?.custom, ...entered } });
}

function enteredConstant(owner: CellTexts, { cell, at, next }: Entered): Nullable<ICellData> {
  const raw = at.worksheet.getCellRaw(at.row, at.col);
  const typed = cell.p ? null : cell.v;
  // Nothing was typed where nothing was shown.
  if (!cell.p && !typed && owner.hidesFormula(at.subUnitId, at.row, at.col)) return { ...raw };
  // A cell of texts, and what an apostrophe makes one, take everything as it is.
  if (typeof typed !== "string" || typed === "" || cell.t) return next(cell);
  if (typed === owner.shownConstant(at.subUnitId, at.row, at.col)) return { ...raw };
  const english = owner.enteredConstant(typed);
  return next(english === null ? { ...cell, t: FORCED_TEXT } : { ...cell, v: english });
}

/** What cells show follows the region: separators, dates, words for yes, no and errors. */
export function interceptShownCells({ lib, univer }: UniverInstance, texts: () => CellTexts | null): void {
  univer
    .__getInjector()
    .get(lib.sheets.SheetInterceptorService)
    .intercept(lib.sheets.INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: AFTER_FORMATS,
      effect: lib.core.InterceptorEffectEnum.Value,
      handler: (cell, at, next) => {
        const text = cell ? texts()?.shownValue(at.subUnitId, at.row, at.col) : undefined;
        if (!cell || text === undefined || text === cell.v) return next(cell);
        return next({ ...cell, v: text, ...(cell.t === BOOLEAN && { t: TEXT }) });
      },
    });
}

const TYPED_DATE = /^m{1,2}\/d{1,2}\/yy(?:yy)?(?= |$)/i;

/** Excel gives a date that is typed its short form, however many digits were typed; Univer's formats count them. */
export function giveShortDates({ id, params }: Readonly<ICommandInfo>): void {
  if (id !== "sheet.mutation.set.numfmt") return;
  const { refMap } = params as { refMap: Record<string, { pattern: string }> };
  for (const format of Object.values(refMap)) format.pattern = format.pattern.replace(TYPED_DATE, "m/d/yyyy");
}
