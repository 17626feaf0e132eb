import { openDeals, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";

/** A registration that ends within so many days is talked about. */
export const REGISTRATION_DAYS = 30;

/** What an open deal is talked about for, the first that holds, and the one thing to ask. */
export const FUNNEL_FLAGS = [
  { flag: "Registration ends", ask: "Extend it, or close before?" },
  { flag: "Past its date", ask: "What moved it, and to when?" },
  { flag: "Long past its date", ask: "Still alive? Else close it." },
  { flag: "No next step", ask: "What comes next, and when?" },
  { flag: "No date", ask: "When will it close?" },
] as const;
type FunnelFlag = (typeof FUNNEL_FLAGS)[number]["flag"];

interface FunnelLine {
  deal: ClassifiedDeal["deal"];
  flag: FunnelFlag;
  ask: string;
}

export interface FunnelReview {
  open: { count: number; amount: number };
  /** In the order of the flags, then the largest first, then as the table has them. */
  lines: readonly FunnelLine[];
  byFlag: Readonly<Record<FunnelFlag, { count: number; amount: number }>>;
}

interface FunnelDay {
  asOf: SerialDate;
  /** Days past its expected close after which a deal is long past it. */
  staleDays: number;
}

function flagOf(
  { registrationEnds = null, expectedClose, nextStep }: ClassifiedDeal["deal"],
  { asOf, staleDays }: FunnelDay,
): FunnelFlag | null {
  if (
    registrationEnds !== null &&
    registrationEnds >= asOf &&
    registrationEnds < asOf + REGISTRATION_DAYS + 1
  )
    return "Registration ends";
  if (expectedClose !== null && expectedClose < asOf)
    return expectedClose < asOf - staleDays ? "Long past its date" : "Past its date";
  if (!nextStep?.trim()) return "No next step";
  return expectedClose === null ? "No date" : null;
}

/** A partner's open deals of which something has to be asked. */
export function funnelReview(deals: readonly ClassifiedDeal[], day: FunnelDay): FunnelReview {
  const open = openDeals(deals);
  const rank = (flag: FunnelFlag) => FUNNEL_FLAGS.findIndex((each) => each.flag === flag);
  const amount = ({ deal }: { deal: ClassifiedDeal["deal"] }) => deal.amount ?? 0;
  const lines = open
    .flatMap(({ deal }): FunnelLine[] => {
      const flag = flagOf(deal, day);
      return flag === null ? [] : [{ deal, flag, ask: FUNNEL_FLAGS[rank(flag)]!.ask }];
    })
    .sort((one, other) => rank(one.flag) - rank(other.flag) || amount(other) - amount(one));
  const of = (flag: FunnelFlag) => {
    const own = lines.filter((line) => line.flag === flag);
    return { count: own.length, amount: sum(own.map(amount)) };
  };
  return {
    open: { count: open.length, amount: sum(open.map(amount)) },
    lines,
    byFlag: Object.fromEntries(FUNNEL_FLAGS.map(({ flag }) => [flag, of(flag)])) as FunnelReview["byFlag"],
  };
}
