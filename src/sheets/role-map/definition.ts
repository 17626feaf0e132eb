import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { accountRolesTable } from "../../domain/shared/tables/contact-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const roleMapDefinition = {
  kind: "role-map",
  label: "Role map",
  title: "Roles · <short name>",
  subject: "partner",
  tables: [partnersTable, accountRolesTable, settingsTable],
  page: "roleMap",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
  again: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
