import { rowsOf } from "../partner-home/partner-work";
import { nameKey } from "../shared/excel-text";
import type { AccountRole, AccountRoleRow } from "../shared/tables/contact-tables";

/** One customer of a partner: who has which part there. */
export interface MappedAccount {
  account: string;
  /** The row by role; absent where nobody is known. */
  people: Readonly<Partial<Record<AccountRole, AccountRoleRow>>>;
}

/** A partner's customers in the order of the table; rows without a person or a role are none. */
export function roleMap(rows: readonly AccountRoleRow[], partner: string): MappedAccount[] {
  const accounts = new Map<
    string,
    { account: string; people: Partial<Record<AccountRole, AccountRoleRow>> }
  >();
  for (const row of rowsOf(rows, partner)) {
    if (!row.account || !row.role || !row.person) continue;
    const key = nameKey(row.account);
    const known = accounts.get(key) ?? { account: row.account, people: {} };
    known.people[row.role as AccountRole] ??= row;
    accounts.set(key, known);
  }
  return [...accounts.values()];
}

/** Who it is, and to whom or what the person opens the door. */
export function roleText({ person, opens }: Pick<AccountRoleRow, "person" | "opens">): string {
  return opens ? `${person} → ${opens}` : (person ?? "");
}

/** In how many accounts nobody is known who decides, and nobody who opens the door. */
export function roleGaps(accounts: readonly MappedAccount[]): { decides: number; opens: number } {
  const without = (role: AccountRole) => accounts.filter(({ people }) => !people[role]).length;
  return { decides: without("Decides"), opens: without("Opens the door") };
}
