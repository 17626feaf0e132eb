import { nameKey } from "../shared/excel-text";
import { median } from "../shared/median";
import { sum } from "../shared/sum";
import { within } from "../scorecard/performance/deal-index";
import type { SerialDate } from "../shared/serial-date";
import { cellKey, INSTALLED_MONTHS, monthsTo, type AccountData } from "./account-data";
import type { AccountKnowledge } from "./account-knowledge";
import { endOf, isInstalled } from "./positions";

/** Fewer accounts are no neighbours; fewer deals have no median. */
export const LEAST_ACCOUNTS = 5;
const LEAST_DEALS = 3;

/** A group of accounts that have something of ours: how many, and how many of them each product, by its key. */
export interface Neighbours {
  of: number;
  have: ReadonlyMap<string, number>;
}

/** What all customers of the workbook have, whoever sold it. */
export interface Market {
  all: Neighbours;
  /** By `groupKey`: accounts of a sector, and of a sector and size. */
  groups: ReadonlyMap<string, Neighbours>;
  /** Of the accounts that have one product, the share that has another; null where nobody has the first. */
  together(installed: string, other: string): number | null;
  /** Median of what was won of a product in a sector; null for fewer than three deals. */
  usualValue(product: string, sector: string | null): number | null;
}

/** What shares and medians are counted of: when it has changed, so may they. */
export interface MarketBasis {
  /** Deals that were won within the months that count, credit notes among them, and their amounts. */
  won: number;
  amount: number;
  /** Whose they are and of what: from letters of accounts and products, so that a deal which moves to another account is noticed. */
  letters: number;
  /** What the list says of sectors, sizes, products in use and ended. */
  known: number;
}

export function marketBasis({ deals, rows }: AccountData, asOf: SerialDate): MarketBasis {
  const span = monthsTo(asOf, INSTALLED_MONTHS);
  const won = deals.all.filter(({ deal, class: own }) => own === "Won" && within(deal.closedOn, span));
  return {
    won: won.length,
    amount: sum(won.map(({ deal }) => deal.amount ?? 0)),
    letters: sum(won.map(({ deal }) => lettersOf(deal.account ?? "", deal.product ?? ""))),
    known: sum(
      rows.map(
        ({ sector, size, position, endedOn }) =>
          [sector, size, endedOn].filter((said) => said != null && said !== "").length +
          (position === "Installed" ? 1 : 0),
      ),
    ),
  };
}

/** What is known by its place here; everything else counts as one more. */
export const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** How many of a name's first and last letters are looked at. Names differ where they begin or end, or in how long they are. */
export const LETTERS_FROM = [
  { of: "account", first: 10, last: 6 },
  { of: "product", first: 2, last: 2 },
] as const;

function lettersOf(account: string, product: string): number {
  return sum(
    LETTERS_FROM.flatMap(({ of, first, last }) => {
      const [text, other] = of === "account" ? [account, product] : [product, account];
      // Both names count together: two deals that change places are not as before.
      const others = placeOf(other.charAt(0)) + other.length;
      const counted = (number: number, place: (index: number) => number) =>
        Array.from(
          { length: number },
          (_, index) => (index + 1) * placeOf(text.charAt(place(index))) * others,
        );
      return [...counted(first, (index) => index), ...counted(last, (index) => text.length - 1 - index)];
    }),
  );
}

function placeOf(letter: string): number {
  return `${LETTERS}${letter || " "}`.indexOf(letter || " ") + 1;
}

/** A sector, or a sector with a size, as one key. */
export function groupKey(sector: string, size: string | null): string {
  return `${nameKey(sector)}|${nameKey(size)}`;
}

export function readMarket(
  data: AccountData,
  factsOf: (account: string) => AccountKnowledge,
  asOf: SerialDate,
): Market {
  const owned = ownedProducts(data, asOf);
  const groups = new Map<string, Set<string>[]>();
  for (const [account, products] of owned) {
    const { sector, size } = factsOf(account);
    if (sector === null) continue;
    const keys = new Set([groupKey(sector, null), groupKey(sector, size)]);
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), products]);
  }
  const all = neighbours([...owned.values()]);
  const pairs = pairCounts([...owned.values()]);
  return {
    all,
    groups: new Map([...groups].map(([key, each]) => [key, neighbours(each)])),
    together(installed, other) {
      const of = all.have.get(nameKey(installed));
      return of === undefined ? null : (pairs.get(cellKey(installed, other)) ?? 0) / of;
    },
    usualValue: usualValues(data, factsOf, asOf),
  };
}

/** The accounts like this one: of its sector, and size where that is known; too few of them: all; too few again: null. */
export function neighboursOf(
  { all, groups }: Pick<Market, "all" | "groups">,
  { sector, size }: Pick<AccountKnowledge, "sector" | "size">,
): Neighbours | null {
  const own = sector === null ? undefined : groups.get(groupKey(sector, size));
  if (own && own.of >= LEAST_ACCOUNTS) return own;
  return all.of >= LEAST_ACCOUNTS ? all : null;
}

/** By the key of the account, the keys of the products that it has; only accounts with any. */
function ownedProducts({ deals, rows }: AccountData, asOf: SerialDate): Map<string, Set<string>> {
  const owned = new Map<string, Set<string>>();
  const add = (account: string, product: string) => {
    const key = nameKey(account);
    owned.set(key, (owned.get(key) ?? new Set()).add(nameKey(product)));
  };
  const ended = new Map<string, SerialDate>();
  for (const row of rows) {
    const day = endOf(row, asOf);
    const key = `${nameKey(row.partner)}\n${cellKey(row.account, row.product)}`;
    if (day !== null) ended.set(key, day);
    else if (row.position === "Installed" && row.account && row.product) add(row.account, row.product);
  }
  for (const each of deals.all) {
    const { partner, account, product } = each.deal;
    if (!account || !product) continue;
    const endedOn = ended.get(`${nameKey(partner)}\n${cellKey(account, product)}`) ?? null;
    if (isInstalled(each, asOf, endedOn)) add(account, product);
  }
  return owned;
}

function neighbours(accounts: readonly ReadonlySet<string>[]): Neighbours {
  const have = new Map<string, number>();
  for (const products of accounts)
    for (const product of products) have.set(product, (have.get(product) ?? 0) + 1);
  return { of: accounts.length, have };
}

function pairCounts(accounts: readonly ReadonlySet<string>[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const products of accounts)
    for (const one of products)
      for (const other of products) {
        const key = cellKey(one, other);
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
  return pairs;
}

function usualValues(
  { deals }: AccountData,
  factsOf: (account: string) => AccountKnowledge,
  asOf: SerialDate,
): Market["usualValue"] {
  const span = monthsTo(asOf, INSTALLED_MONTHS);
  const amounts = new Map<string, number[]>();
  for (const { deal, class: dealClass } of deals.all) {
    const { account, product, amount, closedOn } = deal;
    if (dealClass !== "Won" || amount === null || amount <= 0 || !within(closedOn, span)) continue;
    const { sector } = factsOf(account ?? "");
    if (sector === null) continue;
    const key = cellKey(sector, product);
    const known = amounts.get(key);
    if (known) known.push(amount);
    else amounts.set(key, [amount]);
  }
  const medians = new Map(
    [...amounts].flatMap(([key, known]) =>
      known.length < LEAST_DEALS ? [] : [[key, median(known)!] as const],
    ),
  );
  return (product, sector) => (sector === null ? null : (medians.get(cellKey(sector, product)) ?? null));
}
