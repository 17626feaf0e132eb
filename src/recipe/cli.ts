import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { cookRecipe } from "./cook";
import { calculateWith, insistOnLibreOffice } from "./libre-office";
import { RecipeError } from "./recipe-error";

const USAGE = "Usage: npm run recipe -- <recipe.json> <out.xlsx> [--calculate]";
const CALCULATE = "--calculate";

/** The exit status is 0 only when every step was applied; nothing is saved otherwise. */
async function main(given: readonly string[]): Promise<void> {
  const [recipe, output, ...rest] = given.filter((each) => each !== CALCULATE);
  if (recipe === undefined || output === undefined || rest.length || recipe.startsWith("--"))
    throw new RecipeError(USAGE);
  const office = given.includes(CALCULATE) ? insistOnLibreOffice() : undefined;
  const besideRecipe = (file: string) => path.resolve(path.dirname(recipe), file);
  const bytes = await cookRecipe(await readFile(recipe, "utf8"), {
    readFile: (file) => readFile(besideRecipe(file)),
    listFolder: (folder) => readdir(besideRecipe(folder)),
    say: (message) => process.stdout.write(`${message}\n`),
    output,
    ...(office === undefined
      ? {}
      : { calculate: (book, extension) => calculateWith(office, book, extension) }),
  });
  await mkdir(path.dirname(path.resolve(output)), { recursive: true });
  await writeFile(output, bytes);
  process.stdout.write(`Saved ${output}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
