import { CAPABILITIES_KIND, PERFORMANCE_KIND } from "../scorecard/score-kinds";

/** The kinds of built sheets whose names hold a slide's figures; marketing is of the quarter reviewed, and of the next one. */
export const FIGURE_SHEETS = {
  scorecard: PERFORMANCE_KIND,
  capabilities: CAPABILITIES_KIND,
  marketing: "marketing-plan",
  nextMarketing: "marketing-plan",
  earned: "earnings",
} as const;
export type FigureSheet = keyof typeof FIGURE_SHEETS;

/** Where a slide's figures stand: on a built sheet by name, and in a table while that sheet is not built. */
export interface FigureSource {
  sheet?: FigureSheet;
  names?: string;
  table: string;
  columns: string;
}
