import { formatBox, overlaps, sameName } from "../a1";
import type { Grid, GridListener, GridSheet } from "../grid";
import type { HostObject } from "../host-object";
import { moveBox, moveReferences, type Restructuring } from "../moving-references";
import type { RichQuery } from "../rich-api";
import { invalidOperation, itemNotFound, RichError } from "../rich-error";
import { renameSheet, renameTable } from "../structured-references";
import type { GridBox, NameData } from "../workbook-data";
import { Display } from "./display";
import { type ChangeType, Events } from "./events";
import { FormulaTexts } from "./formula-texts";
import { type HostCulture, US_CULTURE } from "./application";
import { growAroundEdit } from "./table-growth";
import { moveRows } from "./row-outline";
import { emptySheet, emptyState, type ModelState, type SheetState, type TableState } from "./state";

/** How results are calculated: when a formula's value is read, or not at all (recipes that only write). */
export type CalculateOption = "onRead" | "never";

/** Told by the model, shown by the page. */
export interface ModelView {
  chartsChanged?(sheetId: string): void;
  /** A user's input was refused; `reason` is a sentence. */
  refused?(reason: string): void;
}

/**
 * The workbook behind the API objects: the grid holds cells and layout, the state here holds tables, names, rules, charts, settings.
 * API objects are thin and keep ids, so that they survive an undo.
 */
export class HostModel implements GridListener {
  state: ModelState = emptyState();
  readonly events = new Events();
  readonly texts: FormulaTexts;
  calculate: CalculateOption = "onRead";
  view: ModelView = {};
  /** Excel's calculation mode, as the add-in set it. */
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** No sheet may be added, deleted, renamed or moved. */
  structureProtected = false;
  /** The file was opened for reading only: every write of cells or sheets is refused. */
  readOnly = false;
  culture: HostCulture = US_CULTURE;
  fileName = "Book1.xlsx";
  /** The add-in asked for a calculation: it is awaited before the batch is answered. */
  calculateAtEnd = false;
  private counter = 0;
  private moving: Restructuring | null = null;
  private readonly display: Display;

  constructor(readonly grid: Grid) {
    this.texts = new FormulaTexts(this, grid);
    this.display = new Display(this);
    grid.listener = this;
    grid.clearHistory();
  }

  // -- looking up -----------------------------------------------------------------------------------------------

  newId(kind: string): string {
    return `{${kind}-${++this.counter}-${Math.random().toString(36).slice(2, 8)}}`;
  }
  sheets(): GridSheet[] {
    return this.grid.sheets();
  }
  sheetInfo(id: string): GridSheet {
    return this.sheets().find((s) => s.id === id) ?? itemNotFound("Worksheet");
  }
  sheetName(id: string): string {
    return this.sheetInfo(id).name;
  }
  sheetIdByName(name: string): string | undefined {
    return this.sheets().find((s) => sameName(s.name, name))?.id;
  }
  sheet(id: string): SheetState {
    return (this.state.sheets[id] ??= emptySheet());
  }
  tables(): { sheetId: string; table: TableState }[] {
    return this.sheets().flatMap(({ id }) => this.sheet(id).tables.map((table) => ({ sheetId: id, table })));
  }
  findTable(name: string): { sheetId: string; table: TableState } | undefined {
    return this.tables().find(({ table }) => sameName(table.name, name));
  }
  tableAt(sheetId: string, box: GridBox): { sheetId: string; table: TableState } | undefined {
    const table = this.sheet(sheetId).tables.find((t) => overlaps(t.box, box));
    return table && { sheetId, table };
  }
  /** Names of a scope: a sheet's, or the workbook's (null). */
  names(scope: string | null): NameData[] {
    return scope === null ? this.state.names : this.sheet(scope).names;
  }
  findName(scope: string | null, name: string): NameData | undefined {
    return this.names(scope).find((n) => sameName(n.name, name));
  }

  // -- protection -----------------------------------------------------------------------------------------------

  /** AccessDenied when the sheet is protected and a cell of the box is locked. */
  guardCells(sheetId: string, box: GridBox, location: string): void {
    if (this.readOnly || this.isLocked(sheetId, box)) throw accessDenied(location);
  }
  /** AccessDenied for what protection forbids as a whole, unless its option allows it. */
  guardSheet(sheetId: string, location: string, option?: string): void {
    const { protection } = this.sheet(sheetId);
    if (protection && !(option && protection.options?.[option] === true)) throw accessDenied(location);
  }
  guardStructure(location: string): void {
    if (this.readOnly || this.structureProtected) throw accessDenied(location);
  }
  private isLocked(sheetId: string, box: GridBox): boolean {
    if (!this.sheet(sheetId).protection) return false;
    const size = this.grid.size(sheetId);
    if (box.row + box.rows > size.rows || box.column + box.columns > size.columns) return true;
    for (let r = box.row; r < box.row + box.rows; r++)
      for (let c = box.column; c < box.column + box.columns; c++)
        if (this.grid.style(sheetId, r, c)?.locked !== false) return true;
    return false;
  }

