import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { Reason } from "./reason";

/** A partner with its most urgent reason, or one batch of a task of the routine. */
export interface Card extends Reason {
  /** At most two. */
  others: readonly Reason[];
}

export interface RankedCards {
  shown: readonly Card[];
  /** Behind "n more", in the same order. */
  rest: readonly Card[];
}

const [MOST_CARDS, MOST_ROUTINE, MOST_OTHERS] = [7, 2, 2];

/** Class, money at stake, days late, name; then what the reason is, so that no two are equal. */
export function compareReasons(one: Reason, other: Reason): number {
  return (
    one.class - other.class ||
    round9(other.money) - round9(one.money) ||
    other.days - one.days ||
    compareText(one.partner, other.partner) ||
    compareText(one.rule, other.rule) ||
    compareText(one.subject ?? "", other.subject ?? "") ||
    compareText(one.text, other.text)
  );
}

function compareText(one: string, other: string): number {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a < b ? -1 : a > b ? 1 : one < other ? -1 : one > other ? 1 : 0;
}

/** Reasons as cards: at most seven, of them two of the routine; the last place is kept for good news. */
export function rankCards(reasons: readonly Reason[]): RankedCards {
  const cards = cardsOf([...reasons].sort(compareReasons));
  const routine = cards.filter((card) => card.class === 4).slice(MOST_ROUTINE);
  const news = cards.find((card) => card.class === 5);
  const candidates = cards.filter((card) => !routine.includes(card) && card !== news);
  const kept = candidates.slice(0, news ? MOST_CARDS - 1 : MOST_CARDS);
  const shown = new Set(news ? [...kept, news] : kept);
  return {
    shown: cards.filter((card) => shown.has(card)),
    rest: cards.filter((card) => !shown.has(card)),
  };
}

/** Of sorted reasons: the first of a partner is its card. */
function cardsOf(sorted: readonly Reason[]): Card[] {
  const cards: (Reason & { others: Reason[] })[] = [];
  const byPartner = new Map<string, (typeof cards)[number]>();
  for (const reason of sorted) {
    const key = nameKey(reason.partner);
    const card = reason.class === 4 ? undefined : byPartner.get(key);
    if (card) {
      if (card.others.length < MOST_OTHERS) card.others.push(reason);
      continue;
    }
    const next = { ...reason, others: [] };
    if (reason.class !== 4) byPartner.set(key, next);
    cards.push(next);
  }
  return cards;
}
