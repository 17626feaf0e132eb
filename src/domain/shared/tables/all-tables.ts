import {
  partnersTable,
  dealsTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
  productsTable,
  metricsTable,
  levelsTable,
} from "./catalogue";
import {
  actionsTable,
  answersTable,
  assessmentsTable,
  questionsTable,
  stageCriteriaTable,
  stageWeightsTable,
} from "./capabilities-tables";
import { decisionsTable } from "./decision-tables";
import { programTable, rebatesTable, rebateTiersTable } from "./finance-tables";
import { campaignsTable, mdfTable } from "./marketing-tables";
import { metricWeightsTable, servicingTable } from "./scorecard-tables";
import { planMonthsTable, plansTable } from "./business-plan-tables";
import { programAnswersTable } from "./program-tables";
import { cadenceLogTable, cadenceTable } from "./cadence-tables";
import { accountRolesTable, ourContactsTable, rulesTable } from "./contact-tables";
import { changesTable, logTable } from "./history-tables";
import {
  accountsTable,
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
  decksTable,
} from "./relations-tables";
import { handOversTable, sharedTable } from "./sharing-tables";
import type { TableDefinition } from "./table-definition";
import { snoozesTable } from "./today-tables";

/** The order in which tables and their sheets are created. */
export const TABLES = [
  partnersTable,
  dealsTable,
  changesTable,
  resultsTable,
  scoresTable,
  certificatesTable,
  servicingTable,
  questionsTable,
  answersTable,
  assessmentsTable,
  actionsTable,
  accountsTable,
  plansTable,
  planMonthsTable,
  campaignsTable,
  mdfTable,
  contactsTable,
  ourContactsTable,
  accountRolesTable,
  commitmentsTable,
  rulesTable,
  activitiesTable,
  decksTable,
  cadenceLogTable,
  snoozesTable,
  decisionsTable,
  rebatesTable,
  programTable,
  programAnswersTable,
  settingsTable,
  stagesTable,
  productsTable,
  metricsTable,
  metricWeightsTable,
  stageWeightsTable,
  stageCriteriaTable,
  levelsTable,
  rebateTiersTable,
  cadenceTable,
  logTable,
  sharedTable,
  handOversTable,
] as const;

/** The same, where it does not matter which is which. */
export const ANY_TABLES: readonly TableDefinition[] =
  TABLES as readonly unknown[] as readonly TableDefinition[];
