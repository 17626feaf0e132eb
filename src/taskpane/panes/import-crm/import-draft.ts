import type { CsvTable } from "../../../domain/crm/parse-csv";
import type { FileDecisions, ImportDecisions } from "../../../domain/crm/import-decisions";
import { FILE_KINDS, SIDE_KINDS, type FileKind } from "../../../domain/crm/import-fields";
import { mapColumns } from "../../../domain/crm/map-columns";
import type { ImportFile } from "./open-import-file";

export type StepId =
  | "files"
  | "columns"
  | "formats"
  | "rows"
  | "stages"
  | "partners"
  | "products"
  | "currency"
  | "conflicts"
  | "review";

/** Everything chosen so far; nothing of it is in the workbook. */
export interface ImportDraft {
  step: StepId;
  files: Readonly<Partial<Record<FileKind, CsvTable>>>;
  /** Files whose columns tell nothing about what they hold. */
  unknown: readonly CsvTable[];
  /** The workbooks from which tables were read, so that another sheet can be chosen. */
  sources: ReadonlyMap<CsvTable, ImportFile>;
  decisions: ImportDecisions;
}

export const EMPTY_DRAFT: ImportDraft = {
  step: "files",
  files: {},
  unknown: [],
  sources: new Map(),
  decisions: {},
};

/** The order in which people think of the files. */
export const KIND_ORDER: readonly FileKind[] = ["deals", "partners", "products", ...SIDE_KINDS];

/** What a file holds: the kind whose needed columns it has, the one with the most recognised columns first; null when none fits. */
export function kindOf(csv: CsvTable): FileKind | null {
  const fits = FILE_KINDS.map((kind) => ({ kind, mapping: mapColumns(kind, csv.header) }))
    .filter(({ mapping }) => mapping.missing.length === 0)
    .map(({ kind, mapping }) => ({
      kind,
      recognised: mapping.columns.filter((column) => column.how === "recognised").length,
    }));
  return fits.sort((a, b) => b.recognised - a.recognised)[0]?.kind ?? null;
}

/** A file under its kind; the earlier file of that kind makes room, and takes what was decided about its columns along. */
export function withFile(draft: ImportDraft, csv: CsvTable, kind: FileKind | null): ImportDraft {
  const bare = withoutFile(draft, csv);
  if (kind === null) return { ...bare, unknown: [...bare.unknown, csv] };
  const { [kind]: decided, ...others } = bare.decisions.files ?? {};
  const earlier = bare.files[kind] ?? draft.files[kind];
  const keeps = decided && earlier && String(earlier.header) === String(csv.header);
  return {
    ...decideImport(bare, { files: keeps ? { ...others, [kind]: decided } : others }),
    files: { ...bare.files, [kind]: csv },
  };
}

/** Remembers where a table was read from, if that is a workbook. */
export function withSource(draft: ImportDraft, read: ImportFile): ImportDraft {
  return read.book ? { ...draft, sources: new Map(draft.sources).set(read.table, read) } : draft;
}

export function withoutFile(draft: ImportDraft, csv: CsvTable): ImportDraft {
  const files = Object.fromEntries(Object.entries(draft.files).filter(([, each]) => each !== csv));
  return { ...draft, files, unknown: draft.unknown.filter((each) => each !== csv) };
}

/** The draft with choices, by column or field, added to a part of the decisions about one file. */
export function decideFile(
  draft: ImportDraft,
  kind: FileKind,
  part: Exclude<keyof FileDecisions, keyof MappingNames | "encoding">,
  choices: Readonly<Record<string, string | number | null>>,
): ImportDraft {
  const file = draft.decisions.files?.[kind] ?? {};
  const decided = { ...file, [part]: { ...file[part], ...choices } };
  return decideImport(draft, { files: { ...draft.decisions.files, [kind]: decided } });
}

type MappingNames = Pick<FileDecisions, "mapping" | "saveAs">;

/** The draft with another saved mapping for a file, which takes the place of everything decided about it, or with another name for it. */
export function nameMapping(draft: ImportDraft, kind: FileKind, names: MappingNames): ImportDraft {
  const before = names.mapping === undefined ? draft.decisions.files?.[kind] : {};
  return decideImport(draft, { files: { ...draft.decisions.files, [kind]: { ...before, ...names } } });
}

export function decideImport(draft: ImportDraft, decisions: Partial<ImportDecisions>): ImportDraft {
  return { ...draft, decisions: { ...draft.decisions, ...decisions } };
}
