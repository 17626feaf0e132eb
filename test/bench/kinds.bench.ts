import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { EXAMPLES, type KindExample } from "../support/kinds";
import { bareWrite, cellsOf, removeSheets } from "./bare-write";
import { countSyncs } from "./count-syncs";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const RUNS = 5;
/** Two to read, one to write, one to make sure and show it. */
const SYNC_GOAL = 4;
/** Of an edit until the sheet stands, in seconds. */
const EDIT_GOAL = 0.5;

/** One sheet of every kind: built, against its cells written bare; and recalculated after one of its inputs was typed. */
export async function* measure(): AsyncGenerator<Figure> {
  for (const [kind, example] of EXAMPLES) {
    yield* building(kind, example());
    yield await editing(kind, example());
  }
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
      const built = await quickest(1, () => syncsOf(() => workbook.apply(change)));
      const applied = built.result.result;
      const cells = await cellsOf(host, applied.created);
      await applied.undo();
      const bare = await quickest(1, () => bareWrite(host, cells));
      await removeSheets(host, Object.keys(cells));
      const filled = Object.values(cells)
        .flat(2)
        .filter((cell) => cell !== "").length;
      times.push({ ours: built.ms, bare: bare.ms, syncs: built.result.syncs, cells: filled });
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

async function editing(kind: string, { tables, change, input }: KindExample): Promise<Figure> {
  const host = await openHost();
  try {
    const workbook = createWorkbook();
    await workbook.apply({
      label: "Tables",
      tables: tables.all.map(({ table, rows }) => ({ table, upserts: [...rows] })),
      sheets: [],
    });
    await workbook.apply(change);
    const { subject } = change.sheets[0]!;
    const typed = await quickest(1, () =>
      workbook.setInput({ kind: change.sheets[0]!.kind, subject, name: input.name, value: input.value }),
    );
    return {
      name: `Edit of ${kind}`,
      value: typed.ms / 1000,
      unit: " s",
      detail: `${input.name} typed through the add-in, everything recalculated`,
      goal: EDIT_GOAL,
    };
  } finally {
    host.close();
  }
}
