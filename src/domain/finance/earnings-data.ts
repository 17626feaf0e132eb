import { readLevels } from "../program/read-levels";
import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import type { DealIndex } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { type LeftOutRows, leftOutRows } from "../scorecard/performance/left-out-rows";
import type { SerialDate } from "../shared/serial-date";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
  type LevelRow,
  type PartnerRow,
  type ResultRow,
} from "../shared/tables/catalogue";
import { rebatesTable, type RebateRow } from "../shared/tables/finance-tables";
import { mdfTable, type MdfRow } from "../shared/tables/marketing-tables";
import type { AnyTable, TableDefinition } from "../shared/tables/table-definition";

/** What is read to say what partners earned. */
export const EARNINGS_TABLES = [
  partnersTable,
  dealsTable,
  stagesTable,
  levelsTable,
  rebatesTable,
  mdfTable,
  resultsTable,
  settingsTable,
] as const satisfies readonly AnyTable[];

/** The rows of the workbook as every partner's earnings read them. */
export interface EarningsData {
  partners: readonly PartnerRow[];
  deals: DealIndex;
  levels: readonly LevelRow[];
  rebates: readonly RebateRow[];
  mdf: readonly MdfRow[];
  results: readonly ResultRow[];
  settings: Settings;
  /** The first day on which any deal closed, and the first of any MDF: what was before, the workbook does not know. */
  firstClosed: SerialDate | null;
  firstMdf: SerialDate | null;
  /** Rows that could not be read and are left out. */
  leftOut: LeftOutRows;
}

export function readEarningsData(source: TableSource): EarningsData {
  const deals = source.table(dealsTable).rows;
  const mdf = source.table(mdfTable).rows;
  const tables = EARNINGS_TABLES as readonly unknown[] as readonly TableDefinition[];
  return {
    partners: source.table(partnersTable).rows,
    deals: indexedDeals(source),
    levels: readLevels(source),
    rebates: source.table(rebatesTable).rows,
    mdf,
    results: source.table(resultsTable).rows,
    settings: readSettings(source.table(settingsTable).rows).settings,
    firstClosed: firstDay(deals.map(({ closedOn }) => closedOn)),
    firstMdf: firstDay(mdf.flatMap(({ paidOn, date }) => [paidOn ?? null, date])),
    leftOut: leftOutRows(tables.flatMap((table) => source.table(table).problems)),
  };
}

function firstDay(days: readonly (SerialDate | null)[]): SerialDate | null {
  return days.reduce((first, day) => (day === null || (first !== null && first <= day) ? first : day), null);
}
