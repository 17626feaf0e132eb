import { FUNNEL } from "../../domain/marketing/conversions";
import type { REQUEST_INPUTS } from "../../domain/marketing/request-page";
import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { qualifiedLead } from "../shared/qualified-lead";
import { each, Ref } from "../shared/reference";

/** Request by request: where it and its campaign stand, what it asks, its part of the forecast … */
const ROW_KEYS = [
  ...["id", "position", "found", "campaign", "month", "status", "asked", "approved", "ofCampaign", "share"],
  ...["audience", "responses", "leads", "mgos", "deals", "revenue", "cost", "wholeMgos", "wholeDeals"],
  ...["claim", "claimUsual", "openClaim", "asker", "firstAsker", "owner", "firstOwner"],
] as const;
/** … what the page shows of it … */
const SHOWN_KEYS = [
  ...["tactic", "when", "costShown", "askedShown", "approvedShown", "mgosShown", "dealsShown"],
  "revenueShown",
] as const;
/** … and the page behind. */
const BEHIND_KEYS = [
  ...["idBehind", "tacticBehind", "stateBehind", "askedBehind", "approvedBehind", "claimBehind"],
  ...["ownerBehind", "askerBehind"],
] as const;
export type RowKey = (typeof ROW_KEYS)[number];
export type ShownKey = (typeof SHOWN_KEYS)[number];
export type BehindKey = (typeof BEHIND_KEYS)[number];

/** Lines of the first page; of more requests the rest stand behind. */
const MOST_REQUESTS = 5;

export const REQUEST_SETTINGS = [
  "currency",
  "amountBasis",
  "companyName",
  "approver",
  "qualifiedLead",
] as const;
export type RequestSettings = Readonly<Record<(typeof REQUEST_SETTINGS)[number], Ref>>;

/** Every cell that another cell refers to. */
export function createModel(requests: number, settings: RequestSettings) {
  const one = (label: string) => new Ref(label);
  const down = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    partner: partnerRefs(),
    settings,
    lead: qualifiedLead(settings.qualifiedLead),
    inputs: inputsOf<keyof typeof REQUEST_INPUTS>("approver", "claim_days", "proof_needed"),
    quarter: each(["start", "end", "name"], one),
    lines: each(ROW_KEYS, down(requests)),
    shown: each(SHOWN_KEYS, down(requests > MOST_REQUESTS ? MOST_REQUESTS - 1 : requests)),
    behind: each(BEHIND_KEYS, down(requests)),
    funnel: each(["planned", "goesOn"], (label) => new Ref(`funnel ${label}`, 1, FUNNEL.length)),
    totals: each(["asked", "approved", "cost", "revenue", "mgos", "deals", "claim"], one),
    people: each(["requestedBy", "askedBy", "leadOwner", "ledBy", "approvesOwn", "decides"], one),
    texts: each(["headline", "claim"], one),
    checks: each(["tolerance", "listed", "asked", "leftOut", "partner", "own", "all"], one),
  };
}
export type Model = ReturnType<typeof createModel>;
