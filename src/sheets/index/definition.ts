import { partnersTable } from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

export const indexDefinition = {
  kind: "index",
  label: "Index",
  title: "Index",
  subject: "workbook",
  tables: [partnersTable],
  page: "sheets",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  toPartners: "never",
} as const satisfies SheetDefinition;
