import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Calculator, cookRecipe } from "./cook";
import { calculateWith, findLibreOffice, noLibreOffice } from "./libre-office";
import { isQuestion, RecipeError, wordsOf } from "./recipe-error";

const USAGE = `Usage: npm run recipe -- <recipe.json> <out.xlsx> [--calculate]

--calculate saves the results of formulas too. LibreOffice calculates where it is installed (SOFFICE_PATH names it in an unusual place),
else the workbench's own engine, which takes longer; the last line but one says which.`;
const CALCULATE = "--calculate";

/** What calculates where LibreOffice is not installed. */
export interface SecondCalculator {
  /** As a sentence begins: `The workbench's engine`. */
  name: string;
  /** It is large, so it is loaded only when it is needed. */
  load(): Promise<Calculator>;
}

/** Runs the command with its arguments. The exit status is 0 only when every step was applied, 2 when files leave a question open; nothing is saved otherwise. */
export async function recipeCommand(given: readonly string[], second: SecondCalculator): Promise<void> {
  try {
    await run(given, second);
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = isQuestion(error) ? 2 : 1;
  }
}

async function run(given: readonly string[], second: SecondCalculator): Promise<void> {
  const [recipe, output, ...rest] = given.filter((each) => each !== CALCULATE);
  if (recipe === undefined || output === undefined || rest.length || recipe.startsWith("--"))
    throw new RecipeError(USAGE);
  const besideRecipe = (file: string) => path.resolve(path.dirname(recipe), file);
  const further = new Map<string, Uint8Array>();
  const bytes = await cookRecipe(await readFile(recipe, "utf8"), {
    readFile: (file) => readFile(besideRecipe(file)),
    listFolder: (folder) => readdir(besideRecipe(folder)),
    saveFile: (file, content) => further.set(besideRecipe(file), content),
    say,
    output,
    calculator: calculatorOf(second),
    ...(given.includes(CALCULATE) ? { calculate: calculatorOf(second) } : {}),
  });
  for (const [file, content] of [...further, [output, bytes] as const]) {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, content);
    say(`Saved ${file}`);
  }
}

function calculatorOf(second: SecondCalculator): Calculator {
  return async (workbook, extension) => {
    const office = findLibreOffice();
    if (office !== undefined) return calculateWith(office, workbook, extension);
    say(`${noLibreOffice()}. ${second.name} calculates instead, which takes longer.`);
    const calculate = await second.load();
    return calculate(workbook, extension);
  };
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}
