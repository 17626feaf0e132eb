import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { CellWrite, Grid, GridCell, SheetFeatures, StyleWrite } from "../grid";
import type { GridBox, GridCellStyle, Scalar } from "../../../xlsx/data/workbook-data";
import { Turns } from "../turns";
import { type HostCulture, US_CULTURE } from "../model/culture";
import { Calculation } from "./calculation";
import { GridCells } from "./cells";
import { giveShortDates, interceptEditor, interceptShownCells } from "./editor";
import type { UniverInstance } from "./lib";
import { toRange } from "./measures";
import { findLastOfEqual } from "./patches/ascending-search";
import { takeTurns } from "./patches/calculation-turns";
import { forgetComparisons } from "./patches/comparison-index";
import { keepDependents } from "./patches/kept-dependents";
import { keepRanges } from "./patches/kept-ranges";
import { keepTrees } from "./patches/kept-trees";
import { rememberTexts } from "./patches/known-texts";
import { followRemovals } from "./patches/removed-lines";
import { spareColumns } from "./patches/plain-columns";
import { compareWithoutPatterns } from "./patches/plain-comparison";
import { keepEmptyTexts } from "./patches/empty-text";
import { rememberStyles } from "./patches/remembered-styles";
import { spareOtherFormulas } from "./patches/other-sheets";
import { repairFunctions } from "./patches/function-repairs";
import { registerIndexedIfs } from "./patches/indexed-ifs";
import { keepTypes } from "./patches/kept-types";
import { skipBranches } from "./patches/lazy-branches";
import { repairLexer } from "./patches/lexer-state";
import { spareNumbers } from "./patches/plain-numbers";
import { shareParts } from "./patches/shared-parts";
import { sparePlainWrites } from "./patches/plain-writes";
import { fittingWidths } from "./sizes";
import { UniverLayout } from "./layout";
import { PendingStyles } from "./pending-styles";

/** Shows tables, conditional formats and validations in the grid; absent in Node, where nobody looks. */
export interface FeatureView {
  show(sheetId: string, features: SheetFeatures): void;
}

/** The grid on Univer, in the browser and in Node. */
export class UniverGrid extends UniverLayout implements Grid {
  features: FeatureView | null = null;
  readonly calculation: Calculation;
  private readonly written: GridCells;
  private readonly pending = new PendingStyles();
  private readonly formulas: FormulaDataModel;
  /** Of all work for this workbook that takes long. */
  readonly turns: Turns;

  constructor(instance: UniverInstance) {
    super(instance);
    const { lib, univer, unit } = instance;
    this.turns = new Turns((goOn) => {
      // Until it is ended it keeps Node waiting.
      const end = lib.core.requestImmediateMacroTask(() => {
        end();
        goOn();
      });
    });
    repairLexer(instance);
    sparePlainWrites(instance);
    spareOtherFormulas(instance);
    rememberStyles(this.book);
    this.written = new GridCells(this.book, this.commands, this.history);
    this.formulas = univer.__getInjector().get(lib.engine.FormulaDataModel);
    this.calculation = new Calculation(instance, this.commands);
    this.calculation.unit = unit;
    findLastOfEqual(instance);
    forgetComparisons(instance);
    keepTrees(instance);
    spareNumbers(instance);
    spareColumns(instance);
    skipBranches(instance);
    shareParts(instance);
    rememberTexts(instance);
    keepDependents(instance);
    takeTurns(instance, this.turns);
    keepRanges(instance);
    keepEmptyTexts(instance);
    compareWithoutPatterns(instance);
    repairFunctions(instance);
    this.calculation.forgetIndexes = registerIndexedIfs(instance);
    this.commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
      this.calculation.observe(command);
      this.observer.observe(command, options);
    });
    // Whatever comes next finds the cells as they are to look. Within a command Univer would lose their formulas.
    this.history.muting = () => this.writeStyles();
    this.observer.acting = () => this.writeStyles();
    this.commands.beforeCommandExecuted((command) => {
      this.observer.before(command);
      giveShortDates(command);
      if ((command.params as { unitId?: string } | undefined)?.unitId === unit) keepTypes(this.book, command);
    });
    followRemovals(this.book, this.commands, univer.__getInjector().get(lib.sheets.SheetInterceptorService));
    const texts = () => this.listener?.typing ?? null;
    interceptEditor(instance, texts);
    interceptShownCells(instance, texts);
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

  private get cells(): GridCells {
    this.writeStyles();
    return this.written;
  }
  private writeStyles(): void {
    if (this.pending.isEmpty) return;
    for (const [id, cells] of this.pending.take()) this.observer.host(() => this.written.restyle(id, cells));
  }

  cell(id: string, row: number, column: number): GridCell | undefined {
    // A format of text makes a text of a number.
    const cells = this.pending.at(id, row, column) === undefined ? this.written : this.cells;
    const cell = cells.raw(id, row, column);
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
  isSpilled(id: string, row: number, column: number): boolean {
    const filled = this.formulas.getArrayFormulaRange()?.[this.instance.unit]?.[id]?.[row]?.[column];
    const isFirst = filled && (filled.endRow > filled.startRow || filled.endColumn > filled.startColumn);
    return isFirst || this.spilled(id, row, column) !== undefined;
  }
  style(id: string, row: number, column: number): Readonly<GridCellStyle> | undefined {
    const style = this.pending.at(id, row, column);
    return style === undefined
      ? this.written.style(id, row, column)
      : this.written.patched(id, { row, column, style });
  }
  forEachCell(id: string, visit: (row: number, column: number) => void): void {
    this.cells.forEach(id, visit);
  }
  used(id: string, valuesOnly: boolean): GridBox | null {
    return this.cells.used(id, valuesOnly);
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
    if (!this.history.recording || this.pending.clash(id, cells)) this.writeStyles();
    if (this.history.recording) this.pending.add(id, cells);
    else this.observer.host(() => this.written.restyle(id, cells));
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

  autofitColumns(id: string, column: number, count: number): void {
    for (const { at, points } of fittingWidths(this, id, column, count))
      this.setColumnWidth(id, at, 1, points);
  }
  showFeatures(id: string, features: SheetFeatures): void {
    this.history.mute(() => this.observer.host(() => this.features?.show(id, features)));
  }

  // -- history and calculation ----------------------------------------------------------------------------------

  beginBatch(): void {
    this.turns.begin();
    this.calculation.hold();
    this.history.begin();
  }
  endBatch(): void {
    this.writeStyles();
    this.history.end();
    this.calculation.release();
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
    this.writeStyles();
    return this.calculation.settle();
  }
  pause(): Promise<void> {
    return this.calculation.pause();
  }
  giveWay(): Promise<void> | void {
    if (this.turns.due) return this.turns.give();
  }
  dispose(): void {
    this.calculation.forget();
    this.history.dispose();
    this.listener = null;
  }
}
