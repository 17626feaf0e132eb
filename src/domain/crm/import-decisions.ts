import type { SerialDate } from "../shared/serial-date";
import type { Encoding } from "./encodings";
import type { ColumnChoice } from "./map-columns";
import type { DateOrder } from "./parse-date";
import type { DecimalMark, WordMeanings } from "./detect-numbers";
import type { FileKind } from "./import-fields";
import type { RowAnswers } from "./row-choices";

export type StageClass = "Open" | "Won" | "Lost";
/** What becomes of deals that a complete file no longer has; they stay where nobody says that it is complete. */
export type AbsentAction = "keep" | "lost" | "remove";
export type Side = "mine" | "file";

/** What the user decided about one file; columns are given by the file's headers. */
export interface FileDecisions extends RowAnswers {
  /** The name of the saved mapping to read it by; null: by none. Without it the newest of files with the same header counts. */
  mapping?: string | null;
  /** The name under which its mapping is saved. */
  saveAs?: string;
  columns?: ColumnChoice;
  /** Confirmed for a file that is not Unicode; another one is taken by reading the file again. */
  encoding?: Encoding;
  dateOrders?: Readonly<Record<string, DateOrder>>;
  decimalMarks?: Readonly<Record<string, DecimalMark>>;
  /** What words beside amounts mean ("k", "%", "kr"), by word in lower case. */
  amountWords?: WordMeanings;
}

/** Everything a user can decide about an import. What is not decided is proposed, or asked when there is no safe proposal. */
export interface ImportDecisions {
  files?: Readonly<Partial<Record<FileKind, FileDecisions>>>;
  /** By stage as the file writes it. */
  stages?: Readonly<Record<string, { class: StageClass; probability: number | null }>>;
  /** From the file's product name to the product it is; null keeps it as a product of its own. */
  products?: Readonly<Record<string, string | null>>;
  /** The day of the import; without it the workbook's as-of date. A deal won after it is remarked. */
  asOf?: SerialDate;
  /** From a partner's name in the deals to the partner it is; null keeps it as a partner of its own. */
  partners?: Readonly<Record<string, string | null>>;
  /** ISO code of the workbook's currency, when the workbook has none yet. */
  currency?: string;
  /** From what a column of currencies says to the ISO code that it means. */
  currencyNames?: Readonly<Record<string, string>>;
  /** For each other currency, what one unit is worth in the workbook's. */
  rates?: Readonly<Record<string, number>>;
  /** The deals file is complete, and what that means for deals that it lacks. Never remembered. */
  absentDeals?: AbsentAction;
  conflicts?: {
    /** For every conflict without a decision of its own. */
    all?: Side;
    /** By the conflict's id. */
    cells?: Readonly<Record<string, Side>>;
  };
}
