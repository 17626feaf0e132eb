import { CONTROLLED_TABLES } from "../../domain/control/controlled-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const controlDefinition = {
  kind: "control",
  label: "Control",
  title: "Control",
  subject: "workbook",
  // Its formulas read those that the workbook has; a build creates none but what every sheet stands on.
  tables: CONTROLLED_TABLES,
  page: "control",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
