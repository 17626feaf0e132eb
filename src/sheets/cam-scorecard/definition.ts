import { CAM_TABLES } from "../../domain/cam-scorecard/cam-tables";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

export const camScorecardDefinition = {
  kind: "cam-scorecard",
  label: "CAM scorecard",
  title: "CAM · <short name>",
  subject: "cam",
  tables: CAM_TABLES,
  setup: [partnersTable, settingsTable],
  page: "cadence",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  toPartners: "never",
} as const satisfies SheetDefinition;
