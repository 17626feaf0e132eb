import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { cellsOf, intersection } from "../../../book/cells/boxes";
import type { CellWrite, StylePatch } from "../grid";
import { oneOf } from "../host-object";
import type { Axis } from "../moving-references";
import type { RichQuery } from "../rich-api";
import { apiNotFound, invalidArgument, invalidOperation } from "../rich-error";
import type { GridBox, Scalar } from "../../../xlsx/data/workbook-data";
import { boxGiven, CellBlock, MAX_READ_CELLS } from "./cell-block";
import { propertiesOf } from "./cell-properties";
import { clearRange } from "./clearing";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { LINK_LOOK, linkOf, linkRange } from "./hyperlinks";
import { isErrorText } from "../error-texts";
import type { NeedsResults } from "./host-model";
import { numberFormatCategory } from "./number-format-category";
import { type Formatted, paint, type Patch } from "./painting";
import { RangeFormat } from "./range-format";
import { moveCells } from "./move-cells";
import { hiddenIn, hideLines, lineSpanOf, Outline, showLines } from "./outline";
import { errorWord } from "./shown-text";
import { enterFormulas, enterValues } from "./strict-entry";
import { tablesGrownByWrite } from "./table-growth";

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
const RESULTS = /(^|\/)(values|text|valueTypes|hasSpill|\*)$/;

