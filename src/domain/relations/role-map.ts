import { byCode } from "../crm/compare-names";
import { rowsOf } from "../partner-home/partner-work";
import type { ClassifiedDeal } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
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

/** Customers of the partner's deals of whom nobody is on the map yet: most money in open deals first, then most deals. */
export function unmappedAccounts(
  deals: readonly ClassifiedDeal[],
  mapped: readonly Pick<MappedAccount, "account">[],
): string[] {
  const known = new Set(mapped.map(({ account }) => nameKey(account)));
  const found = new Map<string, { account: string; open: number; deals: number }>();
  for (const { deal, class: dealClass } of deals) {
    const key = nameKey(deal.account);
    if (!deal.account || known.has(key)) continue;
    const entry = found.get(key) ?? { account: deal.account, open: 0, deals: 0 };
    entry.open += dealClass === "Open" ? (deal.amount ?? 0) : 0;
    entry.deals += 1;
    found.set(key, entry);
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        round9(b.open) - round9(a.open) ||
        b.deals - a.deals ||
        byCode(nameKey(a.account), nameKey(b.account)),
    )
    .map(({ account }) => account);
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
