import type { BestWeights } from "../../domain/portfolio/best-rank";
import { type Portfolio, portfolio } from "../../domain/portfolio/portfolio";
import { readPortfolioData } from "../../domain/portfolio/portfolio-data";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { WorkbookSnapshot } from "../../book/workbook-port";

export interface PortfolioSource {
  currency: string;
  /** Worked out once for each day and set of weights. */
  on: (asOf: SerialDate, weights: BestWeights) => Portfolio;
}

/** All partners of a workbook that was read. */
export function portfolioSource(snapshot: WorkbookSnapshot): PortfolioSource {
  const found = new Map<string, Portfolio>();
  return {
    currency: readPortfolioData(snapshot, 1).scorecards.settings.currency,
    on(asOf, weights) {
      const key = JSON.stringify([asOf, weights]);
      const known = found.get(key) ?? portfolio({ ...readPortfolioData(snapshot, asOf), asOf }, weights);
      found.set(key, known);
      return known;
    },
  };
}
