import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { EXAMPLES, type KindExample } from "../support/kinds";
import { bareWrite, cellsOf, removeSheets } from "./bare-write";
import { countSyncs } from "./count-syncs";
import type { Figure } from "./figure";
import { milliseconds, processorMs, processorSeconds } from "./timing";
import { wholeSheet, writeWhole } from "./whole-write";

/** So many, since the least of seven still differs by a seventh from one time to the next. */
const RUNS = 15;
/** Two to read, one for the way back, one to write, one to make sure and show it. */
const SYNC_GOAL = 5;
/** Of the processor's time: names, rules, charts, what is read before and the way back come to no more than twice the cells. */
const GOAL = 3;

interface Times {
  ours: number;
  /** All that its cells have: contents, formats, sizes. */
  whole: number;
  /** Contents alone. */
  bare: number;
  syncs: number;
  cells: number;
}

/**
 * One sheet of every kind built, against a plain write of its cells with all that they have, by as few calls of Office.js as there can be. The
 * contents alone, which is a third of the work, are told beside it.
 */
export async function* measure(): AsyncGenerator<Figure> {
  for (const [kind, example] of EXAMPLES) yield* building(kind, example());
}

async function* building(kind: string, { tables, change }: KindExample): AsyncGenerator<Figure> {
  const host = await openHost({ calculate: "never" });
  try {
    const workbook = createWorkbook();
    const syncsOf = countSyncs(host);
    await workbook.apply({
      label: "Tables",
      tables: tables.all.map(({ table, rows }) => ({ table, upserts: [...rows] })),
      sheets: [],
    });
    const times: Times[] = [];
    for (let run = 0; run < RUNS; run++) {
      const before = processorMs();
      const { result: applied, syncs } = await syncsOf(() => workbook.apply(change));
      const ours = processorMs() - before;
      const contents = await cellsOf(host, applied.created);
      const built = host.snapshot().sheets.filter(({ name }) => applied.created.includes(name));
      const sheets = built.map(wholeSheet);
      await applied.undo();
      const writing = async (write: () => Promise<void>) => {
        const took = 1000 * (await processorSeconds(write));
        await removeSheets(host, applied.created);
        return took;
      };
      const whole = await writing(() => writeWhole(host, sheets));
      const bare = await writing(() => bareWrite(host, contents));
      const cells = built.reduce((sum, sheet) => sum + sheet.cells.length, 0);
      times.push({ ours, whole, bare, syncs, cells });
    }
    yield* figures(kind, times);
  } finally {
    host.close();
  }
}

function* figures(kind: string, times: readonly Times[]): Generator<Figure> {
  const least = (of: "ours" | "whole" | "bare") => Math.min(...times.map((each) => each[of]));
  const [ours, whole, bare] = [least("ours"), least("whole"), least("bare")];
  yield {
    name: `Build of ${kind}`,
    value: ours / whole,
    unit: "×",
    detail: `${milliseconds(ours)} against ${milliseconds(whole)} of one plain write of its ${times[0]!.cells} cells and their formats; ${(ours / bare).toFixed(1)}× the ${milliseconds(bare)} of their contents alone`,
    goal: GOAL,
  };
  yield {
    name: `Syncs to build ${kind}`,
    value: times[0]!.syncs,
    unit: " syncs",
    detail: "rows of its tables included",
    goal: SYNC_GOAL,
  };
}
