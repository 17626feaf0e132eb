import type { ICellData, ICommandService, IStyleData, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { type CellWrite, type GridCell, NoSheet, type StylePatch, type StyleWrite } from "../grid";
import type { GridBox, GridCellStyle, Scalar } from "../../../xlsx/data/workbook-data";
import type { History } from "./undo";
import { fromUniver, type KeptAlignment, toUniver } from "./style";

const SET_RANGE_VALUES = "sheet.mutation.set-range-values";
/**
 * Without it the formula engine takes a cell that is written without a formula for one whose formula was removed. Inside a command,
 * undo and redo included, Univer puts the command's own id in its place: there the formula has to be named (`withFormula`).
 */
const STYLE_TRIGGER = "sheet.command.set-style";

const NUMBER = 2;
const BOOLEAN = 3;
const TEXT = 1;

/** What the host keeps with a cell; it moves, is copied and is undone with it. */
interface Kept {
  /** Excel's text of the formula, valid as long as the cell still holds `engine`. */
  text?: string;
  engine?: string;
  unlocked?: true;
  formulaHidden?: true;
  alignment?: KeptAlignment;
}

/** What a write makes of a cell, and what takes it back. */
interface Change<T> {
  next(write: T, old: Nullable<ICellData>): ICellData;
  previous(old: Nullable<ICellData>, write: T): ICellData;
  trigger?: string;
}

type Matrix = Record<number, Record<number, ICellData>>;

function keptOf(cell: Nullable<ICellData>): Kept {
  return (cell?.custom ?? {}) as Kept;
}

function orNull(kept: Kept): Kept | null {
  for (const _key in kept) return kept;
  return null;
}

function styleKept({ unlocked, formulaHidden, alignment }: Kept): Kept {
  const kept: Kept = {};
  if (unlocked) kept.unlocked = unlocked;
  if (formulaHidden) kept.formulaHidden = formulaHidden;
  if (alignment) kept.alignment = alignment;
  return kept;
}

function withKept(style: GridCellStyle, { unlocked, formulaHidden, alignment }: Kept): GridCellStyle {
  if (unlocked) style.locked = false;
  if (formulaHidden) style.formulaHidden = true;
  if (alignment) style.horizontal = alignment;
  return style;
}

function content(write: CellWrite, old: Kept): ICellData {
  const kept = styleKept(old);
  if (write.formula !== undefined && write.text !== undefined)
    Object.assign(kept, { text: write.text, engine: write.formula });
  const change: ICellData = {
    v: null,
    f: write.formula ?? null,
    si: null,
    p: null,
    custom: orNull(kept) as ICellData["custom"],
  };
  const { value } = write;
  if (value === undefined) return change;
  change.v = typeof value === "boolean" ? Number(value) : value;
  change.t = typeof value === "number" ? NUMBER : typeof value === "boolean" ? BOOLEAN : TEXT;
  return change;
}

/** One for all cells that were blank: those of a long table that arrives are millions. */
const BLANK = Object.freeze({ v: null, t: null, f: null, si: null, p: null, custom: null }) as ICellData;

/** A cell's content as a mutation writes it back, every part named so that nothing newer survives. */
function image(cell: Nullable<ICellData>): ICellData {
  if (!cell) return BLANK;
  return {
    v: cell.v ?? null,
    t: cell.t ?? null,
    f: cell.f ?? null,
    si: cell.si ?? null,
    p: cell.p ?? null,
    custom: cell.custom ?? null,
  } as ICellData;
}

function withFormula(change: ICellData, cell: Nullable<ICellData>): ICellData {
  return cell?.f || cell?.si ? { ...change, f: cell.f ?? null, si: cell.si ?? null } : change;
}

function styleImage(patch: IStyleData | null, old: IStyleData | undefined): IStyleData | null {
  if (patch === null) return old ?? null;
  const before = (old ?? {}) as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(patch)) result[key] = before[key] ?? null;
  if (patch.bd) {
    const edges = old?.bd ?? {};
    result["bd"] = Object.fromEntries(
      Object.keys(patch.bd).map((edge) => [edge, edges[edge as "t"] ?? null]),
    );
  }
  return result as IStyleData;
}

