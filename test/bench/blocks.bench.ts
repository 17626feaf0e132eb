import { applyBlocks } from "../../src/book/apply-blocks";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { openHost } from "../support/headless";
import { LARGE_AS_OF } from "../support/large-portfolio";
import { largeProgram } from "../support/large-program";
import type { Figure } from "./figure";
import { milliseconds, processorMs, processorSeconds } from "./timing";

const [PARTNERS, DEALS] = [100, 10_000];

/** Scorecards of a hundred partners over ten thousand deals, built in the workbench's host by blocks, as the pane builds them. */
export async function* measure(): AsyncGenerator<Figure> {
  const host = await openHost();
  const watch = longestPiece();
  try {
    const tables = largeProgram(LARGE_AS_OF, { partners: PARTNERS, deals: DEALS });
    const workbook = createWorkbook();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const partners = tables.table(partnersTable).rows.map(({ partner }) => partner!);
    watch.begin();
    let finished = 0;
    const building = await processorSeconds(async () => {
      const applied = await applyBlocks(workbook, {
        label: "Scorecards",
        partners,
        changeFor: (block) =>
          performanceScorecardChange(
            tables,
            block.map((partner) => ({ partner, asOf: LARGE_AS_OF, recordPipeline: true })),
          ),
      });
      if (applied.stopped) throw applied.stopped.error;
      finished = applied.finished.length;
    });
    const halt = watch.end();
    const settling = await processorSeconds(() => host.settle());
    yield {
      name: `${finished} scorecards over ${DEALS.toLocaleString("en")} deals, built by blocks in the workbench`,
      value: building,
      unit: " s",
      detail: `of the processor; ${milliseconds(1000 * settling)} more until every formula stood; longest piece without a pause ${milliseconds(halt)}`,
    };
    yield {
      name: `Memory of ${finished} scorecards in the workbench`,
      value: process.resourceUsage().maxRSS / 1024,
      unit: " MB",
      detail: "the whole process, host and add-in",
      goal: 3000,
    };
  } finally {
    watch.end();
    host.close();
  }
}

/** The longest that the event loop stood still, in the processor's milliseconds. */
function longestPiece() {
  let longest = 0;
  let next: NodeJS.Immediate | null = null;
  const watch = (before: number) => {
    next = setImmediate(() => {
      const now = processorMs();
      longest = Math.max(longest, now - before);
      watch(now);
    });
  };
  return {
    begin: () => watch(processorMs()),
    end: () => {
      if (next) clearImmediate(next);
      next = null;
      return longest;
    },
  };
}
