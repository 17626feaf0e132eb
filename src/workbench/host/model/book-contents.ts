import { overlaps } from "../../../book/cells/boxes";
import { sameName } from "../same-name";
import type { Grid, GridSheet } from "../grid";
import { itemNotFound } from "../rich-error";
import type { GridBox, NameData } from "../../../xlsx/data/workbook-data";
import { emptySheet, emptyState, type ModelState, type SheetState, type TableState } from "./state";

export interface TableOnSheet {
  sheetId: string;
  table: TableState;
}

/** What the workbook holds and where: cells and layout in the grid, tables, names, rules, charts and settings in the state. */
export class BookContents {
  private now: ModelState = emptyState();
  private counter = 0;
  private readonly watches: Set<string>[] = [];

  constructor(readonly grid: Grid) {}

  newId(kind: string): string {
    return `{${kind}-${++this.counter}-${Math.random().toString(36).slice(2, 8)}}`;
  }
  sheets(): GridSheet[] {
    return this.grid.sheets();
  }
  sheetInfo(id: string): GridSheet {
    return this.grid.sheetOf(id) ?? itemNotFound("Worksheet");
  }
  sheetName(id: string): string {
    return this.sheetInfo(id).name;
  }
  sheetIdByName(name: string): string | undefined {
    return this.sheets().find((s) => sameName(s.name, name))?.id;
  }
  get state(): ModelState {
    return this.now;
  }
  /** All of it is another one. */
  set state(state: ModelState) {
    for (const id of Object.keys({ ...this.now.sheets, ...state.sheets })) this.touch(id);
    this.now = state;
  }
  /** Sheets whose state may have changed are added to what it returns; who asked empties it. */
  watch(): Set<string> {
    const touched = new Set(Object.keys(this.now.sheets));
    this.watches.push(touched);
    return touched;
  }
  protected touch(id: string): void {
    for (const touched of this.watches) touched.add(id);
  }
  /** The state at another moment, from which only touched sheets differ. */
  protected become(state: ModelState): void {
    this.now = state;
  }
  /** To be changed, or only looked at. */
  sheet(id: string): SheetState {
    this.touch(id);
    return (this.now.sheets[id] ??= emptySheet());
  }
  /** Only to be looked at. */
  look(id: string): Readonly<SheetState> {
    return this.now.sheets[id] ?? this.sheet(id);
  }
  tables(): TableOnSheet[] {
    return this.grid
      .sheetIds()
      .filter((sheetId) => this.look(sheetId).tables.length)
      .flatMap((sheetId) => this.sheet(sheetId).tables.map((table) => ({ sheetId, table })));
  }
  findTable(name: string): TableOnSheet | undefined {
    return this.firstTable((table) => sameName(table.name, name));
  }
  tableOf(id: string): TableOnSheet | undefined {
    return this.firstTable((table) => table.id === id);
  }
  /** Asked for the words of formulas: few sheets have a table, and what is kept of a removed sheet is none. */
  private firstTable(isIt: (table: TableOnSheet["table"]) => boolean): TableOnSheet | undefined {
    for (const sheetId in this.state.sheets) {
      const table = this.look(sheetId).tables.find(isIt);
      if (!table || !this.grid.sheetOf(sheetId)) continue;
      this.touch(sheetId);
      return { sheetId, table };
    }
    return undefined;
  }
  tableAt(sheetId: string, box: GridBox): TableOnSheet | undefined {
    const table = this.look(sheetId).tables.find((t) => overlaps(t.box, box));
    if (!table) return undefined;
    this.touch(sheetId);
    return { sheetId, table };
  }
  /** Names of a scope: a sheet's, or the workbook's (null). */
  names(scope: string | null): readonly Readonly<NameData>[] {
    return scope === null ? this.state.names : this.look(scope).names;
  }
  /** The same, to be changed. */
  editedNames(scope: string | null): NameData[] {
    return scope === null ? this.state.names : this.sheet(scope).names;
  }
  findName(scope: string | null, name: string): Readonly<NameData> | undefined {
    return this.names(scope).find((n) => sameName(n.name, name));
  }
  eachName(visit: (name: NameData, scope: string | null) => void): void {
    for (const name of this.state.names) visit(name, null);
    for (const id of this.grid.sheetIds()) for (const name of this.sheet(id).names) visit(name, id);
  }
  /** False for a blank cell and for empty text, as Excel counts what is in use. */
  hasContent(sheetId: string, row: number, column: number): boolean {
    const cell = this.grid.cell(sheetId, row, column);
    return cell?.formula !== undefined || (cell?.value !== undefined && cell.value !== "");
  }
  isBlank(sheetId: string, { row, column, rows, columns }: GridBox): boolean {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (this.hasContent(sheetId, r, c)) return false;
    return true;
  }
}
