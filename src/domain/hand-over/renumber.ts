import { businessPlanId } from "../business-plan/business-plan-versions";
import { requestId } from "../marketing/campaign-ids";
import { reasonSubject } from "../today/reason";
import type { TableSource } from "../program/setup";
import { trimmedNameKey } from "../shared/excel-text";
import { plansTable } from "../shared/tables/business-plan-tables";
import { partnersTable } from "../shared/tables/catalogue";
import { changesTable } from "../shared/tables/history-tables";
import { campaignsTable, mdfTable } from "../shared/tables/marketing-tables";
import type { CellValue, TableDefinition } from "../shared/tables/table-definition";
import { snoozesTable } from "../shared/tables/today-tables";
import { HANDED_TABLES, type HandedRow, idField, referencesOf, tellingFields } from "./handed-tables";
import { isPartner } from "./standing";

/** By table, the IDs that other rows here have already, and what they become; IDs as keys. */
export type NewIds = ReadonlyMap<string, ReadonlyMap<string, { from: string; to: string }>>;

interface Taking {
  own: TableSource;
  /** The rows as they come, under the name that the partner has here. */
  rows: ReadonlyMap<string, readonly HandedRow[]>;
  partner: string;
  /** The partner's own rows here go: theirs are no IDs that anybody has. */
  replaces: boolean;
}

const keyed = (id: CellValue | undefined) => trimmedNameKey(String(id ?? ""));

/** Excel's SUMIFS takes "007" for 7: two such IDs would be counted as one. */
function lookAlike(id: CellValue | undefined): string {
  const key = keyed(id);
  return /^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/.test(key) ? `#${Number(key)}` : key;
}

/** The IDs that clash with those of other rows here, table by table, each with a free one. */
export function newIds(taking: Taking): NewIds {
  const found = new Map<string, ReadonlyMap<string, { from: string; to: string }>>();
  for (const table of HANDED_TABLES) {
    const field = idField(table);
    const rows = taking.rows.get(table.name) ?? [];
    if (field === null || !rows.length) continue;
    const changed = newIdsOf(table, field, { ...taking, found });
    if (changed.size) found.set(table.name, changed);
  }
  return found;
}

function newIdsOf(
  table: TableDefinition,
  field: string,
  { own, rows, partner, replaces, found }: Taking & { found: NewIds },
) {
  const there = own.table(table);
  const standing = [
    ...(there.rows as readonly HandedRow[]),
    ...there.problems.flatMap(({ values }) => (values ? [values] : [])),
  ].filter((row) => !(replaces && isPartner(row["partner"], partner)));
  const holders = new Map(standing.map((row) => [lookAlike(row[field]), row]));
  const coming = rows.get(table.name)!;
  const taken = new Set([...holders.keys(), ...coming.map((row) => lookAlike(row[field]))]);
  const telling = tellingFields(table);
  const changed = new Map<string, { from: string; to: string }>();
  for (const row of coming) {
    const holder = holders.get(lookAlike(row[field]));
    const asItComes = withNewIds(table, row, found);
    const isSame =
      holder !== undefined &&
      keyed(holder[field]) === keyed(row[field]) &&
      isPartner(holder["partner"], partner) &&
      telling.every((each) => keyed(holder[each]) === keyed(asItComes[each]));
    const derived = derivedId(table, row, asItComes, partner);
    if ((holder === undefined || isSame) && derived === null) continue;
    const from = String(row[field]);
    const to = freeId(derived ?? from, taken, derived !== null && !taken.has(lookAlike(derived)));
    taken.add(lookAlike(to));
    changed.set(keyed(from), { from, to });
  }
  return changed;
}

/** `C-0003-x2`: where it came from can be read, and no numbering here goes on from it. */
function freeId(wanted: string, taken: ReadonlySet<string>, isFree: boolean): string {
  if (isFree) return wanted;
  for (let number = 2; ; number += 1) {
    const id = `${wanted}-x${number}`;
    if (!taken.has(lookAlike(id))) return id;
  }
}

/** IDs that are made of something that changes too; null where it does not. */
function derivedId(
  table: TableDefinition,
  row: HandedRow,
  asItComes: HandedRow,
  partner: string,
): string | null {
  if (table.name === mdfTable.name) {
    const [before, after] = [row["campaignId"], asItComes["campaignId"]].map((id) => String(id ?? ""));
    return before !== after && keyed(row["requestId"]) === keyed(requestId(before!))
      ? requestId(after!)
      : null;
  }
  if (table.name !== plansTable.name || typeof row["version"] !== "number") return null;
  const wanted = businessPlanId(partner, row["version"]);
  return keyed(row["planId"]) === keyed(wanted) ? null : wanted;
}

/** A row with the new IDs, its own and those that it refers to. */
export function withNewIds(table: TableDefinition, row: HandedRow, ids: NewIds): HandedRow {
  const cells: Record<string, CellValue> = { ...row };
  const swap = (field: string, of: string) => {
    const id = ids.get(of)?.get(keyed(row[field]));
    if (id) cells[field] = id.to;
  };
  const own = idField(table);
  if (own !== null) swap(own, table.name);
  for (const { field, to } of referencesOf(table)) swap(field, to.name);
  if (table.name === changesTable.name) {
    const to = HANDED_TABLES.find((each) => {
      const field = idField(each);
      return (
        field !== null &&
        each.name !== partnersTable.name &&
        keyed(each.columns[field]!.header) === keyed(row["field"])
      );
    });
    if (to) for (const field of ["old", "new"]) swap(field, to.name);
  }
  if (table.name === snoozesTable.name) {
    const subject = reasonSubject(String(row["reason"] ?? ""));
    const id = subject === null ? undefined : newIdAnywhere(subject, ids);
    if (id !== undefined) cells["reason"] = `${String(row["reason"]).slice(0, -subject!.length)}${id}`;
  }
  return cells;
}

/** Reasons of Today name deals, claims and promises alike. */
function newIdAnywhere(id: string, ids: NewIds): string | undefined {
  return [...ids].flatMap(([name, changed]) =>
    name === campaignsTable.name ? [] : (changed.get(keyed(id))?.to ?? []),
  )[0];
}