  // -- changes that formulas follow -----------------------------------------------------------------------------

  tableChanged(name: string): void {
    const key = name.toLowerCase();
    this.texts.reexpand(({ tables }) => tables.has(key));
  }
  nameChanged(name: string): void {
    const key = name.toLowerCase();
    this.texts.reexpand(({ names, unknown }) => names.has(key) || unknown.has(key));
  }
  tableRenamed(before: string, after: string): void {
    const [old, now] = [before.toLowerCase(), after.toLowerCase()];
    for (const { id } of this.sheets())
      this.texts.rewrite(id, (text, { tables, unknown }) =>
        tables.has(old) ? renameTable(text, before, after) : unknown.has(now) ? text : undefined,
      );
    this.eachName((n) => (n.formula = renameTable(n.formula, before, after)));
  }
  private eachName(visit: (name: NameData, scope: string | null) => void): void {
    for (const name of this.state.names) visit(name, null);
    for (const { id } of this.sheets()) for (const name of this.sheet(id).names) visit(name, id);
  }

  // -- batches --------------------------------------------------------------------------------------------------

  async begin(): Promise<void> {
    await this.grid.pause();
    this.grid.beginBatch();
  }
  /** Plain data is answered at once; a formula's value waits for the calculation it may depend on. */
  async beforeRead(target: HostObject, query: RichQuery): Promise<void> {
    if (this.calculate === "never" || !this.grid.dirty) return;
    if (this.calculationMode === "Manual") return;
    const needs = (target as Partial<NeedsResults>).$needsResults?.(query) ?? false;
    if (needs) await this.grid.settle();
  }
  async end(): Promise<void> {
    this.refresh();
    this.grid.endBatch();
    if (this.calculateAtEnd && this.calculate !== "never") await this.grid.settle();
    this.calculateAtEnd = false;
    this.events.flush();
  }

  /** Shows what changed of tables, rules and charts. */
  refresh(): void {
    this.display.refresh();
  }

  // -- GridListener ---------------------------------------------------------------------------------------------

  memento(): string {
    return JSON.stringify(this.state);
  }
  restore(memento: string): void {
    this.state = JSON.parse(memento) as ModelState;
    this.moving = null;
    this.texts.invalidate();
    // Formulas that followed a user's edit were no part of its step.
    this.texts.settle();
    this.refresh();
  }
  edited(sheetId: string, box: GridBox, contents: boolean): void {
    if (!contents) return;
    this.texts.invalidate(sheetId);
    growAroundEdit(this, sheetId, box);
    this.headersEdited(sheetId, box);
    this.report(sheetId, box, "RangeEdited", false);
    this.events.flush();
  }
  selected(sheetId: string, boxes: GridBox[]): void {
    this.events.selectionChanged(sheetId, boxes.map((box) => formatBox(box)).join(","));
    this.events.flush();
  }
  activated(sheetId: string): void {
    this.events.sheetActivated(sheetId);
    this.events.flush();
  }
  restructuring(): void {
    this.texts.settle();
  }
  restructured(sheetId: string, axis: "rows" | "columns", at: number, count: number, byHost: boolean): void {
    const change: Restructuring = { sheet: this.sheetName(sheetId), axis, at, count };
    this.moveState(sheetId, change);
    this.moving = change;
    const length = Math.abs(count);
    const lines = axis === "rows" ? "Row" : "Column";
    const whole: GridBox =
      axis === "rows"
        ? { row: at, column: 0, rows: length, columns: 16_384 }
        : { row: 0, column: at, rows: 1_048_576, columns: length };
    this.report(sheetId, whole, `${lines}${count > 0 ? "Inserted" : "Deleted"}`, byHost);
    if (!byHost) queueMicrotask(() => this.settleStructure());
  }
  renamed(sheetId: string, before: string, after: string, _byHost: boolean): void {
    for (const { id } of this.sheets())
      this.texts.rewrite(id, (text, expanded) =>
        expanded.formula === text ? undefined : renameSheet(text, before, after),
      );
    this.eachName((n) => (n.formula = renameSheet(n.formula, before, after)));
    this.eachReference((formula) => renameSheet(formula, before, after));
    this.texts.settle();
    void sheetId;
  }
  sheetAdded(sheetId: string): void {
    this.sheet(sheetId);
    this.texts.invalidate(sheetId);
    this.events.sheetAdded(sheetId);
  }
  sheetRemoved(sheetId: string): void {
    this.texts.invalidate(sheetId);
    this.events.sheetDeleted(sheetId);
    queueMicrotask(() => this.events.flush());
  }
  shownText(sheetId: string, row: number, column: number): string | undefined {
    return this.grid.cell(sheetId, row, column)?.text;
  }
  enteredText(sheetId: string, row: number, column: number, text: string): string | undefined {
    if (!isComplete(text)) {
      this.view.refused?.(
        "The formula is not complete: a bracket or a quotation mark is still open. The cell keeps what it held.",
      );
      return undefined;
    }
    return this.texts.expand(sheetId, text, row, column).formula;
  }
  mayEdit(sheetId: string, box: GridBox): boolean {
    const isOpen = !this.isLocked(sheetId, box);
    if (!isOpen)
      this.view.refused?.(
        "The cell is on a protected sheet. Nothing was changed; unprotect the sheet to edit it.",
      );
    return isOpen;
  }
  settleStructure(): void {
    if (!this.moving) return;
    this.moving = null;
    this.texts.settle();
    for (const { id } of this.sheets())
      for (const table of this.sheet(id).tables) this.readHeaders(id, table);
    this.refresh();
    this.events.flush();
  }

