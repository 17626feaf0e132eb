import type { CertificateRow } from "../../shared/tables/relations-tables";
import type { UsedInput } from "../../shared/assumption";
import type { FiscalYear } from "../../shared/fiscal-calendar";
import type { SerialDate } from "../../shared/serial-date";
import type { RequirementGap } from "../../program/levels";
import type { MetricDefinition } from "../../program/metrics";
import type { PartnerRows, TargetProblem } from "../../program/partner-rows";
import type { Settings } from "../../program/settings";
import type { LevelRow, PartnerRow, ResultRow, ScoreRow } from "../../shared/tables/catalogue";
import type { MetricWeightsRow, ServicingRow } from "../../shared/tables/scorecard-tables";
import type { Status } from "../score-band";
import type { OverrideKey, Overrides } from "./scorecard-inputs";
import type { DealMetric } from "./deal-metrics";
import type { LeftOutRows } from "./left-out-rows";
import type { ClassifiedDeal, DealIndex } from "./deal-index";

/** Certificates of a partner on a day, for whoever looks after them. */
export interface HeldCertificates {
  valid: number;
  /** How many are valid, by role: the most first; a blank role is "". */
  byRole: readonly (readonly [role: string, count: number])[];
  /** Those of them that end within 90 days, the soonest first. */
  ending: readonly CertificateRow[];
}

/** The rows of the workbook and its settings, as every partner's scorecard reads them. */
export interface ScorecardData {
  partners: readonly PartnerRow[];
  /** Why an annual target that somebody seems to have given is not known. */
  targetProblem: PartnerRows["targetProblem"];
  deals: DealIndex;
  results: readonly ResultRow[];
  scores: readonly ScoreRow[];
  servicing: readonly ServicingRow[];
  /** By partner. */
  certificates: (partner: string | null) => readonly CertificateRow[];
  levels: readonly LevelRow[];
  /** The five, and after them the program's own. */
  metrics: readonly MetricDefinition[];
  metricWeights: readonly MetricWeightsRow[];
  settings: Settings;
  leftOut: LeftOutRows;
}

export interface ScorecardInput {
  data: ScorecardData;
  partner: string;
  /** Used while neither an override nor the settings give a day. */
  asOf: SerialDate;
  overrides?: Overrides;
}

/** Green, Yellow, Red, or why a metric is not scored in this column. */
type MetricStatus =
  | Status
  | "Target met"
  | "No target"
  | "Not measured"
  | "Not recorded"
  | "Not begun"
  | "Joined later"
  | "Not weighted"
  | "Early";

export interface MetricColumn {
  target: number | null;
  actual: number | null;
  /** 100 × attainment, 0 … 100·cap. */
  score: number | null;
  status: MetricStatus;
}

/** Q1 … Q4, current. */
export type FiveColumns<T> = readonly [T, T, T, T, T];

export interface MetricLine {
  metric: MetricDefinition;
  /** The weight that counts, after the limit on revenue metrics. */
  weight: number;
  columns: FiveColumns<MetricColumn>;
  /** weight × score ÷ measured weight, of the current column: the points add up to the score. */
  points: number | null;
}

export type ColumnState = "Ended" | "In progress" | "Not begun" | "To date";

/** Green, Yellow, Red, or why a score of several metrics has no colour. */
export type ScoreStatus = Status | "Provisional" | "Not scored";

export interface ScoreColumn {
  state: ColumnState;
  score: number | null;
  status: ScoreStatus | "Early";
  /** How many metrics are measured, of those that weigh. */
  measured: number;
  /** Whether enough is measured for a colour. */
  complete: boolean;
}

/** Pipeline against one rule of how much is needed. */
export interface CoverageLine {
  /** Multiple of the remaining target; null when the rule gives none. */
  multiple: number | null;
  required: number | null;
  gap: number | null;
}

/** The partner's share of deals; null while the lead of too few of them is recorded. */
export interface LedShare {
  byCount: number | null;
  byAmount: number | null;
}

/** How many deals, and their amount. */
export interface DealLine {
  count: number;
  amount: number;
}

/** Open deals of one kind. */
export interface OpenLine extends DealLine {
  deals: readonly ClassifiedDeal[];
}

export interface WinRate {
  /** By count. */
  rate: number | null;
  /** By amounts; null where too few of the lost deals carry one. */
  byValue: number | null;
  /** What money is compared by: by value, else by count; 0 where enough deals closed and none was won. */
  used: number | null;
  source: "Partner's own" | "Program's" | "Not available";
  /** The partner's deals of the twelve months: won, and won or lost. */
  won: number;
  closed: number;
  /** Whether enough of the lost deals carry an amount. */
  valued: boolean;
}

