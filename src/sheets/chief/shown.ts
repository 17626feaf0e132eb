import { chiefFigures } from "../../domain/portfolio/chief";
import { readPortfolioData } from "../../domain/portfolio/portfolio-data";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { asOf }) => {
  const data = readPortfolioData(source, asOf);
  const { currency, companyName } = data.scorecards.settings;
  return { currency, companyName, ...chiefFigures({ ...data, asOf }) };
};
