/** What a CAM may type over a default of the MGO worksheet. The sheet's input is `in_` + the key. */
export const MGO_KEYS = [
  "line_a",
  "line_b",
  "line_c",
  "line_d",
  "line_f",
  "line_g",
  "line_i",
  "line_k",
  "line_l",
  "marketing_share",
  "revenue_won",
  "bleak_response",
  "bleak_close",
  "bleak_deal_size",
  "stretch_response",
  "stretch_close",
  "stretch_deal_size",
] as const;
export type MgoKey = (typeof MGO_KEYS)[number];

export interface MgoLine {
  key: MgoKey;
  /** Its letter on the worksheet, "" for what has none. */
  letter: string;
  label: string;
  default: number;
  /** Where the default comes from; what was reconstructed says so. */
  source: string;
  unit: "whole" | "money" | "share" | "multiple";
  /** Bounds are included; what is typed outside them does not count. */
  min: number;
  max: number;
}

const GIVEN = "Given";
const PUBLISHED = "Published average";
const RECONSTRUCTED = "Reconstructed, edit me";
const PRESET = "Preset, edit me";
const ILLUSTRATIVE = "Illustrative, edit me";
/** Nobody has more of anything. */
const MOST = 1e12;

const line = (
  key: MgoKey,
  letter: string,
  label: string,
  standard: number,
  unit: MgoLine["unit"],
  source: string,
): MgoLine => ({
  key,
  letter,
  label,
  default: standard,
  source,
  unit,
  min: 0,
  max: unit === "share" ? 1 : MOST,
});

/** The inputs of the worksheet. Lines E, H and J are worked out; L is the revenue to work back from. */
export const MGO_LINES: Readonly<Record<MgoKey, MgoLine>> = {
  line_a: line("line_a", "A", "Engaged partners", 1000, "whole", RECONSTRUCTED),
  line_b: line("line_b", "B", "Campaigns a partner a year", 2, "multiple", PUBLISHED),
  line_c: line("line_c", "C", "Recipients a campaign", 1852, "whole", PUBLISHED),
  line_d: line("line_d", "D", "Interaction rate", 0.0171, "share", PUBLISHED),
  line_f: line("line_f", "F", "Response → lead", 0.4, "share", RECONSTRUCTED),
  line_g: line("line_g", "G", "Lead → MGO", 0.5, "share", RECONSTRUCTED),
  line_i: line("line_i", "I", "MGO → won", 0.1, "share", RECONSTRUCTED),
  line_k: line("line_k", "K", "Average deal size", 7937, "money", RECONSTRUCTED),
  line_l: line("line_l", "L", "Revenue target", 10_000_000, "money", GIVEN),
  marketing_share: line("marketing_share", "", "Marketing's share of L", 1, "share", "All of it; edit me"),
  revenue_won: line("revenue_won", "", "Won by marketing so far", 0, "money", "Nothing yet; edit me"),
  bleak_response: line("bleak_response", "", "Bleak: response ×", 0.7, "multiple", PRESET),
  bleak_close: line("bleak_close", "", "Bleak: close rate ×", 0.7, "multiple", PRESET),
  bleak_deal_size: line("bleak_deal_size", "", "Bleak: deal size ×", 0.8, "multiple", PRESET),
  stretch_response: line("stretch_response", "", "Stretch: response ×", 1.2, "multiple", ILLUSTRATIVE),
  stretch_close: line("stretch_close", "", "Stretch: close rate ×", 1.2, "multiple", ILLUSTRATIVE),
  stretch_deal_size: line("stretch_deal_size", "", "Stretch: deal size ×", 1.1, "multiple", ILLUSTRATIVE),
};

export const MGO_SCENARIOS = ["Bleak", "Expected", "Stretch"] as const;
export type MgoScenarioName = (typeof MGO_SCENARIOS)[number];
export const DEFAULT_SCENARIO: MgoScenarioName = "Expected";

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
}

/** Weeks over which a year's MGOs are spread. */
export const WEEKS = 52;
