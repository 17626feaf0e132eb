import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { ourContactsTable } from "../../domain/shared/tables/contact-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const operationsGuideDefinition = {
  kind: "operations-guide",
  label: "Operations guide",
  title: "Guide · <short name>",
  subject: "partner",
  tables: [partnersTable, ourContactsTable, settingsTable],
  page: "contacts",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
