import { WorkbookError } from "../book/workbook-error";
import { workbookError } from "./errors";
import { runPatiently } from "./run";

const NOTHING_CHANGED = "Nothing was changed.";

/**
 * Writes a formula (in English) into the selected cell and returns the cell's address. Only into a blank one: whatever stands in the user's
 * cells stays. Throws a WorkbookError.
 */
export async function insertFormula(formula: string): Promise<string> {
  try {
    return await runPatiently(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load({ address: true, formulas: true });
      await context.sync();
      if (cell.formulas[0]?.[0] !== "") throw notBlank(cell.address);
      cell.formulas = [[formula]];
      await context.sync();
      return cell.address;
    });
  } catch (error) {
    throw workbookError(error, NOTHING_CHANGED);
  }
}

function notBlank(address: string): WorkbookError {
  return new WorkbookError({
    problem: "foreign-cells",
    what: `The selected cell, ${address}, is not blank.`,
    untouched: NOTHING_CHANGED,
    next: "Select a blank cell and press Insert again.",
  });
}
