import type { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { UniverInstance } from "../lib";

/**
 * Univer 0.25.1 validates cells when the page is idle; a sheet deleted by then would be an error that nobody catches. The validator
 * is passed in: only the page has the plugin.
 */
export function validateSheetsThatExist(
  { api }: Pick<UniverInstance, "api">,
  validator: SheetsDataValidationValidatorService,
): void {
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unit, sheet, ranges) =>
    api.getWorkbook(unit)?.getSheetBySheetId(sheet) ? validate(unit, sheet, ranges) : [];
}
