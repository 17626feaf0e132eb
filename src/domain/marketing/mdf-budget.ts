import { countedValue } from "../shared/assumption";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";
import { isDecided } from "./actual-mdf";
import type { MdfData } from "./mdf-data";
import { notReadyText } from "./mdf-gate";
import { MDF_BUDGET, MDF_QUARTER } from "./mdf-inputs";
import { type ForecastRequest, forecastRequests } from "./mdf-request";

export interface MdfBudgetInput {
  data: MdfData;
  /** The quarter with this day in it is shared out, unless `quarter` names one; claims are late on it. */
  asOf: SerialDate;
  /** First day of the quarter; null: the one with the as-of date. */
  quarter?: SerialDate | null;
  /** The quarter's money; null: Setup's. */
  budget?: number | null;
}

/** One request of the quarter with its place. */
export interface MdfRequest extends ForecastRequest {
  /** 1 = the best return on our money, of the reserve apart; null when declined, not ready or without forecast. */
  rank: number | null;
  /** What an open request asks of the budget, and what a decided one has of it; nothing for what is declined. */
  amount: number;
  /** Committed money, and above it what fits down to this request. */
  running: number;
  /** What is decided, else where an open request stands against the budget: "Fits", "Over budget", "Below cost", "Not ready: …" … */
  verdict: string;
}

export interface MdfBudget {
  quarter: SerialDate;
  budget: number | null;
  /** The best return first, then those of the reserve, those that are not ranked, the declined; equals in the table's order. */
  requests: readonly MdfRequest[];
  requested: number;
  /** What was approved, whether spent yet or not. */
  approved: number;
  /** What of the budget is gone or promised. */
  committed: number;
  spent: number;
  verified: number;
  /** Of the open requests: those that fit, those that would lose money, those that the budget does not carry, those that are not ready. */
  fits: number;
  belowCost: number;
  over: number;
  notReady: number;
  /** Kept for partners in Onboard and Activate; null without a budget. */
  reserve: number | null;
  /** Budget − committed; null without a budget. Below 0: more is committed than there is. */
  left: number | null;
  /** Spent on requests that were declined: nobody promised it. */
  declinedSpent: number;
  /** Requests whose campaign is unknown; they have no forecast. */
  unknownCampaigns: readonly string[];
  unknownPartners: readonly string[];
  /** Requests on another partner's campaign. */
  foreign: number;
  /** Requests on which more is spent than was approved. */
  overspent: number;
  /** Requests that were decided by whoever asked for them. */
  selfDecided: number;
  leftOut: number;
}

/** Groups of the list, in its order. */
const [RANKED, RESERVED, UNRANKED, DECLINED] = [1, 2, 3, 4] as const;

/** The quarter's MDF requests of all partners by what they return on our money, and how far the budget goes. */
export function mdfBudget({ data, asOf, quarter, budget: given }: MdfBudgetInput): MdfBudget {
  const { settings } = data;
  const start = budgetQuarter({ data, asOf, quarter: quarter ?? null });
  const budget = countedValue(MDF_BUDGET, given) ?? settings.mdfBudget;
  const requests = ranked(forecastRequests(data, asOf).filter((each) => isRequestDue(each, start)));
  const reserve = budget === null ? null : budget * settings.mdfReserve;
  fitIntoBudget(requests, budget, reserve ?? 0);
  const total = (amount: (each: MdfRequest) => number) => sum(requests.map(amount));
  const standing = (verdict: string) => total((each) => (each.verdict === verdict ? each.amount : 0));
  const committed = total((each) => each.committed);
  return {
    quarter: start,
    budget,
    requests,
    committed,
    reserve,
    approved: total((each) => each.approved),
    requested: total(({ row }) => row.requested ?? 0),
    spent: total(({ row }) => row.spent ?? 0),
    verified: total(({ row }) => row.verified ?? 0),
    fits: standing("Fits"),
    belowCost: standing("Below cost"),
    over: standing("Over budget"),
    notReady: total((each) => (each.verdict.startsWith("Not ready") ? each.amount : 0)),
    left: budget === null ? null : budget - committed,
    ...worthKnowing(requests),
    leftOut: data.leftOut,
  };
}

