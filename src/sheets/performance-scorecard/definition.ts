import { SCORECARD_TABLES } from "../../domain/scorecard/scored-tables";
import { PERFORMANCE_KIND } from "../../domain/scorecard/score-kinds";
import type { SheetDefinition } from "../shared/sheet-definition";

export const performanceScorecardDefinition = {
  kind: PERFORMANCE_KIND,
  label: "Performance Scorecard",
  title: "Score · <short name>",
  subject: "partner",
  tables: SCORECARD_TABLES,
  page: "scorecard",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
