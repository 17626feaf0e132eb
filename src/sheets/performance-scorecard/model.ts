import { PERFORMANCE_METRICS, type PerformanceMetricId } from "../../domain/program/metrics";
import { SETTINGS } from "../../domain/program/settings";
import { OVERRIDE_KEYS, type OverrideKey } from "../../domain/scorecard/performance/scorecard-types";
import { REQUIREMENTS } from "../../domain/program/levels";
import { Ref } from "../shared/reference";

const one = (label: string) => new Ref(label);
const five = (label: string) => new Ref(label, 5);
const four = (label: string) => new Ref(label, 4);

function each<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}

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
  /** Recorded in cam_results: by quarter, and the latest. */
  resultTarget: Ref;
  resultActual: Ref;
  latestTarget: Ref;
  latestActual: Ref;
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
  resultTarget: four(`${id} recorded targets`),
  resultActual: four(`${id} recorded actuals`),
  latestTarget: one(`${id} latest target`),
  latestActual: one(`${id} latest actual`),
  targetDefault: five(`${id} default targets`),
});

export interface InputRefs {
  default: Ref;
  override: Ref;
  used: Ref;
  source: Ref;
}

type SettingName = keyof typeof SETTINGS;

/** Every cell that another cell refers to. The blocks place them; the order of placing does not matter. */
export function createModel() {
  return {
    partner: {
      name: one("partner"),
      key: one("partner key"),
      criterion: one("partner criterion"),
      row: one("partner row"),
      since: one("partner since"),
      annualTarget: one("annual target"),
      coverage: one("partner coverage"),
      dealSize: one("partner deal size"),
    },
    settings: each(Object.keys(SETTINGS) as SettingName[], one),
    tolerance: one("tolerance"),
    inputs: each<OverrideKey, InputRefs>(OVERRIDE_KEYS, (key) => ({
      default: one(`${key} default`),
      override: one(`${key} override`),
      used: one(`${key} used`),
      source: one(`${key} source`),
    })),
    calendar: {
      name: one("fiscal year"),
      start: five("start"),
      end: five("end"),
      countedFrom: five("counted from"),
      days: five("days"),
      elapsed: five("elapsed days"),
      planned: five("planned share"),
      trailingStart: one("trailing start"),
      quarter: one("quarter number"),
      from: one("counts from"),
      seasonal: one("seasonal"),
      lastDays: one("last days"),
    },
    deals: {
      won: five("won"),
      wonDeals: five("deals won"),
      lastYear: four("last year"),
      trailingWon: one("won in 12 months"),
      influenced: one("influenced"),
      openAll: one("open"),
      openAfterYear: one("open after the year"),
      openInYear: one("open in year"),
      openInQuarter: one("open in quarter"),
      weighted: one("weighted"),
      slippedCount: one("slipped deals"),
      slippedAmount: one("slipped amount"),
      nextQuarter: one("next quarter open"),
      partnerCount: one("partner-led deals"),
      vendorCount: one("vendor-led deals"),
      partnerAmount: one("partner-led amount"),
      vendorAmount: one("vendor-led amount"),
      unknownStages: one("unknown stages"),
      closedWon: one("won by count"),
      closed: one("closed by count"),
      programWon: one("program won by count"),
      programClosed: one("program closed"),
      programRate: one("program rate"),
      programDealSize: one("program deal size"),
    },
    winRate: one("win rate"),
    winRateSource: one("win rate source"),
    sales: five("sales targets"),
    salesDefault: four("default sales targets"),
    salesSource: four("sources of sales targets"),
    pipelineBase: five("target that pipeline covers"),
    pipelineActual: five("pipeline measured"),
    remaining: one("remaining target"),
    metrics: each<PerformanceMetricId, MetricRefs>(PERFORMANCE_METRICS, metricRefs),
    weights: {
      total: one("configured weight"),
      revenue: one("revenue weight"),
      others: one("other weight"),
      measured: five("measured weight"),
    },
    score: five("score"),
    status: five("status"),
    state: five("state"),
    current: {
      score: one("current score"),
      status: one("current status"),
      measured: one("measured share"),
      provisional: one("provisional"),
    },
    level: {
      earnedRow: one("earned row"),
      targetRow: one("target row"),
      earned: one("earned level"),
      shown: one("level"),
      next: one("next level"),
      targetName: one("target level"),
      has: each(
        REQUIREMENTS.map(({ id }) => id),
        (id) => one(`has ${id}`),
      ),
      needs: each(
        REQUIREMENTS.map(({ id }) => id),
        (id) => one(`needs ${id}`),
      ),
      missing: each(
        REQUIREMENTS.map(({ id }) => id),
        (id) => one(`missing ${id}`),
      ),
      facts: each(
        REQUIREMENTS.map(({ id }) => id),
        (id) => one(`fact ${id}`),
      ),
    },
    coverage: {
      multiple: new Ref("coverage multiples", 3),
      required: new Ref("required pipeline", 3),
      gap: new Ref("pipeline gaps", 3),
      ratio: one("open over remaining"),
      weightedRatio: one("weighted over remaining"),
      partnerLedCount: one("partner-led share"),
      partnerLedAmount: one("partner-led share by amount"),
    },
    takes: {
      target: one("quarter's target"),
      gap: one("gap"),
      dealSize: one("deal size"),
      deals: one("deals needed"),
      end: one("quarter's end"),
      text: one("what it takes"),
    },
    checks: {
      points: one("points tie"),
      won: one("won ties"),
      weights: one("weights tie"),
      partner: one("partner once"),
      stages: one("stages once"),
      all: one("check"),
    },
  };
}

export type Model = ReturnType<typeof createModel>;
