import { around } from "./cells/boxes";
import { type CellEntry, type Entries, emptyEntries, entryAsRead, isFormula } from "./cells/entries";
import { type TableAsRead, anchorOf } from "./book";
import type { WriteCells } from "./operations";
import { NOTE_BYTES, noteBytesOf } from "./note-bytes";

export interface Removal {
  operations: WriteCells[];
  /** The table as it is afterwards; it still has its size. */
  table: TableAsRead;
  /** Blank rows at its end that the removal has left. */
  freed: number;
}

/**
 * Removes rows of a table: the rows below move up within the table, so that no cell outside it moves. Rows whose formulas point at cells by
 * address cannot be moved as text, nor more of them than one note holds the way back of; then the add-in's own cells (`columns`) of the
 * removed rows are emptied instead: a row without a key counts as blank.
 */
export function removalWrites(
  table: TableAsRead,
  removed: readonly number[],
  columns: readonly number[],
  limit = NOTE_BYTES,
): Removal {
  const first = removed[0];
  if (first === undefined) return { operations: [], table, freed: 0 };
  const old = table.formulas.map((line, row) =>
    line.map((formula, column) => entryAsRead(formula, table.values[row]![column])),
  );
  const gone = new Set(removed);
  const movable = old
    .slice(first)
    .every((line, index) => gone.has(first + index) || !line.some(pointsAtCells));
  const blank = (): CellEntry[] => Array<CellEntry>(table.box.columns).fill("");
  const removal = (next: readonly CellEntry[][], moved: boolean): Removal => {
    const cells = next.map(plainLine);
    return {
      operations: changedCells(table, old, next).map((each) => (moved ? { ...each, moved } : each)),
      table: { ...table, values: cells, formulas: cells },
      freed: moved ? removed.length : 0,
    };
  };
  if (movable) {
    const moving = removal([...old.filter((_, row) => !gone.has(row)), ...removed.map(blank)], true);
    if (moving.operations.every((each) => noteBytesOf(each) <= limit)) return moving;
  }
  return removal(emptied(old, gone, columns), false);
}

/** Several writes into one table as one, each cell with what is written last and what stood there first. */
export function mergeWrites(writes: readonly WriteCells[]): WriteCells[] {
  const [first, ...others] = writes;
  if (!first || !others.length) return [...writes];
  const area = around(
    writes.map(({ at, entries }) => ({ ...at, rows: entries.length, columns: entries[0]!.length })),
  )!;
  const empty = () => emptyEntries(area.rows, area.columns);
  const [entries, before] = [empty(), empty()];
  for (const write of writes)
    write.entries.forEach((line, row) =>
      line.forEach((entry, column) => {
        if (entry === null) return;
        const [y, x] = [write.at.row - area.row + row, write.at.column - area.column + column];
        entries[y]![x] = entry;
        before[y]![x] ??= write.before![row]![column]!;
      }),
    );
  const moved = writes.some((write) => write.moved) ? { moved: true as const } : {};
  return [{ ...first, at: { row: area.row, column: area.column }, entries, before, ...moved }];
}

/** An entry as it would be read back. */
function plainLine(line: readonly CellEntry[]): CellEntry[] {
  return line.map((entry) => (typeof entry === "string" && entry.startsWith("'") ? entry.slice(1) : entry));
}

function pointsAtCells(entry: CellEntry): boolean {
  return isFormula(entry) && /\$?[A-Z]{1,3}\$?\d+/.test(entry.replace(/"[^"]*"/g, ""));
}

function emptied(
  old: readonly CellEntry[][],
  gone: ReadonlySet<number>,
  columns: readonly number[],
): CellEntry[][] {
  const own = new Set(columns);
  return old.map((line, row) =>
    gone.has(row) ? line.map((entry, column): CellEntry => (own.has(column) ? "" : entry)) : line,
  );
}

/** One block around all cells that differ. */
function changedCells(
  table: TableAsRead,
  old: readonly CellEntry[][],
  next: readonly CellEntry[][],
): WriteCells[] {
  const cells = old.flatMap((line, row) =>
    line.flatMap((entry, column) =>
      entry === next[row]![column] ? [] : [{ row, column, rows: 1, columns: 1 }],
    ),
  );
  const area = around(cells);
  if (!area) return [];
  const part = (from: readonly CellEntry[][]): Entries =>
    from.slice(area.row, area.row + area.rows).map((line, row) =>
      line.slice(area.column, area.column + area.columns).map((entry, column) => {
        const [y, x] = [area.row + row, area.column + column];
        return old[y]![x] === next[y]![x] ? null : entry;
      }),
    );
  const at = { row: table.box.row + 1 + area.row, column: table.box.column + area.column };
  return [
    {
      type: "cells",
      sheet: table.sheet,
      at,
      entries: part(next),
      before: part(old),
      guarded: true,
      anchor: anchorOf(table),
    },
  ];
}
