import type { ProposedAnswer } from "../capabilities/proposed-answer";
import { rowsOf } from "../partner-home/partner-work";
import { nameKey } from "../shared/excel-text";
import { levelOfShare } from "../shared/level-of-share";
import type { SerialDate } from "../shared/serial-date";
import type { AccountData } from "./account-data";
import { accountPlan } from "./account-plan";
import { isOpenWhitespace } from "./account-summary";
import { ownDeals } from "./targets";

/** The question of the metric Co-sell that an account plan answers: how we work on customers together. */
export const CO_SELL_QUESTION = "activation-co-sell-1";
/** A plan of which next to nothing is begun is no sign that nobody works together: nothing is proposed. */
const LOWEST_PROPOSED = 2;

/**
 * What a partner's account plan says of selling together: of its accounts that have whitespace, or a target that became a
 * deal, how many have a next step or such a deal. Null without a list of accounts, and where next to none has.
 */
export function proposedCoSell(data: AccountData, partner: string, asOf: SerialDate): ProposedAnswer | null {
  const rows = rowsOf(data.rows, partner).filter(({ account }) => account);
  if (rows.length === 0) return null;
  const deals = ownDeals(data.deals, partner);
  const targets = rows.filter(({ setOn, product }) => setOn != null && setOn < asOf + 1 && product);
  const sold = new Set(
    targets.filter((row) => deals.matched(row) !== null).map(({ account }) => nameKey(account)),
  );
  const planned = accountPlan(data, partner, asOf).accounts.filter(
    ({ account, cells }) => sold.has(nameKey(account)) || cells.some(isOpenWhitespace),
  );
  if (planned.length === 0) return null;
  const part = planned.filter(({ account, hasStep }) => hasStep || sold.has(nameKey(account))).length;
  const level = levelOfShare(part / planned.length);
  if (level < LOWEST_PROPOSED) return null;
  return { level, part, whole: planned.length, asOf };
}
