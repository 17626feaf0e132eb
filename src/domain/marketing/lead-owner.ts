import type { TableSource } from "../program/setup";
import { nameKey, trimmed } from "../shared/excel-text";
import { dealsTable } from "../shared/tables/catalogue";
import type { MdfRow } from "../shared/tables/marketing-tables";
import { contactsTable } from "../shared/tables/relations-tables";

/** Who at a partner is to follow leads up, and where the name is from. */
export interface ProposedOwner {
  name: string;
  source: string;
}

/**
 * By partner who is proposed: its first sales contact, else who sells the newest of its deals that name a seller; null where nobody is
 * known.
 */
export function leadOwners(source: TableSource): (partner: string | null) => ProposedOwner | null {
  const found = new Map<string, ProposedOwner>();
  const propose = (partner: string | null, name: string | null, from: string) => {
    const [key, owner] = [nameKey(partner), trimmed(name ?? "")];
    if (key !== "" && owner !== "" && !found.has(key)) found.set(key, { name: owner, source: from });
  };
  for (const { partner, contact, level } of source.table(contactsTable).rows)
    if (level === "Sales") propose(partner, contact, "its first sales contact in Contacts");
  const deals = source.table(dealsTable).rows;
  for (const { partner, partnerSeller } of deals.toSorted(
    (a, b) => (b.registeredOn ?? 0) - (a.registeredOn ?? 0),
  ))
    propose(partner, partnerSeller ?? null, "who sells its newest deal");
  return (partner) => found.get(nameKey(partner)) ?? null;
}

/** By Request ID who is proposed for open requests that name nobody. */
export function ownersOfOpen(
  requests: readonly MdfRow[],
  ownerOf: ReturnType<typeof leadOwners>,
): ReadonlyMap<string, ProposedOwner> {
  return new Map(
    requests.flatMap(({ requestId, status, partner, leadOwner }) => {
      const waits = status === null || status === "Requested";
      const owner = waits && trimmed(leadOwner ?? "") === "" ? ownerOf(partner) : null;
      return owner && requestId !== null ? [[requestId, owner] as const] : [];
    }),
  );
}

/** Proposals that building a quarter's budget writes: those of its own requests. */
export function writtenOwners(
  requests: readonly { row: MdfRow }[],
  proposed: ReadonlyMap<string, ProposedOwner>,
): { requestId: string; leadOwner: string }[] {
  return requests.flatMap(({ row: { requestId } }) => {
    const owner = proposed.get(requestId ?? "");
    return owner ? [{ requestId: requestId!, leadOwner: owner.name }] : [];
  });
}
