import type { CellValue, Columns, RowOf, TableDefinition } from "./table-definition";
import { fieldsOf, keyOf } from "./table-definition";

/** A row that was left out of the maths, or a table that lacks a column; the cells stay as they are. */
export interface RowProblem {
  table: string;
  /** 1-based within the table's body; 0 for the table as a whole. */
  row: number;
  column: string;
  message: string;
  /** The cells of that row which could be read, by field, so that nobody takes the row for absent. */
  values?: Readonly<Record<string, CellValue>>;
}

export interface ParsedTable<C extends Columns = Columns> {
  rows: RowOf<C>[];
  /** For each of `rows`, its 0-based position in the table's body. */
  positions: number[];
  problems: RowProblem[];
}

/**
 * Reads a table's cells into typed rows. Columns are found by header, ignoring case; foreign columns are ignored;
 * a blank row is skipped; a row with a bad cell, without a key, or with a key that an earlier row has, is reported and left out.
 */
export function parseTable<C extends Columns>(
  table: TableDefinition<C>,
  header: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
): ParsedTable<C> {
  const at = new Map(header.map((name, index) => [String(name).trim().toLowerCase(), index]));
  const fields = fieldsOf(table);
  const problems: RowProblem[] = [];
  for (const field of table.key) {
    const { header: name } = table.columns[field]!;
    if (!at.has(name.toLowerCase()))
      problems.push({
        table: table.name,
        row: 0,
        column: name,
        message: `The column "${name}" is missing; add it or restore its header.`,
      });
  }
  if (problems.length) return { rows: [], positions: [], problems };

  const rows: RowOf<C>[] = [];
  const positions: number[] = [];
  const seen = new Map<string, number>();
  body.forEach((cells, position) => {
    const row: Record<string, CellValue> = {};
    let bad = false;
    for (const field of fields) {
      const column = table.columns[field]!;
      const index = at.get(column.header.toLowerCase());
      const parsed = column.schema.safeParse(index === undefined ? null : (cells[index] ?? null));
      if (parsed.success) row[field] = parsed.data;
      else {
        bad = true;
        const message = parsed.error.issues[0]?.message ?? "not readable";
        problems.push({ table: table.name, row: position + 1, column: column.header, message, values: row });
      }
    }
    if (bad) return;
    if (table.key.every((field) => row[field] === null)) {
      if (fields.every((field) => row[field] === null)) return;
      const column = table.columns[table.key[0]!]!.header;
      problems.push({
        table: table.name,
        row: position + 1,
        column,
        message: `The row has no ${column}.`,
        values: row,
      });
      return;
    }
    const key = keyOf(table, row);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const column = table.columns[table.key[0]!]!.header;
      problems.push({
        table: table.name,
        row: position + 1,
        column,
        message: `The same key stands in row ${earlier + 1}; only that row counts.`,
        values: row,
      });
      return;
    }
    seen.set(key, position);
    rows.push(row as RowOf<C>);
    positions.push(position);
  });
  return { rows, positions, problems };
}
