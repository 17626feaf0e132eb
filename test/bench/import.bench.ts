import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { ImportPreview } from "../../src/domain/crm/import-preview";
import { previewImport } from "../../src/domain/crm/preview-import";
import { readFile } from "../../src/domain/crm/read-file";
import type { Steps } from "../../src/domain/shared/steps";
import { MemoryTables } from "../support/memory-tables";
import { openHost } from "../support/headless";
import { countSyncs } from "./count-syncs";
import { dealsFile } from "./deals";
import type { Figure } from "./figure";
import { milliseconds, processorMs, processorSeconds, stopwatch } from "./timing";

const [SHORT, LONG] = [10_000, 100_000];
/** Ten times the rows: memory may cost a little, the algorithm nothing. */
const GOAL = 11;
/** In one piece, of the time that a page has. */
const HALT_GOAL = 200;

/** Reading and planning a file and writing its rows into an empty workbook: a long file against a short one. */
export async function* measure(): AsyncGenerator<Figure> {
  // Compiled first, so that what is measured is the work alone.
  for (let run = 0; run < 2; run++) await written(planned(SHORT).preview);
  const [short, long] = [await both(SHORT), await both(LONG)];
  const times = (name: "plan" | "write" | "memory", what: string, shown: (value: number) => string) => ({
    name: `Import of 100,000 rows against 10,000, ${what}`,
    value: long[name] / short[name],
    unit: "×" as const,
    detail: `${shown(long[name])} against ${shown(short[name])}`,
    goal: GOAL,
  });
  const rowsASecond = Math.round(LONG / (long.plan / 1000)).toLocaleString("en");
  yield times("plan", `read and planned, ${rowsASecond} rows a second`, milliseconds);
  yield times("write", `written, ${long.syncs} syncs`, milliseconds);
  yield times("memory", "kept in memory", (bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
  yield {
    name: `Longest piece between two steps while ${long.megabytes.toFixed(1)} MB are read and planned`,
    value: long.halt,
    unit: " ms",
    detail: `${milliseconds(short.halt)} with ${short.megabytes.toFixed(1)} MB`,
    goal: HALT_GOAL,
  };
}

async function both(rows: number) {
  const { preview, ...figures } = planned(rows);
  return { ...figures, ...(await written(preview)) };
}

function planned(rows: number) {
  const bytes = new TextEncoder().encode(dealsFile(rows));
  let halt = 0;
  const drive = <T>(steps: Steps<T>): T => {
    for (;;) {
      const took = stopwatch();
      const next = steps.next();
      halt = Math.max(halt, took());
      if (next.done) return next.value;
    }
  };
  const heap = heapInUse();
  const before = processorMs();
  const deals = drive(readFile("deals.csv", bytes));
  const preview = drive(previewImport(new MemoryTables().existing(), { deals }));
  const plan = processorMs() - before;
  if (preview.counts.deals.new !== rows)
    throw new Error(`${preview.counts.deals.new} of ${rows} rows were planned`);
  const memory = heapInUse() - heap;
  return { preview, plan, halt, memory, megabytes: bytes.length / 1e6 };
}

async function written({ changes }: ImportPreview) {
  const host = await openHost({ calculate: "never" });
  try {
    const syncsOf = countSyncs(host);
    let syncs = 0;
    const write = await processorSeconds(async () => {
      const change = { label: "Import", tables: changes, sheets: [] };
      syncs = (await syncsOf(() => createWorkbook().apply(change))).syncs;
    });
    return { write: 1000 * write, syncs };
  } finally {
    host.close();
  }
}

let collect: (() => void) | null = null;

/** What is still held once everything else is thrown away. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  collect ??= runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
