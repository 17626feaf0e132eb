import type { TableChange } from "../domain/shared/tables/table-change";
import { type CalculatedColumn, fieldsOf, keyOf } from "../domain/shared/tables/table-definition";
import type { Box } from "../sheets/shared/sheet-plan";
import { type CellEntry, type Entries, textEntry, valueEntry } from "./cells/entries";
import { calculatedCells } from "./calculated-columns";
import { columnFormat, ROWS_ABOVE_BODY, tableLook } from "./column-look";
import type { Operation } from "./operations";

/** A table that the workbook lacks, on a new sheet of its own. */
export interface NewTable {
  change: TableChange;
  /** The title of its sheet. */
  sheet: string;
  dateFormat: string;
  /** The calculated columns that it gets. */
  calculated: readonly CalculatedColumn[];
}

/** The operations that create the sheet and the table with the rows of its change. */
export function newTableOperations({ change, sheet, dateFormat, calculated }: NewTable): Operation[] {
  const { table } = change;
  const columns = fieldsOf(table).length;
  // A table has at least one row below its header.
  const rows = Math.max(1, countRows(change));
  const box: Box = {
    row: ROWS_ABOVE_BODY - 1,
    column: 0,
    rows: 1 + rows,
    columns: columns + calculated.length,
  };
  const head: Entries = [[textEntry(table.sheet)], [textEntry(table.purpose)]];
  return [
    { type: "add-sheet", sheet },
    { type: "cells", sheet, at: { row: 0, column: 0 }, entries: head },
    ...bodyOf(change, sheet, calculated, dateFormat),
    { type: "create-table", sheet, table: table.name, box, look: tableLook(table, calculated) },
    // A cell refers to its own row once the table is there.
    ...calculated.map((column, index) =>
      calculatedCells(column, {
        sheet,
        table: table.name,
        at: { row: box.row + 1, column: columns + index },
        rows,
      }),
    ),
  ];
}

function rowsOf(change: TableChange): Readonly<Record<string, unknown>>[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const row of change.upserts)
    rows.set(keyOf(change.table, row), { ...rows.get(keyOf(change.table, row)), ...row });
  return [...rows.values()];
}

export function countRows(change: TableChange): number {
  return rowsOf(change).length;
}

function bodyOf(
  change: TableChange,
  sheet: string,
  calculated: readonly CalculatedColumn[],
  dateFormat: string,
): Operation[] {
  const fields = fieldsOf(change.table);
  const columns = fields.map((field) => change.table.columns[field]!);
  const lines = rowsOf(change).map((row) => fields.map((field): CellEntry | null => entryOrHole(row[field])));
  if (!lines.length) lines.push(fields.map(() => null));
  const headers = [...columns, ...calculated].map(({ header }) => textEntry(header));
  const at = { row: ROWS_ABOVE_BODY - 1, column: 0 };
  return [
    { type: "cells", sheet, at, entries: [headers] },
    {
      type: "cells",
      sheet,
      at: { ...at, row: at.row + 1 },
      entries: lines,
      formats: [columns.map((column) => columnFormat(column, dateFormat))],
    },
  ];
}

function entryOrHole(value: unknown): CellEntry | null {
  if (value === undefined || value === null || value === "") return null;
  return valueEntry(value as CellEntry);
}
