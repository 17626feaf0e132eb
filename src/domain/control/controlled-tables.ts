import { ANY_TABLES } from "../shared/tables/all-tables";
import { changesTable, logTable } from "../shared/tables/history-tables";
import type { AnyTable } from "../shared/tables/table-definition";

/** What Control looks at: every table of the workbook but the log, which no figure is made from. */
export const CONTROLLED_TABLES: readonly AnyTable[] = ANY_TABLES.filter(({ name }) => name !== logTable.name);

/** Written by the add-in alone, row upon row: their keys are its own. */
export const isHistory = ({ name }: Pick<AnyTable, "name">): boolean => name === changesTable.name;
