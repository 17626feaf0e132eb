import type { CellValue } from "../shared/tables/table-definition";
import type { Side } from "./import-decisions";
import type { FileKind } from "./import-fields";
import type { RowChoice } from "./row-choices";

/** Something in a file that the import could not take as it stands, and what it does about it. */
export interface ImportProblem {
  file: FileKind;
  /** 1-based line of the file. */
  line: number;
  /** The file's header; blank when the row as a whole is meant. */
  column: string;
  value: string;
  message: string;
  outcome: "left out" | "cell left blank" | "imported";
}

/** A cell edited by hand, or of unknown origin, that the file would change. */
export interface ImportConflict {
  id: string;
  table: string;
  /** What the row is about: a deal's id, a partner's or a product's name. */
  row: string;
  /** Our header. */
  column: string;
  mine: CellValue;
  file: CellValue;
  side: Side;
  /** Decided by the user; otherwise the workbook's value stays until somebody decides. */
  decided: boolean;
}

export interface CurrencyUse {
  currency: string;
  /** Rows with an amount in it. */
  rows: number;
}

/** What has to be answered before anything can be imported; the message says it in words. */
export type ImportQuestion = { message: string } & (
  | { kind: "columns"; file: FileKind; missing: readonly string[] }
  | { kind: "unknown-column"; file: FileKind; column: string }
  | { kind: "encoding"; file: FileKind }
  | { kind: "date-order"; file: FileKind; column: string }
  | { kind: "decimal-mark"; file: FileKind; column: string }
  | { kind: "amount-word"; file: FileKind; column: string; word: string }
  | { kind: "stage"; stage: string; rows: number }
  | { kind: "lost-partner"; name: string; rows: number }
  | RowChoice
  | { kind: "currency-name"; name: string; rows: number }
  | { kind: "currency"; currencies: readonly CurrencyUse[]; proposed: string }
  | { kind: "rate"; currency: string; to: string; proposed: number | null }
);
