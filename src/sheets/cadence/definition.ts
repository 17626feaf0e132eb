import { DEAL_TIME_TABLES, ROUTINE_TABLES } from "../../domain/cadence/routine-tables";
import type { AnyTable } from "../../domain/shared/tables/table-definition";
import type { SheetDefinition } from "../shared/sheet-definition";

const TABLES: readonly AnyTable[] = [...ROUTINE_TABLES, ...DEAL_TIME_TABLES];

export const cadenceDefinition = {
  kind: "cadence",
  label: "Cadence",
  title: "Cadence",
  subject: "workbook",
  tables: [...new Set(TABLES)],
  page: "cadence",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
