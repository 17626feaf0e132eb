import type { HostCulture } from "./model/culture";
import type { Axis, LineChange, LineSpan } from "./moving-references";
import type {
  GridBox,
  GridCellStyle,
  ConditionalFormatData,
  Scalar,
  SheetData,
  TableData,
  ValidationData,
} from "../../xlsx/data/workbook-data";

export interface GridSheet {
  id: string;
  name: string;
  hidden: boolean;
  tabColor: string;
  showGridlines: boolean;
}

/** A cell as the grid holds it. */
export interface GridCell {
  /** Absent when blank, or a formula not calculated yet. */
  value?: Scalar;
  /** In the form the engine calculates: A1 references only. */
  formula?: string;
  /** Excel's own text of that formula where it differs (structured references, names). */
  text?: string;
}

export interface CellWrite {
  row: number;
  column: number;
  /** Without a formula and a value the cell becomes blank; its style stays. */
  value?: Scalar | undefined;
  formula?: string | undefined;
  text?: string | undefined;
}

/** The parts of a style to change; null = back to the default. */
export type StylePatch = {
  [K in keyof Omit<GridCellStyle, "font" | "borders">]?: GridCellStyle[K] | null;
} & {
  font?: { [K in keyof NonNullable<GridCellStyle["font"]>]?: NonNullable<GridCellStyle["font"]>[K] | null };
  borders?: {
    [K in keyof NonNullable<GridCellStyle["borders"]>]?: NonNullable<GridCellStyle["borders"]>[K] | null;
  };
};

export interface StyleWrite {
  row: number;
  column: number;
  /** null = every format is cleared. */
  style: StylePatch | null;
}

/** What the grid shows of the host's own objects; the host sends the whole state of a sheet whenever it changed. */
export interface SheetFeatures {
  tables: readonly (TableData & { id: string })[];
  conditionalFormats: readonly (ConditionalFormatData & { id: string })[];
  /** List sources already resolved to a reference with sheet, or the items themselves. */
  validations: readonly (ValidationData & { id: string })[];
}

/** What Ctrl+Z or Ctrl+Y is about to do. */
export interface HistoryStep {
  byAddin: boolean;
  isUndo: boolean;
}

/** A formula as the engine calculates it, and Excel's own text of it. */
export interface EnteredFormula {
  engine: string;
  text: string;
}

/** What a user sees of cells, and what becomes of what is typed into them. */
export interface CellTexts {
  /** Cells are written in another way than in American English. */
  readonly isRegional: boolean;
  /** The cell's formula is not to be seen. */
  hidesFormula(sheetId: string, row: number, column: number): boolean;
  /** In the editor; undefined where the engine's own text is right. */
  shownFormula(sheetId: string, row: number, column: number): string | undefined;
  /** In the editor; undefined where the grid's own text is right. */
  shownConstant(sheetId: string, row: number, column: number): string | undefined;
  /** In the cell; undefined where the grid's own text is right. */
  shownValue(sheetId: string, row: number, column: number): string | undefined;
  /** undefined where Excel refuses it. */
  enteredFormula(sheetId: string, row: number, column: number, typed: string): EnteredFormula | undefined;
  /** As it would be typed in American English; null for a text. */
  enteredConstant(typed: string): string | null;
}

/** What the grid tells the host; `byHost` marks what the host itself asked for. */
export interface GridListener {
  /** Values, formulas or formats were changed in these cells by the user. */
  edited(sheetId: string, cells: GridBox, contents: boolean): void;
  /** Rows or columns are about to move: the last moment to look at where things stand. */
  restructuring(): void;
  /** Rows or columns were inserted or deleted; the grid has moved cells and formulas. */
  restructured(sheetId: string, lines: LineChange, byHost: boolean): void;
  /** A sheet has another name. */
  renamed(before: string, after: string): void;
  sheetAdded(sheetId: string): void;
  sheetRemoved(sheetId: string): void;
  readonly typing: CellTexts;
  /** false = the cell is locked on a protected sheet. */
  mayEdit(sheetId: string, box: GridBox): boolean;
  /** The host's state, put into an undo step; the same object as long as the state is the same. `restore` brings it back. */
  memento(): object;
  restore(memento: object): void;
  /** A step is about to be undone or redone; `restore` follows. */
  leaving(step: HistoryStep): void;
  /** A user's step is about to be recorded: the host finishes what follows from it (moved texts) now. */
  settleStructure(): void;
}

