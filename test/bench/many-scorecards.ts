// A process of its own, so that its memory is what the work took: `many-scorecards.ts <partners> <deals>` prints what it took as JSON.
import { serialOf } from "../../src/domain/shared/serial-date";
import { runRecipe } from "../../src/recipe/run-recipe";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { largeProgram } from "../support/large-program";
import { processorSeconds } from "./timing";

export interface Took {
  seconds: number;
  megabytes: number;
  /** The saved file's size. */
  fileMegabytes: number;
}

const STEPS = JSON.stringify({
  asOf: "2026-11-28",
  steps: [{ do: "performance-scorecard", each: "partner" }],
});

async function build(partners: number, deals: number): Promise<Took> {
  const tables = largeProgram(serialOf(2026, 11, 28), { partners, deals });
  const workbook = emptyWorkbook();
  await workbook.apply({
    label: "Tables",
    tables: tables.all.map(({ table, rows }) => ({ table, upserts: [...rows] })),
    sheets: [],
  });
  let size = 0;
  const seconds = await processorSeconds(async () => {
    await runRecipe(STEPS, { workbook, readFile: () => Promise.reject(new Error("no file")) });
    size = workbook.save().length;
  });
  return { seconds, megabytes: process.resourceUsage().maxRSS / 1024, fileMegabytes: size / 1e6 };
}

const [partners, deals] = process.argv.slice(2).map(Number);
void build(partners!, deals!).then((took) => console.log(JSON.stringify(took)));
