import { longDate, shortMoney } from "../shared/plain-words";
import { round9, roundTo } from "../shared/rounding";
import { type ChannelPnl, marginLabels } from "./channel-pnl";
import { type BudgetLineId, lineLabel } from "./pnl-lines";

/** Budget lines in the middle of a sentence. */
export const COST_WORDS: Readonly<Record<BudgetLineId, string>> = {
  channel_staff: "channel staff",
  mdf: "MDF",
  co_op: "co-op",
  promotions_incentives: "promotions and incentives",
  operations: "operations",
};

/** What the year says to the day, in a sentence or two. */
export function pnlFinding({ year, asOf, total, costs, ...pnl }: ChannelPnl, currency: string): string {
  const { netSales, netMargin } = total;
  if (netSales === null || netMargin === null)
    return `Nothing is known of FY${year.name} to ${longDate(asOf)} yet.`;
  const share = round9(netSales) > 0 ? `, ${roundTo((100 * netMargin) / netSales, 0)} % of net sales` : "";
  const contribution = marginLabels(pnl.hasCostOfGoods).contribution;
  const found = `${contribution} to ${longDate(asOf)}: ${shortMoney(netMargin, currency)}${share}.`;
  return [found, largestText(costs)].filter(Boolean).join(" ");
}

/** "Of the channel's cost 62 % is channel staff, 5 points more than by the same day last year." */
function largestText(costs: ChannelPnl["costs"]): string {
  const [largest] = costs
    .filter(({ share }) => share !== null)
    .sort((one, other) => round9(other.share!) - round9(one.share!));
  if (!largest) return "";
  const points = largest.change === null ? 0 : roundTo(largest.change, 0);
  const size = Math.abs(points);
  const trend =
    points === 0
      ? ""
      : `, ${size} ${size === 1 ? "point" : "points"} ${points > 0 ? "more" : "less"} than by the same day last year`;
  return `Of the channel's cost ${roundTo(100 * largest.share!, 0)} % is ${COST_WORDS[largest.line]}${trend}.`;
}

/** Lines as a list in a sentence. */
export const lineNames = (lines: readonly Parameters<typeof lineLabel>[0][]) =>
  lines.map(lineLabel).join(", ");
