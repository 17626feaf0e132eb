import { ILLUSTRATIVE } from "../shared/plain-words";
import { type Assumption, type NumberAssumption, numberAssumptions, RATE } from "../shared/assumption";
import { LARGEST_FIGURE } from "../shared/bounds";

const PUBLISHED = "Published average";
const PRESET = "Preset: replace";

const measuredIn =
  (bounds: Pick<Assumption, "kind" | "minimum" | "maximum" | "decimals">) =>
  (label: string, standard: number, source: string) => ({
    ...bounds,
    label,
    default: standard,
    source,
    help: bounds.kind === "rate" ? `${label}, as a share from 0 % to 100 %.` : `${label}; 0 or more.`,
  });

const UP = { minimum: 0, maximum: LARGEST_FIGURE } as const;
const count = measuredIn({ kind: "number", decimals: 0, ...UP });
const times = measuredIn({ kind: "number", ...UP });
const money = measuredIn({ kind: "money", ...UP });
const share = measuredIn(RATE);

/** What a CAM may type over a default of the worksheet; the sheet's input is `in_` + the key. Lines E, H and J are worked out; L is the revenue to work back from. */
export const MGO_LINES = numberAssumptions({
  line_a: count("Engaged partners", 1000, ILLUSTRATIVE),
  line_b: times("Campaigns a partner a year", 2, PUBLISHED),
  line_c: count("Recipients a campaign", 1852, PUBLISHED),
  // An interaction rate has a second decimal that counts.
  line_d: { ...share("Interaction rate", 0.0171, PUBLISHED), decimals: 2 },
  line_f: share("Response → lead", 0.4, ILLUSTRATIVE),
  line_g: share("Lead → MGO", 0.5, ILLUSTRATIVE),
  line_i: share("MGO → won", 0.1, ILLUSTRATIVE),
  line_k: money("Average deal size", 7937, ILLUSTRATIVE),
  line_l: money("Revenue target", 10_000_000, ILLUSTRATIVE),
  marketing_share: share("Marketing's share of L", 1, "All of it, until you type a share"),
  revenue_won: money("Won by marketing so far", 0, "Nothing, until you type it"),
  bleak_response: times("Bleak: response ×", 0.7, PRESET),
  bleak_close: times("Bleak: close rate ×", 0.7, PRESET),
  bleak_deal_size: times("Bleak: deal size ×", 0.8, PRESET),
  stretch_response: times("Stretch: response ×", 1.2, ILLUSTRATIVE),
  stretch_close: times("Stretch: close rate ×", 1.2, ILLUSTRATIVE),
  stretch_deal_size: times("Stretch: deal size ×", 1.1, ILLUSTRATIVE),
});

export type MgoKey = keyof typeof MGO_LINES;
export const MGO_KEYS = Object.keys(MGO_LINES) as MgoKey[];

/** A line's letter on the worksheet; "" for what has none. */
export const mgoLetter = (key: MgoKey) =>
  key.startsWith("line_") ? key.slice("line_".length).toUpperCase() : "";

export const MGO_SCENARIOS = ["Bleak", "Expected", "Stretch"] as const;
export type MgoScenarioName = (typeof MGO_SCENARIOS)[number];
/** What a scenario multiplies the lines by. */
export interface ScenarioFactors {
  response: number;
  close: number;
  dealSize: number;
}

/** The scenario that counts. */
export const MGO_SCENARIO: Assumption<MgoScenarioName> = {
  key: "scenario",
  label: "Scenario that counts",
  kind: "choice",
  choices: MGO_SCENARIOS,
  default: "Expected",
  source: "Plan on a bleak case too",
  help: "Bleak, Expected or Stretch: the one that the targets below are for.",
};
/** Whole MGOs a year for the partners together. */
export const MGOS_TO_SHARE: NumberAssumption = {
  key: "mgos_to_share",
  label: "MGOs to share out to partners",
  kind: "whole",
  minimum: 0,
  // Nobody shares out more.
  maximum: 1e9,
  default: null,
  source: "All of a year's",
  help: "Whole MGOs a year that the partners below bring together.",
};

/** How many segments a worksheet has room for. */
export const SEGMENTS = 6;

/** A product, region or partner type with a part of the revenue target; blank figures are the worksheet's own. */
export interface SegmentInput {
  name: string | null;
  /** Part of line L, 0 … 1; a segment without it is not used. */
  share: number | null;
  dealSize?: number | null;
  closeRate?: number | null;
  mgoRate?: number | null;
  leadRate?: number | null;
  /** What of it stands on the sheet and is no number that it may be: the segment has no answer until that is put right. */
  unreadable?: readonly SegmentFigure[];
}

/** The figures of a segment, as the sheet heads their columns. */
export const SEGMENT_FIGURES = {
  share: { label: "Share of L", most: 1 },
  dealSize: { label: "Deal size", most: LARGEST_FIGURE },
  closeRate: { label: "MGO → won", most: 1 },
  mgoRate: { label: "Lead → MGO", most: 1 },
  leadRate: { label: "Resp. → lead", most: 1 },
} as const;
export type SegmentFigure = keyof typeof SEGMENT_FIGURES;

/** Weeks over which a year's MGOs are spread. */
export const WEEKS = 52;
