import {
  type CellValue,
  type Column,
  type Columns,
  type RowOf,
  type TableDefinition,
  fieldsOf,
  keyOf,
} from "./table-definition";
import { renamedHeaders, renamedInWords } from "./renamed-headers";

/** A row that was left out of the maths, or a table that lacks a column; the cells stay as they are. */
export interface RowProblem {
  table: string;
  /** 1-based within the table's body; 0 for the table as a whole. */
  row: number;
  column: string;
  message: string;
  /** The cells of that row which could be read, by field, so that nobody takes the row for absent. */
  values?: Readonly<Record<string, CellValue>>;
  /** Its key stands further up: nothing else is wrong with it. */
  repeats?: true;
}

export interface ParsedTable<C extends Columns = Columns> {
  rows: RowOf<C>[];
  /** For each of `rows`, its 0-based position in the table's body. */
  positions: number[];
  problems: RowProblem[];
  /** Fields of whose columns the table has none; absent where it has them all. */
  absent?: readonly string[];
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
  const missing = missingKeyColumns(table, at);
  if (missing.length) return { rows: [], positions: [], problems: missing };

  const fields = fieldsOf(table).map((field): FoundField => {
    const column = table.columns[field]!;
    return { field, column, index: at.get(column.header.toLowerCase()) };
  });
  const problems: RowProblem[] = renamedHeaders(table, header, body).map((renamed) => ({
    table: table.name,
    row: 0,
    column: renamed.header,
    message: `The table ${renamedInWords(renamed)}.`,
  }));
  const rows: RowOf<C>[] = [];
  const positions: number[] = [];
  const seen = new Map<string, number>();
  const keyColumn = table.columns[table.key[0]!]!.header;
  body.forEach((cells, position) => {
    if (!cells.length) return;
    const { row, bad } = readRow(fields, cells);
    const report = (column: string, message: string, more: Pick<RowProblem, "repeats"> = {}) =>
      problems.push({ table: table.name, row: position + 1, column, message, values: row, ...more });
    for (const { column, message } of bad) report(column, message);
    if (bad.length) return;
    if (table.key.every((field) => row[field] === null)) {
      if (Object.values(row).some((value) => value !== null))
        report(keyColumn, `The row has no ${keyColumn}.`);
      return;
    }
    const key = keyOf(table, row);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      report(keyColumn, `The same key stands in row ${earlier + 1}; only that row counts.`, {
        repeats: true,
      });
      return;
    }
    seen.set(key, position);
    rows.push(row as RowOf<C>);
    positions.push(position);
  });
  const absent = fields.flatMap(({ field, index }) => (index === undefined ? field : []));
  return { rows, positions, problems, ...(absent.length ? { absent } : {}) };
}

function missingKeyColumns(
  table: Pick<TableDefinition, "name" | "key" | "columns">,
  at: ReadonlyMap<string, number>,
): RowProblem[] {
  return table.key
    .map((field) => table.columns[field]!.header)
    .filter((name) => !at.has(name.toLowerCase()))
    .map((name) => ({
      table: table.name,
      row: 0,
      column: name,
      message: `The column "${name}" is missing; add it or restore its header.`,
    }));
}

interface FoundField {
  field: string;
  column: Column;
  /** Its place in the table; undefined where the table lacks it. */
  index: number | undefined;
}

/** The cells of a row that can be read, by field, and what is wrong with the others. */
function readRow(fields: readonly FoundField[], cells: readonly CellValue[]) {
  const row: Record<string, CellValue> = {};
  const bad: { column: string; message: string }[] = [];
  for (const { field, column, index } of fields) {
    const found = column.read(index === undefined ? null : (cells[index] ?? null));
    if ("value" in found) row[field] = found.value;
    else bad.push({ column: column.header, message: found.problem });
  }
  return { row, bad };
}
