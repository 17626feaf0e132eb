import { dealsTable, partnersTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

export const mgoWorksheetDefinition = {
  kind: "mgo-worksheet",
  label: "MGO target",
  title: "MGO target",
  subject: "workbook",
  tables: [partnersTable, dealsTable, settingsTable, stagesTable],
  page: "mgo",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
