import { dealsTable, partnersTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import {
  accountsTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../../domain/shared/tables/relations-tables";
import { sharedTable } from "../../domain/shared/tables/sharing-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const exitChecklistDefinition = {
  kind: "exit-checklist",
  label: "Exit checklist",
  title: "Exit · <short name>",
  subject: "partner",
  tables: [
    ...[partnersTable, dealsTable, stagesTable, mdfTable, commitmentsTable, accountsTable],
    ...[certificatesTable, contactsTable, sharedTable, settingsTable],
  ],
  page: "contacts",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
  again: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
