import { ArgumentError } from "../domain/shared/argument-error";

/** An error value that arrived in an argument and goes back to the cell as it came. */
export class CellError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = "CellError";
  }
}

const ERROR_TEXT = /^#(?:N\/A|(?:VALUE|REF|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY)!|DIV\/0!|NAME\?)$/;

/**
 * The code of an error value, undefined for anything else. Excel answers a formula with an error argument itself and does not
 * call the function (the metadata does not set allowErrorForDataTypeAny); other hosts pass its text or a CustomFunctions.Error.
 */
export function errorCodeOf(value: unknown): string | undefined {
  if (typeof value === "string") return ERROR_TEXT.test(value) ? value : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  const text = "code" in value ? value.code : undefined;
  return typeof text === "string" && ERROR_TEXT.test(text) ? text : undefined;
}

/**
 * Runs a calculation for a cell: what it throws becomes the cell's error with its message, and a result beyond the range of
 * numbers becomes #NUM!, as in Excel, where JSON would turn it into a blank.
 */
export function inCell<T>(calculate: () => T): T {
  try {
    const result = calculate();
    if (!isFiniteResult(result)) throw cellError("#NUM!");
    return result;
  } catch (error) {
    if (error instanceof ArgumentError)
      throw cellError(error.code, error.describe(excelName(error.argument)));
    if (error instanceof CellError) throw cellError(error.code);
    throw error;
  }
}

function cellError(code: string, message?: string): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

/** The argument's name as Excel shows it: closeRate → close_rate. */
function excelName(argument: string): string {
  return argument.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function isFiniteResult(result: unknown): boolean {
  if (Array.isArray(result)) return result.every(isFiniteResult);
  return typeof result !== "number" || Number.isFinite(result);
}
