import { roleMap } from "../../domain/relations/role-map";
import { accountRolesTable } from "../../domain/shared/tables/contact-tables";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner }) =>
  roleMap(source.table(accountRolesTable).rows, partner);
