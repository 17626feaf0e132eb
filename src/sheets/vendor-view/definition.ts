import { businessPlanDefinition } from "../business-plan/definition";
import { plansTable } from "../../domain/shared/tables/business-plan-tables";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

/** What a partner's plan is worth to us: apart from the plan, which the partner signs, and in nobody's copy. */
export const vendorViewDefinition = {
  kind: "vendor-view",
  label: "Vendor's view of a plan",
  title: "Vendor · <short name> · <version>",
  subject: "partner",
  edition: "version",
  tables: businessPlanDefinition.tables,
  alsoReads: [businessPlanDefinition],
  setup: [partnersTable, settingsTable, plansTable],
  page: "businessPlan",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
