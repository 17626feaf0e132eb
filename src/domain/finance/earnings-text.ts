import { longDate, shortMoney } from "../shared/plain-words";
import { round9, roundTo } from "../shared/rounding";
import type { PartnerEarnings } from "./earnings";

/** What was earned to the day, against the same days of the year before; and what another level would have brought. */
export function earningsText(earnings: PartnerEarnings, currency: string): string {
  return [earnedText(earnings, currency), gainText(earnings, currency)].filter(Boolean).join(" ");
}

function earnedText({ thisYear: { total }, asOf, change }: PartnerEarnings, currency: string): string {
  if (total === null) return "What was earned is not known yet.";
  return `${shortMoney(total, currency)} earned to ${longDate(asOf)}${changeText(change)}.`;
}

/** ", 12 % more, like for like, than by the same day last year": of what is known of both; "" where nothing is. */
function changeText(change: number | null): string {
  if (change === null) return "";
  const percent = roundTo(100 * Math.abs(change), 0);
  if (percent === 0) return ", as much, like for like, as by the same day last year";
  return `, ${percent} % ${change > 0 ? "more" : "less"}, like for like, than by the same day last year`;
}

/** "Gold would have brought USD 18k more." */
function gainText({ gain, terms }: PartnerEarnings, currency: string): string {
  const [level, other] = [terms.level.used ?? "", terms.comparedLevel.used ?? ""];
  if (other === "") return level === "" ? "" : `${level} is the highest level.`;
  if (gain.total === null) return `What ${other} would have brought is not known.`;
  const more = round9(gain.total);
  if (more === 0) return `${other} would have brought the same.`;
  return `${other} would have brought ${shortMoney(Math.abs(more), currency)} ${more > 0 ? "more" : "less"}.`;
}
