import { EARNINGS_TABLES } from "../../domain/finance/earnings-data";
import type { SheetDefinition } from "../shared/sheet-definition";

export const earningsDefinition = {
  kind: "earnings",
  label: "What you earned",
  title: "Earned · <short name>",
  subject: "partner",
  tables: EARNINGS_TABLES,
  page: "earnings",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
