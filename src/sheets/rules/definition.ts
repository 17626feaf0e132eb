import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { rulesTable } from "../../domain/shared/tables/contact-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const rulesDefinition = {
  kind: "rules",
  label: "Rules of engagement",
  title: "Rules · <short name>",
  subject: "partner",
  tables: [partnersTable, rulesTable, settingsTable],
  page: "rules",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
