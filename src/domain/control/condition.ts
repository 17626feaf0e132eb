import type { AnyTable, Columns, RowOf, TableDefinition } from "../shared/tables/table-definition";

/** A column of another table, whose texts a cell may hold. */
export interface Listed {
  table: AnyTable;
  field: string;
}

/**
 * What may be wrong with a row, as data: `holds.ts` decides it of a row in memory, src/sheets/control writes it as a formula over whole
 * columns. Names compare as formulas compare them: whatever their case, but not whatever their spaces.
 */
export type ControlCondition = CellCondition | BookCondition | JoinedConditions;

interface JoinedConditions {
  is: "all" | "any" | "none";
  of: readonly ControlCondition[];
}

/** What the row itself tells. */
export type CellCondition =
  | { is: "blank" | "filled"; field: string }
  /** Its column wants a number, a day or one of some words, and it is none. */
  | { is: "unreadable"; field: string }
  /** Spaces at its ends, two in a row, or one that does not break. */
  | { is: "spaced"; field: string }
  | { is: "below"; field: string; than: number }
  | { is: "above"; field: string; than: number }
  /** More than the other cell of its row, where both hold a number. */
  | { is: "more"; field: string; than: string }
  | { is: "word"; field: string; words: readonly string[] }
  | { is: "no line" | "line of costs"; field: string }
  | { is: "no month's start"; field: string };

/** What other rows or tables tell. */
export type BookCondition =
  /** Filled in, no text of the other column and none of the words. */
  | { is: "unlisted"; field: string; in: Listed; also?: readonly string[] }
  /** A row further up has the same texts and numbers in these cells. */
  | { is: "repeated"; fields: readonly string[] }
  /** The same for a line of the statement, by id or by label, and a period. */
  | { is: "line repeated"; line: string; period: string }
  /** A day that begins no quarter of the fiscal year. */
  | { is: "no quarter's start"; field: string }
  | { is: "other currency"; field: string }
  /** Later than the day for which Control is looked at. */
  | { is: "later"; field: string }
  /** The stage that the cell names has this class. */
  | { is: "class"; field: string; word: "Open" | "Won" | "Lost" };

/** What a rule is counted under. */
export const CONTROL_GROUPS = ["orphans", "duplicates", "unknown_stages", "odd_rows"] as const;
export type ControlGroup = (typeof CONTROL_GROUPS)[number];

/** A failure makes figures wrong; a remark is worth knowing. */
export interface ControlRule {
  table: AnyTable;
  /** The cell to look at. */
  field: string;
  kind: "failure" | "remark";
  group: ControlGroup;
  holds: ControlCondition;
  /** What is wrong with the row, as in "holds no number". */
  words: string;
  /** The row counts nowhere. */
  leavesOut?: true;
  /** Counts instead in a workbook that lacks a column which this one looks at. */
  older?: ControlRule;
}

type FieldOf<T> = T extends TableDefinition<infer C> ? keyof RowOf<C> & string : never;

/** Rules of one table: fields are checked against its columns. */
export function rulesOf<C extends Columns>(table: TableDefinition<C>) {
  type Field = FieldOf<TableDefinition<C>>;
  const rule =
    (kind: ControlRule["kind"]) =>
    (
      field: Field,
      holds: ControlCondition,
      words: string,
      group: ControlGroup = "odd_rows",
    ): ControlRule => ({
      table,
      field,
      kind,
      group,
      holds,
      words,
    });
  return { failure: rule("failure"), remark: rule("remark") };
}

export const cellBlank = (field: string): ControlCondition => ({ is: "blank", field });
export const cellFilled = (field: string): ControlCondition => ({ is: "filled", field });
export const cellBelow = (field: string, than: number): ControlCondition => ({ is: "below", field, than });
export const cellAbove = (field: string, than: number): ControlCondition => ({ is: "above", field, than });
export const cellSays = (field: string, ...words: string[]): ControlCondition => ({
  is: "word",
  field,
  words,
});
export const allOf = (...of: ControlCondition[]): ControlCondition => ({ is: "all", of });
export const noneOf = (...of: ControlCondition[]): ControlCondition => ({ is: "none", of });
export const anyOf = (...of: ControlCondition[]): ControlCondition => ({ is: "any", of });

const BOOK_CONDITIONS: readonly BookCondition["is"][] = [
  "unlisted",
  "repeated",
  "line repeated",
  "no quarter's start",
  "other currency",
  "later",
  "class",
];

/** Whether more than the row itself has to be looked at. */
export function needsBook(condition: CellCondition | BookCondition): condition is BookCondition {
  return BOOK_CONDITIONS.includes(condition.is as BookCondition["is"]);
}
