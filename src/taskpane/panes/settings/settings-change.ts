import { SETTING_DEFINITIONS, defaultSettingsRows } from "../../../domain/program/settings";
import { SAMPLE_SOURCE } from "../../../domain/crm/sample/sample-deals";
import type { Assumption, AssumptionValue } from "../../../domain/shared/assumption";
import { settingsTable, type SettingRow } from "../../../domain/shared/tables/catalogue";
import { changeTable } from "../../../domain/shared/tables/table-change";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import { settingTexts } from "../../strings/settings";

/** Values by the setting's key, its name. */
export type SettingDraft = Readonly<Record<string, AssumptionValue>>;

const keyOfName = (setting: string) => keyOf(settingsTable, { setting });

/** What stands in the workbook for each setting; null where it is blank or missing. */
export function valuesIn(rows: readonly SettingRow[]): SettingDraft {
  const byKey = new Map(rows.map((row) => [keyOf(settingsTable, row), row.value]));
  return Object.fromEntries(SETTING_DEFINITIONS.map(({ key }) => [key, byKey.get(keyOfName(key)) ?? null]));
}

/** The value as it counts: a blank takes the default. */
function countsAs(definition: Assumption, value: AssumptionValue): AssumptionValue {
  return value === null || value === "" ? definition.default : value;
}

/** The settings whose counting value the draft would change. */
export function changedSettings(stored: SettingDraft, draft: SettingDraft): Assumption[] {
  return SETTING_DEFINITIONS.filter((definition) => {
    const { key } = definition;
    return (
      key in draft && countsAs(definition, draft[key] ?? null) !== countsAs(definition, stored[key] ?? null)
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
  const samples = new Set(
    rows.filter(({ source }) => source === SAMPLE_SOURCE).map((row) => keyOf(settingsTable, row)),
  );
  const upserts = new Map<string, Partial<SettingRow>>(missing);
  for (const definition of changed) {
    const value = countsAs(definition, draft[definition.key] ?? null);
    const key = keyOfName(definition.key);
    // What is chosen here is the user's own from now on, though sample data brought it.
    const own = samples.has(key) ? { source: definition.source } : {};
    upserts.set(key, {
      ...missing.get(key),
      ...own,
      setting: definition.key,
      value: value === "" ? null : value,
    });
  }
  return {
    label: settingTexts.label(changed.length),
    tables: [changeTable(settingsTable, [...upserts.values()])],
    sheets: [],
  };
}
