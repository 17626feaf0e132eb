import { BEST_WEIGHTS } from "../../domain/portfolio/best-rank";
import type { PartnerLine } from "../../domain/portfolio/partner-line";
import { COMPOSITE_THRESHOLDS } from "../../domain/scorecard/score-band";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { type ChartBeside, Page } from "../kit/page";
import type { InputValues } from "../shared/day-inputs";
import { putPortfolio } from "../portfolio/calculations";
import {
  allMeasured,
  calculatePoints,
  type PointAxis,
  type Points,
  pointsChart,
  namedPoints,
} from "../portfolio/points";
import { scores } from "../portfolio/records";
import { PORTFOLIO_SETTINGS, WEIGHT_KEYS } from "../portfolio/model";
import { giveRoom } from "../portfolio/name-height";
import { forecastChart, forecastFinding, paretoChart } from "../portfolio/pictures";
import { f } from "../shared/formula";
import { putCards } from "../shared/head";
import type { Ref } from "../shared/reference";
import { plainMoneyText } from "../shared/words";
import type { SheetPlan } from "../shared/sheet-plan";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { rollupChecks } from "./checks";
import { rollupDefinition } from "./definition";
import { furtherCards, headOf } from "./head";
import { createModel, type Model, SHOWN_KEYS } from "./model";
import { gapLines, gapPlaces, marketBlock, putMarket } from "./market";
import { type Group, groupLines } from "./page-lists";
import { type SheetLinks, rollupColumns } from "./table-columns";

/** The workbook's name of the table with one row a partner. */
export const ROLLUP_TABLE = "cam_rollup";

const PAGE = [2, 12, 32, 16, 13, 12, 8, 15, 8, 10, 15, 24, 12] as const;
const BEHIND = 14;
const BEHIND_COUNT = 31;
const WIDTHS = [...PAGE, ...Array<number>(BEHIND_COUNT).fill(BEHIND)];
const CHART_ROWS = 14;
const STRONG_FROM = COMPOSITE_THRESHOLDS.green;

export interface RollupSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** In the order of the page; none: one blank line. */
  lines: readonly Pick<PartnerLine, "partner" | "cam" | "level">[];
  links: readonly SheetLinks[];
  groups: readonly Group[];
  regions: readonly string[];
  verticals: readonly string[];
  /** How many fields without a partner the page names. */
  gaps: number;
  /** Places of the partners that the matrix of score and growth names. */
  points: readonly number[];
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** All partners on one page: native formulas over the tables, a row of cam_rollup each. */
export function rollupSheet(input: RollupSheetInput): SheetPlan {
  const {
    asOf,
    values,
    lines,
    links,
    regions,
    verticals,
    gaps,
    groups,
    tables = tablesOf(rollupDefinition),
  } = input;
  const names = lines.length ? lines.map(({ partner }) => partner) : [""];
  const page = new Page({
    kind: rollupDefinition.kind,
    title: rollupDefinition.title,
    widths: WIDTHS,
    printed: SHOWN_KEYS.length,
    closed: true,
    groupedBehind: true,
  });
  const settings = page.settings(...PORTFOLIO_SETTINGS);
  const model = createModel({
    partners: names.length,
    groups: Math.max(1, groups.length),
    regions: regions.length,
    verticals: verticals.length,
    gaps,
  });
  const { table, checks } = model;
  page.head(headOf(model, settings)).list({ refs: table }, rollupColumns(model, links), {
    heading: "Partners, those first that lacked most when this was built: sort and filter as you like",
  });
  giveRoom(page.sheet, WIDTHS, [
    [table.partner, names],
    [table.cam, lines.map(({ cam }) => cam)],
    [table.level, lines.map(({ level }) => level ?? "")],
  ]);
  page.sheet.table(ROLLUP_TABLE, Object.values(table));
  page.endPage();
  putCharts(page, model);
  const points = input.points.length ? namedPoints(input.points) : null;
  if (points) page.chartsBeside(CHART_ROWS, [matrix(points)]);
  page.block((sheet, row) => {
    putCards(sheet, row, furtherCards(model));
    return row + 3;
  });
  if (groups.length)
    page.list({ refs: model.groups }, groupLines(model, groups), {
      heading: "By CAM, region, level and life-stage",
    });
  giveRoom(page.sheet, WIDTHS, [[model.groups.name, groups.map(({ name }) => name)]]);
  page.endPage();
  const hasMarket = regions.length > 0 && verticals.length > 0;
  if (hasMarket) page.block((sheet, row) => putMarket(sheet, row, { model, regions, verticals }));
  if (gaps)
    page.list({ refs: model.gaps }, gapLines(model), {
      heading: "Gaps: verticals without an active partner in a region, those of most partners first",
    });
  page.inputs(
    model.inputs,
    {
      as_of: asOfLine(settings),
      ...Object.fromEntries(WEIGHT_KEYS.map((key) => [key, { assumption: BEST_WEIGHTS[key] }])),
    } as Parameters<typeof page.inputs>[1],
    values,
    {
      heading: "Day, and what makes a good partner",
      default: 3,
      override: 4,
      used: 7,
      source: 10,
      facts: { as_of: [model.fiscalStart, fiscalStartFact(settings)] },
    },
  );
  putPortfolio(page, model, { settings, names });
  if (hasMarket) page.calculate("Market", (block) => marketBlock(block, model, { regions, verticals }));
  if (gaps) page.calculateList("Market: gaps", { refs: model.gaps }, gapPlaces(model));
  if (points) calculatePoints(page, points, { model, names, x: SCORE, y: GROWTH });
  return page
    .checks([...rollupChecks(model, { groups, tables }), ...(points ? [allMeasured(points)] : [])], {
      all: checks.all,
      legend: "Every figure follows the tables; rows are those of the day it was built.",
      legendColumns: [2, 3, 4, 7],
    })
    .results({ ...resultsOf(model), ...marketResults(model, { hasMarket, gaps }) })
    .build({ asOf }, { label: 2, key: 3, value: 4, note: 11 });
}

