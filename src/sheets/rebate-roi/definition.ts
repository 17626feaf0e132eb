import {
  dealsTable,
  levelsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../domain/shared/tables/catalogue";
import { rebatesTable, rebateTiersTable } from "../../domain/shared/tables/finance-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const rebateRoiDefinition = {
  kind: "rebate-roi",
  label: "Rebate ROI",
  title: "Rebate ROI",
  subject: "workbook",
  tables: [
    partnersTable,
    dealsTable,
    settingsTable,
    stagesTable,
    levelsTable,
    rebatesTable,
    rebateTiersTable,
  ],
  page: "rebates",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
