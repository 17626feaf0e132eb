import type { TableChange } from "../domain/shared/tables/table-change";
import { type CalculatedColumn, type Column, fieldsOf } from "../domain/shared/tables/table-definition";
import { type Entries, textEntry } from "./cells/entries";
import { type TableAsRead, anchorOf } from "./book";
import { columnAt } from "./calculated-columns";
import { columnFormat, formatsUnder } from "./column-look";
import { filledCells } from "./filled-cells";
import { type Obstacle, someOf } from "./obstacle";
import type { Operation } from "./operations";

export interface WideTable {
  /** The table as read, with the new columns, blank. */
  table: TableAsRead;
  operations: Operation[];
  obstacles: Obstacle[];
}

type NewColumn = Pick<Column, "header" | "kind" | "time">;

interface Widening {
  dateFormat: string;
  calculated: readonly CalculatedColumn[];
}

/**
 * Extends the table to the right by the columns that it lacks and the change writes or needs, for which the cells there must be free, and where
 * they are, by those that nothing writes yet.
 */
export function widenTable(
  change: TableChange,
  table: TableAsRead,
  { dateFormat, calculated }: Widening,
): WideTable {
  const filled = new Set(neededFields(change));
  const worked = calculated
    .filter(({ header }) => columnAt(table, header) === undefined)
    .map(({ header }): NewColumn => ({ header, kind: "choice" }));
  const needed = [
    ...missingColumns(change, table, filled),
    ...worked.filter(({ header }) => change.neededCalculated?.includes(header)),
  ];
  const wanted = [
    ...missingColumns(change, table, new Set([...filled, ...(change.columns ?? [])])),
    ...worked,
  ];
  const columns = inTheWay(table, wanted.length).length ? needed : wanted;
  if (!columns.length) return { table, operations: [], obstacles: [] };
  const cells = inTheWay(table, columns.length);
  if (cells.length) {
    const headers = columns.map(({ header }) => header).join(", ");
    const what = `The table ${table.name} needs the column ${headers}, and your cells stand to the right of it: ${someOf(cells)}.`;
    return {
      table,
      operations: [],
      obstacles: [
        { problem: "foreign-cells", what, next: "Move those cells elsewhere and try again.", cells },
      ],
    };
  }
  return { ...widened(table, columns, dateFormat), obstacles: [] };
}

/** The fields whose columns the change cannot do without. */
export function neededFields(change: TableChange): string[] {
  return [...new Set([...writtenFields(change), ...(change.needed ?? [])])];
}

/** Addresses of filled cells within so many columns to the right of the table. */
export function inTheWay(table: TableAsRead, columns: number): string[] {
  const { box } = table;
  const at = { row: box.row, column: box.column + box.columns };
  return columns ? filledCells(table.sheet, table.beside, at, columns) : [];
}

function writtenFields({ upserts, moved = [] }: TableChange): ReadonlySet<string> {
  return new Set(
    [...upserts, ...moved.map(({ to }) => to)].flatMap((row) =>
      Object.keys(row).filter((field) => row[field] !== null && row[field] !== undefined),
    ),
  );
}

function missingColumns(
  { table: { columns }, table: definition }: TableChange,
  table: TableAsRead,
  fields: ReadonlySet<string>,
): NewColumn[] {
  return fieldsOf(definition)
    .filter((field) => fields.has(field))
    .map((field) => columns[field]!)
    .filter(({ header }) => columnAt(table, header) === undefined);
}

function widened(
  table: TableAsRead,
  columns: readonly NewColumn[],
  dateFormat: string,
): Omit<WideTable, "obstacles"> {
  const { sheet, box } = table;
  const anchor = anchorOf(table);
  const at = { row: box.row, column: box.column + box.columns };
  const headers = columns.map(({ header }) => textEntry(header));
  const wide = { ...box, columns: box.columns + columns.length };
  const body: Entries = table.values.map(() => columns.map(() => null));
  const present = table.formatsBeside.length ? table.formatsBeside : [columns.map(() => "General")];
  const formats = columns.map((each, column) => {
    const format = columnFormat(each, dateFormat);
    return present.every((row) => row[column] === format) ? null : format;
  });
  const blanks = (rows: TableAsRead["values"]) => rows.map((row) => [...row, ...columns.map(() => "")]);
  const operations: Operation[] = [
    { type: "cells", sheet, at, entries: [headers], before: [columns.map(() => "")], guarded: true, anchor },
    { type: "resize-table", sheet, table: table.name, box: wide, before: box },
  ];
  // What is typed or written there later looks as it does in a new table.
  if (formats.some((format) => format !== null))
    operations.push({
      type: "cells",
      sheet,
      at: { ...at, row: at.row + 1 },
      entries: body,
      before: body,
      guarded: true,
      formats: [formats],
      anchor,
      formatsBefore: formatsUnder(formats, present),
    });
  return {
    table: {
      ...table,
      header: [...table.header, ...columns.map(({ header }) => header)],
      box: wide,
      values: blanks(table.values),
      formulas: blanks(table.formulas),
    },
    operations,
  };
}
