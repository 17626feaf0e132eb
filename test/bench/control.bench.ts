import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { findLibreOffice } from "../../src/recipe/libre-office";
import { controlChange } from "../../src/sheets/control/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { LARGE_AS_OF } from "../support/large-portfolio";
import { largeProgram } from "../support/large-program";
import { planWorkbook } from "../support/sheet-plan-workbook";
import type { Figure } from "./figure";
import { leastSeconds, openedSeconds, seconds } from "./libre-office-time";

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
    const opens = (name: string) => leastSeconds(TIMES, () => openedSeconds(soffice, folder, name));
    // The first start of a profile takes longer.
    await openedSeconds(soffice, folder, "start.csv");
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
