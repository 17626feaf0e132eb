import type { Box } from "../../sheets/shared/sheet-plan";
import type { Entries } from "../cells/entries";
import { entryAsRead } from "../cells/entries";
import type { TableAsRead } from "./book";
import type { Operation } from "./operations";

/**
 * Removes rows of a table, last first. The rows are deleted and the table closes up; where cells below the table would move, or when no row
 * would be left (Excel keeps one), the add-in's own cells of the row are emptied instead: a row without a key counts as blank.
 */
export function planRemovals(table: TableAsRead, box: Box, rows: readonly number[], columns: readonly number[]): Operation[] {
  const movesOthers = table.below.some((line) => line.some((value) => value !== "" && value !== null)) || table.showTotals;
  const keep = rows.length === box.rows - 1 ? 1 : 0;
  const operations: Operation[] = [];
  let size = box.rows;
  for (const { first, count } of runs(rows).reverse()) {
    const start = movesOthers ? first + count : Math.max(first, keep);
    if (start < first + count) {
      const deleted = { row: box.row + 1 + start, column: box.column, rows: first + count - start, columns: box.columns };
      size -= deleted.rows;
      const before: Entries = table.formulas
        .slice(start, first + count)
        .map((line, index) => line.map((formula, column) => entryAsRead(formula, table.values[start + index]![column])));
      operations.push({ type: "delete-rows", sheet: table.sheet, table: table.name, box: deleted, before, after: { ...box, rows: size } });
    }
    if (start > first) operations.push(emptied(table, first, start - first, columns));
  }
  return operations;
}

function emptied(table: TableAsRead, first: number, count: number, columns: readonly number[]): Operation {
  const own = new Set(columns);
  const before: Entries = Array.from({ length: count }, (_, index) =>
    table.formulas[first + index]!.map((formula, column) =>
      own.has(column) ? entryAsRead(formula, table.values[first + index]![column]) : null,
    ),
  );
  const entries: Entries = before.map((line) => line.map((entry) => (entry === null ? null : "")));
  return { type: "cells", sheet: table.sheet, at: { row: table.box.row + 1 + first, column: table.box.column }, entries, before, guarded: true };
}

function runs(rows: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.first + last.count === row) last.count++;
    else found.push({ first: row, count: 1 });
  }
  return found;
}
