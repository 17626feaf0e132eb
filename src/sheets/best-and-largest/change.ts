import { type BEST_AGREEMENT, CRITERIA } from "../../domain/portfolio/best-rank";
import { furthestApart, largestPoints } from "../../domain/portfolio/pictured";
import type { Portfolio } from "../../domain/portfolio/portfolio";
import type { TableSource } from "../../domain/program/setup";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { type PortfolioForm, portfolioFor, weightValues } from "../portfolio/form";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { bestAndLargestDefinition } from "./definition";
import { bestAndLargestSheet } from "./sheet";

export interface BestAndLargestForm extends PortfolioForm {
  /** The inputs of the roll-up: its weights count for the first build. */
  onRollup?: Readonly<Record<string, CellValue>>;
  /** Who settled on the weights, and when; null clears what was typed, absent keeps it. */
  agreed?: Readonly<Partial<Record<keyof typeof BEST_AGREEMENT, CellValue>>>;
}

/** Everything that building the page writes: the tables it refers to, and the sheet. */
export function bestAndLargestChange(source: TableSource, given: BestAndLargestForm): ChangeSet {
  const { asOf, agreed = {} } = given;
  const form = { ...given, weights: { ...firstWeights(given), ...given.weights } };
  const { settings, found } = portfolioFor(source, form);
  const lines = [...found.lines].sort(bestFirst);
  return {
    label: `Build ${bestAndLargestDefinition.title}`,
    tables: sheetSetup(source, bestAndLargestDefinition),
    sheets: [
      bestAndLargestSheet({
        asOf,
        values: {
          ...dayValues(settings, asOf),
          ...weightValues(form),
          ...Object.fromEntries(Object.entries(agreed).map(([key, value]) => [`in_${key}`, value ?? null])),
        },
        names: lines.map(({ partner }) => partner),
        apart: furthestApart(lines),
        points: largestPoints(lines, ({ best }) => best.score !== null),
        tables: tablesRead(source, bestAndLargestDefinition),
      }),
    ],
  };
}

function firstWeights({ existingInputs, onRollup = {} }: BestAndLargestForm): PortfolioForm["weights"] {
  if (existingInputs) return {};
  const typed = CRITERIA.flatMap((criterion) => {
    const value = onRollup[`in_best_${criterion}`];
    return typeof value === "number" ? [[`best_${criterion}`, value] as const] : [];
  });
  return Object.fromEntries(typed);
}

type Line = Portfolio["lines"][number];

/** Those without a rank last, by what they won. */
function bestFirst(one: Line, other: Line): number {
  const rank = ({ best }: Line) => best.rank ?? Number.MAX_SAFE_INTEGER;
  return (
    rank(one) - rank(other) ||
    other.wonTwelve - one.wonTwelve ||
    one.partner.localeCompare(other.partner, "en")
  );
}
