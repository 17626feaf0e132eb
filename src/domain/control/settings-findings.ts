import type { TableSource } from "../program/setup";
import { readSettings, SETTING_DEFINITIONS } from "../program/settings";
import { settingsTable } from "../shared/tables/catalogue";
import { asCompared } from "./control-rows";

export const MISSING_WORDS = "has no row on Setup: what is built in counts";
export const UNUSABLE_WORDS = "holds what cannot count: what is built in counts";

/** Settings whose row is gone, and those that hold something that does not count. */
export interface SettingsFound {
  missing: readonly string[];
  unusable: readonly string[];
}

export function settingsFound(source: TableSource): SettingsFound {
  const { exists, rows, problems } = source.table(settingsTable);
  if (!exists) return { missing: [], unusable: [] };
  const names = [...rows.map(({ setting }) => setting), ...problems.map(({ values }) => values?.["setting"])];
  const known = new Set(names.map(asCompared));
  const missing = SETTING_DEFINITIONS.map(({ key }) => key).filter((key) => !known.has(asCompared(key)));
  return {
    // An import writes few of them, and the first build the others: until then none has been deleted.
    missing: 2 * missing.length < SETTING_DEFINITIONS.length ? missing : [],
    unusable: [...new Set(readSettings(rows).problems.map(({ setting }) => setting))],
  };
}
