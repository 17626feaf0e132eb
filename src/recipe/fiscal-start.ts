import { needs, setupChange } from "../domain/program/setup";
import { acceptSetting, defaultSettingsRows, readSettings, SETTINGS } from "../domain/program/settings";
import { settingsTable } from "../domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../domain/shared/tables/table-change";
import type { CellValue } from "../domain/shared/tables/table-definition";
import { channelPnlDefinition } from "../sheets/channel-pnl/definition";
import { mdfBudgetDefinition } from "../sheets/mdf-budget/definition";
import { performanceScorecardDefinition } from "../sheets/performance-scorecard/definition";
import { rebateRoiDefinition } from "../sheets/rebate-roi/definition";
import type { SheetKind } from "../sheets/sheets";
import { RecipeError } from "./recipe-error";
import type { Kitchen } from "./recipe-step";

/** Kinds that had the month as an input of their own. */
export const FISCAL_START_KINDS: readonly SheetKind[] = [
  performanceScorecardDefinition,
  mdfBudgetDefinition,
  rebateRoiDefinition,
  channelPnlDefinition,
].map(({ kind }) => kind);

const SETTING = SETTINGS.fiscalStartMonth;

/**
 * Writes to Setup in which month the fiscal year starts, and says so where that changes what counts; null leaves it to Setup. Throws a
 * RecipeError with the setting's own words for what it does not take.
 */
export async function writeFiscalStart(
  { workbook, say }: Pick<Kitchen, "workbook" | "say">,
  value: CellValue,
): Promise<void> {
  const snapshot = await workbook.read({ tables: [settingsTable] });
  const was = readSettings(snapshot.table(settingsTable).rows).settings.fiscalStartMonth;
  if (value === null) return;
  const { value: month, problem } = acceptSetting(SETTING, typeof value === "boolean" ? `${value}` : value);
  if (problem) throw new RecipeError(`${SETTING.name}: ${problem}`);
  if (month === was) return;
  await workbook.apply({
    label: SETTING.name,
    tables: mergeChanges([
      ...setupChange(snapshot, [needs(settingsTable, defaultSettingsRows(), { completes: true })]),
      changeTable(settingsTable, [{ setting: SETTING.name, value: month }]),
    ]),
    sheets: [],
  });
  say(`Setup: fiscal year starts in month ${month}, was ${was}`);
}
