import { BEST_AGREEMENT, BEST_WEIGHTS } from "../../domain/portfolio/best-rank";
import type { SerialDate } from "../../domain/shared/serial-date";
import { mustBeNone, type PageCheck } from "../kit/checks";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { type ChartBeside, Page } from "../kit/page";
import { putPortfolio } from "../portfolio/calculations";
import { readable, samePartners } from "../portfolio/checks";
import { concentrationCards } from "../portfolio/concentration-cards";
import { PORTFOLIO_SETTINGS, WEIGHT_KEYS } from "../portfolio/model";
import { giveRoom } from "../portfolio/name-height";
import {
  allMeasured,
  calculatePoints,
  type PointAxis,
  type Points,
  pointsChart,
  namedPoints,
} from "../portfolio/points";
import type { InputValues } from "../shared/day-inputs";
import { f, joined } from "../shared/formula";
import { putCards } from "../shared/head";
import { countedText } from "../shared/words";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import type { TablesRead } from "../shared/tables-read";
import { bestAndLargestDefinition } from "./definition";
import { headOf } from "./head";
import { allLines, apartLines } from "./lists";
import { createModel, type Model } from "./model";

const WIDTHS = [2, 32, 12, 10, 12, 9, 13, 13, 11, 13, 12, 11, 11] as const;
const CHART_ROWS = 14;

export interface BestAndLargestInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Best first; none: one blank line. */
  names: readonly string[];
  /** Places in the list of those whose two ranks differ most. */
  apart: readonly number[];
  /** Places of the largest, which the picture names. */
  points: readonly number[];
  tables: TablesRead;
}

