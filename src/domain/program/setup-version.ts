import { nameKey } from "../shared/excel-text";
import { isoOf, type SerialDate } from "../shared/serial-date";
import type { SettingRow } from "../shared/tables/catalogue";

/** The row of `cam_settings` that says which Setup of the channel's a workbook has; there is none before the first. */
export const SETUP_VERSION = "Setup version";

/** The version that the rows of `cam_settings` say, counted from 1; null where they say none. */
export function setupVersion(rows: readonly SettingRow[]): number | null {
  const row = rows.find(({ setting }) => nameKey(setting) === nameKey(SETUP_VERSION));
  return typeof row?.value === "number" ? row.value : null;
}

/** That row, as the channel's own workbook, the file and every workbook that takes it have it. */
export function setupVersionRow(version: number, exportedOn: SerialDate): SettingRow {
  return {
    setting: SETUP_VERSION,
    value: version,
    unit: "number",
    source: `The channel's Setup, exported on ${isoOf(exportedOn)}; do not edit`,
  };
}
