import { PORTFOLIO_TABLES } from "../../domain/portfolio/portfolio-tables";
import { businessPlanDefinition } from "../business-plan/definition";
import { capabilitiesScorecardDefinition } from "../capabilities-scorecard/definition";
import { performanceScorecardDefinition } from "../performance-scorecard/definition";
import type { SheetDefinition } from "../shared/sheet-definition";

export const rollupDefinition = {
  kind: "rollup",
  label: "Roll-up",
  title: "Roll-up",
  subject: "workbook",
  tables: PORTFOLIO_TABLES,
  // The sheets to which its rows lead.
  alsoReads: [performanceScorecardDefinition, capabilitiesScorecardDefinition, businessPlanDefinition],
  page: "rollup",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
