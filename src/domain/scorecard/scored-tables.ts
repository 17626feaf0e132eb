import {
  answersTable,
  assessmentsTable,
  questionsTable,
  stageWeightsTable,
} from "../shared/tables/capabilities-tables";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  productsTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
} from "../shared/tables/catalogue";

import { certificatesTable } from "../shared/tables/relations-tables";
import { metricWeightsTable, servicingTable } from "../shared/tables/scorecard-tables";

/** What to read of a workbook before scorecards are computed or built; building creates those that are missing. */
export const SCORECARD_TABLES = [
  partnersTable,
  dealsTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
  productsTable,
  metricsTable,
  metricWeightsTable,
  levelsTable,
  servicingTable,
  certificatesTable,
] as const;

/** What to read of a workbook before assessments are scored or built. */
export const CAPABILITY_TABLES = [
  ...SCORECARD_TABLES,
  questionsTable,
  answersTable,
  assessmentsTable,
  stageWeightsTable,
] as const;
