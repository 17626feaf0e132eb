import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { contactsTable } from "../../domain/shared/tables/relations-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const whoCoversWhomDefinition = {
  kind: "who-covers-whom",
  label: "Who covers whom",
  title: "Who covers whom · <short name>",
  subject: "partner",
  tables: [partnersTable, contactsTable, settingsTable],
  page: "contacts",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
