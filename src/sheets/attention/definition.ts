import { ATTENTION_TABLES } from "../../domain/portfolio/attention-data";
import type { SheetDefinition } from "../shared/sheet-definition";

export const attentionDefinition = {
  kind: "attention",
  label: "Attention",
  title: "Attention",
  subject: "workbook",
  tables: ATTENTION_TABLES,
  page: "attention",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
} as const satisfies SheetDefinition;
