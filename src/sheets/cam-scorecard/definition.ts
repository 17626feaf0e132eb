import { CAM_TABLES } from "../../domain/cam-scorecard/cam-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

export const camScorecardDefinition = {
  kind: "cam-scorecard",
  label: "CAM scorecard",
  title: "CAM · <short name>",
  subject: "cam",
  tables: CAM_TABLES,
  page: "cadence",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
