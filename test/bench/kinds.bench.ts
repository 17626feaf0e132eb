import type { AppliedChange } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import { openHost } from "../support/headless";
import { EXAMPLES } from "../support/kinds";
import { bareWrite, cellsOf, removeSheets } from "./bare-write";
import { countSyncs } from "./count-syncs";
import type { Figure } from "./figure";
import { milliseconds, processorMs, processorSeconds } from "./timing";
import { wholeSheet, writeWhole } from "./whole-write";

/** A time is taken again until it was none the less so many times running: Node makes small sheets' code quick only after some dozens. */
const STEADY = 12;
/** Two to read, one for the way back, one to write, one to make sure and show it. */
const SYNC_GOAL = 5;
/** Of the processor's time: names, rules, charts, what is read before and the way back come to no more than twice the cells. */
const GOAL = 3;

/** Milliseconds of the processor, and what was built. */
interface Times {
  ours: number;
  /** All that its cells have: contents, formats, sizes. */
  whole: number;
  /** Contents alone. */
  bare: number;
  syncs: number;
  sheets: number;
  cells: number;
}

interface Built {
  result: AppliedChange;
  syncs: number;
}

/**
 * One sheet of every kind built, against a plain write of its cells with all that they have, by as few calls of Office.js as there can be. The
 * contents alone, which is a third of the work, are told beside it. Where the first sheet brings tables, it is measured against a plain write
 * of the sheets that they are on, too; each later one finds them.
 */
export async function* measure(): AsyncGenerator<Figure> {
  for (const [kind, example] of EXAMPLES) {
    const { tables, change } = example();
    const host = await openHost({ calculate: "never" });
    try {
      const workbook = createWorkbook();
      await workbook.apply({
        label: "Tables",
        tables: tables.changes,
        sheets: [],
      });
      const syncsOf = countSyncs(host);
      const build = () => syncsOf(() => workbook.apply(change));
      const first = await building(host, build);
      const { created } = await workbook.apply(change);
      if (first.sheets > created.length) yield* figures(`${kind} and its tables`, first);
      await removeSheets(host, created);
      yield* figures(kind, await building(host, build));
    } finally {
      host.close();
    }
  }
}

/** Of as many runs as it takes until no time becomes less any more. Leaves the workbook as it was. */
async function building(host: HeadlessHost, build: () => Promise<Built>): Promise<Times> {
  const least: Times = { ours: Infinity, whole: Infinity, bare: Infinity, syncs: 0, sheets: 0, cells: 0 };
  for (let steady = 0; steady < STEADY; steady++) {
    const there = new Set(host.snapshot().sheets.map(({ name }) => name));
    const before = processorMs();
    const { result: applied, syncs } = await build();
    const ours = processorMs() - before;
    const built = host.snapshot().sheets.filter(({ name }) => !there.has(name));
    const names = built.map(({ name }) => name);
    const contents = await cellsOf(host, names);
    const sheets = built.map(wholeSheet);
    await applied.undo();
    const writing = async (write: () => Promise<void>) => {
      const took = 1000 * (await processorSeconds(write));
      await removeSheets(host, names);
      return took;
    };
    const whole = await writing(() => writeWhole(host, sheets));
    const bare = await writing(() => bareWrite(host, contents));
    if (ours < least.ours || whole < least.whole || bare < least.bare) steady = 0;
    least.ours = Math.min(least.ours, ours);
    least.whole = Math.min(least.whole, whole);
    least.bare = Math.min(least.bare, bare);
    least.syncs = syncs;
    least.sheets = built.length;
    least.cells = built.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  }
  return least;
}

function* figures(kind: string, { ours, whole, bare, syncs, cells }: Times): Generator<Figure> {
  yield {
    name: `Build of ${kind}`,
    value: ours / whole,
    unit: "×",
    detail: `${milliseconds(ours)} against ${milliseconds(whole)} of one plain write of its ${cells} cells and their formats; ${(ours / bare).toFixed(1)}× the ${milliseconds(bare)} of their contents alone`,
    goal: GOAL,
  };
  yield {
    name: `Syncs to build ${kind}`,
    value: syncs,
    unit: " syncs",
    detail: "rows of its tables included",
    goal: SYNC_GOAL,
  };
}
