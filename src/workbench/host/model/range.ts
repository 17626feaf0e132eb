import {
  formatAddress,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  parseAddress,
  union,
} from "../a1";
import type { CellWrite, StylePatch, StyleWrite } from "../grid";
import { oneOf } from "../host-object";
import type { RichQuery } from "../rich-api";
import { apiNotFound, invalidArgument, invalidOperation, itemNotFound } from "../rich-error";
import type { Box, Scalar } from "../workbook-data";
import { clearRange } from "./clearing";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import type { HostModel, NeedsResults } from "./host-model";
import { ModelObject } from "./model-object";
import { numberFormatCategory } from "./number-format-category";
import { RangeFormat } from "./range-format";
import { growTables } from "./table-growth";
import { Worksheet } from "./worksheet";

/** Excel on the web answers null, not an error, for a range too large to carry. */
const MAX_READ_CELLS = 5_000_000;
const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!)$/;
const RESULTS = /(^|\/)(values|text|valueTypes|\*)$/;

export class Range extends ModelObject implements NeedsResults {
  constructor(
    model: HostModel,
    readonly sheetId: string,
    readonly box: Box,
  ) {
    super(model);
    const isInside =
      box.row >= 0 &&
      box.column >= 0 &&
      box.rows >= 1 &&
      box.columns >= 1 &&
      box.row + box.rows <= MAX_ROWS &&
      box.column + box.columns <= MAX_COLUMNS;
    if (!isInside) invalidArgument("Range");
  }
  get $type() {
    return "Range";
  }
  get $scalars() {
    return [
      "address",
      "cellCount",
      "columnCount",
      "columnIndex",
      "formulas",
      "isEntireColumn",
      "isEntireRow",
      "numberFormat",
      "rowCount",
      "rowIndex",
      "text",
      "values",
      "valueTypes",
    ];
  }
  $needsResults({ Select }: RichQuery): boolean {
    const wanted = (Select ?? []).filter(Boolean);
    return (!wanted.length || wanted.some((name) => RESULTS.test(name))) && this.$hasFormula();
  }
  $hasFormula(): boolean {
    const { grid } = this.model;
    const used = this.cellCount === 1 ? this.box : (grid.used(this.sheetId, true) ?? undefined);
    const box = used && intersection(this.box, used);
    if (!box) return false;
    for (let r = box.row; r < box.row + box.rows; r++)
      for (let c = box.column; c < box.column + box.columns; c++) if (grid.cell(this.sheetId, r, c)?.formula) return true;
    return false;
  }
  $at(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.model, this.sheetId, { row, column, rows, columns });
  }
  /** Visits every cell; null when the range is too large to carry. */
  $map<T>(read: (row: number, column: number, i: number, j: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.box;
    if (rows * columns > MAX_READ_CELLS) return null;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => read(row + i, column + j, i, j)),
    );
  }
  $value(row: number, column: number): Scalar {
    const cell = this.model.grid.cell(this.sheetId, row, column);
    return cell?.value ?? (cell?.formula ? 0 : "");
  }
  $paint(patch: (i: number, j: number) => StylePatch | null, location: string): void {
    this.model.guardSheet(this.sheetId, location, "allowFormatCells");
    const size = this.model.grid.size(this.sheetId);
    const { row, column, rows, columns } = this.box;
    const isWhole = rows === MAX_ROWS || columns === MAX_COLUMNS;
    const height = isWhole ? Math.min(rows, size.rows - row) : rows;
    const width = isWhole ? Math.min(columns, size.columns - column) : columns;
    const cells: StyleWrite[] = [];
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++) {
        const style = patch(i, j);
        if (style) cells.push({ row: row + i, column: column + j, style });
      }
    this.model.grid.restyle(this.sheetId, cells);
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
    return this.box.rows === MAX_ROWS;
  }
  get isEntireRow(): boolean {
    return this.box.columns === MAX_COLUMNS;
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.model, this.sheetId);
  }

  // -- contents -------------------------------------------------------------------------------------------------

  get values(): unknown {
    return this.$map((r, c) => this.$value(r, c));
  }
  set values(values: unknown) {
    this.$write(values, "Range.values");
  }
  get formulas(): unknown {
    return this.$map((r, c) => {
      const cell = this.model.grid.cell(this.sheetId, r, c);
      return cell?.text ?? cell?.formula ?? cell?.value ?? "";
    });
  }
  set formulas(formulas: unknown) {
    this.$write(formulas, "Range.formulas");
  }
  get text(): unknown {
    const { grid } = this.model;
    return this.$map((r, c) => {
      const value = this.$value(r, c);
      return value === "" ? "" : grid.text(value, grid.style(this.sheetId, r, c)?.numberFormat ?? "General");
    });
  }
  get valueTypes(): unknown {
    return this.$map((r, c) => {
      const value = this.$value(r, c);
      if (value === "") return this.model.grid.cell(this.sheetId, r, c)?.formula ? "String" : "Empty";
      if (typeof value === "string") return ERROR.test(value) ? "Error" : "String";
      return typeof value === "number" ? "Double" : "Boolean";
    });
  }
  get numberFormat(): unknown {
    return this.$map((r, c) => this.model.grid.style(this.sheetId, r, c)?.numberFormat ?? "General");
  }
  set numberFormat(formats: unknown) {
    const patches = new Map<unknown, StylePatch>();
    const cell = this.$shaped(formats, "Range.numberFormat");
    this.$paint((i, j) => {
      const format = cell(i, j);
      if (format === null) return null;
      if (typeof format !== "string") invalidArgument("Range.numberFormat");
      let patch = patches.get(format);
      if (!patch) patches.set(format, (patch = { numberFormat: format }));
      return patch;
    }, "Range.numberFormat");
  }
  get numberFormatCategories(): unknown {
    return this.$map((r, c) => numberFormatCategory(this.model.grid.style(this.sheetId, r, c)?.numberFormat ?? "General"));
  }

  /** A 2-D array of the range's own shape, or one value for every cell. */
  $shaped(value: unknown, location: string): (i: number, j: number) => unknown {
    if (!Array.isArray(value)) return () => value;
    const rows = value as unknown[];
    const fits = rows.length === this.box.rows && rows.every((r) => Array.isArray(r) && r.length === this.box.columns);
    if (!fits) invalidArgument(location, SIZE_MISMATCH);
    return (i, j) => (rows[i] as unknown[])[j];
  }
  /** null leaves a cell as it is. */
  $write(values: unknown, location: string): void {
    const { model, sheetId, box } = this;
    const cell = this.$shaped(values, location);
    if (box.rows * box.columns > MAX_READ_CELLS) invalidArgument(location);
    model.guardCells(sheetId, box, location);
    const writes: CellWrite[] = [];
    for (let i = 0; i < box.rows; i++)
      for (let j = 0; j < box.columns; j++) {
        const value = cell(i, j);
        if (value !== null && value !== undefined)
          writes.push(model.texts.encode(sheetId, box.row + i, box.column + j, value));
      }
    growTables(model, sheetId, box, writes);
    model.grid.write(sheetId, writes);
    model.headersEdited(sheetId, box);
    model.report(sheetId, box, "RangeEdited");
  }
  clear(applyTo: unknown = "All"): void {
    clearRange(this, oneOf(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], applyTo, "Range.clear"));
  }

  // -- parts ----------------------------------------------------------------------------------------------------

  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  // -- other ranges ---------------------------------------------------------------------------------------------

  getCell(row: number, column: number): Range {
    return this.$at(this.box.row + row, this.box.column + column, 1, 1);
  }
  getRow(row: number): Range {
    return this.$at(this.box.row + row, this.box.column, 1, this.box.columns);
  }
  getColumn(column: number): Range {
    return this.$at(this.box.row, this.box.column + column, this.box.rows, 1);
  }
  getLastRow(): Range {
    return this.getRow(this.box.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.box.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.box.rows - 1, this.box.columns - 1);
  }
  getEntireRow(): Range {
    return this.$at(this.box.row, 0, this.box.rows, MAX_COLUMNS);
  }
  getEntireColumn(): Range {
    return this.$at(0, this.box.column, MAX_ROWS, this.box.columns);
  }
  getRowsBelow(count = 1): Range {
    return this.$at(this.box.row + this.box.rows, this.box.column, count, this.box.columns);
  }
  getRowsAbove(count = 1): Range {
    return this.$at(this.box.row - count, this.box.column, count, this.box.columns);
  }
  getColumnsAfter(count = 1): Range {
    return this.$at(this.box.row, this.box.column + this.box.columns, this.box.rows, count);
  }
  getColumnsBefore(count = 1): Range {
    return this.$at(this.box.row, this.box.column - count, this.box.rows, count);
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.$at(this.box.row + rows, this.box.column + columns, this.box.rows, this.box.columns);
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.$at(this.box.row, this.box.column, this.box.rows + rows, this.box.columns + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.$at(this.box.row, this.box.column, rows, columns);
  }
  $boxOf(other: unknown, location: string): Box {
    if (other instanceof Range) return other.sheetId === this.sheetId ? other.box : invalidArgument(location);
    return (typeof other === "string" ? parseAddress(other)?.box : undefined) ?? invalidArgument(location);
  }
  getBoundingRect(other: unknown): Range {
    return new Range(this.model, this.sheetId, union(this.box, this.$boxOf(other, "Range.getBoundingRect")));
  }
  getIntersectionOrNullObject(other: unknown): Range | null {
    const box = intersection(this.box, this.$boxOf(other, "Range.getIntersectionOrNullObject"));
    return box && new Range(this.model, this.sheetId, box);
  }
  getIntersection(other: unknown): Range {
    return this.getIntersectionOrNullObject(other) ?? itemNotFound("Range.getIntersection");
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const { grid } = this.model;
    let found: Box | null = null;
    grid.forEachCell(this.sheetId, (row, column) => {
      const at = { row, column, rows: 1, columns: 1 };
      if (!overlaps(at, this.box)) return;
      const cell = grid.cell(this.sheetId, row, column);
      const isUsed = cell?.formula !== undefined || (cell?.value !== undefined && cell.value !== "");
      if (isUsed || (!valuesOnly && grid.style(this.sheetId, row, column))) found = found ? union(found, at) : at;
    });
    return found && new Range(this.model, this.sheetId, found);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? itemNotFound("Range.getUsedRange");
  }

  // -- structure ------------------------------------------------------------------------------------------------

  insert(shift: unknown): Range {
    const direction = oneOf(["Down", "Right"], shift, "Range.insert");
    const axis = this.$wholeLines(direction === "Down", "Range.insert");
    this.model.guardSheet(this.sheetId, "Range.insert", axis === "rows" ? "allowInsertRows" : "allowInsertColumns");
    const [at, count] = axis === "rows" ? [this.box.row, this.box.rows] : [this.box.column, this.box.columns];
    this.model.grid.insert(this.sheetId, axis, at, count);
    this.model.settleStructure();
    return new Range(this.model, this.sheetId, this.box);
  }
  delete(shift: unknown): void {
    const direction = oneOf(["Up", "Left"], shift, "Range.delete");
    const axis = this.$wholeLines(direction === "Up", "Range.delete");
    this.model.guardSheet(this.sheetId, "Range.delete", axis === "rows" ? "allowDeleteRows" : "allowDeleteColumns");
    const [at, count] = axis === "rows" ? [this.box.row, this.box.rows] : [this.box.column, this.box.columns];
    this.model.grid.remove(this.sheetId, axis, at, count);
    this.model.settleStructure();
  }
  $wholeLines(isVertical: boolean, location: string): "rows" | "columns" {
    if (isVertical ? this.isEntireRow : this.isEntireColumn) return isVertical ? "rows" : "columns";
    return apiNotFound(location, "This host inserts and deletes whole rows and columns only.");
  }
  merge(across = false): void {
    const { model, sheetId, box } = this;
    model.guardSheet(sheetId, "Range.merge", "allowFormatCells");
    if (model.tableAt(sheetId, box)) invalidOperation("Range.merge", "Cells in a table can't be merged.");
    const parts = across ? Array.from({ length: box.rows }, (_, i) => ({ ...box, row: box.row + i, rows: 1 })) : [box];
    for (const part of parts) model.grid.merge(sheetId, part);
  }
  unmerge(): void {
    this.model.guardSheet(this.sheetId, "Range.unmerge", "allowFormatCells");
    for (const merged of this.model.grid.merges(this.sheetId))
      if (overlaps(merged, this.box)) this.model.grid.unmerge(this.sheetId, merged);
  }
  select(): void {
    this.model.grid.select(this.sheetId, this.box);
  }

  /** The client cuts writes of more than 1,500 cells into rows and asks first whether the whole fits. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.box.rows || columns !== this.box.columns) invalidArgument("Range.values", SIZE_MISMATCH);
  }
}
