// A process of its own, so that its memory is what the work took: `workbench-scorecards.ts <partners> <deals>` prints what it took as JSON.
import { applyBlocks } from "../../src/book/apply-blocks";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { scorecardBuilder } from "../../src/sheets/performance-scorecard/change";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import { openHost } from "../support/headless";
import { LARGE_AS_OF } from "../support/large-portfolio";
import { largeProgram } from "../support/large-program";
import { processorSeconds, stopwatch } from "./timing";

export interface TookInWorkbench {
  sheets: number;
  /** Of the processor, until all is written. */
  building: number;
  /** The same until every formula stands. */
  settling: number;
  megabytes: number;
  /** The longest that the page's other work waits while the sheets are built: elapsed, or of the processor where that is less. */
  haltMs: number;
  /** The same while their formulas are calculated. */
  settlingHaltMs: number;
}

async function build(partners: number, deals: number): Promise<TookInWorkbench> {
  const host = await openHost();
  asMessages(host);
  const tables = largeProgram(LARGE_AS_OF, { partners, deals });
  const workbook = createWorkbook();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  await host.settle();
  const builder = scorecardBuilder(tables);
  const watch = watchHalts();
  let sheets = 0;
  const building = await processorSeconds(async () => {
    const applied = await applyBlocks(workbook, {
      label: "Scorecards",
      partners: tables.table(partnersTable).rows.map(({ partner }) => partner!),
      changeFor: (some) =>
        builder(some.map((partner) => ({ partner, asOf: LARGE_AS_OF, recordPipeline: true }))),
    });
    if (applied.stopped) throw applied.stopped.error;
    sheets = applied.finished.length;
  });
  const haltMs = watch.longest();
  const settling = await processorSeconds(() => host.settle());
  const settlingHaltMs = watch.longest();
  watch.end();
  host.close();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { sheets, building, settling, megabytes, haltMs, settlingHaltMs };
}

const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Between the pane's window and the workbench's a request is a message: the page's other work has its turn. */
function asMessages({ executor }: HeadlessHost): void {
  const execute = executor.execute.bind(executor);
  executor.execute = async (...given) => {
    await turn();
    return execute(...given);
  };
}

/** How long the event loop does not turn. */
function watchHalts() {
  let longest = 0;
  let took = stopwatch();
  const turn = () => {
    longest = Math.max(longest, took());
    took = stopwatch();
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  return {
    /** Since it was last asked. */
    longest: () => {
      const found = longest;
      longest = 0;
      return found;
    },
    end: () => clearImmediate(next),
  };
}

const [partners, deals] = process.argv.slice(2).map(Number);
void build(partners!, deals!).then((took) => console.log(JSON.stringify(took)));
