import { createWorkbook } from "../../src/excel/excel-workbook";
import { calculateWith, findLibreOffice } from "../../src/recipe/libre-office";
import type { TableSource } from "../../src/domain/program/setup";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { openHost } from "../support/headless";
import { LARGE_AS_OF, PORTFOLIO_CHANGES } from "../support/large-portfolio";
import { largeProgram } from "../support/large-program";
import { planWorkbook } from "../support/sheet-plan-workbook";
import { countSyncs } from "./count-syncs";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

/** Partners and deals, and then twice as many of both. */
const SIZES = [
  { partners: 100, deals: 5_000 },
  { partners: 200, deals: 10_000 },
] as const;
/** Two to read, one to note the way back, two to write (cells, then looks), one to make sure and show it. */
const SYNC_GOAL = 6;
/** Twice the partners over twice the deals: formulas that look all deals up for a partner grow by four. */
const GROWTH_GOAL = 4.4;

/** The pages over all partners, with 200 of them and 10,000 deals: built in a workbook, and calculated by LibreOffice. */
export async function* measure(): AsyncGenerator<Figure> {
  const programs = SIZES.map((size) => largeProgram(LARGE_AS_OF, size));
  const soffice = findLibreOffice();
  for (const [kind, changeOf] of Object.entries(PORTFOLIO_CHANGES)) {
    yield* building(kind, programs.at(-1)!, changeOf);
    if (!soffice) continue;
    const times: number[] = [];
    for (const tables of programs) {
      const empty = await writeWorkbookData(planWorkbook(tables, []));
      const full = await writeWorkbookData(planWorkbook(tables, changeOf(tables).sheets));
      const took = async (file: Uint8Array) =>
        (await quickest(1, () => calculateWith(soffice, file, "xlsx"))).ms;
      times.push(Math.max(1, (await took(full)) - (await took(empty))));
    }
    yield {
      name: `LibreOffice, ${kind} among 200 against among 100 partners`,
      value: times[1]! / times[0]!,
      unit: "×",
      detail: `${milliseconds(times[1]!)} against ${milliseconds(times[0]!)} more than the tables alone take`,
      goal: GROWTH_GOAL,
    };
  }
}

async function* building(
  kind: string,
  tables: ReturnType<typeof largeProgram>,
  changeOf: (tables: TableSource) => ChangeSet,
): AsyncGenerator<Figure> {
  const host = await openHost({ calculate: "never" });
  try {
    const workbook = createWorkbook();
    await workbook.apply({
      label: "Tables",
      tables: tables.changes,
      sheets: [],
    });
    const planned = await quickest(1, async () => changeOf(tables));
    const built = await quickest(1, () => countSyncs(host)(() => workbook.apply(planned.result)));
    yield {
      name: `Syncs to build ${kind} among 200 partners`,
      value: built.result.syncs,
      unit: " syncs",
      detail: `worked out in ${milliseconds(planned.ms)}, written in ${milliseconds(built.ms)}`,
      goal: SYNC_GOAL,
    };
  } finally {
    host.close();
  }
}
