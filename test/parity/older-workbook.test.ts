import { readFileSync } from "node:fs";
import path from "node:path";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { serialOf } from "../../src/domain/shared/serial-date";
import { dealsTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { sheetOf } from "../excel/support";
import { libreOfficeTest, recalculate, savedAsXlsx } from "../support/libreoffice";

const OLDER = readFileSync(path.resolve(__dirname, "../cases/older-workbook/older.xlsx"));
const PARTNER = "Alder & Finch Systems";

/** By the place of the cell, blank ones left out. */
function valuesOn(data: WorkbookData, name: string): Record<string, unknown> {
  const cells = sheetOf(data, name).cells.filter(({ value }) => value !== undefined && value !== "");
  return Object.fromEntries(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
}

/** What the column Class shows, and what cam_stages says of the stage beside it. */
async function classes(bytes: Uint8Array, data: WorkbookData) {
  const snapshot = await openWorkbook(bytes).read({ tables: [dealsTable, stagesTable] });
  const classOf = new Map(snapshot.table(stagesTable).rows.map((row) => [row.stage, row.class]));
  const { box, columns } = sheetOf(data, "Deals").tables!.find(({ name }) => name === "cam_deals")!;
  const shown = Array.from(
    { length: box.rows - 1 },
    (_, row) =>
      sheetOf(data, "Deals").cells.find(
        (cell) => cell.row === box.row + 1 + row && cell.column === box.column + columns.indexOf("Class"),
      )?.value,
  );
  return { shown, expected: snapshot.table(dealsTable).rows.map(({ stage }) => classOf.get(stage)) };
}

libreOfficeTest("an older workbook shows the same figures once its tables are updated", async () => {
  const workbook = openWorkbook(OLDER);
  await workbook.apply(
    { label: "Nothing", tables: [changeTable(dealsTable, [])], sheets: [] },
    { update: true },
  );
  const updated = workbook.save();
  const [before, after] = await Promise.all([recalculate(OLDER), recalculate(updated)]);
  const title = before.data.sheets.map(({ name }) => name).find((name) => name.startsWith("Scorecard"))!;
  const figures = valuesOn(before.data, title);
  expect(Object.keys(figures).length).toBeGreaterThan(200);
  expect(valuesOn(after.data, title)).toEqual(figures);
  const { shown, expected } = await classes(updated, after.data);
  expect(shown).toHaveLength(14);
  expect(shown).toEqual(expected);
});

libreOfficeTest(
  "LibreOffice writes the column Class its own way, and the next build puts it right",
  async () => {
    const workbook = openWorkbook(OLDER);
    await workbook.apply(
      { label: "Deals", tables: [changeTable(dealsTable, [])], sheets: [] },
      { update: true },
    );
    const again = openWorkbook(await savedAsXlsx("deals.xlsx", workbook.save()));
    const form = { partner: PARTNER, asOf: serialOf(2026, 5, 15), recordPipeline: true };
    await again.apply(performanceScorecardChange(await again.read({ tables: SCORECARD_TABLES }), form));
    const built = again.save();
    const { data } = await recalculate(built);
    const { shown, expected } = await classes(built, data);
    expect(shown).toEqual(expected);
  },
);
