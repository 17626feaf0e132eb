import type { Assumption, NumberAssumption } from "../shared/assumption";
import { nameKey, trimmed } from "../shared/excel-text";
import { endOfMonth, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { partnersTable, settingsTable } from "../shared/tables/catalogue";
import { campaignsTable, mdfTable, type CampaignRow, type MdfRow } from "../shared/tables/marketing-tables";
import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { campaignForecast, type CampaignFigures } from "./campaign-forecast";
import { conversions, FUNNEL } from "./conversions";
import { product, sumKnown } from "./known";
import { isRequestDue } from "./mdf-budget";
import { campaignsById } from "./mdf-credibility";
import type { MdfData } from "./mdf-data";
import { askedBy, shares } from "./mdf-request";
import { approvesOwn } from "./mdf-requests";
import { wholeParts, wholePieces } from "./whole-pieces";

/** The rows that a page of requests reads: of the vendor's side only who decides. */
export type RequestData = Pick<MdfData, "partners" | "campaigns" | "requests" | "settings">;

export function readRequestData(source: TableSource): RequestData {
  return {
    partners: source.table(partnersTable).rows,
    campaigns: source.table(campaignsTable).rows,
    requests: source.table(mdfTable).rows,
    settings: readSettings(source.table(settingsTable).rows).settings,
  };
}

/** Days after a campaign's month in which its proof is usually handed in. */
const USUAL_DAYS = 30;

/** What may be typed over on the page of a partner's requests. */
export const REQUEST_INPUTS: {
  readonly approver: Assumption<string | null>;
  readonly claim_days: NumberAssumption;
  readonly proof_needed: Assumption<string>;
} = {
  approver: {
    key: "approver",
    label: "Approver of MDF",
    kind: "text",
    longest: 60,
    default: null,
    source: "MDF approver of Setup",
    help: "Who decides on these requests; never who asks for them.",
  },
  claim_days: {
    key: "claim_days",
    label: "Days to hand in the proof",
    kind: "whole",
    minimum: 0,
    maximum: 365,
    default: USUAL_DAYS,
    source: "example figure: replace",
    help: "After the end of the campaign's month, where MDF names no day to claim by.",
  },
  proof_needed: {
    key: "proof_needed",
    label: "Proof that is needed",
    kind: "text",
    longest: 60,
    default: "invoices and the figures of each stage",
    source: "what partners usually hand in",
    help: "What the partner hands in before it is paid.",
  },
};

/** One request with its part of what its campaign is expected to bring; blank where nothing is. */
interface AskedLine extends Pick<
  CampaignFigures,
  "audience" | "responses" | "leads" | "mgos" | "deals" | "revenue" | "cost"
> {
  row: MdfRow;
  /** Of the partner's own; null: unknown, or another partner's, of which this page tells nothing. */
  campaign: CampaignRow | null;
  /** Nothing is asked any more by a request that was declined. */
  asked: number;
  wholeMgos: number | null;
  wholeDeals: number | null;
  claimBy: SerialDate | null;
  /** The day is the one that is usual, and stands in no table. */
  claimIsUsual: boolean;
}

export interface MdfRequestPage {
  lines: readonly AskedLine[];
  asked: number;
  approved: number;
  cost: number | null;
  revenue: number | null;
  /** Stage by stage in whole pieces, and what of the stage before goes on. */
  funnel: readonly { stage: (typeof FUNNEL)[number]; planned: number | null; goesOn: number | null }[];
  /** The first day on which a proof is due. */
  claimBy: SerialDate | null;
  /** Who asked: the first name, and whether there are others. */
  requestedBy: string;
  severalAsk: boolean;
  /** Who at the partner follows the leads up: the first name, and whether there are others. */
  leadOwner: string;
  severalOwners: boolean;
  approver: string;
  /** The approver asked for one of them. */
  approvesOwn: boolean;
}

export interface MdfRequestInput {
  partner: string;
  /** First day. */
  quarter: SerialDate;
  /** Typed over Setup's. */
  approver?: string | null;
  claimDays?: number | null;
}

/** A partner's requests of a quarter in the order of the table: those of its campaigns, else those that were dated in it. */
export function requestsOfQuarter(
  { requests, campaigns }: RequestData,
  partner: string,
  quarter: SerialDate,
): { row: MdfRow; campaign: CampaignRow | null }[] {
  const byId = campaignsById(campaigns);
  return requests
    .filter((row) => nameKey(row.partner) === nameKey(partner) && row.requestId !== null)
    .map((row) => ({ row, campaign: byId.get(nameKey(row.campaignId)) ?? null }))
    .filter((each) => isRequestDue(each, quarter))
    .map(({ row, campaign }) => ({
      row,
      campaign: nameKey(campaign?.partner ?? null) === nameKey(partner) ? campaign : null,
    }));
}

/** What a partner asks of MDF for a quarter, as its page says it: no margin and no return of the vendor's is in it. */
export function mdfRequestPage(data: RequestData, input: MdfRequestInput): MdfRequestPage {
  const { partner } = input;
  const lines = askedLines(data, input);
  const cam = data.partners.find((row) => nameKey(row.partner) === nameKey(partner))?.cam ?? null;
  const askers = lines.map(({ row }) => trimmed(row.requestedBy ?? ""));
  const owners = lines.map(({ row }) => trimmed(row.leadOwner ?? ""));
  const requestedBy = firstOf(askers) || trimmed(cam ?? "");
  const approver = trimmed(input.approver ?? data.settings.approver);
  const open = lines.filter(({ row }) => row.status !== "Declined");
  const days = open.flatMap(({ claimBy }) => (claimBy === null ? [] : [claimBy]));
  const goesOn = conversions(lines.map((line) => ({ ...NO_FIGURES, ...line })));
  return {
    lines,
    asked: sum(lines.map((line) => line.asked)),
    approved: sum(lines.map(({ row }) => (row.status === "Declined" ? 0 : (row.approved ?? 0)))),
    cost: sumKnown(lines.map(({ cost }) => cost)),
    revenue: sumKnown(lines.map(({ revenue }) => revenue)),
    funnel: FUNNEL.map((stage, index) => ({
      stage,
      planned: wholePieces(sumKnown(lines.map((line) => line[stage]))),
      goesOn: goesOn[index]!,
    })),
    claimBy: days.length ? Math.min(...days) : null,
    requestedBy,
    severalAsk: othersThan(requestedBy, askers),
    leadOwner: firstOf(owners),
    severalOwners: othersThan(firstOf(owners), owners),
    approver,
    approvesOwn: [requestedBy, ...askers].some((name) => approvesOwn(name, approver)),
  };
}

const firstOf = (names: readonly string[]) => names.find((name) => name !== "") ?? "";

const othersThan = (first: string, names: readonly string[]) =>
  names.some((name) => name !== "" && nameKey(name) !== nameKey(first));

const NO_FIGURES: CampaignFigures = campaignForecast({
  ...{ audience: null, fixedCost: null, unitCost: null, mdfShare: null, responseRate: null },
  ...{ leadRate: null, mgoRate: null, closeRate: null, dealSize: null, grossMargin: null },
});

function askedLines(data: RequestData, { partner, quarter, claimDays }: MdfRequestInput): AskedLine[] {
  const asked = askedBy(data.requests, campaignsById(data.campaigns));
  const usual = claimDays ?? USUAL_DAYS;
  const lines = requestsOfQuarter(data, partner, quarter).map(({ row, campaign }) => {
    const counts = shares(row, campaign);
    const share = counts ? row.requested! / asked.get(nameKey(row.campaignId))! : null;
    const forecast = campaign ? campaignForecast(campaign) : NO_FIGURES;
    const month = campaign?.month ?? null;
    const part = (key: "audience" | "responses" | "leads" | "mgos" | "deals" | "revenue" | "cost") =>
      product(forecast[key], share);
    return {
      row,
      campaign,
      asked: row.status === "Declined" ? 0 : (row.requested ?? 0),
      audience: part("audience"),
      responses: part("responses"),
      leads: part("leads"),
      mgos: part("mgos"),
      deals: part("deals"),
      revenue: part("revenue"),
      cost: part("cost"),
      claimBy: row.claimBy ?? (month === null ? null : endOfMonth(month) + usual),
      claimIsUsual: (row.claimBy ?? null) === null && month !== null,
    };
  });
  const whole = (key: "mgos" | "deals") => wholeParts(lines.map((line) => line[key]));
  const [mgos, deals] = [whole("mgos"), whole("deals")];
  return lines.map((line, index) => ({ ...line, wholeMgos: mgos[index]!, wholeDeals: deals[index]! }));
}
