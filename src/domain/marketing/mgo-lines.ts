import { ILLUSTRATIVE } from "../shared/plain-words";
import { LARGEST_FIGURE } from "../shared/bounds";
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

type LineFacts = Pick<MgoLine, "label" | "default" | "source" | "unit">;

const measuredIn =
  (unit: MgoLine["unit"]) =>
  (label: string, standard: number, source: string): LineFacts => ({
    label,
    default: standard,
    source,
    unit,
  });

const whole = measuredIn("whole");
const money = measuredIn("money");
const share = measuredIn("share");
const multiple = measuredIn("multiple");

const LINE_FACTS: Readonly<Record<MgoKey, LineFacts>> = {
  line_a: whole("Engaged partners", 1000, RECONSTRUCTED),
  line_b: multiple("Campaigns a partner a year", 2, PUBLISHED),
  line_c: whole("Recipients a campaign", 1852, PUBLISHED),
  line_d: share("Interaction rate", 0.0171, PUBLISHED),
  line_f: share("Response → lead", 0.4, RECONSTRUCTED),
  line_g: share("Lead → MGO", 0.5, RECONSTRUCTED),
  line_i: share("MGO → won", 0.1, RECONSTRUCTED),
  line_k: money("Average deal size", 7937, RECONSTRUCTED),
  line_l: money("Revenue target", 10_000_000, GIVEN),
  marketing_share: share("Marketing's share of L", 1, "All of it; edit me"),
  revenue_won: money("Won by marketing so far", 0, "Nothing yet; edit me"),
  bleak_response: multiple("Bleak: response ×", 0.7, PRESET),
  bleak_close: multiple("Bleak: close rate ×", 0.7, PRESET),
  bleak_deal_size: multiple("Bleak: deal size ×", 0.8, PRESET),
  stretch_response: multiple("Stretch: response ×", 1.2, ILLUSTRATIVE),
  stretch_close: multiple("Stretch: close rate ×", 1.2, ILLUSTRATIVE),
  stretch_deal_size: multiple("Stretch: deal size ×", 1.1, ILLUSTRATIVE),
};

const letterOf = (key: MgoKey) => (key.startsWith("line_") ? key.slice("line_".length).toUpperCase() : "");

/** The inputs of the worksheet. Lines E, H and J are worked out; L is the revenue to work back from. */
export const MGO_LINES = Object.fromEntries(
  MGO_KEYS.map((key): [MgoKey, MgoLine] => {
    const facts = LINE_FACTS[key];
    return [
      key,
      { key, letter: letterOf(key), ...facts, min: 0, max: facts.unit === "share" ? 1 : LARGEST_FIGURE },
    ];
  }),
) as Readonly<Record<MgoKey, MgoLine>>;

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
