import { countedWeights } from "../../domain/portfolio/best-rank";
import { portfolio } from "../../domain/portfolio/portfolio";
import { readPortfolioData } from "../../domain/portfolio/portfolio-data";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { inputs, asOf }) => {
  const data = readPortfolioData(source, asOf);
  const { currency } = data.scorecards.settings;
  return {
    currency,
    ...portfolio(
      { ...data, asOf },
      countedWeights((key) => inputs[`in_${key}`] ?? null),
    ),
  };
};
