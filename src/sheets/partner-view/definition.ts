import { CAPABILITY_TABLES } from "../../domain/scorecard/scored-tables";
import { PARTNER_VIEW_KIND } from "../../domain/scorecard/score-kinds";
import { answersTable, questionsTable } from "../../domain/shared/tables/capabilities-tables";
import {
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
} from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

export const partnerViewDefinition = {
  kind: PARTNER_VIEW_KIND,
  label: "Partner view",
  title: "Partner view · <short name>",
  subject: "partner",
  tables: CAPABILITY_TABLES,
  setup: [partnersTable, resultsTable, scoresTable, settingsTable, questionsTable, answersTable],
  page: "partnerView",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
