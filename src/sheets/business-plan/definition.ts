import { SCORECARD_TABLES } from "../../domain/scorecard/scored-tables";
import { plansTable } from "../../domain/shared/tables/business-plan-tables";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../domain/shared/tables/marketing-tables";
import { commitmentsTable } from "../../domain/shared/tables/relations-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const businessPlanDefinition = {
  kind: "business-plan",
  label: "Business plan",
  title: "Plan · <short name> · <version>",
  subject: "partner",
  edition: "version",
  tables: [...SCORECARD_TABLES, plansTable, commitmentsTable, campaignsTable, mdfTable],
  setup: [partnersTable, settingsTable, plansTable],
  page: "businessPlan",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
