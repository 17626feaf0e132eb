import { PERFORMANCE_METRICS, type PerformanceMetricId } from "../../domain/program/metrics";
import { OVERRIDE_KEYS, type OverrideKey } from "../../domain/scorecard/performance/scorecard-inputs";
import { inputRefs, type InputRefs } from "../shared/inputs-panel";
import { levelRefs } from "../shared/level-block";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";
import type { SettingKey } from "../../domain/program/settings";

const one = (label: string) => new Ref(label);
const five = (label: string) => new Ref(label, 5);
const four = (label: string) => new Ref(label, 4);

/** The handles of one metric's cells. */
export interface MetricRefs {
  target: Ref;
  actual: Ref;
  score: Ref;
  status: Ref;
  weight: Ref;
  attainment: Ref;
  points: Ref;
  currentStatus: Ref;
  /** From cam_metrics, or the default. */
  configured: Ref;
  green: Ref;
  yellow: Ref;
  defaultTarget: Ref;
  /** A score below it keeps the composite from being Green; 0: none. */
  floor: Ref;
  lower: Ref;
  /** 1 where the score is below the floor, in all five columns. */
  flag: Ref;
  /** Its id and its label, in the calculations. */
  id: Ref;
  label: Ref;
  /** Recorded in cam_results: by quarter, and the latest. */
  resultTarget: Ref;
  resultActual: Ref;
  latestTarget: Ref;
  /** Default target in all five columns. */
  targetDefault: Ref;
}

const metricRefs = (id: string): MetricRefs => ({
  target: five(`${id} target`),
  actual: five(`${id} actual`),
  score: five(`${id} score`),
  status: five(`${id} status`),
  weight: one(`${id} weight`),
  attainment: one(`${id} attainment`),
  points: one(`${id} points`),
  currentStatus: one(`${id} current status`),
  configured: one(`${id} configured weight`),
  green: one(`${id} green`),
  yellow: one(`${id} yellow`),
  defaultTarget: one(`${id} default target`),
  floor: one(`${id} floor`),
  lower: one(`${id} lower is better`),
  flag: five(`${id} below its floor`),
  id: one(`${id} id`),
  label: one(`${id} label`),
  resultTarget: four(`${id} recorded targets`),
  resultActual: four(`${id} recorded actuals`),
  latestTarget: one(`${id} latest target`),
  targetDefault: five(`${id} default targets`),
});

/** The settings that a scorecard reads. */
const SETTING_NAMES = [
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

/** Every cell that another cell refers to. The blocks place them; the order of placing does not matter. */
export function createModel() {
  return {
    partner: {
      ...partnerRefs(),
      ...each(
        ["since", "annualTarget", "targetUnread", "lifeStage", "targetIsFor", "coverage", "dealSize"],
        one,
      ),
    },
    settings: each(SETTING_NAMES, one),
    tolerance: one("tolerance"),
    inputs: each<OverrideKey, InputRefs>(OVERRIDE_KEYS, inputRefs),
    fiscalStart: one("fiscal start"),
    calendar: calendarRefs(),
    deals: dealRefs(),
    winRate: winRateRefs(),
    sales: five("sales targets"),
    salesToDate: five("sales targets to date"),
    salesDefault: four("default sales targets"),
    salesSource: four("sources of sales targets"),
    pipelineBase: five("target that pipeline covers"),
    pipelineRecordedOn: four("pipeline recorded on"),
    pipelineActual: five("pipeline measured"),
    remaining: one("remaining target"),
    metrics: each<PerformanceMetricId, MetricRefs>(PERFORMANCE_METRICS, metricRefs),
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
    state: five("state"),
    current: each(["measured", "provisional", "measuredCount", "redFlags", "salesStatus"], one),
    level: levelRefs(),
    contract: each(["level", "row", "order", "revenue", "review", "text", "brings"], one),
    coverage: coverageRefs(),
    led: each(["won", "registered"], (what) =>
      each(["byCount", "byAmount"], (part) => one(`${what} ${part}`)),
    ),
    takes: each(["behind", "year", "target", "gap", "excess", "dealSize", "deals", "end", "text"], one),
    notes: one("notes"),
    checks: each(
      [
        "points",
        "won",
        "weights",
        "partner",
        "lost",
        "stages",
        "leftOut",
        "misspelt",
        "cells",
        "rows",
        "all",
      ],
      one,
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