export class Range extends CellBlock implements NeedsResults, Formatted {
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
      "hasSpill",
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
      for (let c = box.column; c < box.column + box.columns; c++)
        if (grid.cell(this.sheetId, r, c)?.formula) return true;
    return false;
  }
  override $make(box: GridBox): Range {
    return new Range(this.model, this.sheetId, box);
  }
  $value(row: number, column: number): Scalar {
    const cell = this.model.grid.cell(this.sheetId, row, column);
    return cell?.value ?? (cell?.formula ? 0 : "");
  }
  get $boxes(): readonly GridBox[] {
    return [this.box];
  }
  $paint(patch: Patch, location: string): void {
    paint(this, patch, location);
  }

  // -- contents -------------------------------------------------------------------------------------------------

  get values(): unknown {
    return this.$map((r, c) => this.$value(r, c));
  }
  set values(values: unknown) {
    enterValues(this, values);
  }
  get formulas(): unknown {
    return this.$map((r, c) => {
      const cell = this.model.grid.cell(this.sheetId, r, c);
      return cell?.text ?? cell?.formula ?? cell?.value ?? "";
    });
  }
  set formulas(formulas: unknown) {
    enterFormulas(this, formulas);
  }
  get text(): unknown {
    const { model, sheetId } = this;
    return this.$map((r, c) => {
      const value = this.$value(r, c);
      if (value === "") return "";
      const { numberFormat = "General" } = model.grid.style(sheetId, r, c) ?? {};
      const text = model.textOf(value, numberFormat);
      // What somebody typed is a text, however much it looks like an error.
      return model.grid.cell(sheetId, r, c)?.formula ? errorWord(model.surroundings.culture, text) : text;
    });
  }
  get valueTypes(): unknown {
    return this.$map((r, c) => {
      const value = this.$value(r, c);
      if (value === "") return this.model.grid.cell(this.sheetId, r, c)?.formula ? "String" : "Empty";
      if (typeof value === "string") return isErrorText(value) ? "Error" : "String";
      return typeof value === "number" ? "Double" : "Boolean";
    });
  }
  /** Null where some cells are and others are not. */
  get hasSpill(): boolean | null {
    const { row, column, rows, columns } = this.box;
    const spills = Array.from({ length: rows * columns }, (_, index) =>
      this.model.grid.isSpilled(this.sheetId, row + Math.floor(index / columns), column + (index % columns)),
    );
    return spills.every(Boolean) || (spills.some(Boolean) ? null : false);
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
    return this.$map((r, c) =>
      numberFormatCategory(this.model.grid.style(this.sheetId, r, c)?.numberFormat ?? "General"),
    );
  }

  /** A 2-D array of the range's own shape, or one value for every cell, also as an array of one cell. */
  $shaped(value: unknown, location: string): (i: number, j: number) => unknown {
    if (!Array.isArray(value)) return () => value;
    const rows = value as unknown[];
    if (isOneCell(rows)) return () => rows[0][0];
    const fits =
      rows.length === this.box.rows && rows.every((r) => Array.isArray(r) && r.length === this.box.columns);
    if (!fits) invalidArgument(location, SIZE_MISMATCH);
    return (i, j) => (rows[i] as unknown[])[j];
  }
  /** null leaves a cell as it is. */
  $write(values: unknown, location: string): void {
    const { model, sheetId, box } = this;
    const cell = this.$shaped(values, location);
    if (box.rows * box.columns > MAX_READ_CELLS) invalidArgument(location);
    model.guardCells(sheetId, box, location);
    const encode = model.texts.encoder(sheetId);
    const writes: CellWrite[] = [];
    for (let i = 0; i < box.rows; i++)
      for (let j = 0; j < box.columns; j++) {
        const value = cell(i, j);
        if (value !== null && value !== undefined) writes.push(encode(box.row + i, box.column + j, value));
      }
    for (const name of tablesGrownByWrite(model, sheetId, box, writes)) model.texts.tableChanged(name);
    model.grid.write(sheetId, writes);
    model.headersEdited(sheetId, box);
    model.report(sheetId, box, "RangeEdited");
  }
  clear(applyTo: unknown = "All"): void {
    clearRange(
      this,
      oneOf(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], applyTo, "Range.clear"),
    );
  }

  // -- parts ----------------------------------------------------------------------------------------------------

  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get hyperlink(): unknown {
    return linkOf(this);
  }
  /** The range looks like a link from then on. */
  set hyperlink(value: unknown) {
    const { model, sheetId, box } = this;
    const text = linkRange(this, value);
    const first = { ...box, rows: 1, columns: 1 };
    if (text !== undefined) this.$make(first).$write(`'${text}`, "Range.hyperlink");
    model.grid.restyle(
      sheetId,
      [...cellsOf(box)].map((at) => ({ ...at, style: LINK_LOOK })),
    );
  }
  select(): void {
    this.model.grid.select(this.sheetId, this.box);
  }
  getCellProperties(asked: unknown): unknown {
    if (this.box.rows * this.box.columns > MAX_READ_CELLS) invalidArgument("Range.getCellProperties");
    return this.$map((r, c) => propertiesOf(this.model.grid.style(this.sheetId, r, c) ?? {}, asked));
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  // -- structure ------------------------------------------------------------------------------------------------

  insert(shift: unknown): Range {
    const direction = oneOf(["Down", "Right"], shift, "Range.insert");
    const axis = this.$wholeLines(direction === "Down", "Range.insert");
    this.model.guardSheet(
      this.sheetId,
      "Range.insert",
      axis === "rows" ? "allowInsertRows" : "allowInsertColumns",
    );
    const [at, count] = axis === "rows" ? [this.box.row, this.box.rows] : [this.box.column, this.box.columns];
    this.model.grid.insert(this.sheetId, axis, at, count);
    this.model.settleStructure();
    return new Range(this.model, this.sheetId, this.box);
  }
  delete(shift: unknown): void {
    const direction = oneOf(["Up", "Left"], shift, "Range.delete");
    const axis = this.$wholeLines(direction === "Up", "Range.delete");
    this.model.guardSheet(
      this.sheetId,
      "Range.delete",
      axis === "rows" ? "allowDeleteRows" : "allowDeleteColumns",
    );
    // Even where it is allowed, rows and columns with locked cells stay.
    const size = this.model.grid.size(this.sheetId);
    const reached = intersection(this.box, { row: 0, column: 0, ...size });
    if (reached) this.model.guardCells(this.sheetId, reached, "Range.delete");
    const [at, count] = axis === "rows" ? [this.box.row, this.box.rows] : [this.box.column, this.box.columns];
    this.model.grid.remove(this.sheetId, axis, at, count);
    this.model.settleStructure();
  }
  /** As cutting and pasting does. */
  moveTo(destination: unknown): void {
    const box = boxGiven(destination, "Range.moveTo");
    const sheetId = destination instanceof Range ? destination.sheetId : this.sheetId;
    moveCells(this, new Range(this.model, sheetId, { ...this.box, row: box.row, column: box.column }));
  }
  $wholeLines(isVertical: boolean, location: string): "rows" | "columns" {
    const isWhole = isVertical ? this.box.columns === SHEET_COLUMNS : this.box.rows === SHEET_ROWS;
    if (isWhole) return isVertical ? "rows" : "columns";
    return apiNotFound(location, "This host inserts and deletes whole rows and columns only.");
  }
  group(option: unknown): void {
    this.$outline(option, "Range.group").group();
  }
  ungroup(option: unknown): void {
    this.$outline(option, "Range.ungroup").ungroup();
  }
  hideGroupDetails(option: unknown): void {
    this.$outline(option, "Range.hideGroupDetails").hide(true);
  }
  showGroupDetails(option: unknown): void {
    this.$outline(option, "Range.showGroupDetails").hide(false);
  }
  $outline(option: unknown, location: string): Outline {
    return new Outline(this, option, location);
  }
  /** Null where some are hidden and some are not. */
  $hidden(axis: Axis): boolean | null {
    const lines = lineSpanOf(axis, this.box);
    const hidden = hiddenIn(this.model, this.sheetId, lines);
    return hidden.length === 0 ? false : hidden.length === lines.count ? true : null;
  }
  $hide(axis: Axis, value: unknown): void {
    const location = axis === "rows" ? "Range.rowHidden" : "Range.columnHidden";
    if (typeof value !== "boolean") invalidArgument(location);
    this.model.guardSheet(this.sheetId, location, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    const lines = lineSpanOf(axis, this.box);
    if (value) hideLines(this.model, this.sheetId, lines, location);
    else showLines(this.model, this.sheetId, lines);
  }
  get rowHidden(): boolean | null {
    return this.$hidden("rows");
  }
  set rowHidden(value: unknown) {
    this.$hide("rows", value);
  }
  get columnHidden(): boolean | null {
    return this.$hidden("columns");
  }
  set columnHidden(value: unknown) {
    this.$hide("columns", value);
  }
  merge(across = false): void {
    const { model, sheetId, box } = this;
    model.guardSheet(sheetId, "Range.merge", "allowFormatCells");
    if (model.tableAt(sheetId, box)) invalidOperation("Range.merge", "Cells in a table can't be merged.");
    const parts = across
      ? Array.from({ length: box.rows }, (_, i) => ({ ...box, row: box.row + i, rows: 1 }))
      : [box];
    for (const part of parts) model.grid.merge(sheetId, part);
  }

  /** The client cuts writes of more than 1,500 cells into rows and asks first whether the whole fits. */
  _ValidateArraySize(rows: number, columns: number): void {
    const isOne = rows === 1 && columns === 1;
    if (!isOne && (rows !== this.box.rows || columns !== this.box.columns))
      invalidArgument("Range.values", SIZE_MISMATCH);
  }
}

function isOneCell(rows: readonly unknown[]): rows is [[unknown]] {
  const [first] = rows;
  return rows.length === 1 && Array.isArray(first) && first.length === 1;
}
