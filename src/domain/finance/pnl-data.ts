import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { partnersTable, settingsTable } from "../shared/tables/catalogue";
import { programTable, type ProgramRow } from "../shared/tables/finance-tables";

export interface PnlData {
  program: readonly ProgramRow[];
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
    partners: source.table(partnersTable).rows.filter(({ partner }) => partner !== null).length,
    settings: readSettings(source.table(settingsTable).rows).settings,
    leftOut: new Set(program.problems.map(({ row }) => row)).size,
  };
}
