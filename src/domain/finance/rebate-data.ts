import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import type { DealIndex } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import type { SerialDate } from "../shared/serial-date";
import { readLevels } from "../program/read-levels";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  type LevelRow,
  type PartnerRow,
} from "../shared/tables/catalogue";
import {
  rebatesTable,
  rebateTiersTable,
  type RebateRow,
  type RebateTierRow,
} from "../shared/tables/finance-tables";

/** The rows of the workbook as every rebate's return reads them. */
export interface RebateData {
  partners: readonly PartnerRow[];
  deals: DealIndex;
  rebates: readonly RebateRow[];
  levels: readonly LevelRow[];
  tiers: readonly RebateTierRow[];
  settings: Settings;
  /** The first day on which any deal closed: what was sold before it, the workbook does not know. Null without closed deals. */
  firstClosed: SerialDate | null;
  /** Rows that could not be read and are left out. */
  leftOut: number;
}

export function readRebateData(source: TableSource): RebateData {
  const deals = source.table(dealsTable);
  const rebates = source.table(rebatesTable);
  const closed = deals.rows.flatMap(({ closedOn }) => (closedOn === null ? [] : [closedOn]));
  return {
    partners: source.table(partnersTable).rows,
    deals: indexedDeals(source),
    rebates: rebates.rows,
    levels: readLevels(source),
    tiers: source.table(rebateTiersTable).rows,
    settings: readSettings(source.table(settingsTable).rows).settings,
    firstClosed: closed.length ? closed.reduce((first, day) => Math.min(first, day)) : null,
    leftOut: new Set(rebates.problems.map(({ row }) => row)).size,
  };
}
