import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../domain/shared/tables/marketing-tables";
import type { SheetDefinition } from "../shared/sheet-definition";

/** What a partner asks of MDF for a quarter, as one page to sign: nothing of the vendor's margin is on it. */
export const mdfRequestDefinition = {
  kind: "mdf-request",
  label: "MDF request",
  title: "MDF · <short name> · <quarter>",
  subject: "partner",
  edition: "quarter",
  tables: [partnersTable, campaignsTable, mdfTable, settingsTable],
  page: "marketing",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
