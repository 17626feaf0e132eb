import { FIRST_DAY, LAST_DAY } from "../bounds";
import { z } from "zod";

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
  /** The version of the tables that brought the column; absent: the first. Older workbooks lack it until they are updated. */
  since?: number;
  schema: z.ZodType<string | number | null>;
}

interface TextColumn extends Column {
  schema: z.ZodType<string | null>;
}
interface NumberColumn extends Column {
  schema: z.ZodType<number | null>;
}

const blankText = (value: unknown) =>
  typeof value === "number" ? String(value) : value === "" ? null : value;
const blankNumber = (value: unknown) => (value === "" || value === undefined ? null : value);
const numeric = (rule: z.ZodType<number>) =>
  z.preprocess(blankNumber, rule.nullable()) as unknown as z.ZodType<number | null>;

/** Spaces stay as they are: formulas on sheets see them too. */
export function text(header: string, help?: string): TextColumn {
  const schema = z.preprocess(blankText, z.string("expected text").nullable()) as unknown as z.ZodType<
    string | null
  >;
  return { header, kind: "text", ...(help ? { help } : {}), schema };
}

/** A cell that may hold text or a number, as its row asks for. */
export function anything(
  header: string,
  help?: string,
): Column & { schema: z.ZodType<string | number | null> } {
  const schema = z.preprocess(
    blankNumber,
    z.union([z.string(), z.number()], "expected text or a number").nullable(),
  );
  return {
    header,
    kind: "text",
    ...(help ? { help } : {}),
    schema: schema as unknown as z.ZodType<string | number | null>,
  };
}

export function choice(header: string, choices: readonly string[], help?: string): TextColumn {
  const byLower = new Map(choices.map((each) => [each.toLowerCase(), each]));
  const canonical = (value: unknown) => {
    const plain = blankText(value);
    return typeof plain === "string" ? (byLower.get(plain.toLowerCase()) ?? plain) : plain;
  };
  const message = `expected one of ${choices.join(", ")}`;
  const schema = z.preprocess(
    canonical,
    z.enum(choices as [string, ...string[]], message).nullable(),
  ) as unknown as z.ZodType<string | null>;
  return { header, kind: "choice", choices, ...(help ? { help } : {}), schema };
}

function numberColumn(kind: ColumnKind, rule: z.ZodType<number>) {
  return (header: string, help?: string): NumberColumn => ({
    header,
    kind,
    ...(help ? { help } : {}),
    schema: numeric(rule),
  });
}

export const number = numberColumn("number", z.number("expected a number"));
export const whole = numberColumn("whole", z.int("expected a whole number"));
/** A level of an answer, 1 to 5. */
export const level = numberColumn(
  "whole",
  z
    .int("expected a level from 1 to 5")
    .min(1, "expected a level from 1 to 5")
    .max(5, "expected a level from 1 to 5"),
);
export const money = numberColumn("money", z.number("expected an amount"));
/** A fraction from 0 to 1, shown as a percentage. */
export const rate = numberColumn(
  "rate",
  z.number("expected a rate").min(0, "expected 0 % to 100 %").max(1, "expected 0 % to 100 %"),
);
export const date = numberColumn(
  "date",
  z
    .number("expected a date")
    .min(FIRST_DAY, "expected a date after 1900-03-01")
    .max(LAST_DAY, "expected a date"),
);

export type Columns = Record<string, Column>;
type Later<C extends Columns> = {
  [F in keyof C]: C[F] extends { readonly since: number } ? F : never;
}[keyof C];
/** A row by field. What a later version of the tables brought may be left out, as older workbooks do. */
export type RowOf<C extends Columns> = {
  [F in Exclude<keyof C, Later<C>>]: z.output<C[F]["schema"]>;
} & { [F in Later<C>]?: z.output<C[F]["schema"]> };

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
