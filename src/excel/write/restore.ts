import { rangeOfCells } from "./range-of";
import { cellsOn } from "../../book/cells/a1";
import { landed } from "../../book/cells/entries";
import type { Operation, WriteCells } from "../../book/operations";
import { pack } from "../../book/pack";
import { boxOfCells, queueOperation } from "./queue-operation";
import { queueUnmark } from "./building-mark";

/**
 * Goes the way back and makes sure of it by reading the cells again; then removes the building mark. It may follow a request that failed
 * halfway, so every operation may or may not have happened. Returns the cells that are not as they were; the mark stays when there are any.
 */
export async function restore(
  context: Excel.RequestContext,
  wayBack: readonly Operation[],
  dateFormat: string,
  markKeys: readonly string[],
): Promise<string[]> {
  const possible = await stillPossible(context, wayBack);
  for (const batch of pack(possible)) {
    for (const operation of batch.operations) queueOperation(context, operation, dateFormat);
    await context.sync();
  }
  const writes = possible.filter((operation): operation is WriteCells => operation.type === "cells");
  const different = await cellsThatDiffer(context, writes);
  if (!different.length) {
    queueUnmark(context, markKeys);
    await context.sync();
  }
  return different;
}

/** Leaves out what concerns sheets and tables that are not there. */
async function stillPossible(
  context: Excel.RequestContext,
  wayBack: readonly Operation[],
): Promise<Operation[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  const names = [...new Set(wayBack.flatMap((operation) => ("table" in operation ? [operation.table] : [])))];
  const handles = names.map((name) => {
    const table = tables.getItemOrNullObject(name);
    table.load("name");
    return { name, table };
  });
  await context.sync();
  const sheets = new Set(worksheets.items.map(({ name }) => name));
  const tablesThere = new Set(handles.filter(({ table }) => !table.isNullObject).map(({ name }) => name));
  return wayBack.filter((operation) => {
    if (!sheets.has(operation.sheet)) return false;
    return !("table" in operation) || tablesThere.has(operation.table) || operation.type === "drop-table";
  });
}

/** Addresses of cells in which the written entries do not stand. Formulas count as they are, since Excel may spell them differently. */
async function cellsThatDiffer(
  context: Excel.RequestContext,
  writes: readonly WriteCells[],
): Promise<string[]> {
  const readings = writes.map((write) => {
    const range = rangeOfCells(context.workbook, write, boxOfCells(write));
    range.load("formulas");
    return { write, range };
  });
  await context.sync();
  return readings.flatMap(({ write, range }) =>
    differing(write, range.formulas).map(({ row, column }) =>
      cellsOn(write.sheet, { row, column, rows: 1, columns: 1 }),
    ),
  );
}

export function differing(
  write: WriteCells,
  formulas: readonly (readonly unknown[])[],
): { row: number; column: number }[] {
  return write.entries.flatMap((line, row) =>
    line.flatMap((entry, column) => {
      const read = formulas[row]?.[column];
      const same =
        entry === null ||
        landed(entry, read) ||
        (String(entry).startsWith("=") && String(read).startsWith("="));
      return same ? [] : [{ row: write.at.row + row, column: write.at.column + column }];
    }),
  );
}
