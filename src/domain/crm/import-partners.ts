import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { byCode, commonestSpelling } from "./compare-names";
import { trimmedNameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { ImportCurrency } from "./import-currency";
import type { ExistingTables } from "./existing-tables";
import type { ImportCounts } from "./import-preview";
import type { ImportConflict, ImportProblem } from "./import-problem";
import { freeIds } from "./free-ids";
import {
  definedOnly,
  mergeNamedRows,
  uniqueByName,
  type NamedMerge,
  type NamedRow,
} from "./merge-named-rows";
import { takenOver } from "./taken-over";
import { lostPartners, type LostPartner } from "./lost-partners";
import type { Referee } from "./merge-row";
import { aliasesOf, proposeAliases, withAliases, type PartnerMatch } from "./partner-aliases";
import type { FileRecord } from "./read-records";
import { unreadableRows } from "./unreadable-rows";

export interface ImportedPartners {
  /** By name key, the name as the workbook spells it. */
  names: Map<string, string>;
  change: TableChange | null;
  conflicts: ImportConflict[];
  problems: ImportProblem[];
  counts: ImportCounts;
  /** New partners that only the deals name. */
  fromDeals: number;
  /** Names that look like a partner's and are kept apart until the user says otherwise. */
  matches: PartnerMatch[];
  /** Names in the files that have a row of their own and are an alias of another partner, for which they count. */
  overruled: { name: string; partner: string }[];
  lost: LostPartner[];
}

/** Where partners come from. */
export interface PartnerSources {
  existing: ExistingTables;
  /** Of the partners file, which may come with deals or without. */
  records: readonly FileRecord[];
  /** How many deals have each spelling. */
  dealNames: ReadonlyMap<string, number>;
  /** How many rows of the other files have each spelling; these add no partner. */
  sideNames: ReadonlyMap<string, number>;
  /** What the user says of names that look like a partner's: which it is, or null for a partner of its own. */
  decided: Readonly<Record<string, string | null>>;
  /** The day of the import, on which a new CAM takes a partner over; null: not known. */
  importedOn: SerialDate | null;
}

/**
 * The partners after the import: those of the workbook, those of the partners file and those that only deals name. New partners are
 * Active, and numbered in the order of their names.
 */
export function importPartners(
  sources: PartnerSources,
  convert: ImportCurrency["convert"],
  referee: Referee,
): ImportedPartners {
  const { existing } = sources;
  const { rows, problems } = uniqueByName(
    { kind: "partners", nameFields: ["partner"], column: partnersTable.columns.partner.header },
    sources.records,
    unreadableRows(partnersTable, existing.partners, [["partner"]]),
  );
  const listed: NamedRow[] = rows.map(({ values, currency }) => ({
    name: String(values.partner),
    values: { ...values, ...inOneCurrency(values, currency, convert) },
  }));
  const unreadable = unreadablePartners(existing);
  const aliases = aliasesOf(existing.partners.rows, sources.decided);
  const { names, own, fromDeals, unlisted } = nameEach(sources, listed, { unreadable, aliases });
  const merge = mergeNamedRows(
    {
      table: partnersTable,
      nameFields: ["partner"],
      existing: existing.partners.rows,
      unreadable: new Set(unreadable.keys()),
    },
    [...listed, ...unlisted],
    referee,
  );
  const upserts = withAcceptedAliases(partnerUpserts(merge, sources), sources);
  merge.counts.leftOut = problems.filter((problem) => problem.outcome === "left out").length;
  const lost = lostPartners(sources, names);
  const isLost = new Set(lost.map(({ name }) => name));
  return {
    names,
    lost,
    change: upserts.length ? changeTable(partnersTable, upserts) : null,
    conflicts: merge.conflicts,
    problems,
    counts: merge.counts,
    fromDeals,
    overruled: [...sumOf(sources.dealNames, sources.sideNames).keys()].flatMap((name) => {
      const [row, partner] = [own.get(trimmedNameKey(name)), names.get(trimmedNameKey(name))];
      const isOther =
        row !== undefined && partner !== undefined && trimmedNameKey(row) !== trimmedNameKey(partner);
      return isOther ? [{ name: row, partner }] : [];
    }),
    matches: proposeAliases(
      sumOf(sources.dealNames, sources.sideNames),
      [...existing.partners.rows.flatMap(({ partner }) => partner ?? []), ...listed.map(({ name }) => name)],
      aliases,
    ).filter(({ name }) => !isLost.has(name)),
  };
}

function sumOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(one);
  for (const [name, rows] of other) sum.set(name, (sum.get(name) ?? 0) + rows);
  return sum;
}

