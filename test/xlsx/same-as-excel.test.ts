import { createWorkbook } from "../../src/excel/excel-workbook";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { kitChange } from "../support/kit-page";
import { packageProblems } from "../support/package-check";
import { comparableFile } from "../support/same-in-file";

// Of every kind of sheet test/excel/every-kind.test.ts sees it.
test("a page with closed calculations, bars, page breaks and charts is the same, built again with more rows too", async () => {
  const host = await openHost({ calculate: "never" });
  const file = emptyWorkbook();
  try {
    for (const rows of [4, 6, 60]) {
      for (const port of [createWorkbook(), file]) await port.apply(kitChange({ rows }), { update: true });
      expect(await packageProblems(file.save())).toEqual([]);
      const inFile = readWorkbookData(file.save()).data;
      const inExcel = readWorkbookData(await writeWorkbookData(host.snapshot())).data;
      expect(comparableFile(inFile)).toEqual(comparableFile(inExcel));
      const page = inFile.sheets.at(-1)!;
      expect([page.hiddenRows?.length, page.charts?.[0]?.plotVisibleOnly]).toEqual([
        expect.any(Number),
        false,
      ]);
    }
  } finally {
    host.close();
  }
});
