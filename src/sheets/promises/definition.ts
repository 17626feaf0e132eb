import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { commitmentsTable } from "../../domain/shared/tables/relations-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const promisesDefinition = {
  kind: "promises",
  label: "Promises",
  title: "Promises · <short name>",
  subject: "partner",
  tables: [partnersTable, commitmentsTable, settingsTable],
  page: "promises",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
  again: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
