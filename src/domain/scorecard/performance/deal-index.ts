import { nameKey, trimmed } from "../../shared/excel-text";
import type { SerialDate } from "../../shared/serial-date";
import type { DealRow, StageRow } from "../../shared/tables/catalogue";

export type DealClass = "Open" | "Won" | "Lost";

/** A deal with what its stage means; null when Setup does not know the stage. */
export interface ClassifiedDeal {
  deal: DealRow;
  class: DealClass | null;
  /** The deal's own probability, else its stage's; null when neither is known. */
  probability: number | null;
}

/** Deals sorted once, so that many partners are cheap. */
export interface DealIndex {
  all: readonly ClassifiedDeal[];
  of(partner: string): readonly ClassifiedDeal[];
  /** Deals that others sold with this partner's influence. */
  influencedBy(partner: string): readonly ClassifiedDeal[];
  /** Deals that write the partner with other spaces: they count for nobody and are reported. */
  misspelt(partner: string): number;
}

export function indexDeals(deals: readonly DealRow[], stages: readonly StageRow[]): DealIndex {
  const byStage = new Map(stages.map((stage) => [nameKey(stage.stage), stage]));
  const all = deals.map((deal): ClassifiedDeal => {
    const stage = byStage.get(nameKey(deal.stage));
    return {
      deal,
      class: (stage?.class ?? null) as DealClass | null,
      probability: deal.probability ?? stage?.probability ?? null,
    };
  });
  const byPartner = groupBy(all, ({ deal }) => nameKey(deal.partner));
  const byInfluence = groupBy(
    all.filter(
      ({ deal }) => deal.influencedBy !== null && nameKey(deal.influencedBy) !== nameKey(deal.partner),
    ),
    ({ deal }) => nameKey(deal.influencedBy),
  );
  const spelt = groupBy(all, ({ deal }) => nameKey(trimmed(deal.partner ?? "")));
  return {
    all,
    of: (partner) => byPartner.get(nameKey(partner)) ?? [],
    influencedBy: (partner) => byInfluence.get(nameKey(partner)) ?? [],
    misspelt: (partner) =>
      (spelt.get(nameKey(trimmed(partner))) ?? []).filter(
        ({ deal }) => nameKey(deal.partner) !== nameKey(partner),
      ).length,
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Both days included; a time of day on the last day still counts. */
export interface Span {
  start: SerialDate;
  end: SerialDate;
}

export function within(day: number | null, { start, end }: Span): boolean {
  return day !== null && day >= start && day < end + 1;
}

export function closedIn(deals: readonly ClassifiedDeal[], wanted: DealClass, span: Span): ClassifiedDeal[] {
  return deals.filter((each) => each.class === wanted && within(each.deal.closedOn, span));
}

/** Won or lost, but nobody knows when: they count in no period. */
export function undated(deals: readonly ClassifiedDeal[]): ClassifiedDeal[] {
  return deals.filter(
    (each) => (each.class === "Won" || each.class === "Lost") && each.deal.closedOn === null,
  );
}

export function openDeals(deals: readonly ClassifiedDeal[]): ClassifiedDeal[] {
  return deals.filter((each) => each.class === "Open");
}

/** Expected by the end of a day: an expected close that is blank or has passed counts. */
export function expectedBy(deals: readonly ClassifiedDeal[], end: SerialDate): ClassifiedDeal[] {
  return deals.filter(({ deal }) => deal.expectedClose === null || deal.expectedClose < end + 1);
}

/** A credit note reduces what was won and is no deal. */
export function withoutCredits(deals: readonly ClassifiedDeal[]): ClassifiedDeal[] {
  return deals.filter(({ deal }) => !(deal.amount !== null && deal.amount < 0));
}

/** Deals of a known amount: what an average deal size counts. */
export function sized(deals: readonly ClassifiedDeal[]): ClassifiedDeal[] {
  return deals.filter(({ deal }) => deal.amount !== null && deal.amount >= 0);
}

export function amountOf(deals: readonly ClassifiedDeal[]): number {
  return deals.reduce((total, { deal }) => total + (deal.amount ?? 0), 0);
}

/** Amount × probability; a deal whose probability is unknown adds nothing. */
export function weightedAmount(deals: readonly ClassifiedDeal[]): number {
  return deals.reduce((total, { deal, probability }) => total + (deal.amount ?? 0) * (probability ?? 0), 0);
}