/** Reads and writes cells of the workbook, with undo where a step is being recorded. */
export class GridCells {
  private readonly styles = new Map<string, GridCellStyle>();

  constructor(
    private readonly workbook: Workbook,
    private readonly commands: ICommandService,
    private readonly history: History,
  ) {}

  private sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new NoSheet(id);
    return sheet;
  }

  raw(id: string, row: number, column: number): Nullable<ICellData> {
    return this.sheet(id).getCellMatrix().getValue(row, column);
  }

  static value(cell: ICellData): Scalar | undefined {
    const { v: value, t: type } = cell;
    if (value === undefined || value === null) return undefined;
    if (type === BOOLEAN) return typeof value === "boolean" ? value : Boolean(Number(value));
    return type === NUMBER && typeof value === "string" ? Number(value) : value;
  }

  static read(cell: ICellData, formula: string | undefined): GridCell {
    const value = GridCells.value(cell);
    const kept = keptOf(cell);
    const result: GridCell = {};
    if (value !== undefined) result.value = value;
    if (formula) result.formula = formula;
    if (formula && kept.text !== undefined && kept.engine === formula) result.text = kept.text;
    return result;
  }

  /** As it will be once `pending` is written. */
  patched(id: string, { row, column, style }: StyleWrite): GridCellStyle {
    if (!style) return {};
    const cell = this.raw(id, row, column);
    const drawn = this.workbook.getStyles().getStyleByCell(cell) ?? {};
    const patch = toUniver(style);
    const bd = patch.bd ? { ...drawn.bd, ...patch.bd } : drawn.bd;
    const kept = keptOf(cell);
    const { custom = kept } = keptPatch(style, kept);
    return withKept(fromUniver({ ...drawn, ...patch, ...(bd ? { bd } : {}) }), custom ?? {});
  }

  style(id: string, row: number, column: number): GridCellStyle | undefined {
    const cell = this.raw(id, row, column);
    if (!cell) return undefined;
    const kept = keptOf(cell);
    const key = `${typeof cell.s === "string" ? cell.s : ""}|${kept.unlocked ? 1 : 0}|${kept.formulaHidden ? 1 : 0}|${kept.alignment ?? ""}`;
    const known = typeof cell.s === "object" ? undefined : this.styles.get(key);
    if (known) return known;
    const drawn = this.workbook.getStyles().getStyleByCell(cell);
    const style = withKept(drawn ? fromUniver(drawn) : {}, kept);
    if (typeof cell.s !== "object") this.styles.set(key, style);
    return style;
  }

  forEach(id: string, visit: (row: number, column: number, cell: ICellData) => void): void {
    const matrix = this.sheet(id).getCellMatrix().getMatrix() as Matrix;
    for (const row of Object.keys(matrix)) {
      const cells = matrix[Number(row)] ?? {};
      for (const column of Object.keys(cells)) {
        const cell = cells[Number(column)];
        if (cell) visit(Number(row), Number(column), cell);
      }
    }
  }

  used(id: string, valuesOnly: boolean): GridBox | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.forEach(id, (row, column, cell) => {
      const hasContent = (cell.v !== undefined && cell.v !== null && cell.v !== "") || !!cell.f || !!cell.si;
      if (!hasContent && (valuesOnly || !cell.s)) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  write(id: string, writes: readonly CellWrite[]): void {
    const isBlank = ({ value, formula }: CellWrite) => value === undefined && formula === undefined;
    // Most cells of a wide table's new rows: nothing stands there, and nothing comes.
    const telling = writes.filter((write) => !isBlank(write) || this.raw(id, write.row, write.column));
    this.mutate(id, telling, { next: (write, old) => content(write, keptOf(old)), previous: image });
  }

  retext(id: string, writes: readonly CellWrite[]): void {
    const texts = (write: CellWrite, old: Nullable<ICellData>): ICellData => {
      const kept: Kept = styleKept(keptOf(old));
      if (write.text !== undefined && write.formula !== undefined)
        Object.assign(kept, { text: write.text, engine: write.formula });
      return withFormula({ custom: orNull(kept) } as ICellData, old);
    };
    const moved = writes.filter((w) => this.raw(id, w.row, w.column)?.f === w.formula);
    this.mutate(id, moved, {
      next: texts,
      previous: (old) => ({ custom: old?.custom ?? null }) as ICellData,
      trigger: STYLE_TRIGGER,
    });
    const changed = writes.filter((w) => this.raw(id, w.row, w.column)?.f !== w.formula);
    if (changed.length) this.write(id, changed);
  }

  restyle(id: string, writes: readonly StyleWrite[]): void {
    const patches = new Map<StylePatch | null, IStyleData | null>();
    const images = new Map<string, IStyleData | null>();
    const styles = this.workbook.getStyles();
    const drawn = (patch: StylePatch | null): IStyleData | null => {
      if (!patches.has(patch)) patches.set(patch, patch && toUniver(patch));
      return patches.get(patch) ?? null;
    };
    const number = new Map<StylePatch | null, number>();
    const before = (old: Nullable<ICellData>, { style }: StyleWrite): IStyleData | null => {
      if (!number.has(style)) number.set(style, number.size);
      const key = `${number.get(style)}|${typeof old?.s === "string" ? old.s : ""}`;
      if (typeof old?.s === "object" || !images.has(key))
        images.set(key, styleImage(drawn(style), styles.getStyleByCell(old) ?? undefined));
      return images.get(key) ?? null;
    };
    this.mutate(id, writes, {
      next: (write, old) => ({ s: drawn(write.style), ...keptPatch(write.style, keptOf(old)) }) as ICellData,
      previous: (old, write) => ({ s: before(old, write), custom: old?.custom ?? null }) as ICellData,
      trigger: STYLE_TRIGGER,
    });
  }

  /** One mutation for all cells, and its opposite for the undo. */
  private mutate<T extends { row: number; column: number }>(
    id: string,
    writes: readonly T[],
    { next, previous, trigger }: Change<T>,
  ): void {
    if (!writes.length) return;
    const matrix = this.sheet(id).getCellMatrix();
    const undo: Matrix = {};
    const now: Matrix = {};
    const redo: Matrix = trigger ? {} : now;
    const { recording } = this.history;
    for (const write of writes) {
      const old = matrix.getValue(write.row, write.column);
      const change = next(write, old);
      (now[write.row] ??= {})[write.column] = change;
      if (!recording) continue;
      const back = previous(old, write);
      (undo[write.row] ??= {})[write.column] = trigger ? withFormula(back, old) : back;
      if (trigger) (redo[write.row] ??= {})[write.column] = withFormula(change, old);
    }
    const params = (cellValue: Matrix) => ({
      unitId: this.workbook.getUnitId(),
      subUnitId: id,
      cellValue,
      trigger,
    });
    if (recording)
      this.history.record(
        { id: SET_RANGE_VALUES, params: params(undo) },
        { id: SET_RANGE_VALUES, params: params(redo) },
      );
    this.commands.syncExecuteCommand(SET_RANGE_VALUES, params(now));
  }
}

/** `custom` only when the patch touches what is kept there. */
function keptPatch(patch: StylePatch | null, old: Kept): { custom?: Kept | null } {
  const touches =
    patch === null ||
    patch.locked !== undefined ||
    patch.formulaHidden !== undefined ||
    patch.horizontal !== undefined;
  if (!touches) return {};
  const kept: Kept = { ...old };
  if (patch === null || patch.locked !== undefined) {
    delete kept.unlocked;
    if (patch?.locked === false) kept.unlocked = true;
  }
  if (patch === null || patch.formulaHidden !== undefined) {
    delete kept.formulaHidden;
    if (patch?.formulaHidden) kept.formulaHidden = true;
  }
  if (patch === null || patch.horizontal !== undefined) {
    delete kept.alignment;
    const wanted = patch?.horizontal;
    if (wanted === "Fill" || wanted === "CenterAcrossSelection") kept.alignment = wanted;
  }
  return { custom: orNull(kept) };
}
