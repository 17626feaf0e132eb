import type { TableSource } from "../../domain/program/setup";
import { roleMap } from "../../domain/relations/role-map";
import { accountRolesTable, type AccountRoleRow } from "../../domain/shared/tables/contact-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { type PartnerPageForm, partnerPagesChange } from "../shared/partner-pages";
import { sheetSetup } from "../shared/sheet-setup";
import { roleMapDefinition } from "./definition";
import { roleMapSheet } from "./sheet";

/** Writes who has which part at a customer. */
export function accountRolesChange(
  source: TableSource,
  label: string,
  rows: readonly Partial<AccountRoleRow>[],
): ChangeSet {
  return {
    label,
    tables: mergeChanges([...sheetSetup(source, roleMapDefinition), changeTable(accountRolesTable, rows)]),
    sheets: [],
  };
}

/** Builds who opens which door at partners' customers. */
export function roleMapChange(source: TableSource, forms: readonly PartnerPageForm[]): ChangeSet {
  return partnerPagesChange(source, roleMapDefinition, forms, (input) =>
    roleMapSheet({ ...input, accounts: roleMap(source.table(accountRolesTable).rows, input.partner) }),
  );
}
