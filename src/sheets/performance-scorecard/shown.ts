import { performanceScorecard } from "../../domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../domain/scorecard/performance/scorecard-data";
import type { Shown } from "../shared/shown";
import { keptOverrides } from "./change";

export const shownFigures: Shown = (source, { partner, inputs, asOf }) => {
  const { data } = readScorecardData(source);
  return performanceScorecard({ data, partner, asOf, overrides: keptOverrides(inputs) });
};
