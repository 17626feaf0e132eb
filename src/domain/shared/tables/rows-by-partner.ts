import { nameKey } from "../excel-text";

/** Rows by the partner that they name, in whatever case: grouped once, so that many partners are cheap. */
export function rowsByPartner<R extends Readonly<{ partner: string | null }>>(
  rows: readonly R[],
): (partner: string | null) => readonly R[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = nameKey(row.partner);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return (partner) => groups.get(nameKey(partner)) ?? [];
}
