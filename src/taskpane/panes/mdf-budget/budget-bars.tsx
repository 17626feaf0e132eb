import { Signed } from "../../components/signed";
import { SmallBars, type SmallBar } from "../../components/small-bars";
import { mdfTexts } from "../../strings/mdf-budget";
import type { LiveMdf } from "./live-mdf";
import type { Format } from "../../strings/format";

const texts = mdfTexts.bars;

/** The quarter's money on one scale: what is gone and left, and how open requests stand to it. */
export function BudgetBars({ live: { budget }, format }: { live: LiveMdf; format: Format }) {
  const { committed, left, fits, over, belowCost, notReady } = budget;
  const amounts: readonly (readonly [key: Exclude<keyof typeof texts, "label">, amount: number])[] = [
    ["committed", committed],
    ...(left === null ? [] : [["left", left] as const]),
    ["fits", fits],
    ["over", over],
    ["belowCost", belowCost],
    ...(notReady > 0 ? [["notReady", notReady] as const] : []),
  ];
  if (amounts.every(([, amount]) => amount === 0)) return null;
  const bars = amounts.map(([key, amount]): SmallBar => ({
    label: texts[key],
    value: amount,
    amount: <Signed value={amount} text={format.moneyShort(amount)} />,
    ...(key === "belowCost" ? { isLoss: true } : {}),
    ...(key === "over" || key === "notReady" ? { isTarget: true } : {}),
  }));
  const said = amounts.map(([key, amount]) => `${texts[key]} ${format.money(amount)}`);
  return <SmallBars bars={bars} label={texts.label(said.join(", "))} />;
}
