import { PORTFOLIO_TABLES } from "../../domain/portfolio/portfolio-tables";
import { channelPnlDefinition } from "../channel-pnl/definition";
import type { SheetDefinition } from "../shared/sheet-definition";

export const chiefDefinition = {
  kind: "chief",
  label: "Chief's page",
  title: "Chief's page",
  subject: "workbook",
  tables: PORTFOLIO_TABLES,
  // What a dollar brought back is worked out there.
  alsoReads: [channelPnlDefinition],
  page: "chief",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
