import { readFileSync } from "node:fs";
import path from "node:path";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { serialOf } from "../../src/domain/shared/serial-date";
import { dealsTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { FISCAL_START_QUESTION } from "../../src/book/update/fiscal-start";
import { sheetOf } from "../excel/support";
import { builtToday, FISCAL_START_EXAMPLES, fillOlder, type OlderMonths } from "../support/fiscal-start";
import { OLDER_WITH_ROOM, OLDER_WORKBOOK as OLDER } from "../support/older-workbooks";
import { libreOfficeTest, recalculate, savedAsXlsx } from "../support/libreoffice";

/** Made while the month was typed on sheets: April on one of each of the four kinds, none on Setup. */
const MONTHS = readFileSync(path.resolve(__dirname, "../cases/older-workbook/months.xlsx"));
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
  // The month, blank so far, shows what counts; the mark says the schema and the look.
  const { "37,4": month, "218,3": schema, "218,6": _look, ...others } = valuesOn(after.data, title);
  expect([month, schema]).toEqual([1, 2]);
  const { "218,3": _schema, "218,6": _record, ...kept } = figures;
  expect(others).toEqual(kept);
  const { shown, expected } = await classes(updated, after.data);
  expect(shown).toHaveLength(14);
  expect(shown).toEqual(expected);
});

libreOfficeTest(
  "LibreOffice writes the column Class its own way, and the next build puts it right",
  async () => {
    const workbook = openWorkbook(OLDER_WITH_ROOM);
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

/** Every value by its sheet and place, but the marks and what Setup itself holds. */
function figuresOf(data: WorkbookData): Record<string, unknown> {
  const titles = data.sheets.filter(({ names = [] }) => names.some(({ name }) => name === "cam_uid"));
  return Object.fromEntries(
    titles.flatMap(({ name, names, cells }) => {
      const mark = Number(/\d+$/.exec(names!.find((each) => each.name === "cam_uid")!.formula)![0]) - 1;
      const shown = cells.filter(({ row, value }) => row !== mark && value !== undefined && value !== "");
      return shown.map(({ row, column, value }) => [`${name}!${row},${column}`, value]);
    }),
  );
}

async function olderWith(months: OlderMonths) {
  const workbook = emptyWorkbook({ newUid: () => "uid" });
  await fillOlder(workbook, months);
  return workbook;
}

const NOTHING = { label: "Nothing", tables: [changeTable(dealsTable, [])], sheets: [] };

libreOfficeTest("sheets with a month of their own show the same figures once it is Setup's", async () => {
  const workbook = openWorkbook(MONTHS);
  const before = await recalculate(MONTHS);
  await workbook.apply(NOTHING, { update: true });
  const after = await recalculate(workbook.save());
  const figures = figuresOf(before.data);
  expect(Object.keys(figures).length).toBeGreaterThan(1000);
  const differing = Object.entries(figuresOf(after.data)).filter(([at, value]) => figures[at] !== value);
  // The block of settings shows what Setup says now, and what counts of it.
  expect(differing.filter(([, value]) => value !== 4)).toEqual([]);
});

libreOfficeTest("sheets whose months differ show the figures of the month that was chosen", async () => {
  const updated = await olderWith({ setup: 1, typed: [7, 4, null, 2] });
  await updated.apply(NOTHING, { update: true, answers: { [FISCAL_START_QUESTION]: "April" } });
  const typed = await olderWith({ setup: 4, typed: [4, 4, 4, 4] });
  const [after, expected] = await Promise.all([recalculate(updated.save()), recalculate(typed.save())]);
  expect(figuresOf(after.data)).toEqual(figuresOf(expected.data));
  for (const [, example] of FISCAL_START_EXAMPLES) {
    const { change } = example();
    await updated.apply({ ...change, tables: [], sheets: [builtToday(change.sheets[0]!)] });
  }
  const rebuilt = figuresOf((await recalculate(updated.save())).data);
  const lost = Object.entries(figuresOf(after.data)).filter(([at, value]) => rebuilt[at] !== value);
  // Beside the month that counts, nothing is shown any more on a sheet of today.
  expect(lost.filter(([, value]) => value !== 4)).toEqual([]);
});
