import type { ICommandInfo, ICommandService, IExecutionOptions, IRange, Workbook } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { CellWrite, Grid, GridCell, GridListener, GridSheet, SheetFeatures, StyleWrite } from "../grid";
import type { GridBox, GridCellStyle, Scalar, SheetData } from "../workbook-data";
import { fittingWidths, sizesOf } from "./sizes";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { interceptEditor, repairLexer } from "./editor";
import { registerIndexedIfs } from "./indexed-ifs";
import type { UniverInstance } from "./lib";
import { Observer } from "./observer";
import { sparePlainWrites } from "./plain-writes";
import { registerRepairs } from "./repairs";
import { History } from "./undo";

/** Univer counts pixels, Excel points. */
const POINTS = 0.75;
/** Excel's 64 by 20 pixels. */
export const DEFAULT_SIZE = { defaultColumnWidth: 64, defaultRowHeight: 20 };
const NEW_SHEET = { rowCount: 200, columnCount: 26 };
/** Rows and columns to spare when the sheet has to grow. */
const MARGIN = { rows: 50, columns: 6 };
const AUTOFIT_CELLS = 5000;

export const toRange = (box: GridBox): IRange => ({
  startRow: box.row,
  endRow: box.row + box.rows - 1,
  startColumn: box.column,
  endColumn: box.column + box.columns - 1,
});

/** Shows tables, conditional formats and validations in the grid; absent in Node, where nobody looks. */
export interface FeatureView {
  show(sheetId: string, features: SheetFeatures): void;
}

/** The grid on Univer, in the browser and in Node. */
export class UniverGrid implements Grid {
  listener: GridListener | null = null;
  features: FeatureView | null = null;
  readonly calculation: Calculation;
  private readonly commands: ICommandService;
  private readonly book: Workbook;
  private readonly facade: FWorkbook;
  private readonly history: History;
  private readonly cells: Cells;
  private readonly observer: Observer;
  private readonly formulas: FormulaDataModel;

  constructor(readonly instance: UniverInstance) {
    const { lib, univer, api, unit } = instance;
    repairLexer(instance);
    sparePlainWrites(instance);
    this.commands = univer.__getInjector().get(lib.core.ICommandService);
    const facade = api.getWorkbook(unit);
    if (!facade) throw new Error(`Univer has no workbook ${unit}.`);
    this.facade = facade;
    this.book = facade.getWorkbook();
    univer.__getInjector().get(lib.core.IUniverInstanceService).focusUnit(unit);
    this.history = new History(instance, this.commands);
    this.cells = new Cells(this.book, this.commands, this.history);
    this.formulas = univer.__getInjector().get(lib.engine.FormulaDataModel);
    this.calculation = new Calculation(instance, this.commands);
    this.calculation.unit = unit;
    registerRepairs(instance);
    this.calculation.forgetIndexes = registerIndexedIfs(instance);
    this.observer = new Observer(unit, () => this.listener, this.history);
    this.observer.currentName = (id) => this.book.getSheetBySheetId(id)?.getName();
    this.history.owner = {
      memento: () => this.listener?.memento() ?? "",
      restore: (memento) => this.listener?.restore(memento),
      complete: () => {
        this.observer.host(() => this.listener?.settleStructure());
        this.observer.stepDone();
      },
    };
    this.commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
      this.calculation.observe(command);
      this.observer.observe(command, options);
    });
    this.commands.beforeCommandExecuted((command) => this.observer.before(command));
    interceptEditor(instance, () => this.listener);
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.facade.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The grid has no sheet ${id}.`);
    return sheet;
  }

  private run(id: string, params: object): void {
    this.observer.host(() => this.commands.syncExecuteCommand(id, { unitId: this.instance.unit, ...params }));
  }

  // -- sheets ---------------------------------------------------------------------------------------------------

  sheets(): GridSheet[] {
    return this.book.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      hidden: sheet.isSheetHidden() === 1,
      tabColor: sheet.getConfig().tabColor || "",
      showGridlines: sheet.getConfig().showGridlines !== 0,
    }));
  }
  addSheet(name: string): string {
    const active = this.activeSheet();
    const id = this.instance.lib.core.generateRandomId(8);
    this.run("sheet.command.insert-sheet", {
      sheet: { id, name, ...NEW_SHEET, ...DEFAULT_SIZE },
      index: this.book.getSheetSize(),
    });
    this.activate(active);
    return id;
  }
  removeSheet(id: string): void {
    this.run("sheet.command.remove-sheet", { subUnitId: id });
  }
  renameSheet(id: string, name: string): void {
    this.run("sheet.command.set-worksheet-name", { subUnitId: id, name });
  }
  moveSheet(id: string, position: number): void {
    this.run("sheet.command.set-worksheet-order", { subUnitId: id, order: position });
  }
  setHidden(id: string, hidden: boolean): void {
    this.run(hidden ? "sheet.command.set-worksheet-hidden" : "sheet.command.set-worksheet-show", {
      subUnitId: id,
    });
  }
  setTabColor(id: string, color: string): void {
    this.run("sheet.command.set-tab-color", { subUnitId: id, value: color });
  }
  setGridlines(id: string, shown: boolean): void {
    this.run("sheet.command.toggle-gridlines", { subUnitId: id, showGridlines: shown ? 1 : 0 });
  }
  activeSheet(): string {
    return this.facade.getActiveSheet().getSheetId();
  }
  activate(id: string): void {
    this.observer.host(() => this.facade.setActiveSheet(this.sheet(id)));
  }
  selection(): { sheetId: string; boxes: GridBox[] } {
    const sheetId = this.activeSheet();
    return { sheetId, boxes: this.observer.selected(sheetId) };
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
    const result = Cells.read(cell, cell.f ?? (cell.si ? this.sharedFormula(id, row, column) : undefined));
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
  text(value: Scalar, numberFormat: string): string {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const { numfmt } = this.instance.lib.core;
    if (typeof value === "number") return numfmt.format(numberFormat || "General", value, { throws: false });
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
  hiddenRows(id: string): number[] {
    const { rowData } = this.sheet(id).getSheet().getConfig();
    return Object.keys(rowData)
      .map(Number)
      .filter((row) => rowData[row]?.hd === 1);
  }
  setRowsHidden(id: string, row: number, count: number, hidden: boolean): void {
    this.grow(id, row + count, 1);
    const sheet = this.sheet(id);
    this.observer.host(() => (hidden ? sheet.hideRows(row, count) : sheet.showRows(row, count)));
  }
  autofitColumns(id: string, column: number, count: number): void {
    for (const { at, points } of fittingWidths(this, id, column, count))
      this.setColumnWidth(id, at, 1, points);
  }
  autofitRows(id: string, row: number, count: number): void {
    const rows = Math.min(count, this.size(id).rows - row);
    if (rows > 0) this.observer.host(() => this.sheet(id).setRowAutoHeight(row, rows));
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
      }));
  }
  merge(id: string, box: GridBox): void {
    this.grow(id, box.row + box.rows, box.column + box.columns);
    this.observer.host(() => this.sheet(id).getRange(toRange(box)).merge({ isForceMerge: true }));
  }
  unmerge(id: string, box: GridBox): void {
    this.observer.host(() => this.sheet(id).getRange(toRange(box)).breakApart());
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