/** What the line of the last twelve months shows. */
export interface Trend {
  /** The score as last recorded at each month's end, where it is known for all of them; else what was won in the twelve months to it. */
  of: "Score" | "Won";
  /** "Dec 2025" … the month of the as-of date. */
  months: readonly string[];
  values: readonly number[];
  /** What the line says, in a few words. */
  finding: string;
}

/** By quarter, Q1 … Q4. */
export interface RestatedQuarters {
  /** What deals say today less what it was closed with; null: as it was closed, or not closed. */
  deals: Readonly<Record<DealMetric, readonly (number | null)[]>>;
  /** How many targets and actuals stand in Results otherwise than they were closed. */
  typedOver: readonly number[];
}

export interface PerformanceScorecard {
  partner: string;
  row: PartnerRow | null;
  /** Null where Certificates has none of the partner. */
  certificates: HeldCertificates | null;
  asOf: SerialDate;
  year: FiscalYear;
  inputs: Readonly<Record<OverrideKey, UsedInput>>;
  /** Why the annual target on Partners is not known although somebody seems to have given one. */
  targetProblem: TargetProblem | null;
  /** Sum of the quarters' targets; null until all four have one, and when they ask for nothing. */
  annualTarget: number | null;
  lines: readonly MetricLine[];
  columns: FiveColumns<ScoreColumn>;
  /** Of the current column. */
  score: number | null;
  status: ScoreStatus;
  /** The worse of performance to plan and pipeline, of those that are measured. */
  salesStatus: Status | "Not scored";
  /** Share of the weight that is measured, 0 … 1. */
  measured: number;
  /** Metrics that are measured, of those that weigh. */
  metricsMeasured: number;
  metricsWeighed: number;
  provisional: boolean;
  /** Labels of the metrics below their floor, which keep the score from being Green. */
  redFlags: readonly string[];
  /** Earned; "" while something that it asks for is not measured. */
  level: string;
  /** "" without one. */
  contractLevel: string;
  /** The earned level beside the contractual one, in one line. */
  levelText: string;
  /** "" at the top. */
  nextLevelBrings: string;
  /** "" at the top. */
  nextLevel: string;
  gaps: readonly RequirementGap[];
  /** Of the four quarters where they are closed: what the workbook says otherwise today. */
  restated: RestatedQuarters;
  won: { quarters: readonly [number, number, number, number]; yearToDate: number };
  winRate: WinRate;
  coverage: {
    remaining: number | null;
    open: number;
    /** open ÷ remaining; null without a target or when it is met. */
    ratio: number | null;
    used: CoverageLine;
    rule: CoverageLine;
    byWinRate: CoverageLine;
    weighted: number;
    /** Open deals of the year without a probability: they are left out of the weighted amount. */
    unweighted: number;
    weightedRatio: number | null;
  };
  /** Open, and so long past the expected close that they are left out of the pipeline. */
  stale: OpenLine;
  /** Open and past the expected close; they count. */
  slipped: OpenLine;
  /** Open without an expected close; they count. */
  undatedOpen: OpenLine;
  /** Of the open pipeline of the year. */
  renewals: OpenLine;
  /** Won in the last twelve months, but before the day since which the partner is one: they count. */
  wonBeforeSince: DealLine;
  /** Whether any deal of the workbook has an expected close. */
  closingDates: boolean;
  /** Of the deals won in the year to date, and apart from it of those registered in it. */
  partnerLed: LedShare;
  partnerLedRegistered: LedShare;
  /** Open and expected in the first quarter of the next year; null until the year's last 30 days. */
  nextQuarterOpen: number | null;
  /** Open pipeline of the quarter in progress and the target it is measured against; `due` while a build is to record it. */
  recordable: { period: SerialDate; amount: number; target: number | null; due: boolean };
  /** Deals whose stage Setup does not know. */
  unknownStages: number;
  /** Won or lost deals without a day in Closed on: they count in no period. */
  undatedDeals: number;
  /** Rows that the tables' reader left out, rows that name the partner with other spaces, and deals that a rename may have left behind. */
  unread: { leftOut: number; misspelt: number; lost: number };
  whatItTakes: string;
  /** How the partner stands, in one sentence that says of which period it speaks. */
  verdict: string;
  trend: Trend;
  check: boolean;
}