function putCharts(page: Page, { quarters, pareto, totals }: Model): void {
  page.chartsBeside(CHART_ROWS, [
    forecastChart(
      quarters,
      [1, 6],
      f`${forecastFinding(totals.gap, totals.target)}&${restatedTail(quarters.restated)}`,
    ),
    paretoChart(pareto, totals, [7, 12]),
  ]);
}

/** What closed quarters were restated by; nothing where they read as they were closed. */
const restatedTail = (restated: Ref) => {
  const change = f`SUM(${restated})`;
  return f`IF(COUNT(${restated})=0,"","; closed quarters restated by "&IF(${change}<0,"−","+")&${plainMoneyText(f`ABS(${change})`)})`;
};

const SCORE: PointAxis = {
  title: "Score",
  format: "score",
  cell: ({ scoreRow }) => f`IF(${scoreRow}=0,"",${scores.at("score", scoreRow)})`,
};
const GROWTH: PointAxis = {
  title: "Growth",
  format: "wholePercent",
  cell: ({ fourQuarters, wonBefore, wonTwelve }) =>
    f`IF(AND(${fourQuarters},${wonBefore}>0),${wonTwelve}/${wonBefore}-1,"")`,
};

/** The largest partners by score and growth: who is strong and grows, who is neither. */
function matrix(points: Points): ChartBeside {
  const strong = f`COUNTIFS(${points.refs.x},">=${STRONG_FROM}",${points.refs.y},">0")`;
  return pointsChart(points, {
    name: "Score and growth",
    altText: "The largest partners by their score and by growth of what they won in twelve months",
    columns: [1, 12],
    axisTitles: { x: "Score", y: "Growth in 12 months" },
    valueFormat: "wholePercent",
    finding: f`${strong}&${`" of the ${points.of.length} largest score ${STRONG_FROM} or more and grow"`}`,
  });
}

function marketResults(
  { market, gaps: shown }: Model,
  { hasMarket, gaps }: { hasMarket: boolean; gaps: number },
): Readonly<Record<string, Ref>> {
  return {
    ...(hasMarket ? { market_gaps: market.found } : {}),
    ...(gaps ? { gap_verticals: shown.vertical, gap_regions: shown.region } : {}),
  };
}

function resultsOf({ totals, quarters, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    partners: totals.partners,
    pareto_share: totals.pareto,
    hhi: totals.hhi,
    gini: totals.gini,
    effective_partners: totals.effective,
    producing: totals.producing,
    producing_rate: totals.rate,
    partner_led_share: totals.led,
    won: totals.won,
    forecast_by_quarter: quarters.forecast,
    won_by_quarter: quarters.won,
    commit_by_quarter: quarters.commit,
    weighted_by_quarter: quarters.restWeighted,
    target_by_quarter: quarters.target,
    gap_by_quarter: quarters.gap,
    closed_by_quarter: quarters.closed,
    restated_by_quarter: quarters.restated,
    check: checks.all,
  };
}
