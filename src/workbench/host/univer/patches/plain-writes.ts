import type { ICellData, Nullable } from "@univerjs/core";
import type { UniverInstance } from "../lib";

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
interface Sheet {
  getCellRaw(row: number, column: number): Nullable<ICellData>;
  getCellMatrix(): {
    forValue(visit: (row: number, column: number, cell: ICellData) => boolean | void): void;
  };
}
interface FormulaData {
  _univerInstanceService: {
    getUnit(unitId: string): { getSheetBySheetId(sheetId: string): Sheet | null } | null;
  };
  getSheetFormulaData(unitId: string, sheetId: string): object;
  getFormulaData(): Readonly<Record<string, Formulas>>;
}
type Formulas = Readonly<Record<string, object>>;
const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f || cell?.si);
type Update = (this: FormulaData, unitId: string, sheetId: string, cells: Matrix) => object;

/**
 * Before each write engine-formula 0.25.1 looks through every cell of the workbook for formulas that move with it. A write that neither brings
 * nor replaces a formula concerns none, so it is spared that: a long table arrives in thousands of such writes. Any other concerns formulas that
 * cells share, which are those of its own sheet alone, and where the sheet has none of these the written cells: a table of a hundred thousand rows
 * with formulas of its own took four times as long for twice the rows.
 */
export function sparePlainWrites({ lib }: UniverInstance): void {
  const prototype = lib.engine.FormulaDataModel.prototype as unknown as {
    updateFormulaData: Update & { spared?: boolean };
  };
  const stock = prototype.updateFormulaData;
  if (stock.spared) return;
  const sharing = new SharingSheets();
  const update: Update = function (unitId, sheetId, cells) {
    const sheet = this._univerInstanceService.getUnit(unitId)?.getSheetBySheetId(sheetId);
    if (!sheet) return {};
    const { formulas, found } = formulasAt(sheet, cells);
    const isShared = sharing.has(sheet, cells);
    if (!found) return {};
    const data = isShared ? this.getSheetFormulaData(unitId, sheetId) : formulas;
    return stock.call(ofSheet(this, { unitId, sheetId, data, isShared }), unitId, sheetId, cells);
  };
  prototype.updateFormulaData = Object.assign(update, { spared: true });
}

/** Sheets with cells that have their formula from another one, as the grid's own filling makes them: looked for once, then in what is written. */
class SharingSheets {
  private readonly known = new WeakMap<Sheet, boolean>();

  has(sheet: Sheet, written: Matrix): boolean {
    let isSharing = this.known.get(sheet) ?? false;
    if (!this.known.has(sheet))
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        isSharing ||= Boolean(cell?.si);
      });
    for (const line of Object.values(written))
      for (const cell of Object.values(line)) isSharing ||= Boolean(cell?.si);
    this.known.set(sheet, isSharing);
    return isSharing;
  }
}

/** What stands so far where cells are written, and whether a formula is among either. */
function formulasAt(sheet: Sheet, written: Matrix) {
  const formulas: Record<number, Record<number, { f: string }>> = {};
  let found = false;
  for (const row of Object.keys(written).map(Number)) {
    const line = written[row]!;
    for (const column of Object.keys(line).map(Number)) {
      const old = sheet.getCellRaw(row, column);
      if (old?.f) (formulas[row] ??= {})[column] = { f: old.f };
      found ||= hasFormula(old) || hasFormula(line[column]);
    }
  }
  return { formulas, found };
}

interface OneSheet {
  unitId: string;
  sheetId: string;
  data: object;
  isShared: boolean;
}

/** The same formulas, as if the workbook had no other sheet. */
function ofSheet(model: FormulaData, { unitId, sheetId, data, isShared }: OneSheet): FormulaData {
  return Object.create(model, {
    getFormulaData: { value: () => ({ [unitId]: { [sheetId]: data } }) },
    ...(isShared ? {} : { _getSheetFormulaIdMap: { value: () => ({}) } }),
  }) as FormulaData;
}
