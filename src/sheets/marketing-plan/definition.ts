import { dealsTable, partnersTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../domain/shared/tables/marketing-tables";
import { businessPlanDefinition } from "../business-plan/definition";
import { mgoWorksheetDefinition } from "../mgo-worksheet/definition";
import type { SheetDefinition } from "../shared/sheet-definition";

export const marketingPlanDefinition = {
  kind: "marketing-plan",
  label: "Marketing plan",
  title: "Mktg · <short name> · <quarter>",
  subject: "partner",
  edition: "quarter",
  tables: [partnersTable, dealsTable, campaignsTable, mdfTable, settingsTable, stagesTable],
  alsoReads: [mgoWorksheetDefinition, businessPlanDefinition],
  page: "marketing",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
