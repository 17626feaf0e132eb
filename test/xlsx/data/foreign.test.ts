import { unzipSync } from "fflate";
import type { SheetData, WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { fullBook, zipped } from "../../support/foreign-books";
import { BOOKS_OF_OTHERS } from "../../support/odd-books";
import { openHost, valuesOf } from "../../support/headless";
import { packageProblems } from "../../support/package-check";

/** Formulas are written without results. */
function withoutResults({ sheets, ...data }: WorkbookData): WorkbookData {
  const cellsOf = (cells: WorkbookData["sheets"][number]["cells"]) =>
    cells.map(({ value, ...cell }) =>
      cell.formula === undefined && value !== undefined ? { ...cell, value } : cell,
    );
  return { ...data, sheets: sheets.map((sheet) => ({ ...sheet, cells: cellsOf(sheet.cells) })) };
}

/** What a save writes: cells go into the sheets with their texts, and Excel makes the chain of calculations again. */
const WRITTEN =
  /^(\[content_types\]\.xml|docprops\/app\.xml|.*\.rels|.*\/(workbook|styles|sharedstrings|calcchain)\.xml|.*\/(worksheets|tables|drawings|charts)\/[^/]*\.xml|.*\.part)$/;

/** Contents of parts by path, which differs in case and slashes only. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !/[\\/]$/.test(path));
  return new Map(
    entries.map(([path, content]) => [
      path.toLowerCase().replaceAll("\\", "/").replace(/^\//, ""),
      Buffer.from(content).toString("base64"),
    ]),
  );
}

describe.each(Object.entries(BOOKS_OF_OTHERS))("a workbook with %s", (_name, make) => {
  test("is read, written whole and read again as the same", async () => {
    const { data } = readWorkbookData(make());
    const saved = await writeWorkbookData(data);
    expect(await packageProblems(saved)).toEqual([]);
    expect(readWorkbookData(saved)).toEqual({ data: withoutResults(data), dropped: [], changed: [] });
  });

  test("is written over itself: it holds the same, and other parts keep their bytes", async () => {
    const opened = make();
    const { data, dropped } = readWorkbookData(opened);
    const saved = await writeWorkbookData(data, opened);
    const former = await packageProblems(opened);
    expect((await packageProblems(saved)).filter((problem) => !former.includes(problem))).toEqual([]);
    expect(readWorkbookData(saved)).toEqual({ data: withoutResults(data), dropped, changed: [] });
    const parts = partsOf(saved);
    const other = [...partsOf(opened)].filter(([path, content]) => parts.get(path) !== content);
    expect(other.map(([path]) => path).filter((path) => !WRITTEN.test(path))).toEqual([]);
  });
});

describe("a workbook of which sheets were changed", () => {
  const opened = zipped(fullBook());
  const { data } = readWorkbookData(opened);
  const [figures, cities] = data.sheets as [SheetData, SheetData];
  const written = async (sheets: SheetData[]) => {
    const saved = await writeWorkbookData({ ...data, sheets }, opened);
    const former = await packageProblems(opened);
    expect((await packageProblems(saved)).filter((problem) => !former.includes(problem))).toEqual([]);
    return { saved, paths: [...partsOf(saved).keys()] };
  };

  test("has them in their new order, sheets without cells last, with what belongs to each", async () => {
    const added: SheetData = { name: "New", cells: [{ row: 0, column: 0, value: "more" }] };
    const { saved, paths } = await written([added, { ...cities, visibility: "Visible" }, figures]);
    const reopened = readWorkbookData(saved);
    expect(reopened.data.sheets.map(({ name }) => name)).toEqual(["New", "Data", "Kim's figures"]);
    expect(reopened.data.sheets[2]!.pageLayout).toEqual(figures.pageLayout);
    expect(reopened.data.sheets[2]!.names).toEqual(figures.names);
    expect(reopened.dropped).toContain("sheet Chart, which has no cells");
    expect(paths).toEqual(
      expect.arrayContaining(["xl/pivottables/pivottable1.xml", "xl/querytables/querytable1.xml"]),
    );
  });

  test("loses with a sheet what belongs to that sheet alone", async () => {
    const { paths, saved } = await written([{ ...cities, visibility: "Visible" }]);
    expect(paths.filter((path) => /worksheets\/[^/]*xml$|pivottables|comments|media/.test(path))).toEqual([
      "xl/worksheets/sheet7.xml",
    ]);
    // Nobody finds in the file what stood on the sheet.
    expect(Object.values(unzipSync(saved)).some((part) => Buffer.from(part).includes("トウキョウ"))).toBe(
      false,
    );
    // The workbook's own.
    expect(paths).toContain("xl/pivotcache/pivotcachedefinition1.xml");
  });

  test("keeps the query behind a table that got another column", async () => {
    const [table] = cities.tables!;
    const wider = { ...table!, box: { ...table!.box, columns: 2 }, columns: ["City", "Visits"] };
    const cells = [...cities.cells, { row: 0, column: 1, value: "Visits" }];
    const { saved } = await written([figures, { ...cities, cells, tables: [wider] }]);
    expect(readWorkbookData(saved).data.sheets[1]!.tables).toEqual([wider]);
    const part = new TextDecoder().decode(unzipSync(saved)["xl/tables/table9.xml"]);
    expect(part).toContain('<tableColumn id="1" name="City" queryTableFieldId="1"/>');
    expect(part).toContain('<tableColumn id="2" name="Visits"/>');
    expect(part).toContain('tableType="queryTable"');
  });

  test("keeps a sheet's password until it gets another or none", async () => {
    const locked = await writeWorkbookData({
      sheets: [{ name: "Locked", cells: [], protection: { password: "secret" } }],
    });
    const hashIn = (saved: Uint8Array) =>
      /hashValue="([^"]*)"/.exec(new TextDecoder().decode(unzipSync(saved)["xl/worksheets/sheet1.xml"]))?.[1];
    const over = (protection?: SheetData["protection"]) =>
      writeWorkbookData(
        { sheets: [{ name: "Locked", cells: [], ...(protection ? { protection } : {}) }] },
        locked,
      );
    expect(hashIn(await over({}))).toBe(hashIn(locked));
    expect(hashIn(await over({ password: "other" }))).not.toBe(hashIn(locked));
    expect(hashIn(await over())).toBeUndefined();
  });
});

test("errors that no formula gives stay errors, and array formulas are told of", () => {
  const { data, changed } = readWorkbookData(zipped(fullBook()));
  expect(data.sheets[0]!.cells).toContainEqual({ row: 2, column: 3, formula: "=#N/A", value: "#N/A" });
  expect(changed).toEqual([
    "array formulas, which become formulas of single cells",
    "formatting of parts of a cell's text",
  ]);
});

test("the workbench takes such an error for one", async () => {
  const host = await openHost({ data: readWorkbookData(zipped(fullBook())).data });
  try {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Kim's figures");
      sheet.getRange("F1:F2").formulas = [["=ISNA(D3)"], ["=IFERROR(D3,1)"]];
      await context.sync();
    });
    expect(await valuesOf(host, "Kim's figures", "F1:F2")).toEqual([[true], [1]]);
  } finally {
    host.close();
  }
});

test("dates that count from 1904 are the same days, read and saved again", async () => {
  const parts = fullBook();
  const book = "xl/workbook.xml";
  const opened = zipped({
    ...parts,
    [book]: String(parts[book]).replace("<workbookPr", '<workbookPr date1904="1"'),
  });
  const { data } = readWorkbookData(opened);
  const days = data.sheets[0]!.cells.filter(({ row, column }) => column === 0 && row > 0);
  // Only the last one is a date.
  expect(days.map(({ value }) => value)).toEqual([10, 20, 43_831 + 1_462]);
  const saved = await writeWorkbookData(data, opened);
  expect(new TextDecoder().decode(unzipSync(saved)[book])).not.toContain("date1904");
  expect(readWorkbookData(saved).data).toEqual(withoutResults(data));
});

/** The book with other columns on its first sheet. */
function withColumns(...columns: readonly string[]): Uint8Array {
  const parts = fullBook();
  const page = "xl/worksheets/sheet1.xml";
  const cols = columns.map((attributes) => `<col ${attributes}/>`).join("");
  return zipped({ ...parts, [page]: String(parts[page]).replace(/<col .*?\/>/, cols) });
}
const pageOf = (saved: Uint8Array) => new TextDecoder().decode(unzipSync(saved)["xl/worksheets/sheet1.xml"]);

test("hidden and grouped columns are read, and are the same in the file and in another one", async () => {
  const opened = withColumns(
    'min="1" max="2" width="20" customWidth="1" style="1" hidden="1" outlineLevel="1"',
    'min="3" max="3" width="9.140625" style="1" collapsed="1"',
  );
  const { data, dropped } = readWorkbookData(opened);
  expect(dropped.join()).not.toContain("columns");
  expect(data.sheets[0]).toMatchObject({ hiddenColumns: [0, 1], columnLevels: { 0: 1, 1: 1 } });
  for (const saved of [await writeWorkbookData(data, opened), await writeWorkbookData(data)]) {
    expect(pageOf(saved).match(/<col [^>]*hidden="1"[^>]*outlineLevel="1"/g)).toHaveLength(2);
    expect(pageOf(saved).match(/<col min="3"[^>]* collapsed="1"/g)).toHaveLength(1);
    expect(pageOf(saved)).toContain('outlineLevelCol="1"');
    expect(readWorkbookData(saved).data.sheets[0]).toMatchObject({
      hiddenColumns: [0, 1],
      columnLevels: { 0: 1, 1: 1 },
    });
  }
  const shown = { ...data, sheets: data.sheets.map(({ hiddenColumns: _hidden, ...sheet }) => sheet) };
  expect(pageOf(await writeWorkbookData(shown, opened))).not.toContain('hidden="1"');
});

test("columns hidden up to the end of the sheet are told of, and stay so in the file", async () => {
  const opened = withColumns('min="6" max="16384" width="9.140625" hidden="1"');
  const { data, dropped } = readWorkbookData(opened);
  expect(dropped).toContain("hidden or grouped columns up to the end of sheet Kim's figures");
  expect(pageOf(await writeWorkbookData(data, opened))).toMatch(/<col [^>]*max="16384"[^>]*hidden="1"/);
});
