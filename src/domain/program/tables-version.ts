import type { SettingRow } from "../shared/tables/catalogue";
import { nameKey } from "../shared/excel-text";

/** Counts up when tables of older workbooks get something new: columns, what stands in them, where a figure is kept. */
export const TABLES_VERSION = 2;

/** The row of `cam_settings` that says which version a workbook's tables have; there is none before version 2. */
export const VERSION_ROW = {
  setting: "Version of the tables",
  value: TABLES_VERSION,
  unit: "number",
  source: "Written by the add-in; do not edit",
} as const satisfies SettingRow;

/** The version that the rows of `cam_settings` say; 1 where they say none. */
export function tablesVersion(rows: readonly SettingRow[]): number {
  const row = rows.find(({ setting }) => nameKey(setting) === nameKey(VERSION_ROW.setting));
  return typeof row?.value === "number" ? row.value : 1;
}
