import { type UsedInput, usedInput } from "../shared/assumption";
import { ratio } from "./known";
import type { MgoFacts } from "./mgo-facts";
import {
  MGO_KEYS,
  MGO_LINES,
  MGO_SCENARIO,
  MGO_SCENARIOS,
  WEEKS,
  type MgoKey,
  type MgoScenarioName,
  type SegmentInput,
} from "./mgo-lines";
import { factorsOf, scenarioOf, type MgoScenario } from "./mgo-scenario";
import { segmentsOf, type Segments } from "./mgo-segments";
import { shareOut } from "./mgo-shares";
import { bleakText, worksheetText } from "./mgo-text";
import { wholeParts } from "./whole-pieces";

/** Blank (null or absent) leaves the default. */
type MgoOverrides = Readonly<Partial<Record<MgoKey, number | null>>>;

interface MgoPartner {
  partner: string;
  /** As typed; null: the default. */
  weight: number | null;
  annualTarget: number | null;
}

export interface MgoWorksheetInput {
  overrides?: MgoOverrides;
  /** What the workbook tells; see `mgoFacts`. */
  facts?: MgoFacts;
  scenario?: MgoScenarioName | null;
  segments?: readonly SegmentInput[];
  partners?: readonly MgoPartner[];
  /** Whole MGOs to share out to the partners; null: all of them. */
  toShare?: number | null;
  /** Twelve shares of the year from the first fiscal month; null: evenly. */
  seasonality?: readonly number[] | null;
}

export interface MgoWorksheet {
  inputs: Readonly<Record<MgoKey, UsedInput>>;
  scenario: MgoScenarioName;
  scenarios: Readonly<Record<MgoScenarioName, MgoScenario>>;
  /** The scenario that counts. */
  chosen: MgoScenario;
  /** Line L × marketing's share − what is won: what is still to be brought. */
  revenueAsked: number;
  segments: Segments;
  /** Whole MGOs a year: the segments' where their shares total 100 %, else what line L asks for. */
  target: number | null;
  targetSource: string;
  perQuarter: number | null;
  perMonth: number | null;
  perWeek: number | null;
  /** target ÷ line A */
  perPartner: number | null;
  /** Twelve months from the first fiscal month. */
  byMonth: readonly (number | null)[];
  byQuarter: readonly (number | null)[];
  /** The same in whole MGOs that add up to the year's. */
  byMonthWhole: readonly (number | null)[];
  byQuarterWhole: readonly (number | null)[];
  shares: readonly { partner: string; weight: number; mgos: number | null }[];
  weightSource: string;
  /** Forward against backward, in words. */
  text: string;
  bleakText: string;
}

/** The worksheet, forward from line A and back from line L. Never throws for what a workbook may hold. */
export function mgoWorksheet(input: MgoWorksheetInput = {}): MgoWorksheet {
  const inputs = inputsOf(input.overrides ?? {}, input.facts ?? {});
  const used = (key: MgoKey) => inputs[key].used!;
  const scenario = input.scenario ?? MGO_SCENARIO.default;
  const revenueAsked = used("line_l") * used("marketing_share") - used("revenue_won");
  const scenarios = Object.fromEntries(
    MGO_SCENARIOS.map((each) => [each, scenarioOf(used, factorsOf(used, each), revenueAsked)]),
  ) as Record<MgoScenarioName, MgoScenario>;
  const chosen = scenarios[scenario];
  const segments = segmentsOf(input.segments ?? [], {
    revenue: Math.max(0, revenueAsked),
    dealSize: chosen.dealSize,
    closeRate: chosen.closeRate,
    factors: factorsOf(used, scenario),
    mgoRate: used("line_g"),
    leadRate: used("line_f"),
  });
  const target = segments.whole ? segments.mgos : chosen.needed;
  const per = (parts: number) => (target === null ? null : target / parts);
  const seasonality = input.seasonality ?? Array.from({ length: 12 }, () => 1 / 12);
  const byMonth = seasonality.map((share) => (target === null ? null : target * share));
  const byQuarter = [0, 3, 6, 9].map((first) =>
    target === null
      ? null
      : byMonth.slice(first, first + 3).reduce<number>((sum, mgos) => sum + (mgos ?? 0), 0),
  );
  return {
    inputs,
    scenario,
    scenarios,
    chosen,
    revenueAsked,
    segments,
    target,
    targetSource: segments.whole ? "Segments" : "Line L",
    perQuarter: per(4),
    perMonth: per(12),
    perWeek: per(WEEKS),
    perPartner: ratio(target, used("line_a")),
    byMonth,
    byQuarter,
    byMonthWhole: wholeParts(byMonth),
    byQuarterWhole: wholeParts(byQuarter),
    ...sharesOf(input, target),
    text: worksheetText(chosen, revenueAsked),
    bleakText: bleakText(scenarios.Bleak),
  };
}

function inputsOf(overrides: MgoOverrides, facts: MgoFacts): Record<MgoKey, UsedInput> {
  return Object.fromEntries(
    MGO_KEYS.map((key) => {
      const line = MGO_LINES[key];
      return [
        key,
        usedInput(line, facts[key] ?? { value: line.default, source: line.source }, overrides[key]),
      ];
    }),
  ) as Record<MgoKey, UsedInput>;
}

function sharesOf({ partners = [], toShare }: MgoWorksheetInput, target: number | null) {
  const targeted = partners.some(({ annualTarget }) => (annualTarget ?? 0) > 0);
  const weights = partners.map(({ weight, annualTarget }) =>
    weight !== null && weight >= 0 ? weight : targeted ? Math.max(0, annualTarget ?? 0) : 1,
  );
  const whole = toShare ?? target;
  const shared = whole === null ? null : shareOut(whole, weights);
  return {
    weightSource: targeted ? "Annual target" : "All alike",
    shares: partners.map(({ partner }, index) => ({
      partner,
      weight: weights[index]!,
      mgos: shared?.[index] ?? null,
    })),
  };
}
