import type { ICellData, Nullable } from "@univerjs/core";
import type { UniverInstance } from "../lib";

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
interface FormulaData {
  _univerInstanceService: {
    getUnit(unitId: string): {
      getSheetBySheetId(
        sheetId: string,
      ): { getCellRaw(row: number, column: number): Nullable<ICellData> } | null;
    } | null;
  };
}
type Update = (this: FormulaData, unitId: string, sheetId: string, cells: Matrix) => object;

const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f || cell?.si);

/**
 * Before each write engine-formula 0.25.1 looks through every cell of the workbook for formulas that move with it. A write that neither brings
 * nor replaces a formula concerns none, so it is spared that: a long table arrives in thousands of such writes.
 */
export function sparePlainWrites({ lib }: UniverInstance): void {
  const prototype = lib.engine.FormulaDataModel.prototype as unknown as {
    updateFormulaData: Update & { spared?: boolean };
  };
  const stock = prototype.updateFormulaData;
  if (stock.spared) return;
  const update: Update = function (unitId, sheetId, cells) {
    const sheet = this._univerInstanceService.getUnit(unitId)?.getSheetBySheetId(sheetId);
    for (const [row, line] of Object.entries(cells))
      for (const [column, cell] of Object.entries(line))
        if (hasFormula(cell) || hasFormula(sheet?.getCellRaw(Number(row), Number(column))))
          return stock.call(this, unitId, sheetId, cells);
    return {};
  };
  prototype.updateFormulaData = Object.assign(update, { spared: true });
}
