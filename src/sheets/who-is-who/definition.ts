import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { certificatesTable, contactsTable } from "../../domain/shared/tables/relations-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const whoIsWhoDefinition = {
  kind: "who-is-who",
  label: "Who is who",
  title: "Who is who · <short name>",
  subject: "partner",
  tables: [partnersTable, contactsTable, certificatesTable, settingsTable],
  page: "contacts",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
  again: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
