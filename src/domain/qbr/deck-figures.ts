import type { CampaignFigures } from "../marketing/campaign-forecast";
import type { YearEarnings } from "../finance/earnings-year";
import { nearlyEqual } from "../shared/rounding";
import type { CellValue } from "../shared/tables/table-definition";
import type { FigureSheet } from "./figure-source";
import type { Review } from "./review";
import { factsOf } from "./review-slides";

type Figure = number | string | null;

/** Figures of the deck that a built sheet has too: under a public name, in the order of its range. */
export interface DeckFigures {
  sheet: FigureSheet;
  name: string;
  /** Null is not known; undefined is of the sheet alone. */
  values: readonly (Figure | undefined)[];
}

/** A figure that the deck and a sheet have differently. */
export interface FigureDifference {
  name: string;
  /** 1 … of the range; 0 where there is one cell. */
  place: number;
  deck: Figure;
  sheet: CellValue;
}

/** Everything in a review that stands on built sheets as well. */
export function deckFigures(review: Review): DeckFigures[] {
  return [
    ...scorecardFigures(review),
    ...capabilityFigures(review),
    ...marketingFigures(review),
    ...earningsFigures(review),
  ];
}

const single = (sheet: FigureSheet, figures: Readonly<Record<string, Figure>>): DeckFigures[] =>
  Object.entries(figures).map(([name, value]) => ({ sheet, name, values: [value] }));

const MEASURES = ["target", "actual", "score", "status"] as const;

function scorecardFigures({ card }: Review): DeckFigures[] {
  const { coverage, winRate, won, stale, lines } = card;
  return [
    ...single("scorecard", {
      score: card.score,
      status: card.status,
      level: card.level,
      next_level: card.nextLevel,
      annual_target: card.annualTarget,
      open_pipeline: coverage.open,
      pipeline_ratio: coverage.ratio,
      win_rate: winRate.rate,
      stale_count: stale.count,
      stale_amount: stale.amount,
    }),
    { sheet: "scorecard", name: "won", values: [...won.quarters, won.yearToDate] },
    { sheet: "scorecard", name: "coverage", values: [undefined, undefined, coverage.used.multiple] },
    { sheet: "scorecard", name: "pipeline_gap", values: [undefined, undefined, coverage.used.gap] },
    ...lines.flatMap(({ metric, columns }) =>
      MEASURES.map((part) => ({
        sheet: "scorecard" as const,
        name: `${metric.name}_${part}`,
        values: columns.map((column) => column[part]),
      })),
    ),
  ];
}

function capabilityFigures(review: Review): DeckFigures[] {
  const { score, categories, lines, peers } = factsOf("capabilities", review).card;
  return [
    ...single("capabilities", { score, peers: peers.count }),
    { sheet: "capabilities", name: "category_scores", values: categories.map((each) => each.score) },
    { sheet: "capabilities", name: "category_peers", values: categories.map((each) => each.peerMedian) },
    { sheet: "capabilities", name: "metric_scores", values: lines.map((each) => each.score) },
  ];
}

function marketingFigures(review: Review): DeckFigures[] {
  const { was, will } = factsOf("marketing", review);
  const planned = ({ mgos, cost, mdfAsk }: CampaignFigures) => ({ mgos, cost, mdf_ask: mdfAsk });
  const { leads, mgos, cost, revenue, roi, revenueReturn } = was.actual;
  return [
    ...single("marketing", {
      ...planned(was.planned),
      actual_leads: leads,
      actual_mgos: mgos,
      actual_cost: cost,
      actual_revenue: revenue,
      actual_roi: roi,
      actual_revenue_return: revenueReturn,
    }),
    ...single("nextMarketing", planned(will.planned)),
  ];
}

function earningsFigures(review: Review): DeckFigures[] {
  const { thisYear, lastYear } = factsOf("standing", review).earnings;
  const byQuarter = ({ quarters }: YearEarnings) => quarters.map((quarter) => quarter?.total ?? null);
  return [
    { sheet: "earned", name: "earned", values: byQuarter(thisYear) },
    { sheet: "earned", name: "last_earned", values: byQuarter(lastYear) },
    ...single("earned", { earned_to_date: thisYear.total, last_earned_to_date: lastYear.total }),
  ];
}

/** Where a sheet's named results, by name, are not those of the deck. Names that the sheet does not have are no difference. */
export function figureDifferences(
  figures: readonly DeckFigures[],
  held: ReadonlyMap<string, readonly CellValue[]>,
): FigureDifference[] {
  return figures.flatMap(({ name, values }) => {
    const cells = held.get(name);
    if (!cells) return [];
    return values.flatMap((deck, index) => {
      const sheet = cells[index] ?? "";
      return deck === undefined || isSame(deck, sheet)
        ? []
        : [{ name, place: values.length > 1 ? index + 1 : 0, deck, sheet }];
    });
  });
}

function isSame(deck: Figure, sheet: CellValue): boolean {
  return typeof deck === "number" && typeof sheet === "number"
    ? nearlyEqual(deck, sheet)
    : (deck ?? "") === (sheet ?? "");
}
