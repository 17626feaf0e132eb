import {
  SETTING_DEFINITIONS,
  defaultSettingsRows,
  type SettingDefinition,
  type SettingValue,
} from "../../../domain/program/settings";
import { settingsTable, type SettingRow } from "../../../domain/shared/tables/catalogue";
import { changeTable } from "../../../domain/shared/tables/table-change";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import { settingTexts } from "../../strings/settings";

/** Values by the setting's name. */
export type SettingDraft = Readonly<Record<string, SettingValue>>;

const keyOfName = (setting: string) => keyOf(settingsTable, { setting });

/** What stands in the workbook for each setting; null where it is blank or missing. */
export function valuesIn(rows: readonly SettingRow[]): SettingDraft {
  const byKey = new Map(rows.map((row) => [keyOf(settingsTable, row), row.value]));
  return Object.fromEntries(
    SETTING_DEFINITIONS.map(({ name }) => [name, byKey.get(keyOfName(name)) ?? null]),
  );
}

/** The value as it counts: a blank takes the default. */
function countsAs(definition: SettingDefinition, value: SettingValue): SettingValue {
  return value === null || value === "" ? definition.defaultValue : value;
}

/** The settings whose counting value the draft would change. */
export function changedSettings(stored: SettingDraft, draft: SettingDraft): SettingDefinition[] {
  return SETTING_DEFINITIONS.filter((definition) => {
    const { name } = definition;
    return (
      name in draft &&
      countsAs(definition, draft[name] ?? null) !== countsAs(definition, stored[name] ?? null)
    );
  });
}

/** Only what changed is written, and rows that the table lacks. */
export function settingsChange(
  rows: readonly SettingRow[],
  stored: SettingDraft,
  draft: SettingDraft,
): ChangeSet {
  const present = new Set(rows.map((row) => keyOf(settingsTable, row)));
  const missing = new Map(
    defaultSettingsRows()
      .filter((row) => !present.has(keyOf(settingsTable, row)))
      .map((row) => [keyOf(settingsTable, row), row]),
  );
  const changed = changedSettings(stored, draft);
  const upserts = new Map<string, Partial<SettingRow>>(missing);
  for (const definition of changed) {
    const value = countsAs(definition, draft[definition.name] ?? null);
    const key = keyOfName(definition.name);
    upserts.set(key, { ...missing.get(key), setting: definition.name, value: value === "" ? null : value });
  }
  return {
    label: settingTexts.label(changed.length),
    tables: [changeTable(settingsTable, [...upserts.values()])],
    sheets: [],
  };
}
