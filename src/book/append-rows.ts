import type { CalculatedColumn, CellValue, TableDefinition } from "../domain/shared/tables/table-definition";
import { columnAt } from "./calculated-columns";
import { type Entries, valueEntry } from "./cells/entries";
import { type TableAsRead, anchorOf } from "./book";
import { columnFormat, formatsUnder } from "./column-look";
import { filledCells } from "./filled-cells";
import { type Obstacle, someOf } from "./obstacle";
import type { Operation, WriteCells } from "./operations";

/** A row as a change gives it, by field. */
export type RowToWrite = Readonly<Record<string, CellValue | undefined>>;

export interface RowsToAppend {
  definition: TableDefinition;
  table: TableAsRead;
  /** The 0-based column of each field that the table has. */
  columns: ReadonlyMap<string, number>;
  rows: readonly RowToWrite[];
  dateFormat: string;
}

/** Rows that are not in the table yet: blank ones at its end are filled first, then the table grows. */
export function appendRows({ definition, table, columns, rows, dateFormat }: RowsToAppend): {
  filled: WriteCells[];
  grown: Operation[];
  /** Rows of the body that are known by then: those that were read, and those that are written behind them. */
  rows: number;
  obstacles: Obstacle[];
} {
  const { box } = table;
  if (!rows.length) return { filled: [], grown: [], rows: table.values.length, obstacles: [] };
  // Blank rows at the end, such as a new table's only one, are filled first.
  const blanks = trailingBlankRows(table, definition.calculated ?? []);
  const growth = Math.max(0, rows.length - blanks);
  const first = box.row + box.rows - (table.showTotals ? 1 : 0) - blanks;
  const obstacles = growth ? [...totalsProblem(table), ...belowProblem(table, growth)] : [];
  const known = Math.max(table.values.length, first - box.row - 1 + rows.length);
  const width = box.columns;
  const entries: Entries = rows.map((row) => {
    const line = Array<Entries[number][number]>(width).fill(null);
    for (const [field, column] of columns) {
      const value = row[field];
      if (value !== undefined && value !== null && value !== "") line[column] = valueEntry(value);
    }
    return line;
  });
  const given = new Map([...columns].map(([field, column]) => [column, definition.columns[field]!]));
  const formats = Array.from({ length: width }, (_, column) => columnFormat(given.get(column), dateFormat));
  const write = (
    lines: Entries,
    row: number,
    looks: Pick<WriteCells, "formats" | "formatsBefore">,
  ): WriteCells => {
    const before: Entries = lines.map((line) => line.map((entry) => (entry === null ? null : "")));
    return {
      type: "cells",
      sheet: table.sheet,
      at: { row, column: box.column },
      entries: lines,
      before,
      ...looks,
      guarded: true,
      anchor: anchorOf(table),
    };
  };
  const filled = blanks ? [write(entries.slice(0, blanks), first, {})] : [];
  if (!growth) return { filled, grown: [], rows: known, obstacles };
  const formatsBefore = formatsUnder(formats, table.formatsBelow);
  const grown: Operation[] = [
    write(entries.slice(blanks), box.row + box.rows, { formats: [formats], formatsBefore }),
    {
      type: "resize-table",
      sheet: table.sheet,
      table: table.name,
      box: { ...box, rows: box.rows + growth },
      before: box,
    },
  ];
  return { filled, grown, rows: known, obstacles };
}

/** What calculates says nothing of a row of its own. */
function trailingBlankRows(table: TableAsRead, calculated: readonly CalculatedColumn[]): number {
  const ignored = new Set(calculated.map(({ header }) => columnAt(table, header)));
  const last = table.values.findLastIndex((line) =>
    line.some((value, column) => value !== "" && value !== null && !ignored.has(column)),
  );
  const hidden = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  return table.box.rows - hidden - 1 - last;
}

function totalsProblem(table: TableAsRead): Obstacle[] {
  if (!table.showTotals) return [];
  const what = `The table ${table.name} on "${table.sheet}" shows a total row, so that no row can be added below.`;
  return [{ problem: "foreign-cells", what, next: "Untick Table Design > Total Row and try again." }];
}

function belowProblem(table: TableAsRead, growth: number): Obstacle[] {
  const { box } = table;
  const below = { row: box.row + box.rows, column: box.column };
  const cells = filledCells(table.sheet, table.below.slice(0, growth), below, box.columns);
  if (!cells.length) return [];
  const what = `The table ${table.name} needs ${growth} more rows, and your cells stand below it: ${someOf(cells)}.`;
  return [{ problem: "foreign-cells", what, next: "Move those cells elsewhere and try again.", cells }];
}
