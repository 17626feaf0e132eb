import { actionsTable } from "../../domain/shared/tables/capabilities-tables";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

export const actionPlanDefinition = {
  kind: "action-plan",
  label: "Action plan",
  title: "Actions · <short name>",
  subject: "partner",
  tables: [partnersTable, actionsTable, settingsTable],
  page: "actions",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
