import { ANY_TABLES } from "../shared/tables/all-tables";
import { changesTable, logTable } from "../shared/tables/history-tables";
import type { AnyTable } from "../shared/tables/table-definition";

/** What the add-in alone writes, row upon row: no figure is made from it, and it grows long. */
const HISTORY: readonly string[] = [changesTable.name, logTable.name];

/** What Control looks at: every table of the workbook but its history. */
export const CONTROLLED_TABLES: readonly AnyTable[] = ANY_TABLES.filter(
  ({ name }) => !HISTORY.includes(name),
);
