import type { TableChange } from "../domain/shared/tables/table-change";
import { type TableDefinition, fieldsOf, keyOf } from "../domain/shared/tables/table-definition";
import { TABLES } from "../domain/shared/tables/catalogue";
import type { Box } from "../sheets/shared/sheet-plan";
import { type CellEntry, type Entries, textEntry, valueEntry } from "./cells/entries";
import type { Book } from "./book";
import { columnFormat, ROWS_ABOVE_BODY, tableLook } from "./column-look";
import type { Operation } from "./operations";
import { sheetTitle } from "./sheet-title";

/** Chooses sheets and columns for tables that the workbook lacks. Tables of one sheet stand side by side, one free column between. */
export class TablePlacer {
  /** The sheet of each sheet title in the catalogue, once known or made. */
  private readonly homes = new Map<string, { sheet: string; nextColumn: number }>();

  constructor(
    private readonly book: Book,
    private readonly titles: Set<string>,
  ) {}

  /** The operations that create the table with the rows of its change. */
  create(change: TableChange): Operation[] {
    const { table } = change;
    const operations: Operation[] = [];
    const home = this.homeOf(table, operations);
    const alone = TABLES.filter(({ sheet }) => sheet === table.sheet).length < 2;
    const box = boxFor(change, home.nextColumn);
    home.nextColumn += box.columns + 1;
    operations.push(
      ...headOf(table, home.sheet, box, alone),
      ...bodyOf(change, home.sheet, box, this.book.dateFormat),
    );
    operations.push({
      type: "create-table",
      sheet: home.sheet,
      table: table.name,
      box,
      look: tableLook(table),
    });
    return operations;
  }

  /** A sheet on which a table of the same home stands already, else a new one; a user's own sheet of that name is left alone. */
  private homeOf(table: TableDefinition, operations: Operation[]): { sheet: string; nextColumn: number } {
    const known = this.homes.get(table.sheet);
    if (known) return known;
    const sibling = TABLES.filter(({ sheet }) => sheet === table.sheet).flatMap(
      ({ name }) => this.book.tables.get(name) ?? [],
    )[0];
    let home;
    if (sibling) home = { sheet: sibling.sheet, nextColumn: sibling.used.column + sibling.used.columns + 1 };
    else {
      home = { sheet: sheetTitle(table.sheet, this.titles), nextColumn: 0 };
      this.titles.add(home.sheet);
      operations.push({ type: "add-sheet", sheet: home.sheet });
    }
    this.homes.set(table.sheet, home);
    return home;
  }
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

function boxFor(change: TableChange, column: number): Box {
  // A table has at least one row below its header.
  const rows = 1 + Math.max(1, countRows(change));
  return { row: ROWS_ABOVE_BODY - 1, column, rows, columns: fieldsOf(change.table).length };
}

/** "Stages" for cam_stages beside others on Setup, the sheet's own title where the table stands alone. */
function titleOf(table: TableDefinition, alone: boolean): string {
  if (alone) return table.sheet;
  const words = table.name.replace(/^cam_/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function headOf(table: TableDefinition, sheet: string, box: Box, alone: boolean): Operation[] {
  const entries: Entries = [[textEntry(titleOf(table, alone))], [textEntry(table.purpose)]];
  const before: Entries = [[""], [""]];
  return [{ type: "cells", sheet, at: { row: 0, column: box.column }, entries, before }];
}

function bodyOf(change: TableChange, sheet: string, box: Box, dateFormat: string): Operation[] {
  const fields = fieldsOf(change.table);
  const columns = fields.map((field) => change.table.columns[field]!);
  const lines = rowsOf(change).map((row) => fields.map((field): CellEntry | null => entryOrHole(row[field])));
  if (!lines.length) lines.push(fields.map(() => null));
  const headers = columns.map(({ header }) => textEntry(header));
  const before = (entries: Entries): Entries =>
    entries.map((line) => line.map((entry) => (entry === null ? null : "")));
  const at = { row: box.row, column: box.column };
  return [
    { type: "cells", sheet, at, entries: [headers], before: before([headers]) },
    {
      type: "cells",
      sheet,
      at: { ...at, row: at.row + 1 },
      entries: lines,
      before: before(lines),
      formats: columns.map(({ kind }) => columnFormat(kind, dateFormat)),
      formatsBefore: columns.map(({ kind }) => (columnFormat(kind, dateFormat) ? "General" : null)),
    },
  ];
}

function entryOrHole(value: unknown): CellEntry | null {
  if (value === undefined || value === null || value === "") return null;
  return valueEntry(value as CellEntry);
}
