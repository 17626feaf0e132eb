import { proposeAliases } from "../crm/partner-aliases";
import { rowsOf } from "../partner-home/partner-work";
import { nameKey } from "../shared/excel-text";
import type { AccountData } from "./account-data";

/** Two ways to write what looks like one account. */
export interface AlikeAccounts {
  /** The name that fewer rows have. */
  name: string;
  account: string;
}

/** How many deals and rows of the partner have each of its accounts' names. */
export function accountNames({ deals, rows }: AccountData, partner: string): Map<string, number> {
  const counts = new Map<string, [string, number]>();
  const names = [
    ...deals.of(partner).map(({ deal }) => deal.account),
    ...rowsOf(rows, partner).map(({ account }) => account),
  ];
  for (const name of names) {
    if (!name) continue;
    const [spelling, count] = counts.get(nameKey(name)) ?? [name, 0];
    counts.set(nameKey(name), [spelling, count + 1]);
  }
  return new Map(counts.values());
}

/** Accounts of a partner that differ by case, spaces, punctuation or legal form: proposed as one, never made one. */
export function alikeAccounts(names: ReadonlyMap<string, number>): AlikeAccounts[] {
  return proposeAliases(names, [], new Map()).map(({ name, partner }) => ({ name, account: partner }));
}
