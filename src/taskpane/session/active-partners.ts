import type { PartnerEntry } from "./directory";

/** The partners that are worked with, in the directory's order. */
export function activeEntries(partners: readonly PartnerEntry[]): PartnerEntry[] {
  return partners.filter((entry) => entry.status !== "Inactive");
}

/** Who comes after a partner, to go on with; undefined after the last. */
export function partnerAfter(partners: readonly PartnerEntry[], partner: string): string | undefined {
  const names = activeEntries(partners).map((entry) => entry.partner);
  return names[names.indexOf(partner) + 1];
}
