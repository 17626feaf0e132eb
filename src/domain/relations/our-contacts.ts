import { nameKey } from "../shared/excel-text";
import type { OurContactRow } from "../shared/tables/contact-tables";

/** What a partner calls us for, in the order of the sheet. */
export const OUR_TOPICS = [
  "Account manager",
  "Prices and quotes",
  "Registration",
  "Pre-sales",
  "Support",
  "Escalation",
  "Orders",
  "Marketing and MDF",
  "Training",
  "Invoices and rebates",
  "Portal",
  "Executive sponsor",
] as const;
/** Whom a partner has without a row: its CAM. */
export const ACCOUNT_MANAGER = OUR_TOPICS[0];

/** Ours, and below them what else the table knows for the partner or for every one. */
export function topicsFor(rows: readonly OurContactRow[], partner: string): string[] {
  const topics = new Map<string, string>(OUR_TOPICS.map((topic) => [nameKey(topic), topic]));
  for (const row of rows) {
    const isTheirs = row.partner === null || nameKey(row.partner) === nameKey(partner);
    if (isTheirs && row.topic && !topics.has(nameKey(row.topic))) topics.set(nameKey(row.topic), row.topic);
  }
  return [...topics.values()];
}

/** Who is called for it: the partner's own row, else the one for every partner. */
export function ourContactFor(
  rows: readonly OurContactRow[],
  partner: string,
  topic: string,
): OurContactRow | null {
  const about = rows.filter((row) => nameKey(row.topic) === nameKey(topic));
  return (
    about.find((row) => row.partner !== null && nameKey(row.partner) === nameKey(partner)) ??
    about.find((row) => row.partner === null) ??
    null
  );
}
