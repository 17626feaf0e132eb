import { gridPlace } from "../../../sheets/shared/reference";
import type { StylePatch, StyleWrite } from "../grid";

/**
 * Styles that a batch has given to cells and that are not written yet. An add-in sets fonts, colours and lines one after the other, each for
 * hundreds of cells; written together they change each cell once.
 */
export class PendingStyles {
  private readonly sheets = new Map<string, Map<number, StyleWrite>>();
  /** Cells share patches, so there are few pairs of them. */
  private merged = new WeakMap<StylePatch, WeakMap<StylePatch, StylePatch>>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  has(sheetId: string): boolean {
    return this.sheets.has(sheetId);
  }

  /** Undefined where nothing is pending, null where all formats go. */
  at(sheetId: string, row: number, column: number): StylePatch | null | undefined {
    return this.sheets.get(sheetId)?.get(gridPlace(row, column))?.style;
  }

  add(sheetId: string, writes: readonly StyleWrite[]): void {
    let cells = this.sheets.get(sheetId);
    if (!cells) this.sheets.set(sheetId, (cells = new Map()));
    for (const write of writes) {
      const key = gridPlace(write.row, write.column);
      const before = cells.get(key);
      cells.set(
        key,
        before?.style && write.style ? { ...write, style: this.both(before.style, write.style) } : write,
      );
    }
  }

  /** Whether a patch follows the clearing of a cell, which no single patch says. */
  clash(sheetId: string, writes: readonly StyleWrite[]): boolean {
    const cells = this.sheets.get(sheetId);
    if (!cells) return false;
    return writes.some(
      ({ row, column, style }) => style && cells.get(gridPlace(row, column))?.style === null,
    );
  }

  /** All of them, by sheet; they are pending no longer. */
  take(): [sheetId: string, writes: StyleWrite[]][] {
    const all = [...this.sheets].map(([id, cells]): [string, StyleWrite[]] => [id, [...cells.values()]]);
    this.sheets.clear();
    this.merged = new WeakMap();
    return all;
  }

  private both(before: StylePatch, after: StylePatch): StylePatch {
    let pairs = this.merged.get(before);
    if (!pairs) this.merged.set(before, (pairs = new WeakMap()));
    let both = pairs.get(after);
    if (!both) pairs.set(after, (both = patched(before, after)));
    return both;
  }
}

function patched(before: StylePatch, after: StylePatch): StylePatch {
  const both: StylePatch = { ...before, ...after };
  if (before.font && after.font) both.font = { ...before.font, ...after.font };
  if (before.borders && after.borders) both.borders = { ...before.borders, ...after.borders };
  return both;
}
