// A process of its own, so that its memory is what the work took: `many-scorecards.ts <partners> <deals> [recipe|prepared] [file]` prints what it took as JSON.
import { writeFile } from "node:fs/promises";
import { applyBlocks } from "../../src/book/apply-blocks";
import { kindRequest } from "../../src/book/kind-request";
import { isActivePartner } from "../../src/domain/shared/tables/active-partners";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import { runRecipe } from "../../src/recipe/run-recipe";
import { scorecardBuilder } from "../../src/sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../src/sheets/performance-scorecard/definition";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { emptyWorkbook, type FileWorkbook } from "../../src/xlsx/file-workbook";
import { mergeChanges } from "../../src/domain/shared/tables/table-change";
import { largeProgram } from "../support/large-program";
import { processorSeconds } from "./timing";

export interface Took {
  seconds: number;
  megabytes: number;
  /** The saved file's size. */
  fileMegabytes: number;
  sheets: number;
}

const AS_OF = serialOf(2026, 11, 28);
const STEPS = JSON.stringify({
  asOf: "2026-11-28",
  steps: [{ do: "performance-scorecard", each: "partner" }],
});

async function build(partners: number, deals: number, isPrepared: boolean, file?: string): Promise<Took> {
  const tables = largeProgram(AS_OF, { partners, deals });
  const workbook = emptyWorkbook();
  await workbook.apply({
    label: "Tables",
    tables: tables.changes,
    sheets: [],
  });
  const write = isPrepared ? await prepared(workbook) : () => cooked(workbook);
  let bytes: Uint8Array = new Uint8Array();
  const seconds = await processorSeconds(async () => {
    await write();
    bytes = workbook.save();
  });
  const megabytes = process.resourceUsage().maxRSS / 1024;
  if (file) await writeFile(file, bytes);
  const { sheets } = await workbook.read({ tables: [], sheets: [performanceScorecardDefinition.kind] });
  return { seconds, megabytes, fileMegabytes: bytes.length / 1e6, sheets: sheets.length };
}

async function cooked(workbook: FileWorkbook): Promise<void> {
  await runRecipe(STEPS, { workbook, readFile: () => Promise.reject(new Error("no file")) });
}

/** The same sheets, all of them worked out: what is left is to write them. */
async function prepared(workbook: FileWorkbook): Promise<() => Promise<unknown>> {
  const snapshot = await workbook.read(kindRequest(performanceScorecardDefinition));
  const partners = snapshot
    .table(partnersTable)
    .rows.filter(isActivePartner)
    .map(({ partner }) => partner!);
  const build = scorecardBuilder(snapshot);
  const changes = new Map<string, ChangeSet>(
    partners.map((partner) => [partner, build([{ partner, asOf: AS_OF, recordPipeline: true }])]),
  );
  const changeFor = (some: readonly string[]): ChangeSet => {
    const all = some.map((partner) => changes.get(partner)!);
    return {
      label: "Scorecards",
      tables: mergeChanges(all.flatMap(({ tables: each }) => each)),
      sheets: all.flatMap(({ sheets }) => sheets),
    };
  };
  return () => applyBlocks(workbook, { label: "Scorecards", partners, changeFor });
}

const [partners, deals, how, file] = process.argv.slice(2);
void build(Number(partners), Number(deals), how === "prepared", file).then((took) =>
  console.log(JSON.stringify(took)),
);
