import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { BOOKS_OF_OTHERS } from "../../support/odd-books";
import { packageProblems } from "../../support/package-check";

/** Formulas are written without results. */
function withoutResults({ sheets, ...data }: WorkbookData): WorkbookData {
  const cellsOf = (cells: WorkbookData["sheets"][number]["cells"]) =>
    cells.map(({ value, ...cell }) =>
      cell.formula === undefined && value !== undefined ? { ...cell, value } : cell,
    );
  return { ...data, sheets: sheets.map((sheet) => ({ ...sheet, cells: cellsOf(sheet.cells) })) };
}

describe.each(Object.entries(BOOKS_OF_OTHERS))("a workbook with %s", (_name, make) => {
  test("is read, written whole and read again as the same", async () => {
    const { data } = readWorkbookData(make());
    const saved = await writeWorkbookData(data);
    expect(await packageProblems(saved)).toEqual([]);
    expect(readWorkbookData(saved)).toEqual({ data: withoutResults(data), dropped: [] });
  });
});