/** What the user has accepted is remembered as an alias of the partner, so that it is not proposed again. */
function withAcceptedAliases(
  upserts: Partial<PartnerRow>[],
  { existing, decided }: PartnerSources,
): Partial<PartnerRow>[] {
  const changes = new Map(upserts.map((row) => [row.partnerId, row]));
  const rows = [...existing.partners.rows, ...upserts.filter((row) => row.partner !== undefined)];
  for (const { partnerId, partner, aliases } of rows) {
    if (!partner || !partnerId) continue;
    const written = withAliases(aliases ?? null, partner, decided);
    if (written !== (aliases ?? null))
      changes.set(partnerId, { ...changes.get(partnerId), partnerId, aliases: written });
  }
  return [...changes.values()];
}

/** Names in rows of the workbook that cannot be read, by name key. */
function unreadablePartners({ partners }: ExistingTables): Map<string, string> {
  const names = new Map<string, string>();
  for (const { values } of partners.problems)
    if (typeof values?.partner === "string") names.set(trimmedNameKey(values.partner), values.partner);
  return names;
}

/** One spelling for each partner: the workbook's, else the partners file's, else the deals' commonest. */
function nameEach(
  { existing, dealNames }: PartnerSources,
  listed: readonly NamedRow[],
  { unreadable, aliases }: Readonly<Record<"unreadable" | "aliases", ReadonlyMap<string, string>>>,
): { names: Map<string, string>; own: ReadonlyMap<string, string>; fromDeals: number; unlisted: NamedRow[] } {
  const names = new Map(unreadable);
  for (const { name } of listed) names.set(trimmedNameKey(name), name);
  for (const row of existing.partners.rows)
    if (row.partner !== null) names.set(trimmedNameKey(row.partner), row.partner);
  const inFile = new Set(listed.map(({ name }) => trimmedNameKey(name)));
  const unlisted = new Map<string, NamedRow>();
  // An alias counts before a row of that name: where somebody made two partners of Partners one, the second's row is still there.
  const own = new Map(names);
  for (const [alias, partner] of aliases) names.set(alias, own.get(trimmedNameKey(partner)) ?? partner);
  let fromDeals = 0;
  for (const [key, spellings] of groupSpellings(dealNames)) {
    if (inFile.has(key)) continue;
    if (!names.has(key)) {
      names.set(key, commonestSpelling(spellings));
      fromDeals++;
    }
    const name = names.get(key)!;
    if (!inFile.has(trimmedNameKey(name))) unlisted.set(trimmedNameKey(name), { name, values: {} });
  }
  return { names, own, fromDeals, unlisted: [...unlisted.values()] };
}

function partnerUpserts(
  merge: NamedMerge,
  { existing, importedOn }: Pick<PartnerSources, "existing" | "importedOn">,
): Partial<PartnerRow>[] {
  const nextId = partnerIds(existing);
  const added = merge.added
    .sort((a, b) => byCode(a.name, b.name))
    .map(({ name, values }): Partial<PartnerRow> => {
      const { status, ...rest } = definedOnly(values);
      return { partnerId: nextId(), ...rest, partner: name, status: (status as string | null) ?? "Active" };
    });
  const changed = merge.changed.map(({ row, updates }): Partial<PartnerRow> => ({
    partnerId: String(row.partnerId),
    ...takenOver(row, updates, importedOn),
    ...updates,
  }));
  return [...added, ...changed];
}

function inOneCurrency(
  values: FileRecord["values"],
  currency: string | null,
  convert: ImportCurrency["convert"],
) {
  const amounts = ["annualTarget", "defaultDealSize"].flatMap((field) => {
    const amount = values[field];
    return typeof amount === "number" ? [[field, convert(amount, currency)] as const] : [];
  });
  return Object.fromEntries(amounts);
}

function groupSpellings(names: ReadonlyMap<string, number>): Map<string, Map<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  for (const [name, count] of names)
    groups.set(
      trimmedNameKey(name),
      (groups.get(trimmedNameKey(name)) ?? new Map<string, number>()).set(name, count),
    );
  return groups;
}

/** P-0001, P-0002 …: numbers above every one that is taken, also in rows that cannot be read. */
export function partnerIds({ partners }: Pick<ExistingTables, "partners">): () => string {
  return freeIds("P", partners, "partnerId");
}
