import type { PartnerRename } from "../program/rename-partner";
import type { TableChange } from "../shared/tables/table-change";
import type { AbsentDeals } from "./absent-deals";
import type { ColumnFormats } from "./column-formats";
import type { FileKind } from "./import-fields";
import type { PartnerDifference } from "./difference-summary";
import type { LegacyEncoding } from "./legacy-encoding";
import type { LostPartner } from "./lost-partners";
import type { ImportConflict, ImportProblem, ImportQuestion, CurrencyUse } from "./import-problem";
import type { ColumnMapping } from "./map-columns";
import type { StageProposal } from "./map-stages";
import type { PartnerMatch } from "./partner-aliases";
import type { ProductMatch } from "./match-products";
import type { RowChoice } from "./row-choices";

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
