import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type FormulaResults, calculationIn } from "../xlsx/results";
import { RecipeError, wordsOf } from "./recipe-error";

const run = promisify(execFile);

const PLACES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:/Program Files/LibreOffice/program/soffice.exe",
];
const LONGEST = 600_000;
/** Formulas that write numbers and dates as text do so as in the United States wherever they are calculated, and no macro runs. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** Where LibreOffice is: at `SOFFICE_PATH` when that is set, else in the search path or where it is usually installed. */
export function findLibreOffice(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.SOFFICE_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (environment.PATH ?? "").split(path.delimiter).filter(Boolean);
  const inPath = folders.flatMap((folder) =>
    ["soffice", "soffice.exe"].map((name) => path.join(folder, name)),
  );
  return [...inPath, ...PLACES].find((place) => existsSync(place));
}

/** Why there is none, in words. */
export function noLibreOffice(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment.SOFFICE_PATH;
  return named ? `There is no ${named} (SOFFICE_PATH)` : "LibreOffice (soffice) was not found";
}

/** Lets LibreOffice open, calculate and save a workbook, with a profile of its own beside any that runs. */
export async function calculateWith(
  soffice: string,
  workbook: Uint8Array,
  extension: string,
): Promise<FormulaResults> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cadence-calculate-"));
  try {
    const profile = path.join(folder, "profile");
    const out = path.join(folder, "out");
    const book = path.join(folder, `book.${extension}`);
    await mkdir(path.join(profile, "user"), { recursive: true });
    await writeFile(path.join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    await writeFile(book, workbook);
    const user = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, book];
    await run(soffice, [user, "--headless", "--norestore", ...convert], { timeout: LONGEST });
    return calculationIn(await readFile(path.join(out, "book.xlsx")));
  } catch (error) {
    const detail = wordsOf(error).split("\n")[0];
    throw new RecipeError(`LibreOffice (${soffice}) did not calculate the workbook: ${detail}`, {
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
