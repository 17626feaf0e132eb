import type { CalculatedColumn, TableDefinition } from "../domain/shared/tables/table-definition";
import type { Position } from "../sheets/shared/sheet-plan";
import { type CellEntry, type Entries, entryAsRead, isFormula } from "./cells/entries";
import { type TableAsRead, anchorOf } from "./book";
import type { WriteCells } from "./operations";

/** The calculated columns of a table that can calculate: what they refer to is among `tables` (lower-case names). */
export function calculatedOf(
  { calculated = [] }: Pick<TableDefinition, "calculated">,
  tables: ReadonlySet<string>,
): CalculatedColumn[] {
  return calculated.filter(({ refersTo }) => refersTo.every((name) => tables.has(name.toLowerCase())));
}

/** Where cells of a calculated column are written. */
interface CalculatedPlace {
  sheet: string;
  table: string;
  at: Position;
  rows: number;
}

export function calculatedCells(
  { header, formula }: CalculatedColumn,
  { sheet, table, at, rows }: CalculatedPlace,
): WriteCells {
  return {
    type: "cells",
    sheet,
    at,
    entries: Array.from({ length: rows }, () => [formula]),
    calculated: { table, header, formula },
  };
}

/** A table's rows once everything else of a change is done to it. */
interface TableRows {
  /** The table as it was read, with the columns it has by then. */
  table: TableAsRead;
  /** What a cell of the body holds by then. */
  formulaAt(row: number, column: number): unknown;
  rows: number;
}

/** Writes a column's formula where it does not stand: in new rows, below the table, over what somebody typed. */
export function mendCalculated(
  column: CalculatedColumn,
  { table, formulaAt, rows }: TableRows,
): WriteCells[] {
  const index = columnAt(table, column.header);
  if (index === undefined) return [];
  const wrong = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => !sameFormula(formulaAt(row, index), column.formula, table.name),
  );
  const [first, last] = [wrong[0], wrong.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isWrong = new Set(wrong);
  const between = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const at = { row: table.box.row + 1 + first, column: table.box.column + index };
  const cells = calculatedCells(column, { sheet: table.sheet, table: table.name, at, rows: between.length });
  const entries: Entries = between.map((row) => [isWrong.has(row) ? column.formula : null]);
  const before: Entries = between.map((row) => [isWrong.has(row) ? asRead(table, row, index) : null]);
  return [{ ...cells, entries, before, guarded: true, anchor: anchorOf(table) }];
}

function asRead({ formulas, values }: TableAsRead, row: number, column: number): CellEntry {
  return entryAsRead(formulas[row]?.[column], values[row]?.[column]);
}

export function columnAt({ header }: Pick<TableAsRead, "header">, name: string): number | undefined {
  const index = header.findIndex((each) => each.trim().toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : index;
}

/** Excel shows a reference to the own row in either of two ways, and may space a formula differently. */
function sameFormula(read: unknown, wanted: string, table: string): boolean {
  if (read === wanted) return true;
  if (typeof read !== "string" || !isFormula(read)) return false;
  const plain = (formula: string) =>
    formula
      .replaceAll(/\s+/g, "")
      .toLowerCase()
      .replaceAll(`${table.toLowerCase()}[@`, "[@")
      .replaceAll(`${table.toLowerCase()}[[#thisrow],[`, "[@[")
      .replaceAll(/\[@\[([^\]]*)\]\]/g, "[@$1]");
  return plain(read) === plain(wanted);
}
