import { unzipSync } from "fflate";
import { MAIN } from "../../src/xlsx/package/namespaces";
import { calculationIn, copyToCalculate, withResultsOf } from "../../src/xlsx/results";
import { smallBook, zipped } from "../support/foreign-books";
import { packageProblems } from "../support/package-check";

const sheetOf = (cells: string) =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
const bookOf = (cells: string) => zipped(smallBook({ sheet: sheetOf(cells) }));
const partOf = (bytes: Uint8Array, path = "xl/worksheets/sheet1.xml") =>
  new TextDecoder().decode(unzipSync(bytes)[path]);
const cellsOf = (bytes: Uint8Array) => /<row[^>]*>(.*)<\/row>/.exec(partOf(bytes))![1]!;

test.each([
  ["a number", "", "1.5"],
  ["text", ' t="str"', "a &amp; b"],
  ["no text", ' t="str"', ""],
  ["text like a code", ' t="str"', "_x005F_x0041_"],
  ["text with spaces", ' t="str"', " $&amp; "],
  ["true", ' t="b"', "1"],
  ["an error", ' t="e"', "#DIV/0!"],
])("a formula gets the result that is %s, as what it is", async (_, type, value) => {
  const own = bookOf('<c r="A1"><v>7</v></c><c r="B1" s="0"><f>A1*"&lt;"</f></c>');
  const { bytes, ...report } = withResultsOf(
    calculationIn(
      bookOf(`<c r="A1"><v>9</v></c><c r="B1"${type}><f aca="false">A1*2</f><v>${value}</v></c>`),
    ),
    own,
  );
  expect(cellsOf(bytes)).toBe(
    `<c r="A1"><v>7</v></c><c r="B1" s="0"${type}><f>A1*"&lt;"</f><v>${value}</v></c>`,
  );
  expect(report).toEqual({
    engine: "an unnamed program",
    formulas: 1,
    errors: value.startsWith("#") ? 1 : 0,
    open: 0,
  });
  expect(await packageProblems(bytes)).toEqual([]);
});

test("formulas that share one get their own results, data tables and what was not calculated none", () => {
  const own = bookOf(
    '<c r="A1"><f t="shared" ref="A1:B1" si="0">1+1</f></c><c r="B1"><f t="shared" si="0"/></c>' +
      '<c r="C1"><f t="dataTable" ref="C1:C1"/></c><c r="D1"><f>NOW()</f></c><c r="E1"><f>1</f></c>',
  );
  const { bytes, formulas, open } = withResultsOf(
    calculationIn(
      bookOf(
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f><v>3</v></c><c r="C1"><f>1</f><v>4</v></c>' +
          '<c r="D1"><f>NOW()</f></c><c r="E1"><v>5</v></c>',
      ),
    ),
    own,
  );
  expect(cellsOf(bytes)).toBe(
    '<c r="A1"><f t="shared" ref="A1:B1" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c>' +
      '<c r="C1"><f t="dataTable" ref="C1:C1"/></c><c r="D1"><f>NOW()</f></c><c r="E1"><f>1</f></c>',
  );
  expect([formulas, open]).toEqual([2, 2]);
});

test("a sheet whose formulas have results keeps its bytes; the copy to calculate has neither these nor formats", () => {
  const own = bookOf('<c r="A1" s="0" t="str"><f>"a"</f><v>a</v></c><c r="B1" t="str"><f>""</f><v></v></c>');
  const { bytes, formulas } = withResultsOf(calculationIn(bookOf('<c r="A1"><f>1</f><v>1</v></c>')), own);
  expect(partOf(bytes)).toBe(partOf(own));
  expect(formulas).toBe(0);
  expect(cellsOf(copyToCalculate(own))).toBe('<c r="A1"><f>"a"</f></c><c r="B1"><f>""</f></c>');
});
