import { FUNNEL } from "../../domain/marketing/conversions";
import { MARKETING_INPUTS } from "../../domain/marketing/marketing-inputs";
import { COUNTED } from "../../domain/marketing/whole-pieces";
import { inputRefs } from "../shared/inputs-panel";
import { partnerRefs } from "../shared/partner-block";
import { qualifiedLead } from "../shared/qualified-lead";
import { each, Ref } from "../shared/reference";

const one = (label: string) => new Ref(label);

/** What a campaign's row of cam_campaigns holds, in the order of its columns there. */
export const FACTS = {
  tactic: "Tactic",
  quarter: "Quarter",
  month: "Month",
  audience: "Audience",
  fixedCost: "Fixed cost",
  unitCost: "Unit cost",
  mdfShare: "MDF share",
  responseRate: "Response rate",
  leadRate: "Lead rate",
  mgoRate: "MGO rate",
  closeRate: "Close rate",
  dealSize: "Deal size",
  grossMargin: "Gross margin",
  actualAudience: "Actual audience",
  actualResponses: "Actual responses",
  actualLeads: "Actual leads",
  actualMgos: "Actual MGOs",
  actualDeals: "Actual deals",
  actualRevenue: "Actual revenue",
  actualCost: "Actual cost",
  partnerMargin: "Partner margin",
} as const;
export type Fact = keyof typeof FACTS;
export const FACT_KEYS = Object.keys(FACTS) as Fact[];

/** Figures of a campaign, planned or come back. */
export const CAMPAIGN_FIGURES = [
  "audience",
  "responses",
  "leads",
  "mgos",
  "deals",
  "revenue",
  "cost",
  "mdfAsk",
  "contribution",
  "partnerGain",
  "ownCost",
  "revenueReturn",
  "roi",
  "vendorReturn",
  "partnerReturn",
  "campaignReturn",
] as const;
export type CampaignFigure = (typeof CAMPAIGN_FIGURES)[number];
/** Those that add up. */
export const ADDED = [
  "audience",
  "responses",
  "leads",
  "mgos",
  "deals",
  "revenue",
  "cost",
  "mdfAsk",
  "contribution",
  "partnerGain",
  "ownCost",
] as const satisfies readonly CampaignFigure[];

/** Those of each month. */
export const BY_MONTH = ADDED.filter(isByMonth);
type ByMonth = Exclude<(typeof ADDED)[number], "contribution" | "partnerGain" | "ownCost">;

function isByMonth(key: (typeof ADDED)[number]): key is ByMonth {
  return key !== "contribution" && key !== "partnerGain" && key !== "ownCost";
}

export type InputKey = keyof typeof MARKETING_INPUTS;
export const INPUT_KEYS = Object.keys(MARKETING_INPUTS) as InputKey[];

/** Lines of the tactics on the first page; of more the rest stand on the next. */
export const MOST_TACTICS = 6;

/** What of Setup counts. */
export const PLAN_SETTINGS = [
  "currency",
  "amountBasis",
  "approver",
  "partnerMargin",
  "qualifiedLead",
] as const;
type PlanSetting = (typeof PLAN_SETTINGS)[number];

function checkRefs() {
  return {
    checks: each(
      [
        "found",
        "listed",
        "leftOut",
        "unreadable",
        "months",
        "variance",
        "quarters",
        "partner",
        "all",
      ] as const,
      one,
    ),
  };
}

/** Why revenue differs, and what closes the gap. */
function planRefs(down: (label: string) => Ref) {
  return {
    variance: each(["volume", "rate", "total"] as const, (key) => ({
      rows: down(`variance ${key}`),
      total: one(`variance ${key} in all`),
    })),
    unmatched: down("unmatched"),
    yields: down("audience to MGO"),
    closers: each(["costPerMgo", "cost"] as const, (key) => down(`closing the gap: ${key}`)),
    cheapest: each(["row", "name", "costPerMgo", "audience", "cost"] as const, one),
    worth: one("revenue an MGO"),
    gap: one("gap"),
    revenueGap: one("revenue gap"),
  };
}

/** Every cell that another cell refers to; the blocks place them. Campaigns stand below each other. */
export function createModel(
  { campaigns, months }: { campaigns: number; months: number },
  settings: Readonly<Record<PlanSetting, Ref>>,
) {
  const down = (label: string) => new Ref(label, 1, campaigns);
  const figures = (label: string) => ({
    rows: each(CAMPAIGN_FIGURES, (key) => down(`${label} ${key}`)),
    total: each(CAMPAIGN_FIGURES, (key) => one(`${label} ${key} in all`)),
  });
  return {
    partner: partnerRefs(),
    settings,
    tolerance: one("tolerance"),
    inputs: each(INPUT_KEYS, inputRefs),
    ids: down("campaign IDs"),
    found: down("rows of cam_campaigns"),
    facts: each(FACT_KEYS, (key) => down(FACTS[key])),
    names: down("campaigns"),
    odd: [down("first odd cells"), down("further odd cells")] as const,
    unreadable: down("cells that cannot be read"),
    counted: each(["from", "count", "others", "credits", "mgos", "deals", "revenue"] as const, (key) =>
      down(`deals: ${key}`),
    ),
    planned: figures("planned"),
    actual: figures("actual"),
    whole: each(COUNTED, (key) => ({
      rows: down(`whole ${key}`),
      total: one(`whole ${key} in all`),
      months: new Ref(`whole ${key} by month`, 1, months),
    })),
    conversions: each(
      ["planned", "actual"] as const,
      (key) => new Ref(`${key} conversions`, 1, FUNNEL.length),
    ),
    margins: each(["vendor", "partner"] as const, (key) => down(`${key} margin`)),
    costPerMgo: down("cost an MGO"),
    ...planRefs(down),
    goal: one("goal in whole MGOs"),
    lead: qualifiedLead(settings.qualifiedLead),
    texts: each(
      [
        "goal",
        "closing",
        "both",
        "cameBack",
        "mgosBack",
        "revenueBack",
        "result",
        "open",
        "apart",
        "parts",
        "variance",
      ] as const,
      one,
    ),
    quarter: {
      start: one("first day of the quarter"),
      end: one("first day after the plan"),
      name: one("quarter's name"),
      built: one("quarters built for"),
    },
    months: {
      place: new Ref("months' places", 1, months),
      start: new Ref("months", 1, months),
      ...each(BY_MONTH, (key) => new Ref(`months' ${key}`, 1, months)),
    },
    mdf: {
      ...each(
        [
          "count",
          "open",
          "requested",
          "approved",
          "verified",
          "spent",
          "agreed",
          "known",
          "status",
          "source",
        ] as const,
        (key) => down(`MDF ${key}`),
      ),
    },
    ...checkRefs(),
    attention: each(["blanks", "zeros", "away", "others", "unmeasured"] as const, one),
  };
}

export type Model = ReturnType<typeof createModel>;
export type FigureRefs = Model["planned"];
