import type { ClassifiedDeal, DealIndex } from "../scorecard/performance/deal-index";
import { nameKey, trimmedNameKey } from "../shared/excel-text";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { MONTHS_A_YEAR } from "../shared/fiscal-calendar";
import type { AccountRow } from "../shared/tables/relations-tables";
import { cellKey } from "./account-data";
import { BANDS, type Band } from "./propensity";

/** How often a target of each band becomes a deal, while too few are old enough to tell. */
export const USUAL_CHANCE = { High: 0.3, Medium: 0.15, Low: 0.05 } as const satisfies Record<Band, number>;
/** So many targets of a band that are a year old teach how often it holds. */
const LEARNED_FROM = 20;

interface Chance {
  chance: number;
  /** Targets it was learned from; 0: the usual one. */
  from: number;
}
export type Chances = Readonly<Record<Band, Chance>>;

/** Finds the deals of a partner by their account and product, and by their ID. */
export interface OwnDeals {
  /** All of the cell, the one that its row names among them. */
  of(account: string, product: string, row?: AccountRow): readonly ClassifiedDeal[];
  /** The deal that a target became: the one that its row names, else one registered there since it was set. */
  matched(row: AccountRow): ClassifiedDeal | null;
}

export function ownDeals(deals: DealIndex, partner: string): OwnDeals {
  const byCell = new Map<string, ClassifiedDeal[]>();
  const byId = new Map<string, ClassifiedDeal>();
  for (const each of deals.of(partner)) {
    const { dealId, account, product } = each.deal;
    const key = cellKey(account, product);
    const known = byCell.get(key);
    if (known) known.push(each);
    else byCell.set(key, [each]);
    if (dealId) byId.set(trimmedNameKey(dealId), each);
  }
  const named = (row: AccountRow | undefined) =>
    (row?.dealId ? byId.get(trimmedNameKey(row.dealId)) : undefined) ?? null;
  const inCell = (account: string | null, product: string | null) =>
    byCell.get(cellKey(account, product)) ?? [];
  return {
    of(account, product, row) {
      const [own, id] = [inCell(account, product), named(row)];
      return id === null || own.includes(id) ? own : [...own, id];
    },
    matched(row) {
      const setOn = row.setOn ?? null;
      const since = inCell(row.account, row.product).filter(
        ({ deal }) => setOn !== null && deal.registeredOn !== null && deal.registeredOn >= Math.floor(setOn),
      );
      return named(row) ?? since.sort((a, b) => a.deal.registeredOn! - b.deal.registeredOn!)[0] ?? null;
    },
  };
}

/** How often targets of each band were won, of all partners: learned from those that are a year old once there are enough. */
export function learnedChances(rows: readonly AccountRow[], deals: DealIndex, asOf: SerialDate): Chances {
  const yearAgo = addMonths(asOf, -MONTHS_A_YEAR);
  const old = rows.filter(
    ({ setOn, band, product }) => setOn != null && setOn < yearAgo + 1 && band != null && product,
  );
  const partners = new Map(old.map(({ partner }) => [nameKey(partner), ownDeals(deals, partner ?? "")]));
  const chance = (band: Band): Chance => {
    const own = old.filter((row) => row.band === band);
    if (own.length < LEARNED_FROM) return { chance: USUAL_CHANCE[band], from: 0 };
    const won = own.filter((row) => partners.get(nameKey(row.partner))!.matched(row)?.class === "Won");
    return { chance: won.length / own.length, from: own.length };
  };
  const [high, medium, low] = BANDS.map(chance);
  return { High: high!, Medium: medium!, Low: low! };
}

/** What somebody typed over the chance of a band. */
export type TypedChances = Readonly<Partial<Record<Band, number | null>>>;

export function withTyped(chances: Chances, typed: TypedChances): Chances {
  const of = (band: Band): Chance => {
    const chance = typed[band] ?? null;
    return chance === null ? chances[band] : { chance, from: 0 };
  };
  return { High: of("High"), Medium: of("Medium"), Low: of("Low") };
}
