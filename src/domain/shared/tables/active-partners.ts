import type { PartnerRow } from "./catalogue";

/** Rows that name one of them. */
export function namedActive(rows: readonly PartnerRow[]): PartnerRow[] {
  return rows.filter((row) => row.partner !== null && isActivePartner(row));
}

/** Neither a prospect nor inactive; a partner without a status counts as active. */
export function isActivePartner({ status }: PartnerRow): boolean {
  return status !== "Prospect" && status !== "Inactive";
}
