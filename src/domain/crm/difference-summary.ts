import type { ChangeRow } from "../shared/tables/history-tables";
import { trimmedNameKey } from "../shared/excel-text";
import { byCode } from "./compare-names";
import { counted, firstFew } from "./count-words";
import { isLater, slipsSoFar, type DealDifference } from "./deal-differences";
import { dealKey } from "./deal-ids";
import type { StageClass } from "./import-decisions";

/** What an import makes different of a partner's deals, in numbers of deals. */
export interface PartnerDifference {
  partner: string;
  new: number;
  /** Won, or in an open stage of a higher probability; `won` are those of them that are won. */
  forward: number;
  won: number;
  /** Open deals whose expected close moves to a later day, with how often it has by now; the most often first. */
  slipped: { dealId: string; times: number }[];
  lost: number;
  /** Won before, and not any more. */
  notWon: number;
  amountChanged: number;
  /** By how much these amounts differ in all, in the workbook's currency; a blank one counts as nothing. */
  amountBy: number;
  /** Another partner's before. */
  takenOver: number;
  /** Removed, since a complete file has them no more. */
  gone: number;
}

/** What is known of a stage once the import is done. */
export type MeaningOf = (stage: unknown) => { class: StageClass | null; probability: number | null };

interface Background {
  meaning: MeaningOf;
  /** How often each deal has slipped before, by its key. */
  slips: ReadonlyMap<string, number>;
}

/** By partner in the order of their names; those of whom nothing is to be said are left out. */
export function summaryOf(
  differences: readonly DealDifference[],
  kept: readonly ChangeRow[],
  meaning: MeaningOf,
): PartnerDifference[] {
  const background = { meaning, slips: slipsSoFar(kept) };
  const partners = new Map<string, PartnerDifference>();
  for (const difference of differences) {
    const key = trimmedNameKey(difference.partner);
    const sum = partners.get(key) ?? noDifference(difference.partner);
    partners.set(key, sum);
    count(sum, difference, background);
  }
  const sums = [...partners.values()].filter((sum) => differenceInWords(sum).length > 0);
  for (const sum of sums) sum.slipped.sort((a, b) => b.times - a.times);
  return sums.sort((a, b) => byCode(a.partner, b.partner));
}

function noDifference(partner: string): PartnerDifference {
  return {
    partner,
    new: 0,
    forward: 0,
    won: 0,
    slipped: [],
    lost: 0,
    notWon: 0,
    amountChanged: 0,
    amountBy: 0,
    takenOver: 0,
    gone: 0,
  };
}

function count(sum: PartnerDifference, difference: DealDifference, { meaning, slips }: Background): void {
  const { dealId, field, old, new: now, stage } = difference;
  if (field === "dealId") sum[now === null ? "gone" : "new"]++;
  if (field === "partner") sum.takenOver++;
  if (field === "amount") {
    sum.amountChanged++;
    sum.amountBy += Number(now ?? 0) - Number(old ?? 0);
  }
  if (field === "expectedClose" && isLater(old, now) && meaning(stage).class === "Open")
    sum.slipped.push({ dealId, times: (slips.get(dealKey(dealId)) ?? 0) + 1 });
  if (field === "stage") countMove(sum, meaning(old), meaning(now));
}

type Meaning = ReturnType<MeaningOf>;

function countMove(sum: PartnerDifference, before: Meaning, after: Meaning): void {
  if (after.class !== before.class && after.class === "Lost") sum.lost++;
  if (before.class === "Won" && after.class !== "Won") sum.notWon++;
  const won = after.class === "Won" && before.class !== "Won";
  const nearer =
    before.class === "Open" && after.class === "Open" && (after.probability ?? 0) > (before.probability ?? 0);
  if (won) sum.won++;
  if (won || nearer) sum.forward++;
}

const SLIPS_SHOWN = 3;

/** What differs of a partner, a few words each: "2 new", "3 moved forward (1 won)". */
export function differenceInWords(sum: PartnerDifference): string[] {
  const again = sum.slipped
    .filter(({ times }) => times > 1)
    .map(({ dealId, times }) => `deal ${dealId}: ${times} times`);
  const words = [
    sum.new && `${sum.new} new`,
    sum.forward && `${sum.forward} moved forward${sum.won ? ` (${sum.won} won)` : ""}`,
    sum.slipped.length &&
      `${sum.slipped.length} slipped${again.length ? ` (${firstFew(again, SLIPS_SHOWN)})` : ""}`,
    sum.lost && `${sum.lost} lost`,
    sum.notWon && `${sum.notWon} won before and not any more`,
    sum.amountChanged &&
      `${counted(sum.amountChanged, "amount", "amounts")} changed by ${signed(sum.amountBy)}`,
    sum.takenOver && `${sum.takenOver} taken over from another partner`,
    sum.gone && `${sum.gone} gone`,
  ];
  return words.filter((each): each is string => Boolean(each));
}

const AMOUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2, signDisplay: "exceptZero" });

function signed(amount: number): string {
  return AMOUNT.format(amount);
}
