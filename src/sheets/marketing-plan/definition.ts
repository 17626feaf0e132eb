import { MARKETING_TABLES } from "../../domain/marketing/marketing-data";
import { businessPlanDefinition } from "../business-plan/definition";
import { mgoWorksheetDefinition } from "../mgo-worksheet/definition";
import type { SheetDefinition } from "../shared/sheet-definition";

export const marketingPlanDefinition = {
  kind: "marketing-plan",
  label: "Marketing plan",
  title: "Marketing – <partner> – <quarter>",
  subject: "partner",
  edition: "quarter",
  tables: MARKETING_TABLES,
  alsoReads: [mgoWorksheetDefinition, businessPlanDefinition],
  setup: MARKETING_TABLES,
  page: "marketing",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
} as const satisfies SheetDefinition;
