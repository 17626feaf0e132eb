import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { byCode, commonestSpelling } from "./compare-names";
import { trimmedNameKey } from "../shared/excel-text";
import type { ExistingTables, ImportConflict, ImportCounts, ImportProblem } from "./import-preview";
import { definedOnly, mergeNamedRows, uniqueByName, type NamedRow } from "./merge-named-rows";
import type { Referee } from "./merge-row";
import type { FileRecord } from "./read-records";

export interface ImportedPartners {
  /** By name key, the name as the workbook spells it. */
  names: Map<string, string>;
  change: TableChange | null;
  conflicts: ImportConflict[];
  problems: ImportProblem[];
  counts: ImportCounts;
  /** New partners that only the deals name. */
  fromDeals: number;
}

/**
 * The partners after the import: those of the workbook, those of the partners file (with or without deals) and those that only deals
 * name. `dealNames` counts the deals for each spelling. New partners are Active, and numbered in the order of their names.
 */
export function importPartners(
  existing: ExistingTables,
  records: readonly FileRecord[],
  dealNames: ReadonlyMap<string, number>,
  convert: (amount: number, from: string | null) => number,
  referee: Referee,
): ImportedPartners {
  const { rows, problems } = uniqueByName(
    "partners",
    "partner",
    partnersTable.columns.partner.header,
    records,
  );
  const unreadable = new Map<string, string>();
  for (const { values } of existing.partners.problems)
    if (typeof values?.partner === "string") unreadable.set(trimmedNameKey(values.partner), values.partner);

  const incoming: NamedRow[] = rows.map(({ values, currency }) => ({
    name: String(values.partner),
    values: { ...values, ...inOneCurrency(values, currency, convert) },
  }));
  const names = new Map<string, string>();
  for (const [key, name] of unreadable) names.set(key, name);
  for (const { name } of incoming) names.set(trimmedNameKey(name), name);
  for (const row of existing.partners.rows)
    if (row.partner !== null) names.set(trimmedNameKey(row.partner), row.partner);

  const listed = new Set(incoming.map(({ name }) => trimmedNameKey(name)));
  let fromDeals = 0;
  for (const [key, spellings] of groupSpellings(dealNames)) {
    if (listed.has(key)) continue;
    if (!names.has(key)) {
      names.set(key, commonestSpelling(spellings));
      fromDeals++;
    }
    incoming.push({ name: names.get(key)!, values: {} });
  }

  const target = {
    table: partnersTable,
    nameField: "partner",
    existing: existing.partners.rows,
  };
  const merge = mergeNamedRows({ ...target, unreadable: new Set(unreadable.keys()) }, incoming, referee);
  const nextId = partnerIds(existing);
  const added = merge.added
    .sort((a, b) => byCode(a.name, b.name))
    .map(({ name, values }): Partial<PartnerRow> => {
      const { status, ...rest } = definedOnly(values);
      return { partnerId: nextId(), ...rest, partner: name, status: (status as string | null) ?? "Active" };
    });
  const changed = merge.changed.map(({ row, updates }): Partial<PartnerRow> => ({
    partnerId: String(row.partnerId),
    ...updates,
  }));
  const upserts = [...added, ...changed];
  merge.counts.leftOut = problems.filter((problem) => problem.outcome === "left out").length;
  return {
    names,
    change: upserts.length ? changeTable(partnersTable, upserts) : null,
    conflicts: merge.conflicts,
    problems,
    counts: merge.counts,
    fromDeals,
  };
}

function inOneCurrency(
  values: FileRecord["values"],
  currency: string | null,
  convert: (amount: number, from: string | null) => number,
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
  const ids = [
    ...partners.rows.map((row) => row.partnerId),
    ...partners.problems.map((problem) => problem.values?.partnerId),
  ];
  let last = 0;
  for (const id of ids) last = Math.max(last, Number(/^P-(\d{1,9})$/i.exec(String(id ?? ""))?.[1] ?? 0));
  return () => `P-${String(++last).padStart(4, "0")}`;
}
