import { countedValue, type NumberAssumption } from "../shared/assumption";
import { sum } from "../shared/sum";
import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { partnersTable, settingsTable, type PartnerRow } from "../shared/tables/catalogue";
import { campaignsTable, mdfTable, type CampaignRow, type MdfRow } from "../shared/tables/marketing-tables";
import { campaignForecast } from "./campaign-forecast";
import { mdfRoi } from "./returns";

export interface MdfData {
  partners: readonly PartnerRow[];
  campaigns: readonly CampaignRow[];
  requests: readonly MdfRow[];
  settings: Settings;
  /** Requests and campaigns that could not be read and are left out. */
  leftOut: number;
}

export function readMdfData(source: TableSource): MdfData {
  const [campaigns, requests] = [source.table(campaignsTable), source.table(mdfTable)];
  return {
    partners: source.table(partnersTable).rows,
    campaigns: campaigns.rows,
    requests: requests.rows,
    settings: readSettings(source.table(settingsTable).rows).settings,
    leftOut: new Set([...campaigns.problems, ...requests.problems].map(({ table, row }) => `${table} ${row}`))
      .size,
  };
}

/** The first day of the quarter whose budget is shared out. */
export const MDF_QUARTER: NumberAssumption = {
  key: "quarter",
  label: "Quarter from",
  kind: "date",
  default: null,
  source: "The quarter of the as-of date",
  help: "First day of the quarter whose budget is shared out.",
};
/** The quarter's money. */
export const MDF_BUDGET: NumberAssumption = {
  key: "budget",
  label: "MDF budget of the quarter",
  kind: "money",
  minimum: 0,
  default: null,
  source: "Setup: MDF budget a quarter",
  help: "Market development funds for all partners together.",
};

export interface MdfBudgetInput {
  data: MdfData;
  /** The quarter with this day in it is shared out, unless `quarter` names one. */
  asOf: SerialDate;
  /** First day of the quarter; null: the one with the as-of date. */
  quarter?: SerialDate | null;
  /** The quarter's money; null: Setup's. */
  budget?: number | null;
}

/** What is decided of a request, or where an open one stands against the budget. */
type MdfVerdict =
  | "Fits"
  | "Over budget"
  | "No budget set"
  | "No forecast"
  | "No amount"
  | "Approved"
  | "Spent"
  | "Verified"
  | "Declined";

/** One request of the quarter. Returns are fractions, 2 = 200 %. */
export interface MdfRequest {
  row: MdfRow;
  /** Null: `cam_campaigns` has no such campaign, so nothing is forecast. */
  campaign: CampaignRow | null;
  /** The partner stands in `cam_partners`. */
  known: boolean;
  /** Revenue that the campaign is expected to bring. */
  revenue: number | null;
  /** (revenue × the vendor's gross margin − cost) ÷ cost of the campaign: requests are ranked by it. */
  marginRoi: number | null;
  /** "Revenue return on MDF", of what is requested; no margin in it. */
  revenueReturn: number | null;
  /** 1 = the best forecast; null when declined or without forecast. */
  rank: number | null;
  /** Taken of the budget: approved, else requested; nothing for what is declined. */
  amount: number;
  /** Decided money, and above it what fits down to this request. */
  running: number;
  verdict: MdfVerdict;
}

export interface MdfBudget {
  quarter: SerialDate;
  budget: number | null;
  /** The best forecast first, then those without one, then the declined; equals in the table's order. */
  requests: readonly MdfRequest[];
  requested: number;
  /** Approved money, whether spent yet or not. */
  approved: number;
  spent: number;
  verified: number;
  /** Of the open requests, those that fit. */
  fits: number;
  /** Budget − approved; null without a budget. Below 0: more is approved than there is. */
  left: number | null;
  /** Requests whose campaign is unknown; they have no forecast. */
  unknownCampaigns: readonly string[];
  unknownPartners: readonly string[];
  /** Requests on which more is spent than was approved. */
  overspent: number;
  leftOut: number;
}

const DECIDED: ReadonlySet<string> = new Set(["Approved", "Spent", "Verified"]);