/** A sheet was deleted, by others and within a request perhaps. */
export class NoSheet extends Error {
  constructor(id: string) {
    super(`The grid has no sheet ${id}.`);
  }
}

/** The spreadsheet below the object model. Everything is synchronous but calculation. */
export interface Grid {
  listener: GridListener | null;

  sheets(): GridSheet[];
  sheetOf(id: string): GridSheet | undefined;
  /** Of the same, in the same order. */
  sheetIds(): string[];
  /** Appends a sheet and returns its id; the active sheet stays. */
  addSheet(name: string): string;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;
  setHidden(id: string, hidden: boolean): void;
  setTabColor(id: string, color: string): void;
  setGridlines(id: string, shown: boolean): void;
  activeSheet(): string;
  activate(id: string): void;
  selection(): { sheetId: string; boxes: GridBox[] };
  select(id: string, box: GridBox): void;

  cell(id: string, row: number, column: number): GridCell | undefined;
  /** Whether a formula fills this cell and others. */
  isSpilled(id: string, row: number, column: number): boolean;
  style(id: string, row: number, column: number): Readonly<GridCellStyle> | undefined;
  /** Every cell that holds something, row by row. */
  forEachCell(id: string, visit: (row: number, column: number) => void): void;
  /** Smallest box around all cells (with content only: `valuesOnly`), null when there is none. */
  used(id: string, valuesOnly: boolean): GridBox | null;
  /** Rows and columns that exist in the grid so far. */
  size(id: string): { rows: number; columns: number };
  write(id: string, cells: readonly CellWrite[]): void;
  restyle(id: string, cells: readonly StyleWrite[]): void;
  /** Replaces engine formulas and texts after references moved; not an edit, results stay until recalculated. */
  retext(id: string, cells: readonly CellWrite[]): void;
  /** Shown text of a value under a number format; names of months and days and separators are English without a culture. */
  text(value: Scalar, numberFormat: string, culture?: HostCulture): string;

  /** Points. */
  columnWidth(id: string, column: number): number;
  rowHeight(id: string, row: number): number;
  setColumnWidth(id: string, column: number, count: number, points: number): void;
  setRowHeight(id: string, row: number, count: number, points: number): void;
  /** Columns and rows whose size differs from the default. */
  sizes(id: string): Pick<SheetData, "columnWidths" | "rowHeights">;
  /** Indexes of rows or columns that are not shown; their sizes stay. */
  hiddenLines(id: string, axis: Axis): number[];
  setLinesHidden(id: string, lines: LineSpan, hidden: boolean): void;
  autofitColumns(id: string, column: number, count: number): void;
  insert(id: string, axis: "rows" | "columns", at: number, count: number): void;
  remove(id: string, axis: "rows" | "columns", at: number, count: number): void;
  merges(id: string): GridBox[];
  merge(id: string, box: GridBox): void;
  frozen(id: string): { rows: number; columns: number };
  freeze(id: string, rows: number, columns: number): void;
  showFeatures(id: string, features: SheetFeatures): void;

  /** Everything between the two is one step of Ctrl+Z. */
  beginBatch(): void;
  endBatch(): void;
  /** All batches between the two are one step. */
  openGroup(): void;
  closeGroup(): void;
  readonly grouped: boolean;
  undo(): Promise<void>;
  redo(): Promise<void>;
  clearHistory(): void;

  /** Something was changed since the last calculation, or one is running. */
  readonly dirty: boolean;
  /** Resolves when every result is in its cell, custom functions included. */
  settle(): Promise<void>;
  /** Resolves when no calculation is running just now. */
  pause(): Promise<void>;
  /** Whatever waits has its turn, if this has been at work for long. */
  giveWay(): Promise<void> | void;
}
