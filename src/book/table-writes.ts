import type { TableChange } from "../domain/shared/tables/table-change";
import {
  type CalculatedColumn,
  type CellValue,
  fieldsOf,
  keyOf,
} from "../domain/shared/tables/table-definition";
import { type ReplacedNames, replaceNames } from "../domain/shared/tables/replace-names";
import { emptyEntries, entryAsRead, isFormula, sameNumber, valueEntry } from "./cells/entries";
import { type TableAsRead, anchorOf } from "./book";
import { appendRows, type RowToWrite } from "./append-rows";
import { mendCalculated } from "./calculated-columns";
import type { Obstacle } from "./obstacle";
import type { Operation, TableSummary, WriteCells } from "./operations";
import { mergeWrites, removalWrites } from "./removal-writes";
import { withKeys } from "./row-keys";
import { shapeProblem } from "./table-shape";
import { widenTable } from "./widen-table";

export interface TableWrites {
  operations: Operation[];
  summary: TableSummary;
  obstacles: Obstacle[];
}

/** Rows that are to be changed and added, told apart by key. */
interface Sorted {
  /** By 0-based row of the body. */
  changes: Map<number, RowToWrite>;
  added: RowToWrite[];
}

/**
 * What a change does to a table that exists: only cells that differ are written, foreign columns are left to Excel. `calculated` are the
 * columns of the table that can calculate.
 */
export function tableWrites(
  change: TableChange,
  table: TableAsRead,
  dateFormat: string,
  calculated: readonly CalculatedColumn[] = [],
): TableWrites {
  const summary = { name: change.table.name, added: 0, changed: 0, removed: 0 };
  const shape = shapeProblem(change, table);
  if (shape) return { operations: [], summary, obstacles: [shape] };

  const wide = widenTable(change, table, { dateFormat, calculated });
  const operations = [...wide.operations];
  const columns = columnsOf(change, wide.table);
  const names = namesIn(change, wide.table, columns);
  const removed = rowsToRemove(change, wide.table, columns, names.gone);
  const removal = removalWrites(wide.table, removed, [...columns.values()]);
  const sorted = sortRows(change, removal.table, columns);
  const movedTo = (row: number) => (removal.freed ? row - removed.filter((each) => each < row).length : row);
  const goes = new Set(removed);
  for (const [row, cells] of names.changes) {
    if (goes.has(row)) continue;
    sorted.changes.set(movedTo(row), { ...cells, ...sorted.changes.get(movedTo(row)) });
  }
  const updates = updateBlocks(removal.table, columns, sorted.changes);
  const appended = appendRows({
    definition: change.table,
    table: removal.table,
    columns,
    rows: sorted.added,
    dateFormat,
  });
  const writes = [...removal.operations, ...updates.operations, ...appended.filled];
  const keys = change.table.key.flatMap((field) => columns.get(field) ?? []);
  const keyed = [...(removed.length ? mergeWrites(writes) : writes), ...appended.grown].map((each) =>
    each.type === "cells" ? withKeys(each, wide.table, keys) : each,
  );
  operations.push(...keyed);
  const left = removal.freed - sorted.added.length;
  if (left > 0) operations.push(shrunk(wide.table, left));
  const rows = wide.table.values.length;
  const formulaAt = (row: number, column: number) => removal.table.formulas[row]?.[column];
  operations.push(
    ...calculated.flatMap((column) =>
      mendCalculated(column, {
        table: wide.table,
        formulaAt,
        rows: left > 0 ? Math.max(1, rows - left) : appended.rows,
      }),
    ),
  );
  return {
    operations,
    summary: { ...summary, added: sorted.added.length, changed: updates.rows, removed: removed.length },
    obstacles: [...wide.obstacles, ...appended.obstacles],
  };
}

/** The table without its last rows, which are blank; Excel keeps one even in an empty table. */
function shrunk({ sheet, name, box }: TableAsRead, rows: number): Operation {
  return {
    type: "resize-table",
    sheet,
    table: name,
    box: { ...box, rows: Math.max(2, box.rows - rows) },
    before: box,
  };
}

/** The 0-based column of each field that the table has. */
function columnsOf(change: TableChange, table: TableAsRead): Map<string, number> {
  const at = new Map(table.header.map((header, index) => [header.trim().toLowerCase(), index]));
  const columns = new Map<string, number>();
  for (const field of fieldsOf(change.table)) {
    const index = at.get(change.table.columns[field]!.header.toLowerCase());
    if (index !== undefined) columns.set(field, index);
  }
  return columns;
}

/** The first row of the body with each key. */
function rowsByKey(
  change: TableChange,
  table: TableAsRead,
  columns: ReadonlyMap<string, number>,
): Map<string, number> {
  const rowOf = new Map<string, number>();
  table.values.forEach((cells, index) => {
    const row = Object.fromEntries(
      [...columns].map(([field, column]) => [field, cells[column] as CellValue]),
    );
    const key = keyOf(change.table, row);
    if (!rowOf.has(key)) rowOf.set(key, index);
  });
  return rowOf;
}

