import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { formatBox } from "../../../book/cells/a1";
import { overlaps } from "../../../book/cells/boxes";
import type { Grid, GridListener, HistoryStep } from "../grid";
import type { HostObject } from "../host-object";
import type { LineChange, Restructuring } from "../moving-references";
import type { RichQuery } from "../rich-api";
import { type Surroundings, surroundingsOf } from "../platform";
import { invalidOperation, RichError } from "../rich-error";
import type { GridBox, Scalar } from "../../../xlsx/data/workbook-data";
import { BookContents } from "./book-contents";
import { Display } from "./display";
import { type ChangeType, Events } from "./events";
import { followColumnRename, followMove, followSheetRename, followTableRename } from "./following";
import { FormulaTexts } from "./formula-texts";
import { KeptState, type Memento } from "./kept-state";
import { shownText } from "./shown-text";
import type { Strictness } from "./strictness";
import { tablesGrownByEdit } from "./table-growth";
import { fillHeaders, readHeaders } from "./table-rules";
import { Typing } from "./typing";
import { type BookOutline, outlineOf, undoneSentence } from "./undone";

/** How results are calculated: when a formula's value is read, or not at all (recipes that only write). */
export type CalculateOption = "onRead" | "never";

/** Told by the model, shown by the page. */
interface ModelView {
  chartsChanged?(sheetId: string): void;
  /** A user's input was refused; `reason` is a sentence. */
  refused?(reason: string): void;
  /** The add-in opened another workbook: the bytes of its file, or nothing for a blank one. */
  created?(bytes: Uint8Array | undefined): void;
  /** Ctrl+Z took back a step of the add-in; `text` says what is gone. */
  undone?(text: string): void;
}

/**
 * API objects make those below them; this is how they come to those above. Given by the file that knows them all, so that no class
 * has to import one that imports it.
 */
interface ObjectsAbove {
  worksheet(sheetId: string): HostObject;
}

/** Implemented by objects whose members hold calculated values. */
export interface NeedsResults {
  $needsResults(query: RichQuery): boolean;
}

/**
 * The workbook behind the API objects, following what happens in the grid. API objects are thin and keep ids, so that they survive
 * an undo.
 */
export class HostModel extends BookContents implements GridListener {
  readonly events = new Events();
  readonly texts: FormulaTexts;
  calculate: CalculateOption = "onRead";
  view: ModelView = {};
  /** No sheet may be added, deleted, renamed or moved. */
  structureProtected = false;
  /** The file was opened for reading only: every write of cells or sheets is refused. */
  readOnly = false;
  surroundings: Surroundings = surroundingsOf();
  private moving: Restructuring | null = null;
  /** Cells a user edited whose headers are still to be followed: in the user's own step, so that one undo takes back both. */
  private editedHeaders: { sheetId: string; box: GridBox }[] = [];
  /** The workbook before the step of the add-in that is being undone. */
  private undoing: BookOutline | null = null;
  readonly typing = new Typing(this);
  private readonly display: Display;
  private readonly kept = new KeptState();
  /** Sheets of which the last memento may no longer hold. */
  private readonly touched = this.watch();

  constructor(
    grid: Grid,
    readonly above: ObjectsAbove,
  ) {
    super(grid);
    this.texts = new FormulaTexts(this);
    this.display = new Display(this, this.texts, (sheetId) => this.view.chartsChanged?.(sheetId));
    grid.listener = this;
    grid.clearHistory();
  }

  /** What a cell shows of a value under a number format, in the region's own way. */
  textOf(value: Scalar, numberFormat: string): string {
    return shownText(this.grid, this.surroundings.culture, value, numberFormat);
  }
  get strict(): Strictness {
    return this.surroundings.strict;
  }

  // -- protection -----------------------------------------------------------------------------------------------

  /** AccessDenied when the sheet is protected and a cell of the box is locked. */
  guardCells(sheetId: string, box: GridBox, location: string): void {
    if (this.readOnly || this.isLocked(sheetId, box)) throw accessDenied(location);
  }
  /** AccessDenied for what protection forbids as a whole, unless its option allows it. */
  guardSheet(sheetId: string, location: string, option?: string): void {
    const { protection } = this.look(sheetId);
    if (protection && !(option && protection.options?.[option] === true)) throw accessDenied(location);
  }
  /** What no undo brings back cannot stand in a step that one undo takes back. */
  guardUndo(location: string): void {
    if (this.grid.grouped)
      throw new RichError(
        "UndoNotSupported",
        "This operation can't be undone, so it can't be in an undo group.",
        location,
      );
  }
  /** The same for what desktop Excel alone does not bring back. */
  guardSheetUndo(location: string): void {
    if (this.surroundings.platform.keepsSheetsInGroups) this.guardUndo(location);
  }
  guardStructure(location: string): void {
    if (this.readOnly || this.structureProtected) throw accessDenied(location);
  }
  /** The last visible sheet can neither be hidden nor deleted. */
  guardLastVisible(sheetId: string, location: string): void {
    if (!this.sheets().some((s) => s.id !== sheetId && !s.hidden))
      invalidOperation(location, "A workbook must contain at least one visible worksheet.");
  }
  private isLocked(sheetId: string, box: GridBox): boolean {
    if (!this.look(sheetId).protection) return false;
    const size = this.grid.size(sheetId);
    if (box.row + box.rows > size.rows || box.column + box.columns > size.columns) return true;
    for (let r = box.row; r < box.row + box.rows; r++)
      for (let c = box.column; c < box.column + box.columns; c++)
        if (this.grid.style(sheetId, r, c)?.locked !== false) return true;
    return false;
  }

