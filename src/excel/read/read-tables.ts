import { SHEET_COLUMNS, SHEET_ROWS } from "../../domain/shared/excel-limits";
import type { Box } from "../../sheets/shared/sheet-plan";
import type { TableAsRead } from "../../book/book";
import type { FoundTable } from "./ask-tables";
import { CELL_BYTES, type ReadCells, type Reader, type Reading } from "./reader";

// Few enough that even long texts in all columns fit in one answer.
const ROWS_A_SLICE = 2_000;

/** It begins as nothing does that a CRM, a person or the add-in writes. */
const NOT_READ = "\u0000";

/** A table's cells as they come in; `take` after the reader was flushed. */
export interface TableReading {
  found: FoundTable;
  take(): TableAsRead;
}

export interface TableReach {
  /** What is read of the body. */
  body: "values" | "values,formulas";
  /** Rows below and columns beside the table that a change may need. */
  rowsBelow?: number;
  columnsBeside?: number;
  /** So many of the last rows are read; the others hold words that no cell does. */
  lastRows?: number;
}

/** Queues the reading of a table: its body in slices, and what stands in the way of new rows and columns. */
export async function readWorkbookTable(
  reader: Reader,
  found: FoundTable,
  reach: TableReach,
): Promise<TableReading> {
  const { box, used } = found;
  const { body, rowsBelow = 0, columnsBeside = 0, lastRows = Infinity } = reach;
  const read = async (
    at: Box,
    properties: "values" | "values,formulas" | "numberFormat",
  ): Promise<Reading<ReadCells> | null> => {
    if (at.rows <= 0 || at.columns <= 0) return null;
    const bytes = at.rows * at.columns * CELL_BYTES * properties.split(",").length;
    return reader.readCells(bytes, found.sheet, at, properties);
  };
  const slices: Reading<ReadCells>[] = [];
  const hidden = found.showHeaders ? 1 : 0;
  const bodyRows = box.rows - hidden - (found.showTotals ? 1 : 0);
  const unread = Math.max(0, bodyRows - lastRows);
  const notRead = Array<readonly string[]>(unread).fill(found.header.map(() => NOT_READ));
  for (let from = unread; from < bodyRows; from += ROWS_A_SLICE) {
    const rows = Math.min(ROWS_A_SLICE, bodyRows - from);
    slices.push((await read({ ...box, row: box.row + hidden + from, rows }, body))!);
  }
  const [bottom, right] = [box.row + box.rows, box.column + box.columns];
  const below = await read(
    {
      row: bottom,
      column: box.column,
      rows: Math.min(rowsBelow, used.row + used.rows - bottom),
      columns: Math.min(box.columns + columnsBeside, used.column + used.columns - box.column),
    },
    "values",
  );
  const beside = await read(
    { ...box, column: right, columns: Math.min(columnsBeside, used.column + used.columns - right) },
    "values",
  );
  const nextRow = await read(
    {
      ...box,
      row: bottom,
      // The first one that is not used stands for all below.
      rows: Math.min(rowsBelow, Math.max(0, used.row + used.rows - bottom) + 1, SHEET_ROWS - bottom),
    },
    "numberFormat",
  );
  const nextColumns = await read(
    {
      row: box.row + hidden,
      column: right,
      rows: used.column + used.columns > right ? bodyRows : Math.min(1, bodyRows),
      columns: Math.min(columnsBeside, SHEET_COLUMNS - right),
    },
    "numberFormat",
  );
  const formats = (reading: Reading<ReadCells> | null) =>
    (reading?.().numberFormat ?? []).map((row) => row.map(String));
  return {
    found,
    take: () => ({
      ...found,
      values: [...notRead, ...slices.flatMap((slice) => slice().values)],
      formulas: body === "values" ? [] : [...notRead, ...slices.flatMap((slice) => slice().formulas)],
      below: below?.().values ?? [],
      beside: beside?.().values ?? [],
      formatsBelow: formats(nextRow),
      formatsBeside: formats(nextColumns),
    }),
  };
}
