import { ILLUSTRATIVE } from "../shared/plain-words";
import { nameKey } from "../shared/excel-text";
import type { CampaignPlan } from "./campaign-forecast";

/** What is typical of a tactic; every plan begins with it and changes what it knows better. */
export interface Tactic {
  name: string;
  /** People or companies reached by one campaign. */
  audience: number;
  fixedCost: number;
  unitCost: number;
  responseRate: number;
  leadRate: number;
  mgoRate: number;
  closeRate: number;
}

/** Where the library's figures come from. */
export const LIBRARY_SOURCE = ILLUSTRATIVE;

/** The vendor's part of the cost, and its margin, while nobody says otherwise. Illustrative. */
export const DEFAULT_MDF_SHARE = 0.5;
export const DEFAULT_GROSS_MARGIN = 0.6;

const tactic = (
  name: string,
  [audience, fixedCost, unitCost]: readonly [number, number, number],
  [responseRate, leadRate, mgoRate, closeRate]: readonly [number, number, number, number],
): Tactic => ({ name, audience, fixedCost, unitCost, responseRate, leadRate, mgoRate, closeRate });

/** Nine tactics. Audience, fixed cost, cost for each one reached; then response, lead, MGO and close rates. Illustrative throughout. */
export const TACTICS: readonly Tactic[] = [
  tactic("Email", [2000, 500, 0.25], [0.0171, 0.4, 0.5, 0.1]),
  tactic("Webinar", [1000, 2000, 1], [0.05, 0.4, 0.4, 0.12]),
  tactic("Event", [150, 8000, 60], [0.4, 0.3, 0.4, 0.15]),
  tactic("Telemarketing", [400, 500, 20], [0.1, 0.5, 0.5, 0.12]),
  tactic("Social", [5000, 500, 0.1], [0.01, 0.2, 0.35, 0.08]),
  tactic("Paid search", [800, 500, 5], [0.08, 0.25, 0.4, 0.1]),
  tactic("Content syndication", [300, 500, 30], [0.25, 0.3, 0.35, 0.08]),
  tactic("Direct mail", [1000, 1000, 2.5], [0.03, 0.4, 0.5, 0.1]),
  tactic("Account-based", [50, 3000, 100], [0.3, 0.5, 0.6, 0.25]),
];

function tacticNamed(name: string | null): Tactic | undefined {
  return TACTICS.find((each) => nameKey(each.name) === nameKey(name));
}

/** The rates that campaigns teach, see learned-rates.ts. */
export type RateField = "responseRate" | "leadRate" | "mgoRate" | "closeRate" | "dealSize";

export const RATE_FIELDS: readonly RateField[] = [
  "responseRate",
  "leadRate",
  "mgoRate",
  "closeRate",
  "dealSize",
];

/** A campaign of this tactic as the library suggests it; a deal size is the partner's or program's, never the library's. */
export function libraryPlan(name: string, dealSize: number | null): CampaignPlan {
  const known = tacticNamed(name);
  return {
    audience: known?.audience ?? null,
    fixedCost: known?.fixedCost ?? null,
    unitCost: known?.unitCost ?? null,
    mdfShare: DEFAULT_MDF_SHARE,
    responseRate: known?.responseRate ?? null,
    leadRate: known?.leadRate ?? null,
    mgoRate: known?.mgoRate ?? null,
    closeRate: known?.closeRate ?? null,
    dealSize,
    grossMargin: DEFAULT_GROSS_MARGIN,
  };
}
