import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findLibreOffice } from "../../src/recipe/libre-office";
import { controlChange } from "../../src/sheets/control/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { LARGE_AS_OF } from "../support/large-portfolio";
import { largeProgram } from "../support/large-program";
import { planWorkbook } from "../support/sheet-plan-workbook";
import type { Figure } from "./figure";

const run = promisify(execFile);
const OWN_GOAL = 2;
const TIMES = 2;

/** What LibreOffice takes of the processor to calculate Control over 200 partners and 10,000 deals: with it, without it, and with nothing. */
export async function* measure(): AsyncGenerator<Figure> {
  const soffice = findLibreOffice();
  if (!soffice) return;
  const tables = largeProgram(LARGE_AS_OF, { partners: 200, deals: 10_000 });
  const change = controlChange(tables, { asOf: LARGE_AS_OF });
  const after = tables.apply(change.tables);
  const folder = await mkdtemp(path.join(os.tmpdir(), "cadence-control-"));
  try {
    await writeFile(path.join(folder, "start.csv"), "nothing\n");
    await writeFile(path.join(folder, "without.xlsx"), await writeWorkbookData(planWorkbook(after, [])));
    await writeFile(
      path.join(folder, "with.xlsx"),
      await writeWorkbookData(planWorkbook(after, change.sheets)),
    );
    const opens = (name: string) => least(() => processorSecondsOf(soffice, folder, name));
    // The first start of a profile takes longer.
    await processorSecondsOf(soffice, folder, "start.csv");
    const [start, without, full] = [
      await opens("start.csv"),
      await opens("without.xlsx"),
      await opens("with.xlsx"),
    ];
    yield {
      name: "LibreOffice, Control over 200 partners and 10,000 deals, processor time of its own",
      value: full - without,
      unit: " s",
      detail: `opened, calculated and saved ${seconds(full - start)} with it, ${seconds(without - start)} without it; a start ${seconds(start)} more`,
      goal: OWN_GOAL,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const seconds = (value: number) => `${value.toFixed(2)} s`;

async function least(measured: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < TIMES; time++) all.push(await measured());
  return Math.min(...all);
}

const CHILDREN = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;

/** The shell knows what the programs that it started took, user and system, whatever else the machine did meanwhile. */
async function processorSecondsOf(soffice: string, folder: string, name: string): Promise<number> {
  const { stdout } = await run("sh", [
    "-c",
    '"$0" "$@" >/dev/null 2>&1; times',
    soffice,
    `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
    "--headless",
    "--norestore",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    path.join(folder, "out"),
    path.join(folder, name),
  ]);
  const [, userMinutes, userSeconds, systemMinutes, systemSeconds] = CHILDREN.exec(stdout)!.map(Number);
  return 60 * (userMinutes! + systemMinutes!) + userSeconds! + systemSeconds!;
}
