import { nameKey } from "../shared/excel-text";
import { CONTROLLED_TABLES } from "./controlled-tables";
import type { ControlCondition, ControlRule } from "./condition";
import type { TableSource } from "../program/setup";
import type { AnyTable, CellValue, TableDefinition } from "../shared/tables/table-definition";

/** A row as it stands in the workbook, whether it counts or not. */
export interface ControlRow {
  /** 1-based within the table's body. */
  row: number;
  /** By field; a cell that could not be read is missing. */
  values: Readonly<Record<string, CellValue | undefined>>;
}

/** Every row of a table that is not blank, in its order: also those that the reader left out. */
export function controlRows(source: TableSource, table: AnyTable): ControlRow[] {
  const { rows, positions, problems } = source.table(table as TableDefinition);
  const leftOut = new Map(
    problems.flatMap(({ row, values }) => (row > 0 && values ? [[row, values] as const] : [])),
  );
  return [
    ...rows.map((values, index) => ({ row: positions[index]! + 1, values })),
    ...[...leftOut].map(([row, values]) => ({ row, values })),
  ].sort((one, other) => one.row - other.row);
}

/** The rules of tables that the workbook has, with all the columns that they look at. */
export function applicable(source: TableSource, rules: readonly ControlRule[]): ControlRule[] {
  const absent = new Map(
    CONTROLLED_TABLES.map((table) => {
      const { exists, absent: lacks = [], problems } = source.table(table as TableDefinition);
      // Of a table that lacks a column of its key no row is read.
      const unread = lacks.length === 0 && problems.some(({ row }) => row === 0);
      return [table.name, exists && !unread ? lacks : null] as const;
    }),
  );
  const has = (table: AnyTable, field: string) => absent.get(table.name)?.includes(field) === false;
  const fits = ({ table, field, holds }: ControlRule) =>
    has(table, field) &&
    fieldsIn(holds).every((each) => has(table, each)) &&
    listedIn(holds).every((listed) => has(listed.table, listed.field));
  return rules.flatMap((rule) => [rule, ...(rule.older ? [rule.older] : [])].find(fits) ?? []);
}

function partsOf(condition: ControlCondition): readonly ControlCondition[] {
  return "of" in condition ? condition.of.flatMap(partsOf) : [condition];
}

/** The columns of its own table that a condition looks at. */
export function fieldsIn(condition: ControlCondition): string[] {
  return partsOf(condition).flatMap((part) => {
    if (part.is === "repeated") return part.fields;
    if (part.is === "line repeated") return [part.line, part.period];
    if (part.is === "more") return [part.field, part.than];
    return "field" in part ? [part.field] : [];
  });
}

function listedIn(condition: ControlCondition) {
  return partsOf(condition).flatMap((part) => (part.is === "unlisted" ? [part.in] : []));
}

/** A cell as formulas compare it. */
export const asCompared = (value: CellValue | undefined): string => nameKey(String(value ?? ""));
