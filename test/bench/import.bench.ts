import { createWorkbook } from "../../src/excel/excel-workbook";
import { previewImport } from "../../src/domain/crm/preview-import";
import { readFile } from "../../src/domain/crm/read-file";
import { runSteps } from "../../src/domain/shared/steps";
import { MemoryTables } from "../support/memory-tables";
import { openHost } from "../support/headless";
import { countSyncs } from "./count-syncs";
import { dealsFile } from "./deals";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const SIZES = [1_000, 10_000, 100_000];
/** A row of a long file may cost a little more than one of a short file: memory, not the algorithm. */
const GOAL = 1.5;

function planned(rows: number) {
  const bytes = new TextEncoder().encode(dealsFile(rows));
  return quickest(rows > 10_000 ? 1 : 3, () => {
    const plan = runSteps(
      previewImport(new MemoryTables().existing(), { deals: runSteps(readFile("deals.csv", bytes)) }),
    );
    if (plan.counts.deals.new !== rows)
      throw new Error(`${plan.counts.deals.new} of ${rows} rows were planned`);
    return plan;
  });
}

type Plan = Awaited<ReturnType<typeof planned>>["result"];

async function written(plan: Plan) {
  const host = await openHost({ calculate: "never" });
  try {
    const syncsOf = countSyncs(host);
    const { ms, result } = await quickest(1, () =>
      syncsOf(() => createWorkbook().apply({ label: "Import", tables: plan.changes, sheets: [] })),
    );
    return { ms, syncs: result.syncs };
  } finally {
    host.close();
  }
}

/** Reading and planning a file, and writing its rows into an empty workbook: a row of a long file against a row of a short one. */
export async function* measure(): AsyncGenerator<Figure> {
  await written((await planned(SIZES[0]!)).result);
  let shortest: { plan: number; write: number } | undefined;
  for (const rows of SIZES) {
    const plan = await planned(rows);
    const write = await written(plan.result);
    const aRow = { plan: plan.ms / rows, write: write.ms / rows };
    shortest ??= aRow;
    const speed = (ms: number) =>
      `${Math.round(rows / (ms / 1000)).toLocaleString("en")} rows/s, ${milliseconds(ms)}`;
    const name = `${rows.toLocaleString("en")} rows`;
    const goal = rows === SIZES[0] ? {} : { goal: GOAL };
    yield {
      name: `Import of ${name}, read and planned, a row`,
      value: aRow.plan / shortest.plan,
      unit: "×",
      detail: `${speed(plan.ms)}; against a row of 1,000`,
      ...goal,
    };
    yield {
      name: `Import of ${name}, written, a row`,
      value: aRow.write / shortest.write,
      unit: "×",
      detail: `${speed(write.ms)}, ${write.syncs} syncs; against a row of 1,000`,
      ...goal,
    };
  }
}
