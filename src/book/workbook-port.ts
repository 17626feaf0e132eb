import type { DoneOn } from "../domain/cadence/log-done";
import type { ParsedTable } from "../domain/shared/tables/parse-table";
import type { AnyTable, CellValue, Columns, TableDefinition } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { SheetSubject } from "../sheets/shared/sheet-plan";
import type { SheetKind } from "../sheets/sheets";
import type { SheetCells } from "./standing-cells";

/** A sheet the add-in built, found by the mark at its foot. */
export interface BuiltSheet {
  sheetName: string;
  kind: SheetKind;
  subject: SheetSubject;
  schema: number;
  uid: string;
  /** What the user typed into each `in_…` input; blank inputs are null. */
  inputs: Readonly<Record<string, CellValue>>;
  /** Another sheet carries the same uid: one of the two is a copy. */
  duplicateOf?: string;
}

export interface ReadRequest {
  tables: readonly AnyTable[];
  /** Built sheets to read with their inputs. */
  sheets?: readonly SheetKind[];
}

/** What the workbook holds at one moment; never kept across an await that lets others edit. */
export interface WorkbookSnapshot {
  /** The rows of a table; none, and no problem, when the workbook does not have it yet. */
  table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean };
  sheets: readonly BuiltSheet[];
}

/** Named results of a built sheet to read. */
export interface ResultsRequest {
  sheetName: string;
  names: readonly string[];
}

/** By title and name what a range holds now, row by row; blank cells are "". A sheet or name that is not there is left out. */
export type SheetResults = ReadonlyMap<string, ReadonlyMap<string, readonly CellValue[]>>;

export interface Progress {
  /** What is being done, for people: "Writing deals". */
  step: string;
  done: number;
  total: number;
  /** Seconds that the rest will take, as far as one can tell. */
  secondsLeft?: number;
}

/** What the user agreed to, of an update of an older workbook. */
export interface UpdateConsent {
  /** Its tables are updated with the change; without it the change fails as "older" where they have to be. */
  update?: boolean;
  /** Answers to the questions of the update, by their id. */
  answers?: Readonly<Record<string, string>>;
}

export interface Logging {
  /** The day, the time, and who works here: what is written is logged with it, and what it fulfils of the routine. Without it nothing is. */
  done?: DoneOn;
}

export interface ApplyOptions extends UpdateConsent, Logging {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** When a sheet of that kind and subject exists: rebuild it (default) or build another beside it. */
  existing?: "rebuild" | "beside";
}

/** What an applied change did, and the way back. */
export interface AppliedChange {
  label: string;
  created: readonly string[];
  updated: readonly string[];
  deleted?: readonly string[];
  tables: readonly { name: string; added: number; changed: number; removed: number }[];
  /** Cells that a co-author changed while they were being written, and once more after they were written again: theirs stand. */
  overwritten: readonly string[];
  /** What was updated of an older workbook's tables, in one line. */
  tablesUpdate?: string;
  /** How many rows of closed quarters stay as they are although the change was to write them. */
  closed?: number;
  /** Restores the cells as they were; refuses, naming cells, when somebody changed them since. */
  undo(): Promise<void>;
}

export interface SheetDeletion extends Logging {
  /** Titles of sheets that the add-in has built. */
  sheets: readonly string[];
  /** Also those with cells of the user's own, which go with them; otherwise such cells are named and nothing is deleted. */
  withOwnCells?: boolean;
}

export interface InputChange {
  kind: SheetKind;
  subject: SheetSubject;
  /** `in_…` */
  name: string;
  /** A date may be given as `2026-01-31`. */
  value: CellValue;
}

/** A build that a lost session left unfinished. */
export interface UnfinishedBuild {
  label: string;
  /** False when its note of how the workbook was cannot be read. */
  repairable: boolean;
  /**
   * Titles of the sheets with parts of it that were whole before, and stay; none where all of it can be taken back. Doing the same once more
   * adds what is missing: rows are recognised by their keys.
   */
  stays: readonly string[];
  /** It was an undo; what `stays` was not taken back yet. */
  undoes: boolean;
  /** Brings back what was before it; whatever cannot be brought back is named, and the note stays. Refused while somebody is still at it. */
  repair(): Promise<void>;
  /** Sets its note aside; what it has written stays. Refused while somebody is still at it. */
  keep(): Promise<void>;
}

/** How numbers and dates are written where the user is. */
export interface Culture {
  decimalSeparator: string;
  groupSeparator: string;
  /** "dmy", "mdy" or "ymd" */
  dateOrder: "dmy" | "mdy" | "ymd";
  /** An Excel format code in English, in the user's order. */
  dateFormat: string;
}

/** A cell of a sheet by its address; or of a table by a row of its body, counted from 1, and a column's header, wherever the table stands now. */
export type PlaceToShow =
  { sheetName: string; cell: string } | { table: string; header?: string; row?: number };

/**
 * The open workbook, as the panes, the commands and the recipes see it. Every method fails with a WorkbookError, which says what
 * happened, what was left untouched and what to do next.
 */
export interface WorkbookPort {
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  /** What named results of sheets hold, as the sheets have calculated them. */
  results(asked: readonly ResultsRequest[]): Promise<SheetResults>;
  /** All that stands on sheets, by title; a sheet that is not there, or blank, is left out. */
  cells(sheetNames: readonly string[]): Promise<ReadonlyMap<string, SheetCells>>;
  /** Everything in `change`, or nothing. */
  apply(change: ChangeSet, options?: ApplyOptions): Promise<AppliedChange>;
  /**
   * Deletes built sheets, all or none, and brings the index up to date. Its undo builds them again with everything that stood in their cells; the
   * user's own formats and charts on them do not come back, and formulas elsewhere that referred to them stay #REF!.
   */
  deleteSheets(deletion: SheetDeletion): Promise<AppliedChange>;
  /** Types a value into an input of a built sheet, as the user would; null clears it. */
  setInput(input: InputChange, consent?: UpdateConsent & Logging): Promise<AppliedChange>;
  /** An earlier build that never finished; null when there is none. While there is one, nothing is written or undone. */
  unfinished(): Promise<UnfinishedBuild | null>;
  /** Open for reading only, as it is while somebody else has it checked out: every change would be refused. */
  readOnly(): Promise<boolean>;
  activate(sheetName: string): Promise<void>;
  /** Shows a cell and selects it. */
  goTo(place: PlaceToShow): Promise<void>;
  culture(): Promise<Culture>;
  /** Calls back when cells of one of the add-in's tables or sheets change, whoever changed them; returns the way to stop. */
  watch(listener: () => void): Promise<() => Promise<void>>;
}
