import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import type { DealIndex } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { dealsTable, partnersTable, settingsTable, stagesTable } from "../shared/tables/catalogue";
import { programTable, rebatesTable, type ProgramRow, type RebateRow } from "../shared/tables/finance-tables";
import { mdfTable, type MdfRow } from "../shared/tables/marketing-tables";
import type { AnyTable } from "../shared/tables/table-definition";

/** What is read to work out the statement: its own rows, and the tables from which it takes what nobody recorded. */
export const PNL_TABLES = [
  partnersTable,
  settingsTable,
  programTable,
  dealsTable,
  stagesTable,
  mdfTable,
  rebatesTable,
] as const satisfies readonly AnyTable[];

export interface PnlData {
  program: readonly ProgramRow[];
  deals: DealIndex;
  mdf: readonly MdfRow[];
  rebates: readonly RebateRow[];
  /** Rows of `cam_partners` that have a name. */
  partners: number;
  settings: Settings;
  /** Rows of `cam_program` that could not be read and are left out. */
  leftOut: number;
}

export function readPnlData(source: TableSource): PnlData {
  const program = source.table(programTable);
  return {
    program: program.rows,
    deals: indexedDeals(source),
    mdf: source.table(mdfTable).rows,
    rebates: source.table(rebatesTable).rows,
    partners: source.table(partnersTable).rows.filter(({ partner }) => partner !== null).length,
    settings: readSettings(source.table(settingsTable).rows).settings,
    leftOut: new Set(program.problems.map(({ row }) => row)).size,
  };
}
