import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { formatBox } from "../../../book/cells/a1";
import type { Axis, LineSpan } from "../moving-references";
import type { CellWrite, Grid, GridCell, SheetFeatures, StyleWrite } from "../grid";
import type { GridBox, GridCellStyle, Scalar, SheetData } from "../../../xlsx/data/workbook-data";
import { type HostCulture, US_CULTURE } from "../model/culture";
import { Calculation } from "./calculation";
import { GridCells } from "./cells";
import { interceptEditor } from "./editor";
import type { UniverInstance } from "./lib";
import { DEFAULT_SIZE, POINTS, toRange } from "./measures";
import { findLastOfEqual } from "./patches/ascending-search";
import { forgetComparisons } from "./patches/comparison-index";
import { followRemovals } from "./patches/removed-lines";
import { keepEmptyTexts } from "./patches/empty-text";
import { repairFunctions } from "./patches/function-repairs";
import { registerIndexedIfs } from "./patches/indexed-ifs";
import { keepTypes } from "./patches/kept-types";
import { repairLexer } from "./patches/lexer-state";
import { sparePlainWrites } from "./patches/plain-writes";
import { UniverSheets } from "./sheets";
import { fittingWidths, sizesOf } from "./sizes";

/** Rows and columns to spare when the sheet has to grow. */
const MARGIN = { rows: 50, columns: 6 };
const AUTOFIT_CELLS = 5000;
/** Cells of a merge that is drawn whole. */
const WIDE_MERGE = 10_000;

/** Shows tables, conditional formats and validations in the grid; absent in Node, where nobody looks. */
export interface FeatureView {
  show(sheetId: string, features: SheetFeatures): void;
}

/** The grid on Univer, in the browser and in Node. */
export class UniverGrid extends UniverSheets implements Grid {
  features: FeatureView | null = null;
  readonly calculation: Calculation;
  private readonly cells: GridCells;
  /** Merges that reach beyond the grid, by sheet and address of what is drawn. */
  private readonly wideMerges = new Map<string, GridBox>();
  private readonly formulas: FormulaDataModel;

