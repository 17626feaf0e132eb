import {
  dealsTable,
  partnersTable,
  productsTable,
  settingsTable,
  stagesTable,
  type DealRow,
  type PartnerRow,
  type ProductRow,
  type SettingRow,
  type StageRow,
} from "../shared/tables/catalogue";
import { changesTable, type ChangeRow } from "../shared/tables/history-tables";
import { accountsTable, certificatesTable, contactsTable } from "../shared/tables/relations-tables";
import { handOversTable, type HandOverRow } from "../shared/tables/sharing-tables";
import type { ParsedTable, RowProblem } from "../shared/tables/parse-table";
import type { Columns, Row, TableDefinition } from "../shared/tables/table-definition";

/** The rows of one table as they stand in the workbook, with those that could not be read. */
export interface ExistingRows<R> {
  rows: readonly R[];
  problems: readonly RowProblem[];
}

/** What an import reads of the workbook. */
export interface ExistingTables {
  partners: ExistingRows<PartnerRow>;
  deals: ExistingRows<DealRow>;
  products: ExistingRows<ProductRow>;
  stages: ExistingRows<StageRow>;
  settings: ExistingRows<SettingRow>;
  changes: ExistingRows<ChangeRow>;
  certificates: ExistingRows<Row<typeof certificatesTable>>;
  contacts: ExistingRows<Row<typeof contactsTable>>;
  accounts: ExistingRows<Row<typeof accountsTable>>;
  handOvers: ExistingRows<HandOverRow>;
}

/** The tables an import reads and writes. */
export const IMPORT_TABLES = [
  partnersTable,
  dealsTable,
  productsTable,
  stagesTable,
  settingsTable,
  changesTable,
  certificatesTable,
  contactsTable,
  accountsTable,
  handOversTable,
] as const;

/** What an import needs of a snapshot of the workbook that holds IMPORT_TABLES. */
export function existingTables(source: {
  table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C>;
}): ExistingTables {
  return {
    partners: source.table(partnersTable),
    deals: source.table(dealsTable),
    products: source.table(productsTable),
    stages: source.table(stagesTable),
    settings: source.table(settingsTable),
    changes: source.table(changesTable),
    certificates: source.table(certificatesTable),
    contacts: source.table(contactsTable),
    accounts: source.table(accountsTable),
    handOvers: source.table(handOversTable),
  };
}
