import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { cookRecipe } from "./cook";
import { RecipeError } from "./recipe-error";

const USAGE = "Usage: npm run recipe -- <recipe.json> <out.xlsx>";

/** The exit status is 0 only when every step was applied; nothing is saved otherwise. */
async function main([recipe, output, ...rest]: readonly string[]): Promise<void> {
  if (recipe === undefined || output === undefined || rest.length) throw new RecipeError(USAGE);
  const bytes = await cookRecipe(await readFile(recipe, "utf8"), {
    readFile: (file) => readFile(path.resolve(path.dirname(recipe), file)),
    say: (message) => process.stdout.write(`${message}\n`),
    output,
  });
  await mkdir(path.dirname(path.resolve(output)), { recursive: true });
  await writeFile(output, bytes);
  process.stdout.write(`Saved ${output}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
