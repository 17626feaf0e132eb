import { PNL_INPUT_KEYS, type PnlInputKey } from "../../domain/finance/pnl-inputs";
import { readPnlData } from "../../domain/finance/pnl-data";
import { entryRows, type PnlEntry } from "../../domain/finance/pnl-entries";
import type { StaffBasis } from "../../domain/finance/staffing";
import { type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { programTable } from "../../domain/shared/tables/finance-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { channelPnlDefinition } from "./definition";
import { channelPnlSheet } from "./sheet";
import { BASIS_INPUT, pnlInputName } from "./inputs";

export interface ChannelPnlForm {
  asOf: SerialDate;
  /** Rows of cam_program to write. */
  entries?: readonly PnlEntry[];
  /** What was typed over defaults; null clears, absent keeps what an existing sheet holds. */
  overrides?: Readonly<Partial<Record<PnlInputKey, number | null>>>;
  staffBasis?: StaffBasis | null;
}

/** Everything that building the Channel P&L writes: the tables it refers to, the amounts typed, the sheet. */
export function channelPnlChange(
  source: TableSource,
  { asOf, entries = [], overrides = {}, staffBasis }: ChannelPnlForm,
): ChangeSet {
  const { settings, program } = readPnlData(source);
  const values: Record<string, CellValue> = { ...dayValues(settings, asOf) };
  for (const key of PNL_INPUT_KEYS)
    if (overrides[key] !== undefined) values[pnlInputName(key)] = overrides[key];
  if (staffBasis !== undefined) values[BASIS_INPUT] = staffBasis;
  const rows = entryRows(program, entries);
  return {
    label: `Build ${channelPnlDefinition.title}`,
    tables: mergeChanges([
      ...sheetSetup(source, channelPnlDefinition),
      ...(rows.length ? [changeTable(programTable, rows)] : []),
    ]),
    sheets: [channelPnlSheet({ asOf, values, tables: tablesRead(source, channelPnlDefinition) })],
  };
}
