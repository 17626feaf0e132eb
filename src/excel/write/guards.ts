import type { Box } from "../../sheets/shared/sheet-plan";
import { entryAsRead, landed } from "../../book/cells/entries";
import type { Operation, WriteCells } from "../../book/operations";
import { boxOfCells } from "./write-entries";
import { rangeOfCells } from "./range-of";

interface Guard {
  write: WriteCells;
  range: Excel.Range;
}

/** Reads, within the request that writes them and before it does, the cells in which somebody else may have typed meanwhile. */
export function queueGuards(context: Excel.RequestContext, operations: readonly Operation[]): Guard[] {
  const writes = operations.filter(
    (each): each is WriteCells => each.type === "cells" && each.guarded === true,
  );
  return writes.map((write) => {
    const range = rangeOfCells(context.workbook, write, boxOfCells(write));
    range.load("formulas,values");
    return { write, range };
  });
}

/** True when cells were not as planned; the way back then leads to what somebody else typed. */
export function noteConflict({ write, range }: Guard): boolean {
  let conflict = false;
  write.before?.forEach((line, row) =>
    line.forEach((entry, column) => {
      const read: unknown = range.formulas[row]?.[column];
      if (entry === null || landed(entry, read)) return;
      line[column] = entryAsRead(read, range.values[row]?.[column]);
      conflict = true;
    }),
  );
  return conflict;
}

interface TableGuard {
  table: string;
  /** As it was read before the change was planned. */
  box: Box;
  range: Excel.Range;
}

/** Reads how large the tables are that no request has touched yet: rows and columns within them are counted from their first cell. */
export function queueTableGuards(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  seen: Set<string>,
): TableGuard[] {
  return operations.flatMap((operation) => {
    const found =
      operation.type === "resize-table"
        ? { table: operation.table, box: operation.before }
        : operation.type === "cells" && operation.anchor;
    if (!found || seen.has(found.table)) return [];
    seen.add(found.table);
    const range = context.workbook.tables.getItem(found.table).getRange();
    range.load("rowCount,columnCount");
    return [{ ...found, range }];
  });
}

/** True when a table was not as large as planned; the way back then leads to the size it had. */
export function noteSize({ table, box, range }: TableGuard, operations: readonly Operation[]): boolean {
  const [rows, columns] = [range.rowCount - box.rows, range.columnCount - box.columns];
  for (const operation of operations)
    if (operation.type === "resize-table" && operation.table === table) {
      const { before } = operation;
      operation.before = { ...before, rows: before.rows + rows, columns: before.columns + columns };
    }
  return rows !== 0 || columns !== 0;
}
