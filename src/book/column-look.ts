import {
  type CalculatedColumn,
  type Column,
  type ColumnKind,
  type TableDefinition,
  fieldsOf,
} from "../domain/shared/tables/table-definition";
import { NUMBER_FORMATS } from "../sheets/shared/styles";
import type { RowFormats, TableLook } from "./operations";

/** The number format of a table's column; null where Excel's General is right. Text stays General, see cells/entries. */
export function columnFormat(
  column: Pick<Column, "kind" | "time"> | undefined,
  dateFormat: string,
): string | null {
  switch (column?.kind) {
    case "date":
      return column.time ? `${dateFormat} hh:mm` : dateFormat;
    case "money":
      return NUMBER_FORMATS.money;
    case "rate":
      return NUMBER_FORMATS.percent;
    case "whole":
      return NUMBER_FORMATS.whole;
    case "text":
    case "choice":
    case "number":
    case undefined:
      return null;
  }
}

/** What number formats stand in for, by row: `present` are those of the cells. */
export function formatsUnder(
  formats: readonly (string | null)[],
  present: readonly (readonly string[])[],
): RowFormats {
  const rows = present.length ? present : [[]];
  return rows.map((row) =>
    formats.map((format, column) => (format === null ? null : (row[column] ?? "General"))),
  );
}

const WIDTHS: Record<ColumnKind, number> = {
  text: 18,
  choice: 13,
  number: 11,
  whole: 11,
  money: 14,
  rate: 11,
  date: 12,
};

/** Rows above a new table's body: title, purpose, header. */
export const ROWS_ABOVE_BODY = 3;

export function tableLook(table: TableDefinition, calculated: readonly CalculatedColumn[]): TableLook {
  const columns = fieldsOf(table).map((field) => table.columns[field]!);
  return {
    choices: columns.flatMap(({ header, choices }, column) => (choices ? [{ column, header, choices }] : [])),
    // Room for the header and its filter button.
    widths: [
      ...columns.map(({ header, kind, width = WIDTHS[kind] }) => Math.max(width, header.length + 4)),
      ...calculated.map(({ header }) => Math.max(WIDTHS.choice, header.length + 4)),
    ],
    frozenRows: ROWS_ABOVE_BODY,
  };
}
