import { PORTFOLIO_TABLES } from "../../domain/portfolio/portfolio-tables";
import { rollupDefinition } from "../rollup/definition";
import type { SheetDefinition } from "../shared/sheet-definition";

export const bestAndLargestDefinition = {
  kind: "best-and-largest",
  label: "Best and largest",
  title: "Best and largest",
  subject: "workbook",
  tables: PORTFOLIO_TABLES,
  // Its weights count until some are typed here.
  alsoReads: [rollupDefinition],
  page: "best",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
