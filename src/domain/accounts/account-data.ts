import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import type { DealIndex } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { nameKey, trimmed } from "../shared/excel-text";
import { addMonths, type SerialDate } from "../shared/serial-date";
import {
  dealsTable,
  partnersTable,
  productsTable,
  settingsTable,
  stagesTable,
  type ProductRow,
} from "../shared/tables/catalogue";
import { accountsTable, type AccountRow } from "../shared/tables/relations-tables";

/** What is read of a workbook before a partner's accounts are looked at. */
export const ACCOUNT_TABLES = [
  partnersTable,
  dealsTable,
  accountsTable,
  settingsTable,
  stagesTable,
  productsTable,
] as const;

/** The workbook's customers as every partner's account plan reads them. */
export interface AccountData {
  deals: DealIndex;
  rows: readonly AccountRow[];
  products: readonly ProductRow[];
  /** Keys of the sectors that are preferred; empty where nobody has said. */
  priorities: ReadonlySet<string>;
}

export function readAccountData(source: TableSource): AccountData {
  const { settings } = readSettings(source.table(settingsTable).rows);
  return {
    deals: indexedDeals(source),
    rows: source.table(accountsTable).rows,
    products: source.table(productsTable).rows,
    priorities: prioritySectors(settings.prioritySectors),
  };
}

/** Sectors of a cell that separates them by semicolons, each by its key. */
export function prioritySectors(written: string): Set<string> {
  return new Set(
    trimmed(written)
      .split(";")
      .map((sector) => nameKey(sector.trim()))
      .filter(Boolean),
  );
}

/** What was won within so many months to a day counts as installed. */
export const INSTALLED_MONTHS = 36;
export const LOST_MONTHS = 12;

/** The months to a day, it included: no day counts in two of them. */
export function monthsTo(day: SerialDate, months: number): { start: SerialDate; end: SerialDate } {
  return { start: addMonths(day + 1, -months), end: day };
}

/** An account and a product as one key. */
export function cellKey(account: string | null, product: string | null): string {
  return `${nameKey(account)}\n${nameKey(product)}`;
}
