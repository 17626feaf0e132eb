import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import {
  activitiesTable,
  commitmentsTable,
  contactsTable,
} from "../../domain/shared/tables/relations-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const relationsDefinition = {
  kind: "relations",
  label: "Relationship map",
  title: "Relations · <short name>",
  subject: "partner",
  tables: [partnersTable, contactsTable, activitiesTable, commitmentsTable, settingsTable],
  page: "relations",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
  again: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
