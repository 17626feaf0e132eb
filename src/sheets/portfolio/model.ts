import { CRITERIA } from "../../domain/portfolio/best-rank";
import type { SettingKey } from "../../domain/program/settings";
import type { LineCells, PageColumn, PageColumns } from "../kit/columns";
import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";
import { OPEN_PARTS } from "./deals";

/** What the calculations of a portfolio read of Setup. */
export const PORTFOLIO_SETTINGS = [
  "companyName",
  "asOf",
  "fiscalStartMonth",
  "currency",
  "growth",
  "staleDays",
  "defaultCoverage",
  "programWinRate",
  "winRateMinimum",
  "attainmentCap",
  "amountBasis",
  "partnerMargin",
  "vendorGrossMargin",
  "hourlyCost",
] as const satisfies readonly SettingKey[];
export type PortfolioSettings = Readonly<Record<(typeof PORTFOLIO_SETTINGS)[number], Ref>>;

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];
const byQuarter = <K extends string>(name: K) => QUARTERS.map((number) => `${name}${number}` as const);
export const WEIGHT_KEYS = CRITERIA.map((criterion) => `best_${criterion}` as const);

/** Of each partner as they were when this was built: what it is and what it is to sell … */
const TARGET_KEYS = [
  ...[
    "name",
    "key",
    "criterion",
    "row",
    "active",
    "lifeStage",
    "since",
    "from",
    "annual",
    "unread",
    "forRest",
  ],
  ...byQuarter("days"),
  ...byQuarter("elapsed"),
  ...byQuarter("weight"),
  ...byQuarter("counted"),
  ...byQuarter("gone"),
  ...byQuarter("agreed"),
  ...byQuarter("before"),
  ...byQuarter("target"),
  ...["total", "toDate"],
] as const;
/** … its deals … */
const DEAL_KEYS = [
  ...["won", "wonTwelve", "wonBefore", "dealsTwelve", "sizedTwelve"],
  ...["lost", "lostValued", "lostAmount"],
  ...[
    "byPartner",
    "byVendor",
    "led",
    "winRate",
    "multiple",
    "open",
    "undated",
    ...OPEN_PARTS,
    "commit",
    "restWeighted",
    "firstWin",
    "planStatus",
    "pipelineStatus",
  ],
] as const;
/** … what was recorded of it and done with it … */
const RECORD_KEYS = [
  ...[
    "scoreRow",
    "recordedStatus",
    "status",
    "level",
    "earlierRow",
    "capabilitiesRow",
    "satisfactionRow",
    "planRow",
    "qbr",
  ],
  ...["running", "overdue", "datedAction", "actionRow", "lastActivity"],
] as const;
/** … and how good it is, whatever its size. */
const BEST_KEYS = [
  ...["assessmentRow", "stageRow", "assessedWeight", "fourQuarters", "margin", "whitespace"],
  ...CRITERIA.map((criterion) => `points_${criterion}` as const),
  ...["best", "largest", "place"],
] as const;

export type TargetKey = (typeof TARGET_KEYS)[number];
export type DealKey = (typeof DEAL_KEYS)[number];
export type RecordKey = (typeof RECORD_KEYS)[number];
export type BestKey = (typeof BEST_KEYS)[number];
export type LineKey = TargetKey | DealKey | RecordKey | BestKey;
export type Line = LineCells<LineKey>;
export type LineColumn = PageColumn<LineKey>;
export type LineColumns<Own extends LineKey> = PageColumns<LineKey, Own>;

const CALENDAR_KEYS = [
  ...["yearStart", "yearEnd", "quarter", "trailing", "before", "oldest"],
  ...byQuarter("start"),
  ...byQuarter("end"),
  ...byQuarter("ofYear"),
  ...byQuarter("whole"),
  ...byQuarter("opens"),
  "seasonal",
] as const;

/** What a quarter brings over everybody's deals. */
const FORECAST_KEYS = [
  "name",
  "won",
  "commit",
  "restWeighted",
  "gap",
  "forecast",
  "target",
  "closed",
  "restated",
] as const;
export type ForecastKey = (typeof FORECAST_KEYS)[number];

/** Of the partners by what was won in twelve months, the largest first. */
export const PARETO_KEYS = ["place", "partner", "won", "share", "weighted"] as const;

const TOTAL_KEYS = [
  ...["partners", "active", "producing", "rate", "led", "won", "toDate", "target", "forecast", "gap"],
  ...["red", "yellow", "green", "overdue", "total", "top", "pareto", "hhi", "gini", "effective"],
] as const;

/** What all partners side by side are worked out in: a line a partner, in the order of the names that there were when it was built. */
export function createPortfolio(partners: number) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    inputs: inputsOf("as_of", ...WEIGHT_KEYS),
    fiscalStart: one("fiscal start"),
    calendar: each(CALENDAR_KEYS, one),
    months: each(["month", "used", "first", "last"], column(12)),
    stages: each(["stage", "row", "fit", "profile", "capabilities", "activation"], column(6)),
    metrics: each(
      ["planWeight", "planGreen", "planYellow", "pipelineWeight", "pipelineGreen", "pipelineYellow"],
      one,
    ),
    program: each(
      ["won", "lost", "lostValued", "wonAmount", "lostAmount", "rate", "byPartner", "byVendor", "known"],
      one,
    ),
    firstRows: each(
      ["scores", "results", "plans", "actions", "assessments"],
      (label) => new Ref(`first row of ${label}`),
    ),
    lines: each([...TARGET_KEYS, ...DEAL_KEYS, ...RECORD_KEYS, ...BEST_KEYS], column(partners)),
    quarterParts: each(OPEN_PARTS, column(QUARTERS.length)),
    quarters: each(FORECAST_KEYS, column(QUARTERS.length)),
    pareto: each(PARETO_KEYS, column(partners)),
    totals: each(TOTAL_KEYS, one),
  };
}

export type PortfolioModel = ReturnType<typeof createPortfolio>;
