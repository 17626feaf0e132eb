import { ANY_TABLES } from "../shared/tables/all-tables";
import { actionsTable } from "../shared/tables/capabilities-tables";
import { plansTable } from "../shared/tables/business-plan-tables";
import { cadenceLogTable } from "../shared/tables/cadence-tables";
import { dealsTable, partnersTable } from "../shared/tables/catalogue";
import { changesTable, logTable } from "../shared/tables/history-tables";
import { campaignsTable, mdfTable } from "../shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../shared/tables/relations-tables";
import { handOversTable, sharedTable } from "../shared/tables/sharing-tables";
import type { AnyTable, CellValue, Columns, TableDefinition } from "../shared/tables/table-definition";

export type HandedRow = Readonly<Record<string, CellValue>>;

/** Rows of a workbook about itself: they stay with it. */
const STAYS = new Set<string>([logTable.name, handOversTable.name]);

/** Tables whose rows go along with their partner, in the workbook's order. A new table with a column of partners is one of them. */
export const HANDED_TABLES: readonly TableDefinition[] = ANY_TABLES.filter(
  ({ name, columns }) => Object.hasOwn(columns, "partner") && !STAYS.has(name),
);

/** Who got what of a workbook stays known there, also when the partner's rows are removed. */
export const LOGS_OF_PARTNERS = new Set<string>([sharedTable.name]);

/** As a hand-over's file has a table: under another name, so that nobody takes the file for a CAM's workbook. */
export function inFile<C extends Columns>(table: TableDefinition<C>): TableDefinition<C> {
  return { ...table, name: table.name.replace(/^cam_/, "handed_"), calculated: [] };
}

/** The field of a row's own ID, where a table has one: it may be another row's in another workbook. */
export function idField({ key }: Pick<AnyTable, "key">): string | null {
  return key.length === 1 ? key[0]! : null;
}

/**
 * What two rows with one ID have in common if they are one: workbooks number by themselves. Of a deal the CRM says it, of a partner whatever says
 * that it is the same.
 */
const SAME_ROW = new Map<string, readonly string[]>([
  [partnersTable.name, []],
  [dealsTable.name, []],
  [changesTable.name, ["dealId", "field", "importedOn"]],
  [certificatesTable.name, ["person", "certificate"]],
  [actionsTable.name, ["action"]],
  [plansTable.name, ["version"]],
  [campaignsTable.name, ["quarter", "tactic"]],
  [mdfTable.name, ["campaignId"]],
  [contactsTable.name, ["contact"]],
  [commitmentsTable.name, ["commitment"]],
  [activitiesTable.name, ["date", "kind", "summary"]],
  [cadenceLogTable.name, ["activity", "doneOn"]],
  [sharedTable.name, ["madeOn", "file"]],
]);

/** Fields that tell whether two rows of one partner under one ID are the same; of a table that says nothing, all that it began with. */
export function tellingFields({ name, columns, key }: AnyTable): readonly string[] {
  return (
    SAME_ROW.get(name) ??
    Object.keys(columns).filter((field) => !key.includes(field) && columns[field]!.since === undefined)
  );
}

/** Fields by which a table refers to rows of others by their IDs: they are called as those tables' keys are. */
export function referencesOf(table: AnyTable): readonly { field: string; to: TableDefinition }[] {
  return HANDED_TABLES.flatMap((to) => {
    const field = idField(to);
    return field !== null && to.name !== table.name && Object.hasOwn(table.columns, field)
      ? [{ field, to }]
      : [];
  });
}
