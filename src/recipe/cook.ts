import { emptyWorkbook, openWorkbook, type FileWorkbook } from "../xlsx/file-workbook";
import { RecipeError } from "./recipe-error";
import { parseRecipe, runRecipe, type RecipeHost } from "./run-recipe";

export interface CookOptions extends Pick<RecipeHost, "readFile" | "say"> {
  /** The name under which the workbook will be saved, to be told when it does not fit. */
  output?: string;
}

/** Runs a recipe on the workbook that it opens, else on an empty one, and returns the file: formulas to be calculated on opening. */
export async function cookRecipe(text: string, { output, ...files }: CookOptions): Promise<Uint8Array> {
  const { open } = parseRecipe(text);
  const workbook = open === undefined ? emptyWorkbook() : await opened(open, files);
  if (output !== undefined) checkName(workbook, output);
  await runRecipe(text, { workbook, ...files });
  return workbook.save();
}

async function opened(path: string, { readFile }: Pick<RecipeHost, "readFile">): Promise<FileWorkbook> {
  try {
    return openWorkbook(await readFile(path));
  } catch (error) {
    throw new RecipeError(`"open": ${error instanceof Error ? error.message : String(error)}`, {
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
