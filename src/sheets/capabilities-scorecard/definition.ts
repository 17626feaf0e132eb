import { CAPABILITY_TABLES } from "../../domain/scorecard/scored-tables";
import { CAPABILITIES_KIND } from "../../domain/scorecard/score-kinds";
import {
  answersTable,
  assessmentsTable,
  questionsTable,
  stageWeightsTable,
} from "../../domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
} from "../../domain/shared/tables/catalogue";
import { performanceScorecardDefinition } from "../performance-scorecard/definition";
import { certificatesTable } from "../../domain/shared/tables/relations-tables";
import { servicingTable } from "../../domain/shared/tables/scorecard-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const capabilitiesScorecardDefinition = {
  kind: CAPABILITIES_KIND,
  label: "Capabilities Scorecard",
  title: "Capabilities · <short name>",
  subject: "partner",
  tables: CAPABILITY_TABLES,
  alsoReads: [performanceScorecardDefinition],
  setup: [
    partnersTable,
    dealsTable,
    resultsTable,
    scoresTable,
    settingsTable,
    stagesTable,
    levelsTable,
    servicingTable,
    certificatesTable,
    metricsTable,
    questionsTable,
    answersTable,
    assessmentsTable,
    stageWeightsTable,
  ],
  page: "capabilities",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
