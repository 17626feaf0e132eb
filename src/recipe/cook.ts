import { counted } from "../domain/crm/count-words";
import { emptyWorkbook, openWorkbook, type FileWorkbook } from "../xlsx/file-workbook";
import { type CalculatedBook, type FormulaResults, copyToCalculate, withResultsOf } from "../xlsx/results";
import { RecipeError, wordsOf } from "./recipe-error";
import { parseRecipe, runRecipe, type RecipeHost } from "./run-recipe";

export interface CookOptions extends Pick<RecipeHost, "readFile" | "listFolder" | "saveFile" | "say"> {
  /** The name under which the workbook will be saved, to be told when it does not fit. */
  output?: string;
  /** Without it formulas have no results. */
  calculate?: Calculator;
  /** What calculates for steps that need results; absent: as `calculate`. */
  calculator?: Calculator;
}

/** Calculates a workbook, given as a file of that extension. */
export type Calculator = (workbook: Uint8Array, extension: string) => Promise<FormulaResults>;

/** Runs a recipe on the workbook that it opens, else on an empty one, and returns the file: formulas are calculated on opening. */
export async function cookRecipe(
  text: string,
  { output, calculate, calculator = calculate, ...files }: CookOptions,
): Promise<Uint8Array> {
  const { open } = parseRecipe(text);
  const workbook = open === undefined ? emptyWorkbook() : await opened(open, files);
  if (output !== undefined) checkName(workbook, output);
  const calculated = calculator && (() => calculatedBook(workbook, calculator));
  await runRecipe(text, { workbook, ...files, ...(calculated ? { calculated } : {}) });
  const saved = workbook.save();
  if (!calculate) return saved;
  const calculation = await calculate(copyToCalculate(saved), workbook.extension);
  const { bytes, ...report } = withResultsOf(calculation, saved);
  files.say?.(calculationReport(report));
  return bytes;
}

async function calculatedBook(
  { save, extension }: FileWorkbook,
  calculate: Calculator,
): Promise<FileWorkbook> {
  const saved = save();
  return openWorkbook(withResultsOf(await calculate(copyToCalculate(saved), extension), saved).bytes);
}

function calculationReport({ engine, formulas, errors, open }: Omit<CalculatedBook, "bytes">): string {
  const odd = [errors && `${errors} of them errors`, open && `${open} without a result`].filter(Boolean);
  return [`Calculated by ${engine}: ${counted(formulas, "formula", "formulas")}`, ...odd].join(", ");
}

async function opened(path: string, { readFile }: Pick<RecipeHost, "readFile">): Promise<FileWorkbook> {
  try {
    return openWorkbook(await readFile(path));
  } catch (error) {
    throw new RecipeError(`"open": ${wordsOf(error)}`, {
      cause: error,
    });
  }
}

/** Excel opens no file whose name says something else than its content. */
function checkName({ extension }: FileWorkbook, output: string): void {
  const given = output.slice(output.lastIndexOf(".") + 1).toLowerCase();
  if (given !== extension)
    throw new RecipeError(
      `The workbook is an .${extension} file: name the result "….${extension}", not "${output}".`,
    );
}
