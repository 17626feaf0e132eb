import type { SheetDefinition } from "../shared/sheet-definition";

export const teamRollupDefinition = {
  kind: "team-rollup",
  label: "Team roll-up",
  title: "Team roll-up",
  subject: "workbook",
  // It reads other workbooks' tables, none of its own.
  tables: [],
  page: "team",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  toPartners: "never",
} as const satisfies SheetDefinition;
