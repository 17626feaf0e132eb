import { byCode } from "../crm/compare-names";
import { rowsOf } from "../partner-home/partner-work";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { AccountRow } from "../shared/tables/relations-tables";
import { accountCells, type AccountCell, type CellContext } from "./account-cells";
import { cellKey, type AccountData } from "./account-data";
import { accountKnowledge } from "./account-knowledge";
import { bestOf, rankedTargets, type PlannedAccount } from "./account-summary";
import { readMarket, type Market } from "./market";
import { isRegistered } from "./positions";
import { learnedChances, ownDeals, withTyped, type Chances, type TypedChances } from "./targets";

export interface AccountPlan {
  partner: string;
  asOf: SerialDate;
  products: readonly string[];
  /** The account with the largest expected value first. */
  accounts: readonly PlannedAccount[];
  /** What to talk through before anybody registers, at most ten, the largest expected value first. */
  targets: readonly AccountCell[];
  chances: Chances;
  market: Market;
}

/** A partner's accounts by products as of a day: where each stands, and what may be sold next. */
export function accountPlan(
  data: AccountData,
  partner: string,
  asOf: SerialDate,
  typed: TypedChances = {},
): AccountPlan {
  const rows = rowsOf(data.rows, partner).filter(({ account }) => account);
  const factsOf = accountKnowledge(data.rows, partner);
  const context: CellContext = {
    data,
    asOf,
    rows: new Map(rows.map((row) => [cellKey(row.account, row.product), row])),
    deals: ownDeals(data.deals, partner),
    taken: takenCells(data, partner, asOf),
    listPrices: new Map(data.products.map(({ product, listPrice }) => [nameKey(product), listPrice])),
    market: readMarket(data, factsOf, asOf),
    chances: withTyped(learnedChances(data.rows, data.deals, asOf), typed),
  };
  const products = productsOf(data, partner, rows);
  const stepped = new Set(rows.flatMap(({ account, nextStep }) => (nextStep ? [nameKey(account)] : [])));
  const accounts = accountsOf(data, partner, rows).map((account): PlannedAccount => {
    const facts = factsOf(account);
    return {
      account,
      facts,
      cells: accountCells(context, account, facts, products),
      hasStep: stepped.has(nameKey(account)),
    };
  });
  const inOrder = [...accounts].sort(
    (a, b) => bestOf(b) - bestOf(a) || byCode(nameKey(a.account), nameKey(b.account)),
  );
  const { chances, market } = context;
  return { partner, asOf, products, accounts: inOrder, targets: rankedTargets(inOrder), chances, market };
}

/** The names of the partner's accounts: of its deals, and of the list; one name whatever its case. */
function accountsOf({ deals }: AccountData, partner: string, rows: readonly AccountRow[]): string[] {
  const names = new Map<string, string>();
  for (const name of [
    ...deals.of(partner).map(({ deal }) => deal.account),
    ...rows.map(({ account }) => account),
  ])
    if (name && !names.has(nameKey(name))) names.set(nameKey(name), name);
  return [...names.values()];
}

/** Setup's products, then those that only the partner's deals and list have. */
function productsOf(
  { deals, products }: AccountData,
  partner: string,
  rows: readonly AccountRow[],
): string[] {
  const names = new Map<string, string>();
  const others = [
    ...deals.of(partner).map(({ deal }) => deal.product),
    ...rows.map(({ product }) => product),
  ].sort((a, b) => byCode(a ?? "", b ?? ""));
  for (const name of [...products.map(({ product }) => product), ...others])
    if (name && !names.has(nameKey(name))) names.set(nameKey(name), name);
  return [...names.values()];
}

/** Cells in which another partner's registration is in force. */
function takenCells({ deals }: AccountData, partner: string, asOf: SerialDate): Set<string> {
  return new Set(
    deals.all
      .filter(
        ({ deal, class: dealClass }) =>
          dealClass === "Open" && nameKey(deal.partner) !== nameKey(partner) && isRegistered(deal, asOf),
      )
      .map(({ deal }) => cellKey(deal.account, deal.product)),
  );
}
