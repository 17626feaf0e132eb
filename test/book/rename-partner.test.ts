import { renamePartner } from "../../src/domain/program/rename-partner";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { SHEET_KINDS, SHEETS } from "../../src/sheets/sheets";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { comparable, typeInto } from "../excel/support";
import { openHost } from "../support/headless";
import { EXAMPLES } from "../support/kinds";

const NEW = "Renamed & Söhne";
const ABOUT_PARTNERS = EXAMPLES.filter(([kind]) => SHEETS[kind].subject === "partner");

async function rename(workbook: WorkbookPort, from: string) {
  const { rows } = (await workbook.read({ tables: [partnersTable] })).table(partnersTable);
  return workbook.apply({
    label: "Rename",
    tables: renamePartner({ from, to: NEW }, rows),
    sheets: [],
    renames: [{ from, to: NEW }],
  });
}

/** Cells that hold the name alone, as `Sheet!row,column`. */
function holding(data: WorkbookData, name: string): string[] {
  return data.sheets.flatMap(({ name: sheet, cells }) =>
    cells
      .filter(({ value, formula }) => !formula && String(value).trim().toLowerCase() === name.toLowerCase())
      .map(({ row, column }) => `${sheet}!${row},${column}`),
  );
}

test.each(ABOUT_PARTNERS)(
  "in a file a %s goes along with its partner, and comes back with undo",
  async (kind, example) => {
    const { tables, change } = example();
    const workbook = emptyWorkbook();
    const data = () => readWorkbookData(workbook.save()).data;
    await workbook.apply({ label: "Tables", tables: tables.changes, sheets: [] });
    await workbook.apply(change);
    const { partner } = change.sheets[0]!.subject;
    const before = data();
    expect(holding(before, partner).length).toBeGreaterThan(2);

    const applied = await rename(workbook, partner);
    const { sheets } = await workbook.read({ tables: [], sheets: SHEET_KINDS });
    expect(sheets.map((sheet) => [sheet.kind, sheet.subject.partner])).toEqual([[kind, NEW]]);
    const aliases = Object.keys(partnersTable.columns).indexOf("aliases");
    expect(holding(data(), partner)).toEqual([
      expect.stringMatching(new RegExp(`^Partners!\\d+,${aliases}$`)),
    ]);
    await applied.undo();
    expect(comparable(data())).toEqual(comparable(before));
  },
);

test("in Excel the sheet goes along, the user's own cells on it stay, and undo takes all of it back", async () => {
  const host = await openHost({ calculate: "never" });
  const workbook = createWorkbook();
  const { tables, change } = ABOUT_PARTNERS[0]![1]();
  await workbook.apply({ label: "Tables", tables: tables.changes, sheets: [] });
  const { created } = await workbook.apply(change);
  const { partner } = change.sheets[0]!.subject;
  typeInto(host, created[0]!, { AZ500: partner });
  const before = comparable(host.snapshot());

  const applied = await rename(workbook, partner);
  expect(applied.updated).toEqual(created);
  expect(holding(host.snapshot(), partner)).toHaveLength(2);
  await workbook
    .apply({
      ...change,
      sheets: change.sheets.map((sheet) => ({ ...sheet, subject: { ...sheet.subject, partner: NEW } })),
      tables: [],
    })
    .then(async (rebuilt) => {
      expect(rebuilt).toMatchObject({ created: [], updated: created });
      await rebuilt.undo();
    });
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
  host.close();
});
