import { dealsTable, partnersTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import type { SheetDefinition } from "../shared/sheet-definition";

export const funnelReviewDefinition = {
  kind: "funnel-review",
  label: "Funnel review",
  title: "Funnel · <short name>",
  subject: "partner",
  tables: [partnersTable, dealsTable, stagesTable, settingsTable],
  page: "funnelReview",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
  again: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
