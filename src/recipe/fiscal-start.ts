import { FISCAL_START_QUESTION } from "../book/update/fiscal-start";
import { WorkbookError } from "../book/workbook-error";
import { needs, setupChange } from "../domain/program/setup";
import { defaultSettingsRows, readSettings, SETTINGS } from "../domain/program/settings";
import { countedValue, problemOf } from "../domain/shared/assumption";
import { MONTH_NAMES } from "../domain/shared/plain-words";
import { settingsTable } from "../domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../domain/shared/tables/table-change";
import type { CellValue } from "../domain/shared/tables/table-definition";
import { RecipeError } from "./recipe-error";
import type { Kitchen } from "./recipe-step";

const SETTING = SETTINGS.fiscalStartMonth;

/** What a recipe's `fiscalYearStart` answers of an older workbook's update. */
export function answersOf(month: number | undefined): Readonly<Record<string, string>> {
  return month === undefined ? {} : { [FISCAL_START_QUESTION]: MONTH_NAMES[month - 1]! };
}

/** What a recipe can do about an update that asks for the month; other errors as they are. */
export function unanswered(error: unknown): unknown {
  if (!(error instanceof WorkbookError) || !error.questions.some(({ id }) => id === FISCAL_START_QUESTION))
    return error;
  return new RecipeError(
    `${[error.what, ...error.details, error.untouched].join(" ")} Say so in the recipe with "fiscalYearStart", 1 for January to 12 for December.`,
    { cause: error },
  );
}

/**
 * Writes to Setup in which month the fiscal year starts, and says so where that changes what counts; null leaves it to Setup. Throws a
 * RecipeError with the setting's own words for what it does not take.
 */
export async function writeFiscalStart(
  { workbook, say }: Pick<Kitchen, "workbook" | "say">,
  value: CellValue,
): Promise<void> {
  if (value === null) return;
  const snapshot = await workbook.read({ tables: [settingsTable] });
  const { rows, exists } = snapshot.table(settingsTable);
  const was = readSettings(rows).settings.fiscalStartMonth;
  const problem = problemOf(SETTING, value);
  if (problem) throw new RecipeError(problem);
  const month = countedValue(SETTING, value);
  if (month === was && !exists) return;
  // The month that stands there already is the answer where an older workbook's sheets say others.
  await workbook.apply({
    label: SETTING.key,
    tables: mergeChanges([
      ...setupChange(snapshot, [needs(settingsTable, defaultSettingsRows(), { completes: true })]),
      changeTable(settingsTable, [{ setting: SETTING.key, value: month }]),
    ]),
    sheets: [],
  });
  if (month !== was) say(`Setup: fiscal year starts in month ${month}, was ${was}`);
}
