import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createWorkbook } from "../../excel/excel-workbook";
import { createHeadlessHost, installGlobals } from "../host/headless";
import { writeXlsx } from "../xlsx/write-xlsx";
import { RecipeError } from "./recipe-error";
import { runRecipe } from "./run-recipe";

const USAGE = "Usage: npm run recipe -- <recipe.json> <out.xlsx>";

/**
 * Runs the add-in's own code on an empty workbook without a window, and saves it with formulas to be calculated on opening. The exit
 * status is 0 only when every step was applied; nothing is saved otherwise.
 */
async function main([recipe, output, ...rest]: readonly string[]): Promise<void> {
  if (recipe === undefined || output === undefined || rest.length) throw new RecipeError(USAGE);
  const text = await readFile(recipe, "utf8");
  const host = await createHeadlessHost({ calculate: "never", log: (error) => process.stderr.write(`${String(error)}\n`) });
  const release = installGlobals(host);
  try {
    await runRecipe(text, {
      workbook: createWorkbook(),
      readFile: (file) => readFile(path.resolve(path.dirname(recipe), file)),
      onStep: (message) => process.stdout.write(`${message}\n`),
    });
    const bytes = await writeXlsx(withoutFirstSheet(host.snapshot()));
    await mkdir(path.dirname(path.resolve(output)), { recursive: true });
    await writeFile(output, bytes);
    process.stdout.write(`Saved ${output}\n`);
  } finally {
    release();
    host.dispose();
  }
}

/** The blank sheet with which the workbook began, when the recipe built others. */
function withoutFirstSheet<T extends { sheets: { cells: unknown[] }[] }>(data: T): T {
  const [first, ...others] = data.sheets;
  return others.length && !first?.cells.length ? { ...data, sheets: others } : data;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
