import type { PartnerRow } from "./catalogue";

/** Neither a prospect nor inactive; a partner without a status counts as active. */
export function isActivePartner({ status }: PartnerRow): boolean {
  return status !== "Prospect" && status !== "Inactive";
}
