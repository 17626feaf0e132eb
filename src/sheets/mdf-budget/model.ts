import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";

/** Row by row of cam_mdf: what its campaign says, what the partner owes, its forecast, and its place in the list. */
const ROW_KEYS = ["number", "id", "partner", "campaign", "own", "status", "decided", "day", "due"] as const;
const OWED_KEYS = ["usedOn", "unproven", "late"] as const;
const PROVEN_KEYS = [
  "proven",
  "from",
  "deals",
  "credits",
  "mgos",
  "promisedMgos",
  "provenKey",
  "brought",
  "promised",
] as const;
const FORECAST_KEYS = [
  "vendorMargin",
  "partnerMargin",
  "amount",
  "vendorRevenue",
  "cost",
  "share",
  "asked",
  "revenue",
  "vendorReturn",
  "marginRoi",
] as const;
const PLACE_KEYS = [
  "lastUsed",
  "reasons",
  "oldest",
  "credibility",
  "reserved",
  "group",
  "key",
  "place",
] as const;
const ALL_ROW_KEYS = [...ROW_KEYS, ...OWED_KEYS, ...PROVEN_KEYS, ...FORECAST_KEYS, ...PLACE_KEYS] as const;
/** Row by row of the list, the best return first: what each takes of the budget … */
const TAKEN_KEYS = [
  "number",
  "position",
  "status",
  "decided",
  "reserved",
  "agreed",
  "committed",
  "amount",
  "standing",
  "taken",
  "running",
  "known",
  "overspent",
  "declinedSpent",
  "selfDecided",
] as const;
/** … what the page shows of it … */
const SHOWN_KEYS = [
  "rank",
  "partner",
  "tactic",
  "requested",
  "vendorReturn",
  "credibility",
  "verdict",
  "remarks",
] as const;
/** … and the page behind. */
const BEHIND_KEYS = [
  "rankAgain",
  "ofPartner",
  "id",
  "revenue",
  "revenueReturn",
  "marginRoi",
  "approved",
  "spent",
  "verified",
  "claim",
] as const;
export type RowKey = (typeof ALL_ROW_KEYS)[number];
export type TakenKey = (typeof TAKEN_KEYS)[number];
export type ShownKey = (typeof SHOWN_KEYS)[number];
export type BehindKey = (typeof BEHIND_KEYS)[number];
export type LineKey = TakenKey | ShownKey | BehindKey;

/** Parts of the one bar. */
export const BAR_PARTS = ["committed", "fits", "left", "notReady", "over", "belowCost"] as const;
export type BarPart = (typeof BAR_PARTS)[number];

/** How many rows the sheet has room for; more make its check say "Rebuild". */
export interface Capacity {
  /** Rows of cam_mdf. */
  table: number;
  /** Of them, the quarter's. */
  requests: number;
}

/** Room for what is there now and a little more. */
export function capacityFor({ table, requests }: Capacity): Capacity {
  return { table: table + 24, requests: requests + 6 };
}

/** Every cell that another cell refers to. */
export function createModel({ table, requests }: Capacity) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    inputs: inputsOf("as_of", "quarter", "budget"),
    fiscalStart: one("fiscal start"),
    calendar: each(["yearStart", "quarterStart", "quarterEnd"], one),
    rows: each(ALL_ROW_KEYS, column(table)),
    lines: each([...TAKEN_KEYS, ...SHOWN_KEYS, ...BEHIND_KEYS], column(requests)),
    totals: each(
      [
        "due",
        "requested",
        "agreed",
        "committed",
        "spent",
        "verified",
        "fits",
        "belowCost",
        "over",
        "notReady",
        "reserve",
        "left",
        "roomOwn",
        "roomReserved",
      ],
      one,
    ),
    bar: each(["name", ...BAR_PARTS], (key) => new Ref(`bar ${key}`, 1, 1)),
    sentence: one("sentence"),
    parts: each(["left", "open", "over", "belowCost", "notReady"], (key) => one(`in words: ${key}`)),
    finding: one("finding"),
    checks: each(
      [
        "tolerance",
        "direct",
        "room",
        "leftOut",
        "campaigns",
        "partners",
        "foreign",
        "overspent",
        "declinedSpent",
        "selfDecided",
        "all",
      ],
      one,
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
export type BudgetSettings = Readonly<
  Record<
    | "asOf"
    | "fiscalStartMonth"
    | "currency"
    | "mdfBudget"
    | "mdfReserve"
    | "approver"
    | "amountBasis"
    | "partnerMargin"
    | "vendorGrossMargin",
    Ref
  >
>;
