import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { SheetKind } from "../sheets";
import type { CellFormat, StyleName } from "./styles";

/** A cell's place, 0-based. */
export interface Position {
  row: number;
  column: number;
}

/** A rectangle of cells, by the place of its first one. */
export interface Box extends Position {
  rows: number;
  columns: number;
}

/** What a planned cell will hold. Text stays text whatever it begins with; formulas are Excel's own, in English. */
export type CellContent =
  | { type: "text"; text: string }
  | { type: "number"; value: number }
  | { type: "date"; serial: SerialDate }
  | { type: "boolean"; value: boolean }
  | { type: "formula"; formula: string }
  | { type: "blank" };

export interface PlannedCell extends Position {
  content: CellContent;
  style: StyleName;
  format?: CellFormat;
  /** What becomes of it on a sheet that is made for a partner; absent: it stays, unless it follows from what is ours. */
  reach?: Reach;
}

/** What a cell says more than about its own partner. */
export type Reach =
  /** It is ours alone, and so is whatever follows from it: left out. */
  | { of: "us" }
  /** It is over rows of other partners: carried as a value; with `among` only where that cell counts enough of them. */
  | { of: "others"; among?: Position };

/** A result with a sheet-scoped name: part of the workbook's public interface. */
export interface PlannedName {
  name: string;
  box: Box;
}

/** What an input accepts; becomes the cell's validation. Bounds are included. */
export type InputRule =
  | { type: "number"; min?: number; max?: number }
  | { type: "whole"; min?: number; max?: number }
  | { type: "date" }
  | { type: "list"; choices: readonly string[] }
  /** At most so many characters. */
  | { type: "text"; max?: number };

/**
 * A cell the user may type into, named `in_…`. An override stands blank until typed.
 * `value` undefined keeps what the sheet holds (blank on a new sheet); null clears it.
 * A blank planned cell stands at the same place and carries the input's style and number format.
 */
export interface PlannedInput extends Position {
  name: string;
  rule: InputRule;
  /** Shown when the cell is selected: what to type, and what stands there when it is blank. */
  prompt: { title: string; message: string };
  value?: CellValue;
}

/** A look that a formula decides, so that it lives without the add-in. The formula is relative to the box's first cell. */
export interface PlannedRule {
  box: Box;
  formula: string;
  style: StyleName;
}

export type ChartType = "line" | "column" | "stacked-column" | "bar" | "stacked-bar" | "radar" | "scatter";

export interface PlannedChart {
  name: string;
  type: ChartType;
  /** The message, not the subject; "" where a cell above says it by formula. */
  title: string;
  /** What a screen reader says. */
  altText: string;
  /** Series down the columns of this block: first row names, first column categories. Of a scatter each row is a point: its name, x, y. */
  source: Box;
  position: Box;
  valueFormat?: CellFormat;
  /** What a scatter's two axes stand for. */
  axisTitles?: { x: string; y: string };
  /** By series name: drawn as a line over columns. */
  lines?: readonly string[];
  /** By series name: not filled, as the base on which a waterfall's steps stand. */
  unfilled?: readonly string[];
  /** By series name: what is aimed at or compared with, in grey, and all others in the accent; absent: colours as the spreadsheet has them. */
  targets?: readonly string[];
  /** By series name: what is good, to be watched or bad, in the colours that statuses have; together with `targets`. */
  statuses?: Readonly<Record<string, StatusColour>>;
}

export type StatusColour = "green" | "yellow" | "red";

/**
 * Cells of the sheet that are an Excel table as well, so that whoever comes later finds its columns by name: the first row holds the
 * headers, as texts. The name is the workbook's: where another sheet has it already, the cells stand without it.
 */
export interface PlannedTable {
  name: string;
  box: Box;
}

/** Rows, or columns, that are one group of the sheet's outline, 0-based, both included. */
export interface OutlineGroup {
  from: number;
  to: number;
  /** Closed until somebody opens it. */
  collapsed: boolean;
}

export interface PrintSetup {
  orientation: "portrait" | "landscape";
  area: Box;
  pagesWide: number;
  pagesTall: number;
  /** Per cent, instead of fitting to pages: Excel passes over page breaks where it fits. */
  scale?: number;
  /** Rows after which a page ends. */
  breaks?: readonly number[];
  header: string;
  footer: string;
}

/** Whom or what a built sheet is about; together with the kind it identifies the sheet. */
export interface SheetSubject {
  /** A partner, a CAM's name, or "" where a workbook has only one such sheet. */
  partner: string;
  /** Which of several: the quarter of a marketing plan, the version of a business plan. Whoever looks for a sheet without it means the newest. */
  edition?: string;
}

/** What a sheet shows, whatever it is about. */
export interface PagePlan {
  /** The title wanted; the adapter makes it valid and unique. */
  title: string;
  cells: readonly PlannedCell[];
  inputs: readonly PlannedInput[];
  rules: readonly PlannedRule[];
  charts: readonly PlannedChart[];
  tables?: readonly PlannedTable[];
  /** In characters of the default font, from column A. */
  columnWidths: readonly number[];
  /** In points, by 0-based row; only rows that differ from the default. */
  rowHeights: Readonly<Record<number, number>>;
  /** Rows and columns frozen at the top left. */
  frozen: { rows: number; columns: number };
  print: PrintSetup;
  /** The calculations below the page; the mark at the foot goes with them. */
  outline?: OutlineGroup;
  /** Columns behind those of the page. */
  columnOutline?: OutlineGroup;
}

/** A whole sheet as data. The adapter in src/excel applies any plan; tests read it without a host. */
export interface SheetPlan extends PagePlan {
  kind: SheetKind;
  subject: SheetSubject;
  /** What the names on the sheet mean, see sheet-schema.ts. */
  schema: number;
  names: readonly PlannedName[];
  /** Where the sheet's mark goes (kind, partner, schema, uid): a free row below everything else. */
  foot: Position;
}
