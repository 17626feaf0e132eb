import { FIRST_DAY, LAST_DAY } from "../bounds";
import {
  type CellRead,
  choiceReader,
  numberReader,
  type NumberCellRule,
  readAnything,
  readText,
} from "./read-cell";

/** What a cell holds. `null` is a blank cell: not measured, never zero. Dates are serial numbers. */
export type CellValue = string | number | boolean | null;

export type ColumnKind = "text" | "choice" | "number" | "whole" | "money" | "rate" | "date";

export interface Column {
  /** The header in the workbook: a public name, never renamed. */
  header: string;
  kind: ColumnKind;
  /** For `choice`: what may stand in the cell; offered as a list, matched ignoring case. */
  choices?: readonly string[];
  /** What belongs here, in one sentence; shown when the cell is selected. */
  help?: string;
  /** In characters, where its texts need more room than others of their kind. */
  width?: number;
  /** Of numbers and days: what may stand there, bounds included. */
  minimum?: number;
  maximum?: number;
  /** Of a date: the time of day stands there too. */
  time?: true;
  /** The version of the tables that brought the column; absent: the first. Older workbooks lack it until they are updated. */
  since?: number;
  /** What a cell of the column holds, or what is wrong with it. */
  read: (cell: unknown) => CellRead<string | number | null>;
}

interface TextColumn extends Column {
  read: (cell: unknown) => CellRead<string | null>;
}
interface NumberColumn extends Column {
  read: (cell: unknown) => CellRead<number | null>;
}

/** Spaces stay as they are: formulas on sheets see them too. */
export function text(header: string, help?: string): TextColumn {
  return { header, kind: "text", ...(help ? { help } : {}), read: readText };
}

/** A cell that may hold text or a number, as its row asks for. */
export function anything(
  header: string,
  help?: string,
): Column & { read: (cell: unknown) => CellRead<string | number | null> } {
  return { header, kind: "text", ...(help ? { help } : {}), read: readAnything };
}

export function choice(header: string, choices: readonly string[], help?: string): TextColumn {
  return { header, kind: "choice", choices, ...(help ? { help } : {}), read: choiceReader(choices) };
}

function numberColumn(kind: ColumnKind, rule: NumberCellRule) {
  const read = numberReader(rule);
  const { minimum, maximum } = rule;
  return (header: string, help?: string): NumberColumn => ({
    header,
    kind,
    ...(help ? { help } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    read,
  });
}

export const number = numberColumn("number", { expected: "a number" });
export const whole = numberColumn("whole", { expected: "a whole number", whole: true });
/** A level of an answer, 1 to 5. */
export const level = numberColumn("whole", {
  expected: "a level from 1 to 5",
  whole: true,
  minimum: 1,
  maximum: 5,
});
export const money = numberColumn("money", { expected: "an amount" });
/** A fraction from 0 to 1, shown as a percentage. */
export const rate = numberColumn("rate", {
  expected: "a rate",
  minimum: 0,
  maximum: 1,
  outside: ["0 % to 100 %", "0 % to 100 %"],
});
export const date = numberColumn("date", {
  expected: "a date",
  minimum: FIRST_DAY,
  maximum: LAST_DAY,
  outside: ["a date after 1900-03-01", "a date"],
});

/** A day with the time of day. */
export function moment(header: string, help?: string): NumberColumn {
  return { ...date(header, help), time: true, width: 18 };
}

export type Columns = Record<string, Column>;
/** What a column's cells hold once they are read. */
type Held<C extends Column> = Extract<ReturnType<C["read"]>, { value: unknown }>["value"];
type Later<C extends Columns> = {
  [F in keyof C]: C[F] extends { readonly since: number } ? F : never;
}[keyof C];
/** A row by field. What a later version of the tables brought may be left out, as older workbooks do. */
export type RowOf<C extends Columns> = {
  [F in Exclude<keyof C, Later<C>>]: Held<C[F]>;
} & { [F in Later<C>]?: Held<C[F]> };

/** Columns that a later version of the tables brought. */
export function since<const C extends Columns>(
  version: number,
  columns: C,
): { [F in keyof C]: C[F] & { readonly since: number } } {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, { ...column, since: version }]),
  ) as { [F in keyof C]: C[F] & { readonly since: number } };
}

/** A column whose cells are a formula over the others of its row: no field of a row, written and mended by the add-in. */
export interface CalculatedColumn {
  header: string;
  help: string;
  since: number;
  /** As Excel shows it within the table: `[@Stage]` is the cell of the same row. */
  formula: string;
  /** Names of the tables that the formula refers to; without them the column does not come. */
  refersTo: readonly string[];
}

/** One entity of the workbook: an Excel table found by name, its columns found by header. */
export interface TableDefinition<C extends Columns = Columns> {
  /** `cam_…`, unique in a workbook. */
  name: string;
  /** The title of the sheet on which the table is created, its own. */
  sheet: string;
  /** What the table is for, shown above it. */
  purpose: string;
  columns: C;
  /** They stand behind the others in a new table. */
  calculated?: readonly CalculatedColumn[];
  /** The fields that identify a row, compared trimmed and ignoring case. */
  key: readonly (keyof C & string)[];
}

/** Any table, whatever its columns; a definition is compared with it field by field, which TypeScript does not do with the generic type. */
export type AnyTable = Pick<TableDefinition, keyof TableDefinition>;

export type Row<T> = T extends TableDefinition<infer C> ? RowOf<C> : never;

export function defineTable<const C extends Columns>(definition: TableDefinition<C>): TableDefinition<C> {
  return definition;
}

/** The fields of a table in the order of its columns in the workbook. */
export function fieldsOf<C extends Columns>(table: TableDefinition<C>): (keyof C & string)[] {
  return Object.keys(table.columns);
}

/** The identity of a row as one string: keys compare trimmed and ignoring case; numbers by value. */
export function keyOf(
  table: { readonly key: readonly string[] },
  row: Readonly<Record<string, CellValue | undefined>>,
): string {
  return JSON.stringify(
    table.key.map((field) =>
      String(row[field] ?? "")
        .trim()
        .toLowerCase(),
    ),
  );
}