  // -- batches --------------------------------------------------------------------------------------------------

  get grouped(): boolean {
    return this.grid.grouped;
  }
  async begin(): Promise<void> {
    await this.grid.pause();
    this.grid.beginBatch();
  }
  /** Plain data is answered at once; a formula's value waits for the calculation it may depend on. */
  async beforeRead(target: HostObject, query: RichQuery): Promise<void> {
    if (this.calculate === "never" || !this.grid.dirty) return;
    const needs = (target as Partial<NeedsResults>).$needsResults?.(query) ?? false;
    if (needs) await this.grid.settle();
  }
  between(): Promise<void> | void {
    return this.grid.giveWay();
  }
  end(): void {
    this.refresh();
    this.grid.endBatch();
    this.events.flush();
  }

  /** Shows what changed of tables, rules and charts. */
  refresh(): void {
    this.display.refresh();
  }
  report(sheetId: string, box: GridBox, changeType: ChangeType, byHost = true): void {
    this.events.changed(sheetId, formatBox(box), changeType, byHost);
  }

  // -- changes that formulas follow -----------------------------------------------------------------------------

  tableRenamed(before: string, after: string): void {
    followTableRename({ contents: this, texts: this.texts }, before, after);
  }
  /** Header cells were written: the columns' names follow, and the formulas that say them. */
  headersEdited(sheetId: string, box: GridBox): void {
    for (const table of this.sheet(sheetId).tables) {
      if (table.showHeaders === false || !overlaps({ ...table.box, rows: 1 }, box)) continue;
      const before = table.columns;
      if (!readHeaders(this.grid, sheetId, table)) continue;
      const names = new Map(
        before.flatMap((name, i) => {
          const now = table.columns[i];
          return now === undefined || now === name ? [] : [[name.toLowerCase(), now] as const];
        }),
      );
      followColumnRename({ contents: this, texts: this.texts }, { table: table.name, names });
      this.texts.tableChanged(table.name);
    }
  }

  // -- GridListener ---------------------------------------------------------------------------------------------

  memento(): Memento {
    return this.kept.take(this.state, this.touched);
  }
  leaving({ byAddin, isUndo }: HistoryStep): void {
    this.undoing = byAddin && isUndo ? outlineOf(this) : null;
  }
  restore(memento: Memento): void {
    this.memento();
    this.become(this.kept.restored(memento, this.state, (id) => this.touch(id)));
    this.touched.clear();
    this.moving = null;
    this.texts.invalidate();
    // Formulas that followed a user's edit were no part of its step.
    this.texts.settle();
    this.refresh();
    if (this.undoing) this.view.undone?.(undoneSentence(this.undoing, outlineOf(this)));
    this.undoing = null;
  }
  edited(sheetId: string, box: GridBox, contents: boolean): void {
    if (!contents) return;
    this.texts.invalidate(sheetId);
    for (const name of tablesGrownByEdit(this, sheetId, box)) this.texts.tableChanged(name);
    this.editedHeaders.push({ sheetId, box });
    queueMicrotask(() => this.settleStructure());
    this.report(sheetId, box, "RangeEdited", false);
    this.events.flush();
  }
  restructuring(): void {
    this.texts.settle();
  }
  restructured(sheetId: string, lines: LineChange, byHost: boolean): void {
    this.moving = { ...lines, sheet: this.sheetName(sheetId) };
    followMove({ contents: this, texts: this.texts }, sheetId, this.moving);
    const { axis, at, count } = lines;
    const length = Math.abs(count);
    const whole: GridBox =
      axis === "rows"
        ? { row: at, column: 0, rows: length, columns: SHEET_COLUMNS }
        : { row: 0, column: at, rows: SHEET_ROWS, columns: length };
    const kind = axis === "rows" ? "Row" : "Column";
    this.report(sheetId, whole, `${kind}${count > 0 ? "Inserted" : "Deleted"}`, byHost);
    if (!byHost) queueMicrotask(() => this.settleStructure());
  }
  renamed(before: string, after: string): void {
    followSheetRename({ contents: this, texts: this.texts }, before, after);
  }
  sheetAdded(sheetId: string): void {
    this.sheet(sheetId);
    this.texts.invalidate(sheetId);
  }
  sheetRemoved(sheetId: string): void {
    this.texts.invalidate(sheetId);
    this.events.sheetDeleted(sheetId);
    queueMicrotask(() => this.events.flush());
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
    const edits = this.editedHeaders;
    this.editedHeaders = [];
    for (const { sheetId, box } of edits) this.headersEdited(sheetId, box);
    if (!this.moving) return;
    this.moving = null;
    this.texts.settle();
    // A column inserted into a table has a header at once.
    for (const { sheetId, table } of this.tables()) fillHeaders(this.grid, sheetId, table);
    this.refresh();
    this.events.flush();
  }
}

function accessDenied(location: string): RichError {
  return new RichError("AccessDenied", "You do not have permission: the sheet is protected.", location);
}
