import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { EXAMPLES, type KindExample } from "../support/kinds";
import { bareWrite, cellsOf, removeSheets } from "./bare-write";
import { countSyncs } from "./count-syncs";
import type { Figure } from "./figure";
import { milliseconds, processorMs, processorSeconds } from "./timing";

const RUNS = 5;
/** Two to read, one to write, one to make sure and show it. */
const SYNC_GOAL = 4;
/** Of the processor's time: looks, names, rules, charts and the way back come to no more than twice the cells. */
const GOAL = 3;

/** One sheet of every kind built, against its cells written bare. */
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
    const times: { ours: number; bare: number; syncs: number; cells: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const before = processorMs();
      const { result: applied, syncs } = await syncsOf(() => workbook.apply(change));
      const ours = processorMs() - before;
      const cells = await cellsOf(host, applied.created);
      await applied.undo();
      const bare = 1000 * (await processorSeconds(() => bareWrite(host, cells)));
      await removeSheets(host, Object.keys(cells));
      const filled = Object.values(cells)
        .flat(2)
        .filter((cell) => cell !== "").length;
      times.push({ ours, bare, syncs, cells: filled });
    }
    const [ours, bare] = [
      Math.min(...times.map((each) => each.ours)),
      Math.min(...times.map((each) => each.bare)),
    ];
    yield {
      name: `Build of ${kind}`,
      value: ours / bare,
      unit: "×",
      detail: `${milliseconds(ours)} against ${milliseconds(bare)} of one bare write of its ${times[0]!.cells} cells`,
      goal: GOAL,
    };
    yield {
      name: `Syncs to build ${kind}`,
      value: times[0]!.syncs,
      unit: " syncs",
      detail: "rows of its tables included",
      goal: SYNC_GOAL,
    };
  } finally {
    host.close();
  }
}