  // -- following the grid ---------------------------------------------------------------------------------------

  /** Header cells were written: the columns' names follow. */
  headersEdited(sheetId: string, box: GridBox): void {
    for (const table of this.sheet(sheetId).tables) {
      if (table.showHeaders === false || !overlaps({ ...table.box, rows: 1 }, box)) continue;
      if (this.readHeaders(sheetId, table)) this.tableChanged(table.name);
    }
  }
  /** Column names from the header cells, made unique as Excel does; true when they changed. */
  readHeaders(sheetId: string, table: TableState): boolean {
    if (table.showHeaders === false) return false;
    const before = table.columns.join("\0");
    const taken = new Set<string>();
    table.columns = Array.from({ length: table.box.columns }, (_, i) => {
      const value = this.grid.cell(sheetId, table.box.row, table.box.column + i)?.value;
      const wanted = value === undefined || value === "" ? `Column${i + 1}` : String(value);
      let name = wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      taken.add(name.toLowerCase());
      return name;
    });
    return before !== table.columns.join("\0");
  }
  private moveState(sheetId: string, change: Restructuring): void {
    const sheet = this.sheet(sheetId);
    const moved = <T extends { box: GridBox }>(items: T[]) =>
      items.flatMap((item) => {
        const box = moveBox(item.box, change);
        return box ? [{ ...item, box }] : [];
      });
    sheet.tables = moved(sheet.tables);
    sheet.conditionalFormats = moved(sheet.conditionalFormats);
    sheet.validations = moved(sheet.validations);
    const { printArea } = sheet.pageLayout;
    const area = printArea && moveBox(printArea, change);
    if (printArea) sheet.pageLayout = { ...sheet.pageLayout, ...(area ? { printArea: area } : {}) };
    if (change.axis === "rows") moveRows(sheet, change);
    const own = (scope: string | null) => (scope === null ? "" : this.sheetName(scope));
    this.eachName((n, scope) => (n.formula = moveReferences(n.formula, own(scope), change)));
    this.eachReference((formula, id) => moveReferences(formula, this.sheetName(id), change));
    this.texts.relocate(
      (id, row, column) => {
        const box = { row, column, rows: 1, columns: 1 };
        return id === sheetId ? moveBox(box, change) : box;
      },
      (id, text) => moveReferences(text, this.sheetName(id), change),
    );
  }
  /** Formulas in rules and charts. */
  private eachReference(change: (formula: string, sheetId: string) => string): void {
    for (const { id } of this.sheets()) {
      const sheet = this.sheet(id);
      const visit = (value: unknown): unknown => {
        if (typeof value === "string") return value.startsWith("=") ? change(value, id) : value;
        if (Array.isArray(value)) return value.map(visit);
        if (value === null || typeof value !== "object") return value;
        return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, visit(v)]));
      };
      for (const item of [...sheet.conditionalFormats, ...sheet.validations])
        item.rule = visit(item.rule) as never;
      for (const chart of sheet.charts) chart.series = visit(chart.series) as never;
    }
  }

  report(sheetId: string, box: GridBox, changeType: ChangeType, byHost = true): void {
    this.events.changed(sheetId, formatBox(box), changeType, byHost);
  }
  /** The last visible sheet can neither be hidden nor deleted. */
  guardLastVisible(sheetId: string, location: string): void {
    if (!this.sheets().some((s) => s.id !== sheetId && !s.hidden))
      invalidOperation(location, "A workbook must contain at least one visible worksheet.");
  }
}

/** Implemented by objects whose members hold calculated values. */
export interface NeedsResults {
  $needsResults(query: RichQuery): boolean;
}

function accessDenied(location: string): RichError {
  return new RichError("AccessDenied", "You do not have permission: the sheet is protected.", location);
}

/** Brackets of structured references and quotation marks are closed; a missing `)` is added by the grid, as Excel does. */
function isComplete(formula: string): boolean {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, "");
  if (withoutTexts.includes('"')) return false;
  const withoutEscapes = withoutTexts.replace(/'(?:[^']|'')+'!/g, "").replace(/'./g, "");
  return withoutEscapes.split("[").length === withoutEscapes.split("]").length;
}
