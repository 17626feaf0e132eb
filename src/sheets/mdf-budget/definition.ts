import { MDF_TABLES } from "../../domain/marketing/mdf-budget";
import type { SheetDefinition } from "../shared/sheet-definition";

export const mdfBudgetDefinition = {
  kind: "mdf-budget",
  label: "MDF budget",
  title: "MDF budget",
  subject: "workbook",
  tables: MDF_TABLES,
  setup: MDF_TABLES,
  page: "mdf",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
} as const satisfies SheetDefinition;