/** Partners by agreed criteria beside their revenue, as native formulas: who is underrated, on how few it rests. */
export function bestAndLargestSheet(input: BestAndLargestInput): SheetPlan {
  const { asOf, values, apart, tables } = input;
  const names = input.names.length ? input.names : [""];
  const page = new Page({
    kind: bestAndLargestDefinition.kind,
    title: bestAndLargestDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings(...PORTFOLIO_SETTINGS);
  const model = createModel({ partners: names.length, apart: apart.length });
  const points = input.points.length ? namedPoints(input.points) : null;
  page.head(headOf(model, settings));
  const pictures = [
    ...(apart.length ? [slopesChart(model)] : []),
    ...(points ? [revenueAndPoints(points, model)] : []),
  ];
  if (pictures.length) page.chartsBeside(CHART_ROWS, pictures);
  if (apart.length)
    page.list({ refs: model.apart }, apartLines(model, { names, of: apart }), {
      heading: "Where the two ranks differ most",
    });
  if (apart.length)
    giveRoom(page.sheet, WIDTHS, [[model.apart.partner, apart.map((place) => names[place]!)]]);
  page.endPage();
  page.chartsBeside(CHART_ROWS, [paretoChart(model)]);
  page.block((sheet, row) => {
    const cards = concentrationCards(model, [
      [1, 1],
      [2, 5],
      [6, 8],
    ]);
    putCards(sheet, row, cards);
    return row + 3;
  });
  page.list({ refs: model.all }, allLines(model), {
    heading: "All partners: points of 100 by criterion; what is not measured does not count",
  });
  giveRoom(page.sheet, WIDTHS, [[model.all.partner, names]]);
  page.endPage();
  putInputs(page, model, { settings, values });
  putPortfolio(page, model, { settings, names });
  page.calculate("Ranked", (block) =>
    block.single("Ranked partners", model.ranked, f`COUNT(${model.lines.best})`, "whole"),
  );
  if (apart.length) calculateSlopes(page, model, { names, apart });
  if (points) calculatePoints(page, points, { model, names, x: WON, y: POINTS });
  return page
    .checks(checksOf(model, { tables, points, apart: apart.length }), {
      all: model.checks.all,
      legend: "Every figure follows the tables; rows are those of the day it was built.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 4, note: 6 });
}

type Settings = ReturnType<typeof Page.prototype.settings<(typeof PORTFOLIO_SETTINGS)[number]>>;

function putInputs(
  page: Page,
  { inputs, fiscalStart }: Model,
  { settings, values }: { settings: Settings; values: InputValues },
): void {
  page.inputs(
    inputs,
    {
      as_of: asOfLine(settings),
      ...Object.fromEntries(WEIGHT_KEYS.map((key) => [key, { assumption: BEST_WEIGHTS[key] }])),
      best_agreed_by: { assumption: BEST_AGREEMENT.best_agreed_by },
      best_agreed_on: { assumption: BEST_AGREEMENT.best_agreed_on },
    } as Parameters<typeof page.inputs>[1],
    values,
    {
      heading: "Day, weights, and who agreed them",
      default: 2,
      override: 4,
      used: 6,
      source: 8,
      facts: { as_of: [fiscalStart, fiscalStartFact(settings)] },
    },
  );
}

const WON: PointAxis = {
  title: "Won in 12 months",
  format: "short",
  cell: ({ largest }) => f`IF(${largest}="","",${largest})`,
};
const POINTS: PointAxis = {
  title: "Points",
  format: "score",
  cell: ({ best }) => f`IF(${best}="","",${best})`,
};

function revenueAndPoints(points: Points, { totals }: Model): ChartBeside {
  return pointsChart(points, {
    name: "Revenue and points",
    altText: "The largest partners by what they won in twelve months and by their points",
    columns: [6, 12],
    axisTitles: { x: "Won in 12 months", y: "Points" },
    finding: f`${`"The ${points.of.length} largest of "`}&${totals.active}&": further up is better, further right is larger"`,
  });
}

/** Places below 1, so that number one stands on top. */
function calculateSlopes(
  page: Page,
  { slopes, all }: Model,
  { names, apart }: { names: readonly string[]; apart: readonly number[] },
): void {
  page.calculate("Places by revenue and by criteria, below nought so that the first is on top", (block) =>
    block.list(
      [
        {
          title: "By",
          ref: slopes.side,
          content: (row: number) => (row === 0 ? "By revenue" : "By criteria"),
          style: "label" as const,
        },
        ...slopes.ranks.map((ref, index) => ({
          title: names[apart[index]!]!,
          ref,
          content: (row: number) => {
            const rank = (row === 0 ? all.largestRank : all.bestRank).at(0, apart[index]!);
            return f`IF(${rank}="","",-${rank})`;
          },
          format: "place" as const,
        })),
      ],
      "value",
    ),
  );
}

function slopesChart({ slopes, all }: Model): ChartBeside {
  const [first, ...others] = slopes.ranks;
  return {
    name: "Ranks",
    type: "line",
    title: "",
    altText: "Places by revenue and by criteria of the partners whose two ranks differ most",
    columns: [1, 5],
    valueFormat: "place",
    figures: [slopes.side, first!, ...others],
    finding: f`"The two ranks differ by up to "&${countedText(f`MAX(MAX(${all.difference}),-MIN(${all.difference}))`, "place", "places")}`,
  };
}

function paretoChart({ pareto, totals }: Model): ChartBeside {
  return {
    name: "Pareto",
    type: "column",
    title: "",
    altText: "What partners won in twelve months, the largest first",
    valueFormat: "short",
    figures: [pareto.partner, pareto.won],
    targets: [],
    columns: [1, 12],
    finding: f`IF(${totals.pareto}="","Nothing was won in twelve months",${totals.top}&" of "&${totals.active}&" partners hold "&ROUND(100*${totals.pareto},0)&" % of what was won in 12 months")`,
  };
}

function checksOf(
  model: Model,
  { tables, points, apart }: { tables: TablesRead; points: Points | null; apart: number },
): PageCheck[] {
  const { checks, slopes, totals, pareto } = model;
  return [
    ...samePartners(model, checks),
    {
      label: "HHI over the sorted list",
      ref: checks.concentration,
      value: f`IF(${totals.hhi}="","",10000*SUMPRODUCT(${pareto.won},${pareto.won})/POWER(${totals.total},2))`,
      format: "tenths",
      must: {
        hold: f`IF(${totals.hhi}="",TRUE,ABS(N(${checks.concentration})-N(${totals.hhi}))<0.000001*N(${totals.hhi}))`,
        failure: f`" Concentration differs between the list and the sum."`,
      },
    },
    ...(apart
      ? [
          mustBeNone(
            {
              label: "Ranks of the picture that are no longer known",
              ref: checks.slopes,
              value: joined(
                slopes.ranks.map((ref) => f`2-COUNT(${ref})`),
                "+",
              ),
            },
            {
              one: "rank",
              many: "ranks",
              words: "of the picture no longer known: build it again in the add-in (Rebuild).",
            },
          ),
        ]
      : []),
    ...(points ? [allMeasured(points)] : []),
    ...readable(model, checks, tables),
  ];
}

function resultsOf({ all, totals, ranked, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    partner_names: all.partner,
    best_ranks: all.bestRank,
    largest_ranks: all.largestRank,
    differences: all.difference,
    best_scores: all.score,
    ranked,
    pareto_share: totals.pareto,
    hhi: totals.hhi,
    gini: totals.gini,
    effective_partners: totals.effective,
    check: checks.all,
  };
}
