import { dealsTable, partnersTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../domain/shared/tables/marketing-tables";
import { contactsTable } from "../../domain/shared/tables/relations-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const mdfBudgetDefinition = {
  kind: "mdf-budget",
  label: "MDF budget",
  title: "MDF budget",
  subject: "workbook",
  // Contacts say who may follow leads up; no formula reads them.
  tables: [partnersTable, settingsTable, dealsTable, stagesTable, campaignsTable, mdfTable, contactsTable],
  setup: [partnersTable, settingsTable, dealsTable, stagesTable, campaignsTable, mdfTable],
  page: "mdf",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
