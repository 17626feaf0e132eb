import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { programTable } from "../../domain/shared/tables/finance-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const channelPnlDefinition = {
  kind: "channel-pnl",
  label: "Channel P&L",
  title: "Channel P&L",
  subject: "workbook",
  tables: [partnersTable, settingsTable, programTable],
  page: "pnl",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
