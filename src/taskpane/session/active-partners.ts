import { partsOf, serialOf, type SerialDate } from "../../domain/shared/serial-date";
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

/** Whether the partner has no score in the month of a day yet. */
export function isScorecardDue({ latest }: PartnerEntry, day: SerialDate): boolean {
  const { year, month } = partsOf(day);
  return (latest?.asOf ?? 0) < serialOf(year, month, 1);
}
