import fc from "fast-check";
import { unzipSync } from "fflate";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import { shiftFormula } from "../../src/xlsx/cells/shift-formula";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { fileText, fromFileText } from "../../src/xlsx/xml/cell-text";
import { samplePlan } from "../excel/support";
import { packageProblems } from "../support/package-check";

const ODD = [
  "Cash$",
  "Pay$&Go",
  "$$",
  "$1 $` $'",
  "_x0041_",
  "_x005F_x0041_",
  "_x0041_x0042_",
  "a\u000bb",
  "\ud800 alone",
  "alone \udc00",
  "\uffff",
  "=1+1",
  "+1",
  "-1",
  "@x",
  "'quoted",
  "''",
  "007",
  "1E2",
  "TRUE",
  "#N/A",
  "<b>&amp;\"'",
  "]]>",
  " leading and trailing ",
  "two\nlines",
  "tab\there",
  "Löwe 🦁",
];

const text = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.stringMatching(/^(_x[0-9a-fA-F]{4}_|_|x|\$|&|'|=){1,12}$/),
);

test("any text is written so that it reads the same, and the file stays whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      // Excel's own line break within a cell; a blank text is no text.
      const values = texts.map((each) => each.replaceAll("\r\n", "\n")).filter((each) => each.trim() !== "");
      const rows = values.map((value, index) => ({ setting: `s${index}`, value }));
      const book = emptyWorkbook();
      await book.apply({ label: "Texts", tables: [changeTable(settingsTable, rows)], sheets: [] });
      const saved = book.save();
      expect(await packageProblems(saved)).toEqual([]);
      for (const each of [book, openWorkbook(saved)]) {
        const read = (await each.read({ tables: [settingsTable] })).table(settingsTable);
        expect(read.rows.map(({ value }) => value)).toEqual(values);
      }
    }),
    { numRuns: 60, seed: 20261129 },
  );
});

test("other programs read those texts too", async () => {
  const book = emptyWorkbook();
  const rows = ODD.map((value, index) => ({ setting: `s${index}`, value }));
  await book.apply({ label: "Texts", tables: [changeTable(settingsTable, rows)], sheets: [] });
  const { data } = await readXlsx(book.save());
  const { cells } = data.sheets[0]!;
  const column = cells.filter((cell) => cell.column === 1 && cell.row > 2).map(({ value }) => value);
  // ExcelJS leaves the codes of characters that XML cannot hold as they are.
  expect(column.map((value) => fromFileText(String(value)))).toEqual(ODD);
});

test("texts of the file's own kind come back", () => {
  fc.assert(
    fc.property(text, (each) => fromFileText(fileText(each)) === each),
    { seed: 20261129 },
  );
});

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
  const { data } = await readXlsx(saved);
  // ExcelJS leaves codes in names of sheets as they are.
  expect(data.sheets.map(({ name }) => fromFileText(name)).slice(1)).toEqual(created);
  expect(data.sheets[1]!.pageLayout?.headersFooters?.leftHeader).toBe("Cash$ && Co");
  expect(data.sheets[1]!.charts?.[0]!.series[0]!.values).toBe("='Scorecard – Cash$'!$B$5:$B$7");
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
