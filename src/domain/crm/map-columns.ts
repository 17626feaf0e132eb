import { looseName } from "./compare-names";
import { FILE_KINDS, IMPORT_FIELDS, type FileKind, type ImportField } from "./import-fields";

/** From our header to the file's; null where the user said that the file has no such column. */
export type ColumnChoice = Readonly<Record<string, string | null>>;

export interface MappedColumn {
  field: ImportField;
  /** The file's header; null when the file has no such column. */
  header: string | null;
  /** 0-based position in the file; -1 without a column. */
  index: number;
  how: "recognised" | "remembered" | "chosen" | "none";
}

export interface ColumnMapping {
  kind: FileKind;
  /** One entry for each field of the file's kind, in the order of our columns. */
  columns: readonly MappedColumn[];
  /** Columns of the file that are not imported. */
  unused: readonly string[];
  /** Required fields without a column. */
  missing: readonly ImportField[];
  /** Choices that name a column which the file does not have. */
  unknown: readonly string[];
}

/** Exports name the object in front of the column: "Deal - Title", "Opportunity: Stage". */
const PREFIX = /^(deal|opportunity|registration|potential|product|partner)\s*[-:–.]\s*/i;

/**
 * Finds the columns of a file: first those the user chose, then those remembered from a file with the same header, then by
 * the names CRMs give them. A column serves one field, except by choice.
 */
export function mapColumns(
  kind: FileKind,
  header: readonly string[],
  chosen: ColumnChoice = {},
  remembered: ColumnChoice = {},
): ColumnMapping {
  const fields = IMPORT_FIELDS[kind];
  const positions = new Map(header.map((name, index) => [name.toLowerCase(), index]));
  const found = new Map<ImportField, MappedColumn>();
  const unknown: string[] = [];
  const take = (field: ImportField, name: string | null, how: MappedColumn["how"]) => {
    const index = name === null ? -1 : (positions.get(name.trim().toLowerCase()) ?? -1);
    if (index < 0 && name !== null) return false;
    found.set(field, { field, header: index < 0 ? null : header[index]!, index, how });
    return true;
  };
  for (const field of fields) {
    const choice = lookUp(chosen, field.header);
    if (choice !== undefined) {
      if (!take(field, choice, "chosen")) unknown.push(choice!);
      continue;
    }
    const memory = lookUp(remembered, field.header);
    if (memory !== undefined) take(field, memory, "remembered");
  }
  // A column "Status" is the stage where the file has no better one, and the result beside the stage where it has.
  recognise(
    fields.filter((field) => field.field !== "outcome"),
    header,
    found,
  );
  recognise(
    fields.filter((field) => field.field === "outcome"),
    header,
    found,
  );
  const columns = fields.map(
    (field) => found.get(field) ?? { field, header: null, index: -1, how: "none" as const },
  );
  const used = new Set(columns.map((column) => column.index));
  return {
    kind,
    columns,
    unused: header.filter((_, index) => !used.has(index)),
    missing: columns
      .filter((column) => column.field.required && column.index < 0)
      .map((column) => column.field),
    unknown,
  };
}

function lookUp(choice: ColumnChoice, header: string): string | null | undefined {
  if (header in choice) return choice[header];
  const lower = header.toLowerCase();
  const key = Object.keys(choice).find((each) => each.toLowerCase() === lower);
  return key === undefined ? undefined : choice[key];
}

/** Our own header fits best; after that every field's likeliest names are tried before anybody's less likely ones. */
function recognise(
  fields: readonly ImportField[],
  header: readonly string[],
  found: Map<ImportField, MappedColumn>,
): void {
  const used = new Set([...found.values()].map((column) => column.index));
  const names = header.map((name) => [looseName(name), looseName(name.replace(PREFIX, ""))]);
  const rounds = 1 + Math.max(...fields.map((field) => field.synonyms.length));
  for (let round = 0; round < rounds; round++) {
    for (const field of fields) {
      const synonym = round === 0 ? field.header : field.synonyms[round - 1];
      if (synonym === undefined || found.has(field)) continue;
      const wanted = looseName(synonym);
      const index = names.findIndex((forms, position) => forms.includes(wanted) && !used.has(position));
      if (index < 0) continue;
      found.set(field, { field, header: header[index]!, index, how: "recognised" });
      used.add(index);
    }
  }
}

/** The mapping as a choice that can be remembered for the next file with the same header. */
export function choiceOf(mapping: ColumnMapping): ColumnChoice {
  return Object.fromEntries(mapping.columns.map((column) => [column.field.header, column.header]));
}

/**
 * Spreads one choice over the files it may concern: an entry belongs to each file that has the column and can hold the field.
 * `unknown` says which entries belong nowhere.
 */
export function spreadColumnChoice(
  choice: ColumnChoice,
  headers: Readonly<Partial<Record<FileKind, readonly string[]>>>,
) {
  const files: Partial<Record<FileKind, Record<string, string | null>>> = {};
  const unknown: string[] = [];
  for (const [ours, theirs] of Object.entries(choice)) {
    let placed = false;
    for (const kind of FILE_KINDS) {
      const isField = IMPORT_FIELDS[kind].some((field) => field.header.toLowerCase() === ours.toLowerCase());
      const hasColumn =
        theirs === null || headers[kind]?.some((name) => name.toLowerCase() === theirs.trim().toLowerCase());
      if (!isField || !hasColumn || !headers[kind]) continue;
      files[kind] = { ...files[kind], [ours]: theirs };
      placed = true;
    }
    if (!placed) unknown.push(`"${ours}" from "${theirs ?? ""}"`);
  }
  return { files, unknown };
}
