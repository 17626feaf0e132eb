import type { Box, Position } from "../sheets/shared/sheet-plan";
import type { Entries } from "./cells/entries";
import type { Look } from "./look";

/**
 * One thing done to the workbook, as JSON-able data: the building mark keeps the way back in this form too. An operation on something
 * that exists says what was there before, so that every operation has its inverse.
 */
export type Operation =
  /** Behind all others, or at its `position` among them, from 0. */
  | { type: "add-sheet"; sheet: string; position?: number }
  /** `wrote`: what a build put on it. Anything else there is somebody's own work. */
  | { type: "delete-sheet"; sheet: string; wrote: readonly Written[] }
  | WriteCells
  /** Without a look it stands on a built sheet, whose own it has. */
  | { type: "create-table"; sheet: string; table: string; box: Box; look: TableLook | null }
  /** `isBare`: the cells keep their look. */
  | { type: "drop-table"; sheet: string; table: string; box: Box; isBare: boolean }
  | { type: "resize-table"; sheet: string; table: string; box: Box; before: Box }
  /** Goes before what is counted from the corner of a built sheet: nothing is written when its cells are not in place any more. */
  | InPlace
  /** Names of the sheet's own scope by their formulas; null removes one. */
  | { type: "names"; sheet: string; names: Names; before: Names }
  /** Names of the workbook's scope, for the links on `sheet`; they outlive it. */
  | { type: "workbook-names"; sheet: string; names: Names; before: Names }
  | SetLook;

export interface SetLook {
  type: "look";
  sheet: string;
  from: Look | null;
  to: Look;
  /** The print area that it replaces, which a user may have changed since `from` was set. */
  printArea?: Box;
  /** Cells beyond the former look that a user has formatted, which it gives another. */
  covers?: readonly Box[];
  /** What those look like, and cells of the former look that a user has formatted, once that was read. */
  covered?: readonly CoveredCells[];
  /** On a way back: cells that get a user's own formats again. */
  uncovered?: readonly CoveredCells[];
  /** Takes back what may have happened in part, so that pieces of either look may be there. */
  halfway?: true;
}

/** Cells that look the same, as addresses of boxes, with those of their formats that a plain cell does not have, as Excel tells and takes them. */
export interface CoveredCells {
  boxes: readonly string[];
  format: object;
  borders: readonly { sideIndex: string; line: object }[];
}

export type Places = Readonly<Record<string, Box>>;

export interface InPlace {
  type: "in-place";
  sheet: string;
  /** Where names stand, before and after the change. */
  names: Places;
  after: Places;
  /** The text of the sheet's record, as it was read; a way back does without. */
  built?: string;
}

export interface WriteCells {
  type: "cells";
  sheet: string;
  at: Position;
  entries: Entries;
  /** What stood there, null where `entries` is null. Absent on a sheet or in a table that this change creates. */
  before?: Entries;
  /** Number formats of its rows, the last ones those of all further rows. */
  formats?: RowFormats;
  formatsBefore?: RowFormats;
  /** Read again right before writing, to notice what somebody else typed meanwhile. */
  guarded?: boolean;
  /** The table that `at` is counted from, as it was read: rows inserted above it meanwhile move the cells along. */
  anchor?: Anchor;
  /** Rows of a table that are told apart by more than where they stand: somebody may have sorted them. */
  keys?: RowKeys;
  /** On a way back: checksums of what the build wrote, by row. Cells that hold neither that nor `entries` are somebody's newer work. */
  wrote?: readonly string[];
  /** Rows that have moved up: written in part, some would stand twice and others nowhere. */
  moved?: true;
  /** Which cells keep the format General, whatever the formulas bring along; "ask" while Excel alone knows. */
  general?: "ask" | readonly string[];
  /** They belong to a table's calculated column, which a file says of the table too. */
  calculated?: { table: string; header: string; formula: string };
}

export interface RowKeys {
  /** The columns of the sheet in which the keys stand. */
  columns: readonly number[];
  /** By row a checksum of the keys that are not written; absent where all are, or nothing stands there. */
  sums?: readonly string[];
}

/** By row and column; null leaves what the cell has. */
export type RowFormats = readonly (readonly (string | null)[])[];

export interface Anchor {
  table: string;
  box: Box;
}

/** A block of cells by their checksums. */
export interface Written {
  at: Position;
  columns: number;
  rows: readonly string[];
  /** How many rows they are where each checksum is that of BLOCK_ROWS neighbouring ones. */
  height?: number;
  /** Of all of it as JSON: how long it is to be read. */
  bytes: number;
}

export type Names = Readonly<Record<string, string | null>>;

/** What a table shows besides its cells. */
export interface TableLook {
  /** By column of the table: what its cells may hold. */
  choices: readonly { column: number; header: string; choices: readonly string[] }[];
  /** In characters, by column of the table. */
  widths: readonly number[];
  /** Rows above the body that stay in sight; 0 leaves the panes alone. */
  frozenRows: number;
}

export interface TableSummary {
  name: string;
  added: number;
  changed: number;
  removed: number;
}

export type ResizeTable = Extract<Operation, { type: "resize-table" }>;

export function isGrowth({ box, before }: Pick<ResizeTable, "box" | "before">): boolean {
  return box.rows > before.rows || box.columns > before.columns;
}

/** Of each table the last of its sizes. */
export function finalSizes(operations: readonly Operation[]): ResizeTable[] {
  const resizes = operations.filter((each) => each.type === "resize-table");
  return [...new Map(resizes.map((each) => [each.table, each])).values()];
}

/** Of each table that they make larger the last of its sizes. */
export function grownTables(operations: readonly Operation[]): ResizeTable[] {
  return finalSizes(operations.filter((each) => each.type === "resize-table" && isGrowth(each)));
}

/** The titles of sheets that the operations create; what happens on them vanishes with them. */
export function createdSheets(operations: readonly Operation[]): Set<string> {
  return new Set(operations.filter(({ type }) => type === "add-sheet").map(({ sheet }) => sheet));
}
