import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { countedWeights } from "../../src/domain/portfolio/best-rank";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { teamOf } from "../../src/domain/team/team";
import { teamTable } from "../../src/domain/team/team-table";
import { teamWorkbook } from "../../src/domain/team/team-workbook";
import { teamRollupChange } from "../../src/sheets/team-rollup/change";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { MemoryTables } from "../support/memory-tables";

/** A team of so many workbooks, the first with one partner, the next with two, and so on. */
function team(workbooks: number) {
  const read = Array.from({ length: workbooks }, (_, index) => {
    const partners = Array.from({ length: index + 1 }, (_each, of) => ({
      partnerId: `${of}`,
      partner: `Partner ${index}-${of}`,
      cam: `CAM ${index}`,
    }));
    const tables = new MemoryTables().with(partnersTable, partners);
    const workbook = `${index}.xlsx`;
    return teamWorkbook(tables, {
      workbook,
      readOn: 46_000,
      typedAsOf: null,
      weights: countedWeights(() => null),
    });
  });
  return teamRollupChange(teamOf(read, [], 46_000));
}

const PORTS: Readonly<Record<string, () => WorkbookPort>> = {
  "in the open workbook": createWorkbook,
  "in a file": emptyWorkbook,
};

test.each(Object.keys(PORTS))("built again %s, its table takes more rows and fewer", async (where) => {
  const host = await openHost({ calculate: "never" });
  try {
    const workbook = PORTS[where]!();
    for (const workbooks of [2, 5, 1, 3]) {
      await workbook.apply(team(workbooks));
      const { rows, problems } = (await workbook.read({ tables: [teamTable] })).table(teamTable);
      expect([rows.length, problems]).toEqual([(workbooks * (workbooks + 1)) / 2, []]);
    }
  } finally {
    await host.close();
  }
});
