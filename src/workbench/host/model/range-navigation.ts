import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { formatAddress, intersection, overlaps, parseAddress, union } from "../a1";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { GridBox } from "../workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

/** Excel on the web answers null, not an error, for a range too large to carry. */
export const MAX_READ_CELLS = 5_000_000;

/** Where a range is, and the ranges around it. */
export abstract class RangeNavigation<T> extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
    readonly box: GridBox,
  ) {
    super(model);
    const isInside =
      box.row >= 0 &&
      box.column >= 0 &&
      box.rows >= 1 &&
      box.columns >= 1 &&
      box.row + box.rows <= SHEET_ROWS &&
      box.column + box.columns <= SHEET_COLUMNS;
    if (!isInside) invalidArgument("Range");
  }
  abstract $make(box: GridBox): T;
  $at(row: number, column: number, rows: number, columns: number): T {
    return this.$make({ row, column, rows, columns });
  }
  /** Visits every cell; null when the range is too large to carry. */
  $map<T>(read: (row: number, column: number, i: number, j: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.box;
    if (rows * columns > MAX_READ_CELLS) return null;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => read(row + i, column + j, i, j)),
    );
  }

  // -- where it is ----------------------------------------------------------------------------------------------

  get address(): string {
    return formatAddress(this.model.sheetName(this.sheetId), this.box);
  }
  get rowCount(): number {
    return this.box.rows;
  }
  get columnCount(): number {
    return this.box.columns;
  }
  get rowIndex(): number {
    return this.box.row;
  }
  get columnIndex(): number {
    return this.box.column;
  }
  get cellCount(): number {
    const count = this.box.rows * this.box.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return this.box.rows === SHEET_ROWS;
  }
  get isEntireRow(): boolean {
    return this.box.columns === SHEET_COLUMNS;
  }

  // -- other ranges ---------------------------------------------------------------------------------------------

  getCell(row: number, column: number): T {
    return this.$at(this.box.row + row, this.box.column + column, 1, 1);
  }
  getRow(row: number): T {
    return this.$at(this.box.row + row, this.box.column, 1, this.box.columns);
  }
  getColumn(column: number): T {
    return this.$at(this.box.row, this.box.column + column, this.box.rows, 1);
  }
  getLastRow(): T {
    return this.getRow(this.box.rows - 1);
  }
  getLastColumn(): T {
    return this.getColumn(this.box.columns - 1);
  }
  getLastCell(): T {
    return this.getCell(this.box.rows - 1, this.box.columns - 1);
  }
  getEntireRow(): T {
    return this.$at(this.box.row, 0, this.box.rows, SHEET_COLUMNS);
  }
  getEntireColumn(): T {
    return this.$at(0, this.box.column, SHEET_ROWS, this.box.columns);
  }
  getRowsBelow(count = 1): T {
    return this.$at(this.box.row + this.box.rows, this.box.column, count, this.box.columns);
  }
  getRowsAbove(count = 1): T {
    return this.$at(this.box.row - count, this.box.column, count, this.box.columns);
  }
  getColumnsAfter(count = 1): T {
    return this.$at(this.box.row, this.box.column + this.box.columns, this.box.rows, count);
  }
  getColumnsBefore(count = 1): T {
    return this.$at(this.box.row, this.box.column - count, this.box.rows, count);
  }
  getOffsetRange(rows: number, columns: number): T {
    return this.$at(this.box.row + rows, this.box.column + columns, this.box.rows, this.box.columns);
  }
  getResizedRange(rows: number, columns: number): T {
    return this.$at(this.box.row, this.box.column, this.box.rows + rows, this.box.columns + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): T {
    return this.$at(this.box.row, this.box.column, rows, columns);
  }
  $boxOf(other: unknown, location: string): GridBox {
    if (other instanceof RangeNavigation)
      return other.sheetId === this.sheetId ? other.box : invalidArgument(location);
    return (typeof other === "string" ? parseAddress(other)?.box : undefined) ?? invalidArgument(location);
  }
  getBoundingRect(other: unknown): T {
    return this.$make(union(this.box, this.$boxOf(other, "Range.getBoundingRect")));
  }
  getIntersectionOrNullObject(other: unknown): T | null {
    const box = intersection(this.box, this.$boxOf(other, "Range.getIntersectionOrNullObject"));
    return box && this.$make(box);
  }
  getIntersection(other: unknown): T {
    return this.getIntersectionOrNullObject(other) ?? itemNotFound("Range.getIntersection");
  }
  getUsedRangeOrNullObject(valuesOnly = false): T | null {
    const { grid } = this.model;
    let found: GridBox | null = null;
    grid.forEachCell(this.sheetId, (row, column) => {
      const at = { row, column, rows: 1, columns: 1 };
      if (!overlaps(at, this.box)) return;
      const cell = grid.cell(this.sheetId, row, column);
      const isUsed = cell?.formula !== undefined || (cell?.value !== undefined && cell.value !== "");
      if (isUsed || (!valuesOnly && grid.style(this.sheetId, row, column)))
        found = found ? union(found, at) : at;
    });
    return found && this.$make(found);
  }
  getUsedRange(valuesOnly = false): T {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? itemNotFound("Range.getUsedRange");
  }
}
