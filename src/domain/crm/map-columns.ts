import { looseName } from "./compare-names";
import { splitMoneyHeader } from "./currency-names";
import { withoutUnit } from "./header-unit";
import {
  COMPANION_FIELDS,
  FILE_KINDS,
  IMPORT_FIELDS,
  type FileKind,
  type ImportField,
} from "./import-fields";

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
  /** Fields without a column of which the user has not said that the file has none. */
  asked: readonly ImportField[];
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
  const own = fields.filter(({ field }) => !COMPANION_FIELDS.has(field));
  recognise(
    own.filter((field) => !isCurrency(field)),
    header,
    found,
  );
  const amount = [...found.values()].find(({ field }) => field.field === "amount")?.header ?? null;
  recognise(own.filter(isCurrency), header, found, currencyNames(header, amount));
  recognise(
    fields.filter(({ field }) => COMPANION_FIELDS.has(field) && (field !== "estimate" || isActual(amount))),
    header,
    found,
  );
  const columns = fields.map(
    (field) => found.get(field) ?? { field, header: null, index: -1, how: "none" as const },
  );
  const used = new Set(columns.map((column) => column.index));
  const has = (name: string | undefined) =>
    columns.some(({ field, index }) => field.field === name && index >= 0);
  // The column of currencies is that of the deal's own amount.
  const mayBeOfAnother = isConverted(amount) && header.some((name) => name !== amount && CURRENCY.test(name));
  return {
    kind,
    columns,
    unused: header.filter((_, index) => !used.has(index)),
    missing: columns
      .filter(({ field, index }) => field.required && index < 0 && !has(field.instead))
      .map((column) => column.field),
    asked: columns
      .filter(({ field, how }) => how === "none" && (field.asked || (isCurrency(field) && mayBeOfAnother)))
      .map(({ field }) => field),
    unknown,
  };
}

const CURRENCY = /currency|währung|devise|moneda|valuta/i;

const isCurrency = ({ field }: ImportField) => field === "currency";

const CONVERTED =
  /convert|umgerechnet|omgerekend|(company|corporate|home|base|reporting) currency|(haus|basis)währung|\(base\)/i;

/** In the currency of the company, whatever the deal's own is: "Amount (converted)", "Actual Revenue (Base)". */
export function isConverted(amount: string | null): boolean {
  return amount !== null && CONVERTED.test(amount);
}

/** What the amount's currency may be called: what a header ties to the amount, then the usual names, then the only header that says so. */
function currencyNames(header: readonly string[], amount: string | null) {
  const name = amount?.replace(PREFIX, "");
  const tied = name === undefined ? [] : [`${name} currency`, `currency of ${name}`, `${name} currency code`];
  if (isConverted(amount)) return () => tied;
  const saying = header.filter((each) => CURRENCY.test(each));
  return ({ header: ours, synonyms }: ImportField) => [
    ...tied,
    ours,
    ...synonyms,
    ...(saying.length === 1 ? saying : []),
  ];
}

/** In loose names. */
const ACTUAL = /^(actual|tats|werkelijk|revenu.?re|ingresosreales|ricavieffettivi|receitareal)/;

/** An actual amount is known of closed deals alone. */
function isActual(header: string | null): boolean {
  return header !== null && ACTUAL.test(looseName(header.replace(PREFIX, "")));
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
  namesOf: (field: ImportField) => readonly string[] = ({ header: ours, synonyms }) => [ours, ...synonyms],
): void {
  const used = new Set([...found.values()].map((column) => column.index));
  const names = header.map((name) => [looseName(name), looseName(name.replace(PREFIX, ""))]);
  const bare = header.map((name) => looseName(splitMoneyHeader(withoutUnit(name.replace(PREFIX, ""))).name));
  const sought = fields.map((field) => ({ field, synonyms: namesOf(field) }));
  const rounds = Math.max(...sought.map(({ synonyms }) => synonyms.length));
  for (let round = 0; round < rounds; round++) {
    for (const { field, synonyms } of sought) {
      const synonym = synonyms[round];
      if (synonym === undefined || found.has(field)) continue;
      const wanted = looseName(synonym);
      const index = names.findIndex(
        (forms, position) =>
          !used.has(position) &&
          (forms.includes(wanted) || (field.kind === "money" && bare[position] === wanted)),
      );
      if (index < 0) continue;
      found.set(field, { field, header: header[index]!, index, how: "recognised" });
      used.add(index);
    }
  }
}

/** The mapping as a choice that can be remembered for the next file with the same header. */
export function choiceOf(mapping: ColumnMapping): ColumnChoice {
  return Object.fromEntries(
    mapping.columns
      // Nobody has said that the file has none of those that were not found; the next file's cells may show it.
      .filter(({ how }) => how !== "none")
      .map((column) => [column.field.header, column.header]),
  );
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
