import type { UniverInstance } from "../lib";

type Items = Readonly<Record<string, Readonly<Record<string, { f?: string } | null | undefined>>>>;
/** By workbook and sheet. */
type Formulas = Readonly<
  Record<string, Readonly<Record<string, Items | null | undefined>> | null | undefined>
>;
/** By workbook and name of a sheet its id. */
type SheetIds = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

interface Move {
  type: number;
  unitId: string;
  sheetId: string;
}

type Follow = (this: unknown, formulas: Formulas, sheets: SheetIds, move: Move) => unknown;

const REMOVE_SHEET = 12;

interface Controller {
  _formulaDataModel: object;
  _getFormulaReferenceMoveInfo: Follow & { spared?: boolean };
  _handleInsertSheetMutation(sheet: object): void;
  _handleWorkbookDisposed(unitId: string, sheetId?: string): void;
}

/**
 * When a sheet is removed sheets-formula 0.25.1 takes every formula of the workbook apart to see whether it refers to that sheet. One that does
 * not say its name does not. It also looks through all cells for the formulas of the sheet that is no longer there; and when a sheet
 * comes it collects those of all sheets, not of this one alone, and forgets what each of them reads.
 */
export function spareOtherFormulas({ lib }: UniverInstance): void {
  const prototype = lib.formula.UpdateFormulaController.prototype as unknown as Controller;
  const stock = prototype._getFormulaReferenceMoveInfo;
  if (stock.spared) return;
  spareCells(prototype);
  const follow: Follow = function (formulas, sheets, move) {
    const name = Object.entries(sheets[move.unitId] ?? {}).find(([, id]) => id === move.sheetId)?.[0];
    const isRemoval = move.type === REMOVE_SHEET && name !== undefined;
    return stock.call(this, isRemoval ? naming(formulas, name) : formulas, sheets, move);
  };
  prototype._getFormulaReferenceMoveInfo = Object.assign(follow, { spared: true });
}

function spareCells(prototype: Controller): void {
  const { _handleInsertSheetMutation: inserted, _handleWorkbookDisposed: removed } = prototype;
  const ofNoSheet = (controller: Controller): Controller => {
    const model = Object.create(controller._formulaDataModel, {
      getFormulaData: { value: () => ({}) },
    }) as object;
    return Object.create(controller, { _formulaDataModel: { value: model } }) as Controller;
  };
  prototype._handleInsertSheetMutation = function (this: Controller, sheet) {
    inserted.call(ofNoSheet(this), sheet);
  };
  prototype._handleWorkbookDisposed = function (this: Controller, unitId, sheetId) {
    removed.call(sheetId === undefined ? this : ofNoSheet(this), unitId, sheetId);
  };
}

/** Those that say the name of a sheet. */
function naming(formulas: Formulas, name: string): Formulas {
  const said = name.replaceAll("'", "''").toLowerCase();
  return mapped(formulas, (sheets) =>
    mapped(sheets ?? {}, (items) =>
      mapped(items ?? {}, (line) =>
        Object.fromEntries(
          Object.entries(line).filter(([, item]) => item?.f?.toLowerCase().includes(said) ?? true),
        ),
      ),
    ),
  );
}

function mapped<From, To>(all: Readonly<Record<string, From>>, to: (each: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([key, each]) => [key, to(each)]));
}
