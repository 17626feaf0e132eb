import { CARD_TABLES } from "../../domain/today/today-cards";
import type { AnyTable } from "../../domain/shared/tables/table-definition";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

const READ: readonly AnyTable[] = CARD_TABLES;

export const thisWeekDefinition = {
  kind: "this-week",
  label: "This week",
  title: "This week",
  subject: "workbook",
  tables: READ,
  setup: [partnersTable, settingsTable],
  page: "cadence",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  toPartners: "never",
} as const satisfies SheetDefinition;