/** First day of the quarter whose money is shared out. */
export function budgetQuarter({ data, asOf, quarter }: Omit<MdfBudgetInput, "budget">): SerialDate {
  const { quarters } = fiscalYearOf(asOf, data.settings.fiscalStartMonth);
  return countedValue(MDF_QUARTER, quarter) ?? quarters.findLast((each) => each.start <= asOf)!.start;
}

function worthKnowing(requests: readonly MdfRequest[]) {
  const names = (list: readonly MdfRequest[], name: (each: MdfRequest) => string | null) => [
    ...new Set(list.map((each) => name(each) ?? "")),
  ];
  const count = (holds: (each: MdfRequest) => boolean) => requests.filter(holds).length;
  return {
    declinedSpent: sum(requests.map(({ row }) => (row.status === "Declined" ? (row.spent ?? 0) : 0))),
    unknownCampaigns: names(
      requests.filter(({ campaign }) => campaign === null),
      ({ row }) => row.campaignId,
    ),
    unknownPartners: names(
      requests.filter(({ known }) => !known),
      ({ row }) => row.partner,
    ),
    foreign: count((each) => each.notReady.includes("otherPartner")),
    overspent: count(({ row, approved }) => isDecided(row) && round9((row.spent ?? 0) - approved) > 0),
    selfDecided: count((each) => each.selfDecided),
  };
}

/** A request belongs to its campaign's quarter; where that is not known, to that of its own date; without a date, to every one. */
export function isRequestDue(
  { row, campaign }: { row: Pick<MdfRow, "date">; campaign: CampaignRow | null },
  start: SerialDate,
): boolean {
  const day = campaign?.quarter ?? row.date;
  return day === null || (day >= start && day < addMonths(start, 3));
}

function groupOf({ row, vendorReturn, reserved, notReady }: ForecastRequest): number {
  if (row.status === "Declined") return DECLINED;
  if (vendorReturn === null || (!isDecided(row) && notReady.length > 0)) return UNRANKED;
  return reserved ? RESERVED : RANKED;
}

/** What a request is ranked by; the others have none. */
function keyOf(request: ForecastRequest): number {
  return groupOf(request) >= UNRANKED ? 0 : round9(request.vendorReturn! * request.credibility);
}

function ranked(requests: readonly ForecastRequest[]): MdfRequest[] {
  const sorted = requests
    .map((each, index) => ({ each, index, group: groupOf(each), key: keyOf(each) }))
    .sort((a, b) => a.group - b.group || b.key - a.key || a.index - b.index);
  return sorted.map(({ each, group }, index) => {
    const first = sorted.findIndex((other) => other.group === group);
    return {
      ...each,
      rank: group < UNRANKED ? index - first + 1 : null,
      amount: isDecided(each.row) ? each.committed : group === DECLINED ? 0 : (each.row.requested ?? 0),
      running: 0,
      verdict: "",
    };
  });
}

/**
 * Open requests take what is left from the best return down; one that is too large leaves its place to the next. Partners in Onboard and
 * Activate have the reserve to themselves; what they have beyond it, and nothing else, comes off the rest.
 */
function fitIntoBudget(requests: readonly MdfRequest[], budget: number | null, reserve: number): void {
  const committed = sum(requests.map((each) => each.committed));
  const ofReserve = sum(requests.map((each) => (each.reserved ? each.committed : 0)));
  const kept = Math.max(0, reserve - ofReserve);
  const left = { own: budget === null ? null : budget - committed - kept, reserved: kept };
  const taken = { own: 0, reserved: 0 };
  for (const request of requests) {
    const pool = request.reserved ? "reserved" : "own";
    const room = budget === null ? null : left[pool]!;
    request.verdict = verdictOf(request, room, taken[pool]);
    if (request.verdict === "Fits" || request.verdict === "No budget set") taken[pool] += request.amount;
    request.running = committed + taken.own + taken.reserved;
  }
}

function verdictOf(request: MdfRequest, room: number | null, taken: number): string {
  const { row, amount, vendorReturn, notReady } = request;
  if (row.status !== null && row.status !== "Requested") return row.status;
  if (round9(amount) <= 0) return "No amount";
  if (notReady.length > 0) return notReadyText(notReady);
  if (vendorReturn === null) return "No forecast";
  if (round9(vendorReturn) < 0) return "Below cost";
  if (room === null) return "No budget set";
  return round9(taken + amount) <= round9(room) ? "Fits" : "Over budget";
}
