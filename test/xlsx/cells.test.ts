import { unzipSync } from "fflate";
import { partnersTable, productsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { shiftFormula } from "../../src/xlsx/cells/shift-formula";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { samplePlan } from "../excel/support";
import { packageProblems } from "../support/package-check";
import { ODD_TEXTS } from "../support/odd-texts";
import { XLSX_TEXT_PARTS } from "../soak/parts/xlsx-text";
import { partNamed } from "../soak/soak";
import { randomTest } from "../support/random-test";

randomTest(partNamed(XLSX_TEXT_PARTS, "xlsx-texts"));

/** A text of the file as the standards say that it is to be read, by no code of the product. */
function standardText(xml: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return xml
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
      name === undefined ? String.fromCodePoint(Number(code)) : entities[name]!,
    )
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const partOf = (saved: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(saved)[path]);

test("other programs read those texts too", async () => {
  const book = emptyWorkbook();
  const rows = ODD_TEXTS.map((value, index) => ({ product: `s${index}`, family: value }));
  await book.apply({ label: "Texts", tables: [changeTable(productsTable, rows)], sheets: [] });
  const saved = book.save();
  const cells = partOf(saved, "xl/worksheets/sheet1.xml").matchAll(
    /<c r="B(\d+)"[^>]*><is><t[^>]*>([^<]*)<\/t><\/is><\/c>/g,
  );
  const column = [...cells].filter(([, row]) => Number(row) > 3).map(([, , text]) => standardText(text!));
  expect(column).toEqual(ODD_TEXTS);
  const { data } = readWorkbookData(saved);
  const read = data.sheets[0]!.cells.filter((cell) => cell.column === 1 && cell.row > 2);
  expect(read.map(({ value }) => value)).toEqual(ODD_TEXTS);
  expect(readWorkbookData(await writeWorkbookData(data)).data).toEqual(data);
});

randomTest(partNamed(XLSX_TEXT_PARTS, "xlsx-escapes"));

test("a sheet is built under any name of a partner", async () => {
  const partners = ["Cash$", "Pay$&Go", "$$", 'O\'Neil "Sons"', "A & B <C>", "_x0041_", "ctl\u000bend"];
  const book = emptyWorkbook();
  const { created } = await book.apply({
    label: "Build",
    tables: [
      changeTable(
        partnersTable,
        partners.map((partner, index) => ({ partnerId: `P${index}`, partner })),
      ),
    ],
    sheets: partners.map((partner) => samplePlan({ partner, chartTitle: `Of ${partner}` })),
  });
  const saved = book.save();
  expect(await packageProblems(saved)).toEqual([]);
  const { sheets } = await openWorkbook(saved).read({ tables: [], sheets: ["performance-scorecard"] });
  expect(sheets.map(({ subject }) => subject.partner)).toEqual(partners);
  const names = partOf(saved, "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g);
  expect([...names].map(([, name]) => standardText(name!)).slice(1)).toEqual(created);
  const { data } = readWorkbookData(saved);
  expect(data.sheets.map(({ name }) => name).slice(1)).toEqual(created);
  expect(data.sheets[1]!.pageLayout?.headersFooters?.leftHeader).toBe("Cash$ && Co");
  expect(data.sheets[1]!.charts?.[0]!.series[0]!.values).toBe("='Score · Cash$'!$B$5:$B$7");
});

test("the same content makes the same bytes, whenever it is saved", async () => {
  const build = async () => {
    const book = emptyWorkbook({ newUid: () => "uid" });
    await book.apply({ label: "Build", tables: [], sheets: [samplePlan()] });
    return book.save();
  };
  expect(Buffer.compare(await build(), await build())).toBe(0);
  expect(Object.keys(unzipSync(await build()))).toContain("xl/worksheets/sheet1.xml");
});

test.each([
  ["A1+$B$2*C$3-$D4", 1, 2, "C2+$B$2*E$3-$D5"],
  ["SUM(A:A)+SUM($1:2)", 1, 1, "SUM(B:B)+SUM($1:3)"],
  ["'A1 B2'!A1&\"A1\"", 1, 0, "'A1 B2'!A2&\"A1\""],
  ["cam_deals[A1]+LOG10(A1)+A1B", 1, 0, "cam_deals[A1]+LOG10(A2)+A1B"],
  ["Sheet1!A1:B2", 2, 1, "Sheet1!B3:C4"],
  ["A1048576", 1, 0, "A1"],
  ["1E5+A1", 0, 1, "1E5+B1"],
])("%s shared %i down and %i across", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
