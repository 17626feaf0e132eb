import { ACCOUNT_TABLES } from "../../domain/accounts/account-data";
import type { SheetDefinition } from "../shared/sheet-definition";

export const accountPlanDefinition = {
  kind: "account-plan",
  label: "Account plan",
  title: "Accounts · <short name>",
  subject: "partner",
  tables: ACCOUNT_TABLES,
  page: "accounts",
  names: () => import(/* webpackChunkName: "public-names" */ "./public-names"),
  load: () => import("./change"),
  shown: () => import(/* webpackChunkName: "shown" */ "./shown"),
  toPartners: "never",
  again: () => import(/* webpackChunkName: "again" */ "./again"),
} as const satisfies SheetDefinition;
