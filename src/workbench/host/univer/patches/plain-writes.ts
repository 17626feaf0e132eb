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
  getSheetFormulaData(unitId: string, sheetId: string): object;
  getFormulaData(): Readonly<Record<string, Formulas>>;
}
type Formulas = Readonly<Record<string, object>>;
type Update = (this: FormulaData, unitId: string, sheetId: string, cells: Matrix) => object;

const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f || cell?.si);

/**
 * Before each write engine-formula 0.25.1 looks through every cell of the workbook for formulas that move with it. A write that neither brings
 * nor replaces a formula concerns none, so it is spared that: a long table arrives in thousands of such writes. Any other concerns those of its
 * own sheet alone: with many built sheets those of the whole workbook were most of the memory that a build took.
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
          return stock.call(ofSheet(this, unitId, sheetId), unitId, sheetId, cells);
    return {};
  };
  prototype.updateFormulaData = Object.assign(update, { spared: true });
}

/** The same formulas, as if the workbook had no other sheet. */
function ofSheet(data: FormulaData, unitId: string, sheetId: string): FormulaData {
  return Object.create(data, {
    getFormulaData: { value: () => ({ [unitId]: { [sheetId]: data.getSheetFormulaData(unitId, sheetId) } }) },
  }) as FormulaData;
}
