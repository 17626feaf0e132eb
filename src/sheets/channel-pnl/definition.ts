import { PNL_TABLES } from "../../domain/finance/pnl-data";
import type { SheetDefinition } from "../shared/sheet-definition";

export const channelPnlDefinition = {
  kind: "channel-pnl",
  label: "Channel P&L",
  title: "Channel P&L",
  subject: "workbook",
  tables: PNL_TABLES,
  page: "pnl",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