function rowsToRemove(
  change: TableChange,
  table: TableAsRead,
  columns: ReadonlyMap<string, number>,
  gone: readonly number[],
): number[] {
  if (!change.removals?.length) return [...gone].sort((a, b) => a - b);
  const rowOf = rowsByKey(change, table, columns);
  const rows = change.removals.flatMap((row) => rowOf.get(keyOf(change.table, row)) ?? []);
  return [...new Set([...rows, ...gone])].sort((a, b) => a - b);
}

/** What replacing names does to the rows as they were read; a cell that calculates its name keeps its formula. */
function namesIn(
  change: TableChange,
  table: TableAsRead,
  columns: ReadonlyMap<string, number>,
): ReplacedNames {
  if (!change.replaced?.length) return { changes: new Map(), gone: [] };
  const rows = table.values.map((cells, row) =>
    Object.fromEntries(
      [...columns].map(([field, column]) => [
        field,
        isFormula(entryAsRead(table.formulas[row]?.[column], cells[column]))
          ? null
          : (cells[column] as CellValue),
      ]),
    ),
  );
  return replaceNames(change.table, rows, change.replaced);
}

function sortRows(change: TableChange, table: TableAsRead, columns: ReadonlyMap<string, number>): Sorted {
  const rowOf = rowsByKey(change, table, columns);
  const changes = new Map<number, RowToWrite>();
  const added = new Map<string, RowToWrite>();
  // All are found before any has its new key: two rows may change places.
  const moved = (change.moved ?? []).flatMap(({ from, to }) => {
    const row = rowOf.get(keyOf(change.table, from));
    return row === undefined ? [] : [{ from, to, row }];
  });
  for (const { from } of moved) rowOf.delete(keyOf(change.table, from));
  for (const { to, row } of moved) {
    rowOf.set(keyOf(change.table, to), row);
    changes.set(row, to);
  }
  for (const upsert of change.upserts) {
    const key = keyOf(change.table, upsert);
    const row = rowOf.get(key);
    if (row === undefined) added.set(key, { ...added.get(key), ...upsert });
    else changes.set(row, { ...changes.get(row), ...upsert });
  }
  return { changes, added: [...added.values()] };
}

function differs(current: unknown, wanted: CellValue): boolean {
  if (wanted === null || wanted === "") return current !== "" && current !== null && current !== undefined;
  if (current === wanted || sameNumber(current, wanted)) return false;
  return !(typeof wanted === "string" && String(current ?? "") === wanted);
}

/** Cells that differ, as blocks of neighbouring rows; unchanged cells within a block are null and stay untouched. */
function updateBlocks(
  table: TableAsRead,
  columns: ReadonlyMap<string, number>,
  changes: ReadonlyMap<number, RowToWrite>,
): { operations: WriteCells[]; rows: number } {
  const changed: { row: number; cells: Map<number, CellValue> }[] = [];
  for (const [row, upsert] of [...changes].sort(([a], [b]) => a - b)) {
    const cells = new Map<number, CellValue>();
    for (const [field, column] of columns) {
      const wanted = upsert[field];
      if (wanted !== undefined && differs(table.values[row]?.[column], wanted)) cells.set(column, wanted);
    }
    if (cells.size) changed.push({ row, cells });
  }
  const operations: WriteCells[] = [];
  for (let from = 0, to = 1; from < changed.length; from = to, to++) {
    // A gap of a few unchanged rows costs less than another block.
    while (to < changed.length && changed[to]!.row - changed[to - 1]!.row <= 8) to++;
    operations.push(blockOf(table, changed.slice(from, to)));
  }
  return { operations, rows: changed.length };
}

function blockOf(
  table: TableAsRead,
  rows: readonly { row: number; cells: ReadonlyMap<number, CellValue> }[],
): WriteCells {
  const used = rows.flatMap(({ cells }) => [...cells.keys()]);
  const left = used.reduce((a, b) => Math.min(a, b));
  const width = used.reduce((a, b) => Math.max(a, b)) - left + 1;
  const top = rows[0]!.row;
  const height = rows.at(-1)!.row - top + 1;
  const [entries, before] = [emptyEntries(height, width), emptyEntries(height, width)];
  for (const { row, cells } of rows)
    for (const [column, value] of cells) {
      entries[row - top]![column - left] = valueEntry(value);
      before[row - top]![column - left] = entryAsRead(
        table.formulas[row]![column],
        table.values[row]![column],
      );
    }
  const at = { row: table.box.row + 1 + top, column: table.box.column + left };
  return { type: "cells", sheet: table.sheet, at, entries, before, guarded: true, anchor: anchorOf(table) };
}
