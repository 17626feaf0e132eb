import { REQUIREMENTS } from "../../domain/program/levels";
import {
  METRIC_DEFAULTS,
  PERFORMANCE_METRICS,
  type MetricDefinition,
  type PerformanceMetricId,
} from "../../domain/program/metrics";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { OVERRIDE_KEYS, type OverrideKey } from "../../domain/scorecard/performance/scorecard-inputs";
import { inputRefs, type InputRefs } from "../shared/inputs-panel";
import { levelRefs } from "../shared/level-block";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";
import type { SettingKey } from "../../domain/program/settings";
import { COLUMN } from "./layout";
import { five, four, type MetricLineRefs, metricRefs, type MetricRefs, one } from "./metric-refs";

/** The settings that a scorecard reads. */
export const SETTING_NAMES = [
  "companyName",
  "asOf",
  "fiscalStartMonth",
  "currency",
  "amountBasis",
  "growth",
  "programWinRate",
  "defaultDealSize",
  "defaultCoverage",
  "winRateMinimum",
  "staleDays",
  "levelReview",
  "attainmentCap",
  "green",
  "yellow",
  "provisionalBelow",
  "revenueWeightLimit",
] as const satisfies readonly SettingKey[];

export type ScorecardSetting = (typeof SETTING_NAMES)[number];

/** Notes that there may be, and that the page has room for. */
const [NOTICES, NOTES] = [11, 4];

const BALL_COLUMNS = COLUMN.leftLast - COLUMN.first + 1;

const calendarRefs = () => ({
  start: five("start"),
  end: five("end"),
  countedFrom: five("counted from"),
  early: five("early"),
  days: five("days"),
  elapsed: five("elapsed days"),
  shares: each(["whole", "weight", "weightGone", "ofYear", "counted", "ofRest", "gone"], four),
  ...each(["name", "trailingStart", "quarter", "from", "seasonal", "forRest", "lastDays", "earlyDays"], one),
});

const DEAL_FIGURES = [
  "trailingWon",
  "openAll",
  "openAfterYear",
  "openInYear",
  "openInQuarter",
  "weighted",
  "slippedCount",
  "slippedAmount",
  "nextQuarter",
  "oldestClose",
  "staleCount",
  "staleAmount",
  "undatedCount",
  "undatedAmount",
  "renewalCount",
  "renewalAmount",
  "closingDates",
  "weightedByStage",
  "unweighted",
  "unknownStages",
  "undated",
  "closedWon",
  "earlyCount",
  "earlyAmount",
  "closed",
  "programWon",
  "programClosed",
  "lost",
  "lostValued",
  "lostAmount",
  "programWonAmount",
  "programLost",
  "programLostValued",
  "programLostAmount",
] as const;

const dealRefs = () => ({
  won: five("won"),
  wonDeals: five("deals won"),
  lastYear: four("last year"),
  ...each(DEAL_FIGURES, one),
});

/** Pipeline by three rules: the rule of thumb, 1 ÷ win rate, what is used. */
const coverageRefs = () => ({
  multiple: new Ref("coverage multiples", 3),
  required: new Ref("required pipeline", 3),
  gap: new Ref("pipeline gaps", 3),
  ...each(["ratio", "weightedRatio"], one),
});

const winRateRefs = () =>
  each(
    [
      "byCount",
      "byValue",
      "used",
      "source",
      "valued",
      "enough",
      "lostShare",
      "largest",
      "coverage",
      "coverageSource",
    ],
    one,
  );

const trendRefs = () => ({
  ...each(["of", "known", "kind", "change", "won12", "finding"], one),
  ...each(["month", "shown", "end", "day", "score"], (label) => new Ref(label, 1, MONTHS_A_YEAR)),
});

/** Requirements of the level to reach, in the order of the levels' columns, and those that it asks for one below the other. */
const requirementRefs = () => ({
  ...each(["label", "figure", "share", "place"], five),
  asked: new Ref("requirements asked for", 1, REQUIREMENTS.length),
});

const CHECKS = [
  ...(["points", "won", "weights", "partner", "lost", "stages", "leftOut", "misspelt", "all"] as const),
  "otherMetrics",
] as const;

/** Every cell that another cell refers to. The blocks place them; the order of placing does not matter. */
export function createModel(
  own: readonly MetricDefinition[],
  settings: Readonly<Record<ScorecardSetting, Ref>>,
) {
  const metrics = each<PerformanceMetricId, MetricRefs>(PERFORMANCE_METRICS, metricRefs);
  const lines: readonly MetricLineRefs[] = [
    ...METRIC_DEFAULTS.map((metric) => ({ metric, refs: metrics[metric.id] })),
    ...own.map((metric) => ({ metric, refs: metricRefs() })),
  ];
  return {
    partner: {
      ...partnerRefs(),
      ...each(
        ["since", "annualTarget", "targetUnread", "lifeStage", "targetIsFor", "coverage", "dealSize"],
        one,
      ),
    },
    settings,
    tolerance: one("tolerance"),
    inputs: each<OverrideKey, InputRefs>(OVERRIDE_KEYS, inputRefs),
    fiscalStart: one("fiscal start"),
    calendar: calendarRefs(),
    deals: dealRefs(),
    /** Of closed quarters: what deals say otherwise today, and how many figures of Results. */
    restated: each(["perf_to_plan", "average_deal_size", "typed"], four),
    winRate: winRateRefs(),
    sales: five("sales targets"),
    salesToDate: five("sales targets to date"),
    salesDefault: four("default sales targets"),
    salesSource: four("sources of sales targets"),
    pipelineBase: five("target that pipeline covers"),
    pipelineRecordedOn: four("pipeline recorded on"),
    remaining: one("remaining target"),
    metrics,
    /** All metrics of the sheet: the five, and after them the program's own. */
    lines,
    own: lines.slice(METRIC_DEFAULTS.length),
    weights: {
      measured: five("measured weight"),
      count: five("metrics measured"),
      other: five("metrics measured beside revenue"),
      complete: five("complete"),
      flags: five("metrics below their floor"),
      ...each(["total", "revenue", "others", "metrics"], one),
    },
    score: five("score"),
    status: five("status"),
    current: each(["measured", "provisional", "measuredCount", "redFlags", "salesStatus"], one),
    level: levelRefs(),
    contract: each(
      ["level", "row", "order", "revenue", "review", "text", "short", "brings", "bringsLine"],
      one,
    ),
    requirements: requirementRefs(),
    coverage: coverageRefs(),
    led: each(["won", "registered"], (what) =>
      each(["byCount", "byAmount"], (part) => one(`${what} ${part}`)),
    ),
    takes: each(["behind", "year", "target", "gap", "dealSize", "deals", "end", "text"], one),
    verdict: each(["standing", "plan", "quarter", "more", "text"], one),
    trend: trendRefs(),
    quarters: {
      name: new Ref("quarters", 1, 4),
      won: new Ref("won shown", 1, 4),
      target: new Ref("target shown", 1, 4),
    },
    bars: each(["won", "weighted", "open"], one),
    /** Of each metric's target to date, rounded down to whole per cent, so that 100 % is reached. */
    reached: new Ref("reached of targets", 1, lines.length),
    /** From the score's ball to the last metric's, with the signs of the quarters beside them. */
    balls: new Ref("balls", BALL_COLUMNS, lines.length + 4),
    notes: new Ref("notes", 1, NOTES),
    noteTexts: new Ref("texts of notes", 1, NOTICES),
    notePlaces: new Ref("places of notes", 1, NOTICES),
    checks: each(CHECKS, one),
  };
}

export type Model = ReturnType<typeof createModel>;