  constructor(instance: UniverInstance) {
    super(instance);
    const { lib, univer, unit } = instance;
    repairLexer(instance);
    sparePlainWrites(instance);
    this.cells = new GridCells(this.book, this.commands, this.history);
    this.formulas = univer.__getInjector().get(lib.engine.FormulaDataModel);
    this.calculation = new Calculation(instance, this.commands);
    this.calculation.unit = unit;
    findLastOfEqual(instance);
    forgetComparisons(instance);
    keepEmptyTexts(instance);
    repairFunctions(instance);
    this.calculation.forgetIndexes = registerIndexedIfs(instance);
    this.commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
      this.calculation.observe(command);
      this.observer.observe(command, options);
    });
    this.commands.beforeCommandExecuted((command) => {
      this.observer.before(command);
      if ((command.params as { unitId?: string } | undefined)?.unitId === unit) keepTypes(this.book, command);
    });
    followRemovals(this.book, this.commands, univer.__getInjector().get(lib.sheets.SheetInterceptorService));
    interceptEditor(instance, () => this.listener);
  }

  select(id: string, box: GridBox): void {
    this.activate(id);
    this.grow(id, box.row + 1, box.column + 1);
    const { rows, columns } = this.size(id);
    const shown = {
      ...box,
      rows: Math.min(box.rows, rows - box.row),
      columns: Math.min(box.columns, columns - box.column),
    };
    this.observer.host(() => this.sheet(id).getRange(toRange(shown)).activate());
  }

  // -- cells ----------------------------------------------------------------------------------------------------

  cell(id: string, row: number, column: number): GridCell | undefined {
    const cell = this.cells.raw(id, row, column);
    const spilled = this.spilled(id, row, column);
    if (!cell) return spilled === undefined ? undefined : { value: spilled };
    const result = GridCells.read(
      cell,
      cell.f ?? (cell.si ? this.sharedFormula(id, row, column) : undefined),
    );
    if (result.value === undefined && spilled !== undefined) result.value = spilled;
    return result;
  }
  private sharedFormula(id: string, row: number, column: number): string | undefined {
    return this.formulas.getFormulaStringByCell(row, column, id, this.instance.unit) ?? undefined;
  }
  private spilled(id: string, row: number, column: number): Scalar | undefined {
    const matrix = this.formulas.getArrayFormulaCellData()?.[this.instance.unit]?.[id] as
      Record<number, Record<number, { v?: Scalar }>> | undefined;
    return matrix?.[row]?.[column]?.v ?? undefined;
  }
  style(id: string, row: number, column: number): Readonly<GridCellStyle> | undefined {
    return this.cells.style(id, row, column);
  }
  forEachCell(id: string, visit: (row: number, column: number) => void): void {
    this.cells.forEach(id, visit);
  }
  used(id: string, valuesOnly: boolean): GridBox | null {
    return this.cells.used(id, valuesOnly);
  }
  size(id: string): { rows: number; columns: number } {
    const sheet = this.sheet(id);
    return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  }
  private grow(id: string, rows: number, columns: number): void {
    const size = this.size(id);
    this.history.mute(() => {
      if (size.rows < rows) this.observer.host(() => this.sheet(id).setRowCount(rows + MARGIN.rows));
      if (size.columns < columns)
        this.observer.host(() => this.sheet(id).setColumnCount(columns + MARGIN.columns));
    });
  }
  private growAround(id: string, cells: readonly { row: number; column: number }[]): void {
    let [rows, columns] = [0, 0];
    for (const { row, column } of cells)
      [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
    this.grow(id, rows, columns);
  }
  write(id: string, cells: readonly CellWrite[]): void {
    this.growAround(id, cells);
    this.observer.host(() => this.cells.write(id, cells));
  }
  restyle(id: string, cells: readonly StyleWrite[]): void {
    this.growAround(id, cells);
    this.observer.host(() => this.cells.restyle(id, cells));
  }
  retext(id: string, cells: readonly CellWrite[]): void {
    this.observer.host(() => this.cells.retext(id, cells));
  }
  text(value: Scalar, numberFormat: string, { name, groupSeparator }: HostCulture = US_CULTURE): string {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const { numfmt } = this.instance.lib.core;
    if (typeof value === "number") {
      const locale = numfmt.getLocale(name);
      // Regions have a separator of their own that differs between programs.
      if (locale && locale.group !== groupSeparator)
        numfmt.addLocale({ ...locale, group: groupSeparator }, name);
      return numfmt.format(numberFormat || "General", value, { throws: false, locale: name });
    }
    return numberFormat.includes("@") ? numfmt.format(numberFormat, value, { throws: false }) : value;
  }

  // -- rows, columns, layout ------------------------------------------------------------------------------------

  columnWidth(id: string, column: number): number {
    const width =
      column < this.size(id).columns
        ? this.sheet(id).getColumnWidth(column)
        : DEFAULT_SIZE.defaultColumnWidth;
    return width * POINTS;
  }
  rowHeight(id: string, row: number): number {
    return (
      (row < this.size(id).rows ? this.sheet(id).getRowHeight(row) : DEFAULT_SIZE.defaultRowHeight) * POINTS
    );
  }
  setColumnWidth(id: string, column: number, count: number, points: number): void {
    if (count < AUTOFIT_CELLS) this.grow(id, 1, column + count);
    const { columns } = this.size(id);
    const last = Math.min(columns, column + count) - 1;
    const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: last }];
    this.run("sheet.command.set-worksheet-col-width", {
      subUnitId: id,
      ranges,
      value: Math.round(points / POINTS),
    });
  }
  setRowHeight(id: string, row: number, count: number, points: number): void {
    if (count < AUTOFIT_CELLS) this.grow(id, row + count, 1);
    const { rows } = this.size(id);
    const ranges = [{ startRow: row, endRow: Math.min(rows, row + count) - 1, startColumn: 0, endColumn: 0 }];
    this.run("sheet.command.set-row-height", { subUnitId: id, ranges, value: Math.round(points / POINTS) });
  }
  sizes(id: string): Pick<SheetData, "columnWidths" | "rowHeights"> {
    return sizesOf(this.sheet(id).getSheet().getConfig(), POINTS);
  }
  hiddenLines(id: string, axis: Axis): number[] {
    const { rowData, columnData } = this.sheet(id).getSheet().getConfig();
    const lines = axis === "rows" ? rowData : columnData;
    return Object.keys(lines)
      .map(Number)
      .filter((index) => lines[index]?.hd === 1);
  }
  setLinesHidden(id: string, { axis, at, count }: LineSpan, hidden: boolean): void {
    this.grow(id, axis === "rows" ? at + count : 1, axis === "columns" ? at + count : 1);
    const sheet = this.sheet(id);
    this.observer.host(() => {
      if (axis === "rows") return hidden ? sheet.hideRows(at, count) : sheet.showRows(at, count);
      return hidden ? sheet.hideColumns(at, count) : sheet.showColumns(at, count);
    });
  }
  autofitColumns(id: string, column: number, count: number): void {
    for (const { at, points } of fittingWidths(this, id, column, count))
      this.setColumnWidth(id, at, 1, points);
  }
  insert(id: string, axis: "rows" | "columns", at: number, count: number): void {
    const sheet = this.sheet(id);
    this.grow(id, axis === "rows" ? at + 1 : 1, axis === "columns" ? at + 1 : 1);
    this.observer.host(() =>
      axis === "rows" ? sheet.insertRows(at, count) : sheet.insertColumns(at, count),
    );
  }
  remove(id: string, axis: "rows" | "columns", at: number, count: number): void {
    const size = this.size(id);
    const sheet = this.sheet(id);
    const last = Math.min(at + count, size[axis]);
    if (last <= at) return;
    this.observer.host(() =>
      axis === "rows" ? sheet.deleteRows(at, last - at) : sheet.deleteColumns(at, last - at),
    );
  }
  merges(id: string): GridBox[] {
    return this.sheet(id)
      .getSheet()
      .getMergeData()
      .map((m) => ({
        row: m.startRow,
        column: m.startColumn,
        rows: m.endRow - m.startRow + 1,
        columns: m.endColumn - m.startColumn + 1,
      }))
      .map((drawn) => this.wideMerges.get(`${id}!${formatBox(drawn)}`) ?? drawn);
  }
  /** Univer visits each cell of a merge, which is without end for whole rows and columns: they are drawn as far as the grid goes. */
  merge(id: string, box: GridBox): void {
    const isWide = box.rows * box.columns > WIDE_MERGE;
    this.grow(id, box.row + (isWide ? 1 : box.rows), box.column + (isWide ? 1 : box.columns));
    const { rows, columns } = this.size(id);
    const drawn = {
      ...box,
      rows: Math.min(box.rows, rows - box.row),
      columns: Math.min(box.columns, columns - box.column),
    };
    if (isWide) this.wideMerges.set(`${id}!${formatBox(drawn)}`, box);
    this.observer.host(() => this.sheet(id).getRange(toRange(drawn)).merge({ isForceMerge: true }));
  }
  frozen(id: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheet(id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }
  freeze(id: string, rows: number, columns: number): void {
    const freeze = { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
    this.observer.host(() => this.sheet(id).setFreeze(freeze));
  }
  showFeatures(id: string, features: SheetFeatures): void {
    this.history.mute(() => this.observer.host(() => this.features?.show(id, features)));
  }

  // -- history and calculation ----------------------------------------------------------------------------------

  beginBatch(): void {
    this.history.begin();
  }
  endBatch(): void {
    this.history.end();
  }
  openGroup(): void {
    this.history.openGroup();
  }
  closeGroup(): void {
    this.history.closeGroup();
  }
  get grouped(): boolean {
    return this.history.grouped;
  }
  /** `listener` is told of every change of the workbook that can be undone. */
  onChange(listener: () => void): void {
    this.history.changed = listener;
  }
  undo(): Promise<void> {
    return this.history.undo();
  }
  redo(): Promise<void> {
    return this.history.redo();
  }
  /** Edits that are neither the host's nor the user's: they are seen like a user's but can't be undone here. */
  asSomeoneElse(edit: (workbook: FWorkbook) => void): void {
    this.history.mute(() => edit(this.facade));
  }
  clearHistory(): void {
    this.history.clear();
  }
  get dirty(): boolean {
    return this.calculation.dirty;
  }
  settle(): Promise<void> {
    return this.calculation.settle();
  }
  pause(): Promise<void> {
    return this.calculation.pause();
  }
  dispose(): void {
    this.calculation.forget();
    this.history.dispose();
    this.listener = null;
  }
}
