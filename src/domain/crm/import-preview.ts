import {
  dealsTable,
  partnersTable,
  productsTable,
  settingsTable,
  stagesTable,
  type DealRow,
  type PartnerRow,
  type ProductRow,
  type SettingRow,
  type StageRow,
} from "../shared/tables/catalogue";
import type { PartnerRename } from "../program/rename-partner";
import { changesTable, type ChangeRow } from "../shared/tables/history-tables";
import { accountsTable, certificatesTable, contactsTable } from "../shared/tables/relations-tables";
import type { ParsedTable, RowProblem } from "../shared/tables/parse-table";
import type { TableChange } from "../shared/tables/table-change";
import type { CellValue, Columns, Row, TableDefinition } from "../shared/tables/table-definition";
import type { AbsentDeals } from "./absent-deal";
import type { ColumnFormats } from "./column-formats";
import type { Side } from "./import-decisions";
import type { FileKind } from "./import-fields";
import type { PartnerDifference } from "./difference-summary";
import type { LegacyEncoding } from "./legacy-encoding";
import type { LostPartner } from "./lost-partner";
import type { ColumnMapping } from "./map-columns";
import type { StageProposal } from "./map-stages";
import type { PartnerMatch } from "./partner-aliases";
import type { ProductMatch } from "./match-products";
import type { RowChoice } from "./row-choices";

/** The rows of one table as they stand in the workbook, with those that could not be read. */
export interface ExistingRows<R> {
  rows: readonly R[];
  problems: readonly RowProblem[];
}

/** What an import reads of the workbook. */
export interface ExistingTables {
  partners: ExistingRows<PartnerRow>;
  deals: ExistingRows<DealRow>;
  products: ExistingRows<ProductRow>;
  stages: ExistingRows<StageRow>;
  settings: ExistingRows<SettingRow>;
  changes: ExistingRows<ChangeRow>;
  certificates: ExistingRows<Row<typeof certificatesTable>>;
  contacts: ExistingRows<Row<typeof contactsTable>>;
  accounts: ExistingRows<Row<typeof accountsTable>>;
}

/** The tables an import reads and writes. */
export const IMPORT_TABLES = [
  partnersTable,
  dealsTable,
  productsTable,
  stagesTable,
  settingsTable,
  changesTable,
  certificatesTable,
  contactsTable,
  accountsTable,
] as const;

/** What an import needs of a snapshot of the workbook that holds IMPORT_TABLES. */
export function existingTables(source: {
  table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C>;
}): ExistingTables {
  return {
    partners: source.table(partnersTable),
    deals: source.table(dealsTable),
    products: source.table(productsTable),
    stages: source.table(stagesTable),
    settings: source.table(settingsTable),
    changes: source.table(changesTable),
    certificates: source.table(certificatesTable),
    contacts: source.table(contactsTable),
    accounts: source.table(accountsTable),
  };
}

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

export interface CurrencyUse {
  currency: string;
  /** Rows with an amount in it. */
  rows: number;
}

/** A partner's annual target that becomes another, in the workbook's currency. */
export interface TargetDifference {
  partner: string;
  before: number | null;
  after: number;
}

export interface ImportCounts {
  inFile: number;
  new: number;
  changed: number;
  unchanged: number;
  /** Rows of the file that are not imported; each has a problem. */
  leftOut: number;
  /** Rows of the workbook that the file does not mention: they stay. */
  onlyInWorkbook: number;
  /** Rows that a complete file does not mention, which are marked Lost or removed. */
  gone: number;
}

export interface FilePreview {
  kind: FileKind;
  file: string;
  rows: number;
  /** How a file that is not Unicode was read. */
  legacy?: LegacyEncoding;
  mapping: ColumnMapping;
  formats: ColumnFormats;
  /** Mappings that were saved for files with the same header, the newest first; the one that is used; the name to save it under. */
  saved: { names: readonly string[]; used: string | null; name: string };
}

/** Everything to show before an import, and everything it will write. */
export interface ImportPreview {
  files: readonly FilePreview[];
  counts: Readonly<Record<FileKind, ImportCounts>>;
  problems: readonly ImportProblem[];
  conflicts: readonly ImportConflict[];
  stages: readonly StageProposal[];
  products: readonly ProductMatch[];
  /** Names of partners in the files that look like another partner's; apart until the user says otherwise. */
  partners: readonly PartnerMatch[];
  /** Names that deals of the workbook have and no partner has any more, with what was answered. */
  lostPartners: readonly LostPartner[];
  /** Partners that are renamed on built sheets too. */
  renames: readonly PartnerRename[];
  /** What becomes different of the deals, by partner; none at a first import. */
  differences: readonly PartnerDifference[];
  /** Deals of the workbook that the deals file lacks; null without a deals file. */
  absent: AbsentDeals | null;
  /** What the files call partners and currencies, each spelling once. */
  spellings: Readonly<Record<"partners" | "currencies", ReadonlySet<string>>>;
  /** What a file of targets changes, in its order. */
  targets: readonly TargetDifference[];
  /** What the rows of the deals file leave open, with what was answered. */
  rows: readonly RowChoice[];
  /** The workbook's currency; null when neither the workbook nor a file names one. */
  currency: string | null;
  currencies: readonly CurrencyUse[];
  questions: readonly ImportQuestion[];
  /** What else the user should know, one sentence each. */
  notes: readonly string[];
  /** Empty while a question is open, and when the workbook already has everything. */
  changes: readonly TableChange[];
}
