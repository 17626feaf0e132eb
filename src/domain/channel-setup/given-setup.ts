import { counted } from "../crm/count-words";
import { CHANNEL_SETTINGS, OWN_SETTINGS } from "./whose-settings";
import { setupVersion, SETUP_VERSION, setupVersionRow } from "../program/setup-version";
import type { TableSource } from "../program/setup";
import { TABLES_VERSION, tablesVersion } from "../program/tables-version";
import { listRowName } from "../setup-lists/list-rows";
import { problemOf } from "../shared/assumption";
import { trimmedNameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { settingsTable, type SettingRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { CHANNEL_LISTS } from "./channel-lists";

export const settingOf = (rows: readonly SettingRow[], name: string): SettingRow | undefined =>
  rows.find(({ setting }) => trimmedNameKey(setting ?? "") === trimmedNameKey(name));

/** Why a Setup can be neither exported nor taken, a sentence each: whoever takes half of one would count otherwise than the others. */
export function setupProblems(source: TableSource): string[] {
  const settings = source.table(settingsTable);
  const wrong = CHANNEL_SETTINGS.flatMap((definition) => {
    const value = settingOf(settings.rows, definition.key)?.value ?? null;
    const problem = value === null ? null : problemOf(definition, value);
    return problem ? [`Setup, ${definition.key}: ${problem}`] : [];
  });
  const lists = CHANNEL_LISTS.flatMap(({ table, problems }) => {
    const { rows, exists } = source.table(table);
    const found = exists ? (problems?.(rows, source) ?? []).filter(({ advice }) => !advice) : [];
    return found.map(
      ({ at, message }) =>
        `${table.sheet}${at === null ? "" : `, ${listRowName({ table }, rows[at]!)}`}: ${message}`,
    );
  });
  const unread = [settingsTable, ...CHANNEL_LISTS.map(({ table }) => table)].flatMap((table) =>
    source
      .table(table as typeof settingsTable)
      .problems.map(
        ({ row, column, message }) => `${table.sheet}${row ? `, row ${row}` : ""}, ${column}: ${message}`,
      ),
  );
  return [...unread, ...wrong, ...lists];
}

/** What says that a file is a Setup of the channel's that this add-in can take; else a sentence that says why not. */
export function noSetup(given: TableSource): string | null {
  const { rows } = given.table(settingsTable);
  if (setupVersion(rows) === null)
    return `The file is no Setup of the channel's: its Setup has no row "${SETUP_VERSION}".`;
  const made = tablesVersion(rows);
  return made > TABLES_VERSION
    ? `The Setup was exported by a newer version of the add-in (its tables are of version ${made}, this one knows ${TABLES_VERSION}). Update the add-in first.`
    : null;
}

export interface ExportedSetup {
  version: number;
  /** What stands in the file. */
  tables: readonly TableChange[];
  /** The channel's own workbook gets the version too. */
  own: TableChange;
  /** What the file has and what it leaves out, a sentence each. */
  remarks: readonly string[];
}

/** The channel's Setup as a file has it, one version on. Ask `setupProblems` first. */
export function exportedSetup(source: TableSource, day: SerialDate): ExportedSetup {
  const { rows } = source.table(settingsTable);
  const version = (setupVersion(rows) ?? 0) + 1;
  const row = setupVersionRow(version, day);
  const settings = CHANNEL_SETTINGS.flatMap(({ key }) => settingOf(rows, key) ?? []);
  const there = CHANNEL_LISTS.filter(({ table }) => source.table(table).exists);
  const lacking = CHANNEL_LISTS.filter((list) => !there.includes(list)).map(({ table }) => table.sheet);
  return {
    version,
    tables: [
      changeTable(settingsTable, [...settings, row]),
      ...there.map(({ table }) => ({ table, upserts: source.table(table).rows })),
    ],
    own: changeTable(settingsTable, [row]),
    remarks: [
      ...there.map(
        ({ table }) => `${table.sheet}: ${counted(source.table(table).rows.length, "row", "rows")}`,
      ),
      `Setup: ${counted(settings.length, "setting", "settings")} of the channel's. Each CAM's own stay out: ${OWN_SETTINGS.map(({ label }) => label).join(", ")}.`,
      ...(lacking.length
        ? [`This workbook has no ${lacking.join(", ")}: whoever takes the Setup keeps what is there.`]
        : []),
    ],
  };
}
