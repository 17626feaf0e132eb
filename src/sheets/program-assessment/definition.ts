import { SHARE_TABLES } from "../../domain/program-stage/program-shares";
import { dealsTable, partnersTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import { programAnswersTable } from "../../domain/shared/tables/program-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const programAssessmentDefinition = {
  kind: "program-assessment",
  label: "Program life-stage",
  title: "Program life-stage",
  subject: "workbook",
  tables: [...SHARE_TABLES, programAnswersTable],
  setup: [partnersTable, dealsTable, settingsTable, stagesTable, programAnswersTable],
  page: "program",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
