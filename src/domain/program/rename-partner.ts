import { NAME_LIMIT } from "../shared/bounds";
import { trimmedNameKey } from "../shared/excel-text";
import { ANY_TABLES } from "../shared/tables/all-tables";
import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import type { NameReplacement } from "../shared/tables/replace-names";
import { changeTable, mergeChanges, type TableChange } from "../shared/tables/table-change";
import type { TableDefinition } from "../shared/tables/table-definition";
import { withAliases } from "../crm/partner-aliases";

export interface PartnerRename {
  from: string;
  to: string;
}

/** Columns that hold partners' names, and whether a cell of them may hold several. */
const NAME_FIELDS: Readonly<Record<string, { several: boolean }>> = {
  partner: { several: false },
  parent: { several: false },
  distributor: { several: false },
  influencedBy: { several: true },
};

/** Every table with a column of partners' names, and these columns. */
export function tablesOfPartners(): { table: TableDefinition; fields: string[] }[] {
  return ANY_TABLES.map((table) => ({
    table,
    fields: Object.keys(NAME_FIELDS).filter((field) => Object.hasOwn(table.columns, field)),
  })).filter(({ fields }) => fields.length > 0);
}

/** Why a partner cannot be renamed so, in words; null when nothing speaks against it. */
export function renameProblem({ from, to }: PartnerRename, partners: readonly PartnerRow[]): string | null {
  if (!to.trim()) return "The new name is blank.";
  if (to.trim().length > NAME_LIMIT) return `A partner's name has at most ${NAME_LIMIT} characters.`;
  if (from.trim() === to.trim()) return "The new name is the old one.";
  if (!rowOf(partners, from) && !rowOf(partners, to))
    return `Neither "${from}" nor "${to}" is a partner on ${partnersTable.sheet}.`;
  return null;
}

/**
 * Renames a partner in every table: names are replaced wherever they stand, and the old one is kept as an alias, so that a CRM that
 * still writes it brings no other partner. Where both are partners they become one: the cells of `to` stand, and what is blank
 * there comes from `from`.
 */
export function renamePartner(rename: PartnerRename, partners: readonly PartnerRow[]): TableChange[] {
  const { from, to } = { from: rename.from.trim(), to: rename.to.trim() };
  const replaced = tablesOfPartners().map(({ table, fields }): TableChange => {
    // The row of the partner itself is found by its ID.
    const names = table.name === partnersTable.name ? fields.filter((field) => field !== "partner") : fields;
    const replacements = names.map((field): NameReplacement => ({
      field,
      from,
      to,
      several: NAME_FIELDS[field]!.several,
    }));
    return { table, upserts: [], replaced: replacements };
  });
  return mergeChanges([...replaced, partnersChange({ from, to }, partners)]);
}

/** Partners' names of deals that are on Partners no more, or never were, with how many deals have each. */
export function namesWithoutPartner(
  deals: readonly Readonly<{ partner: string | null }>[],
  partners: readonly Readonly<{ partner: string | null }>[],
): { name: string; deals: number }[] {
  const known = new Set(partners.map(({ partner }) => trimmedNameKey(partner ?? "")));
  const found = new Map<string, { name: string; deals: number }>();
  for (const { partner } of deals) {
    const key = trimmedNameKey(partner ?? "");
    if (!key || known.has(key)) continue;
    found.set(key, { name: found.get(key)?.name ?? partner!, deals: (found.get(key)?.deals ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.deals - a.deals);
}

function partnersChange({ from, to }: PartnerRename, partners: readonly PartnerRow[]): TableChange {
  const [old, now] = [rowOf(partners, from), rowOf(partners, to)];
  const row = now ?? old;
  if (!row) return changeTable(partnersTable, []);
  const isTwin = old !== undefined && now !== undefined && old !== now;
  const filled = isTwin ? lackedBy(now, old) : {};
  const aliases = [row.aliases, isTwin ? old.aliases : null].filter(Boolean).join("; ") || null;
  const shortName = filled.shortName ?? row.shortName ?? null;
  const isOldName = shortName !== null && trimmedNameKey(shortName) === trimmedNameKey(from);
  const named = {
    ...filled,
    partnerId: row.partnerId,
    partner: to,
    // A short name that is the old name would bring it back on every new tab.
    ...(isOldName ? { shortName: null } : {}),
  };
  return changeTable(
    partnersTable,
    [{ ...named, aliases: withoutAlias(withAliases(aliases, to, { [from]: to }), to) }],
    isTwin ? [{ partnerId: old.partnerId }] : [],
  );
}

/** The cells of `from` that are blank in `row`. */
function lackedBy(row: PartnerRow, from: PartnerRow): Partial<PartnerRow> {
  return Object.fromEntries(
    Object.entries(from).filter(
      ([field, value]) => (value ?? null) !== null && (row[field as keyof PartnerRow] ?? null) === null,
    ),
  );
}

/** A partner is no alias of itself. */
function withoutAlias(aliases: string | null, name: string): string | null {
  const others = (aliases ?? "")
    .split(";")
    .map((alias) => alias.trim())
    .filter((alias) => alias && trimmedNameKey(alias) !== trimmedNameKey(name));
  return others.join("; ") || null;
}

function rowOf(partners: readonly PartnerRow[], name: string): PartnerRow | undefined {
  return partners.find(({ partner }) => partner !== null && trimmedNameKey(partner) === trimmedNameKey(name));
}