/** The quarter's MDF requests of all partners by forecast return, not by last year's sales, and how far the budget goes. */
export function mdfBudget({ data, asOf, quarter, budget: given }: MdfBudgetInput): MdfBudget {
  const { settings } = data;
  const start =
    countedValue(MDF_QUARTER, quarter) ??
    fiscalYearOf(asOf, settings.fiscalStartMonth).quarters.findLast((each) => each.start <= asOf)!.start;
  const budget = countedValue(MDF_BUDGET, given) ?? settings.mdfBudget;
  const requests = ranked(
    data.requests.map((row) => forecast(data, row)).filter((each) => isDue(each, start)),
  );
  const decided = requests.filter(({ row }) => DECIDED.has(row.status ?? ""));
  const approved = sum(decided.map(({ amount }) => amount));
  fitIntoBudget(requests, budget, approved);
  const names = (list: readonly MdfRequest[], name: (each: MdfRequest) => string | null) => [
    ...new Set(list.map((each) => name(each) ?? "")),
  ];
  return {
    quarter: start,
    budget,
    requests,
    approved,
    requested: sum(requests.map(({ row }) => row.requested ?? 0)),
    spent: sum(requests.map(({ row }) => row.spent ?? 0)),
    verified: sum(requests.map(({ row }) => row.verified ?? 0)),
    fits: sum(requests.map(({ verdict, amount }) => (verdict === "Fits" ? amount : 0))),
    left: budget === null ? null : budget - approved,
    unknownCampaigns: names(
      requests.filter(({ campaign }) => campaign === null),
      ({ row }) => row.campaignId,
    ),
    unknownPartners: names(
      requests.filter(({ known }) => !known),
      ({ row }) => row.partner,
    ),
    overspent: requests.filter(({ row, amount }) => round9((row.spent ?? 0) - amount) > 0).length,
    leftOut: data.leftOut,
  };
}

function forecast({ campaigns, partners }: MdfData, row: MdfRow): MdfRequest {
  const campaign =
    row.campaignId === null
      ? null
      : (campaigns.find(({ campaignId }) => nameKey(campaignId) === nameKey(row.campaignId)) ?? null);
  const { revenue, roi } = campaign ? campaignForecast(campaign) : { revenue: null, roi: null };
  const requested = row.requested ?? 0;
  const amount = DECIDED.has(row.status ?? "")
    ? (row.approved ?? requested)
    : row.status === "Declined"
      ? 0
      : requested;
  return {
    row,
    campaign,
    revenue,
    amount,
    known: partners.some(({ partner }) => nameKey(partner) === nameKey(row.partner)),
    marginRoi: roi,
    revenueReturn: revenue === null || round9(requested) <= 0 ? null : mdfRoi(revenue, requested),
    rank: null,
    running: 0,
    verdict: "No forecast",
  };
}

/** A request belongs to its campaign's quarter; where that is not known, to that of its own date; without a date, to every one. */
function isDue({ row, campaign }: MdfRequest, start: SerialDate): boolean {
  const day = campaign?.quarter ?? row.date;
  return day === null || (day >= start && day < addMonths(start, 3));
}

function ranked(requests: MdfRequest[]): MdfRequest[] {
  const group = ({ row, marginRoi }: MdfRequest) =>
    row.status === "Declined" ? 2 : marginRoi === null ? 1 : 0;
  const sorted = requests
    .map((each, index) => ({ each, index }))
    .sort(
      (a, b) =>
        group(a.each) - group(b.each) ||
        round9(b.each.marginRoi ?? 0) - round9(a.each.marginRoi ?? 0) ||
        a.index - b.index,
    );
  return sorted.map(({ each }, index) => ({ ...each, rank: group(each) === 0 ? index + 1 : null }));
}

/** Open requests take what is left from the best forecast down; one that is too large leaves its place to the next. */
function fitIntoBudget(requests: readonly MdfRequest[], budget: number | null, approved: number): void {
  let used = approved;
  for (const request of requests) {
    request.verdict = verdictOf(request, budget, used);
    if (request.verdict === "Fits" || request.verdict === "No budget set") used += request.amount;
    request.running = used;
  }
}

function verdictOf({ row, rank, amount }: MdfRequest, budget: number | null, used: number): MdfVerdict {
  if (row.status !== null && row.status !== "Requested") return row.status as MdfVerdict;
  if (round9(amount) <= 0) return "No amount";
  if (rank === null) return "No forecast";
  if (budget === null) return "No budget set";
  return round9(used + amount) <= round9(budget) ? "Fits" : "Over budget";
}
