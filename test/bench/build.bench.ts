import { TABLES } from "../../src/domain/shared/tables/all-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import type { AnyTable } from "../../src/domain/shared/tables/table-definition";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import { openHost } from "../support/headless";
import { bareWrite, cellsOf, removeSheets } from "./bare-write";
import { countSyncs } from "./count-syncs";
import { importedDeals } from "./deals";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const SHEETS = [1, 30] as const;
/** Two to read, one to write (more where 5 MB a request do not suffice), one to make sure and show it. */
const SYNC_GOALS = { read: 2, build: { 1: 4, 30: 7 } };

/** Scorecards built and undone, against their cells written bare; nothing is calculated in either. */
export async function* measure(): AsyncGenerator<Figure> {
  const host = await openHost({ calculate: "never" });
  try {
    const { plan, asOf } = importedDeals();
    const workbook = createWorkbook();
    const syncsOf = countSyncs(host);
    const imported = await syncsOf(() =>
      workbook.apply({ label: "Import", tables: plan.changes, sheets: [] }),
    );
    yield {
      name: "Syncs to import 8,800 deals",
      value: imported.syncs,
      unit: " syncs",
      detail: "into an empty workbook",
    };
    const reading = await syncsOf(() =>
      workbook.read({ tables: TABLES as readonly AnyTable[], sheets: ["performance-scorecard"] }),
    );
    yield {
      name: "Syncs to read every table",
      value: reading.syncs,
      unit: " syncs",
      detail: "8,800 deals",
      goal: SYNC_GOALS.read,
    };
    for (const count of SHEETS) {
      const built: Awaited<ReturnType<typeof build>>[] = [];
      for (let run = 0; run < (count === 1 ? 5 : 2); run++)
        built.push(await build({ host, workbook, syncsOf }, count, asOf));
      const [first] = built;
      const quick = (time: (each: (typeof built)[number]) => number) => Math.min(...built.map(time));
      const [ours, bare] = [quick((each) => each.build), quick((each) => each.bare)];
      const name = count === 1 ? "1 scorecard" : `${count} scorecards`;
      yield {
        name: `Build of ${name}`,
        value: ours / bare,
        unit: "×",
        detail: `${milliseconds(ours)} against ${milliseconds(bare)} of one bare write of the same cells`,
      };
      yield {
        name: `Syncs to build ${name}`,
        value: first!.buildSyncs,
        unit: " syncs",
        detail: "Setup and score rows included",
        goal: SYNC_GOALS.build[count],
      };
      yield {
        name: `Syncs to undo ${name}`,
        value: first!.undoSyncs,
        unit: " syncs",
        detail: milliseconds(quick((each) => each.undo)),
      };
    }
  } finally {
    host.close();
  }
}

interface Bench {
  host: HeadlessHost;
  workbook: WorkbookPort;
  syncsOf: ReturnType<typeof countSyncs>;
}

async function build({ host, workbook, syncsOf }: Bench, count: number, asOf: number) {
  const snapshot = await workbook.read({
    tables: TABLES as readonly AnyTable[],
    sheets: ["performance-scorecard"],
  });
  const partners = snapshot
    .table(partnersTable)
    .rows.slice(0, count)
    .map((row) => row.partner!);
  const change = performanceScorecardChange(
    snapshot,
    partners.map((partner) => ({ partner, asOf, recordPipeline: true })),
  );
  const built = await quickest(1, () => syncsOf(() => workbook.apply(change)));
  const applied = built.result.result;
  if (applied.created.length < count)
    throw new Error(`${applied.created.length} of ${count} sheets were built`);
  const cells = await cellsOf(host, applied.created);
  const undone = await quickest(1, () => syncsOf(() => applied.undo()));
  const bare = await quickest(1, () => bareWrite(host, cells));
  await removeSheets(host, Object.keys(cells));
  return {
    build: built.ms,
    bare: bare.ms,
    undo: undone.ms,
    buildSyncs: built.result.syncs,
    undoSyncs: undone.result.syncs,
  };
}
