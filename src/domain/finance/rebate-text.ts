import { round9, roundTo } from "../shared/rounding";
import type { RebateReport } from "./rebate-roi";

/** Whose rebates did not earn their cost, and what all of them brought. */
export function rebateFinding({ comparison, partners, marginRoi }: RebateReport, currency: string): string {
  const measured = partners.flatMap(({ partner, byComparison }) => {
    const roi = byComparison[comparison].marginRoi;
    return roi === null ? [] : [{ partner, roi }];
  });
  if (measured.length === 0 || marginRoi === null) return NOTHING_MEASURED;
  const short = measured.filter(({ roi }) => round9(roi) < 0);
  const worst = short.reduce(
    (least, each) => (round9(each.roi) < round9(least.roi) ? each : least),
    short[0]!,
  );
  const of = `${short.length} of ${measured.length}`;
  const first =
    short.length === 0
      ? "Every rebate that is measured earned its cost."
      : `Rebates of ${of} partners brought less margin than they cost, of ${worst.partner} least.`;
  const money = currency === "" ? "" : `${currency} `;
  const against = comparison === "yoy" ? "year before" : "quarter before";
  return `${first} Each ${money}1 of rebate brought ${money}${roundTo(marginRoi + 1, 2)} of additional margin on the ${against}.`;
}

export const NOTHING_MEASURED =
  "No rebate can be judged yet: it takes a rebate, revenue, and an earlier quarter or a baseline of its own.";
