import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { boxGiven } from "./cell-block";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { Range } from "./range";

export class FreezePanes extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
  ) {
    super(model);
  }
  get $type() {
    return "WorksheetFreezePanes";
  }
  get $scalars() {
    return [];
  }
  freezeRows(count = 0): void {
    this.model.grid.freeze(this.sheetId, count, 0);
  }
  freezeColumns(count = 0): void {
    this.model.grid.freeze(this.sheetId, 0, count);
  }
  /** Everything down to and right to the end of the range stays in view. */
  freezeAt(range: unknown): void {
    const box = boxGiven(range, "WorksheetFreezePanes.freezeAt");
    const rows = box.rows === SHEET_ROWS ? 0 : box.row + box.rows;
    const columns = box.columns === SHEET_COLUMNS ? 0 : box.column + box.columns;
    this.model.grid.freeze(this.sheetId, rows, columns);
  }
  unfreeze(): void {
    this.model.grid.freeze(this.sheetId, 0, 0);
  }
  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.model.grid.frozen(this.sheetId);
    if (!rows && !columns) return null;
    const box = { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS };
    return new Range(this.model, this.sheetId, box);
  }
}
