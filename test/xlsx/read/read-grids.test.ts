import type { ImportDecisions } from "../../../src/domain/crm/import-decisions";
import { existingTables } from "../../../src/domain/crm/existing-tables";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readGrid } from "../../../src/domain/crm/read-grid";
import { DAYS_TO_1904, serialOf } from "../../../src/domain/shared/serial-date";
import { runSteps } from "../../../src/domain/shared/steps";
import { readGrids } from "../../../src/xlsx/read/read-grids";
import {
  contentTypes,
  fullBook,
  HEAD,
  MAIN,
  OFFICE,
  relations,
  SHEET,
  zipped,
} from "../../support/foreign-books";
import { MemoryTables } from "../../support/memory-tables";
import { workbookOf, type SheetCellSpec } from "../../support/sheet-files";

const HEADER = ["Deal ID", "Partner", "Stage", "Amount", "Probability", "Close date"];
const EXISTING = existingTables(new MemoryTables() as never);
const DAY = serialOf(2017, 3, 1);

async function previewOf(
  rows: readonly (readonly SheetCellSpec[])[],
  decisions: ImportDecisions = {},
  header: readonly string[] = HEADER,
) {
  const book = readGrids("deals.xlsx", await workbookOf({ Deals: [header, ...rows] }));
  return runSteps(
    previewImport(
      EXISTING,
      { deals: runSteps(readGrid("deals.xlsx", runSteps(book.grid(runSteps(book.first()))))) },
      { currency: "EUR", ...decisions },
    ),
  );
}
type Preview = Awaited<ReturnType<typeof previewOf>>;
const dealsOf = ({ changes, questions }: Preview) => {
  expect(questions.map(({ message }) => message)).toEqual([]);
  return changes.find(({ table }) => table.name === "cam_deals")?.upserts ?? [];
};

test("numbers, percentages and dates are what the workbook says, whatever their text could mean", async () => {
  const preview = await previewOf([
    ["D-1", "Acme", "Won", 1.234, [0.5, "0%"], [DAY, "dd/mm/yyyy"]],
    [[124, "00000"], "Acme", "Lost", [1234, "#,##0.00"], [0.25, "0.0%"], [DAY + 0.75, "m/d/yy h:mm"]],
    [20170301, "Acme", "Won", -500, 0, DAY],
  ]);
  expect(dealsOf(preview)).toMatchObject([
    { dealId: "D-1", amount: 1.234, probability: 0.5, closedOn: DAY },
    { dealId: "00124", amount: 1234, probability: 0.25, closedOn: DAY },
    { dealId: "20170301", amount: -500, probability: 0, closedOn: DAY },
  ]);
  expect(preview.problems).toEqual([]);
});

test("texts beside them are read as texts, and typed cells prove nothing about those", async () => {
  const preview = await previewOf([
    ["D-1", "Acme", "Won", 1.5, null, [DAY, "yyyy-mm-dd"]],
    ["D-2", "Acme", "Won", "1.234", null, "01/02/2017"],
  ]);
  expect(preview.questions.map(({ kind }) => kind).sort()).toEqual(["date-order", "decimal-mark"]);
});

test("the currency of a number's format counts, and one that nobody knows is asked about", async () => {
  const preview = await previewOf([
    ["D-1", "Acme", "Won", [100, "#,##0.00 [$€-407]"], null, DAY],
    ["D-2", "Acme", "Won", [100, "[$USD] #,##0.00"], null, DAY],
    ["D-3", "Acme", "Won", [100, '#,##0.00 "kr"'], null, DAY],
  ]);
  expect(preview.questions.map(({ kind, message }) => [kind, message])).toEqual([
    ["currency-name", expect.stringContaining('"kr"')],
    ["rate", expect.stringContaining("USD")],
  ]);
});

test.each<[string, string]>([
  ["[$¥-804]#,##0.00", "CNY"],
  ["[$¥-411]#,##0", "JPY"],
  ["#,##0.00 [$kr-41D]", "SEK"],
  ["[$$-1009]#,##0.00", "CAD"],
  ['"$"#,##0.00', "USD"],
])("a sign of several currencies is that of its country: %s", async (format, currency) => {
  const preview = await previewOf([["D-1", "Acme", "Won", [100, format], null, DAY]]);
  expect(preview.questions).toMatchObject([{ kind: "rate", currency }]);
});

test("a format that shows millions leaves the number and its currency whole", async () => {
  const preview = await previewOf([["D-1", "Acme", "Won", [2_500_000, '#,##0.0,," Mio €"'], null, DAY]]);
  expect(dealsOf(preview)).toMatchObject([{ amount: 2_500_000, currency: "EUR" }]);
  const withoutCurrency = await previewOf([
    ["D-1", "Acme", "Won", [2_500, '#,##0,"k"'], null, DAY],
    ["D-2", "Acme", "Won", [2_500_000, '0.0,," Mio."'], null, DAY],
  ]);
  expect(dealsOf(withoutCurrency)).toMatchObject([{ amount: 2_500 }, { amount: 2_500_000 }]);
});

test.each<[string, SheetCellSpec, number, string]>([
  ["a formula without a stored result", { formula: "=1+1" }, 3, "no stored result"],
  ["a percentage as amount", [0.25, "0%"], 3, "percentage"],
  ["a date as amount", [DAY, "yyyy-mm-dd"], 3, "date"],
  ["a number longer than fifteen digits as ID", 1234567890123456, 0, "fifteen digits"],
])("%s leaves the row out and says why", async (_, cell, place, words) => {
  const bad: SheetCellSpec[] = ["D-2", "Acme", "Won", 1, null, DAY];
  bad[place] = cell;
  const preview = await previewOf([["D-1", "Acme", "Won", 1, null, DAY], bad]);
  expect(dealsOf(preview)).toMatchObject([{ dealId: "D-1" }]);
  expect(preview.problems).toMatchObject([{ line: 3, outcome: "left out" }]);
  expect(preview.problems[0]!.message).toContain(words);
});

test("dates that stand for none are blank, and noughts in a column of dates too", async () => {
  const preview = await previewOf(
    [
      ["D-1", "Acme", "Open", 1, null, [25569, "yyyy-mm-dd"]],
      ["D-2", "Acme", "Open", 1, null, [0, "yyyy-mm-dd"]],
    ],
    { stages: { Open: { class: "Open", probability: null } } },
  );
  expect(dealsOf(preview)).toMatchObject([{ closedOn: null }, { closedOn: null }]);
  expect(preview.problems.map(({ outcome }) => outcome)).toEqual(["cell left blank", "cell left blank"]);
});

test("what a workbook says of its cells is not remembered for a text file of the same columns", async () => {
  const preview = await previewOf([["D-1", "Acme", "Won", 1.5, null, DAY]]);
  const settings = preview.changes.find(({ table }) => table.name === "cam_settings")!;
  const memory = JSON.stringify(settings.upserts);
  expect(memory).toContain("Close date");
  expect(memory).not.toMatch(/dmy|ymd/);
});

test("titles above the header are skipped, the first sheet with rows is read and the others are named", async () => {
  const bytes = await workbookOf({
    Cover: [["Report of March"]],
    Pipeline: [[null, "All open deals"], [], [null, ...HEADER], [null, "D-1", "Acme", "Won", 5, null, DAY]],
    Other: [
      ["A", "B"],
      ["1", "2"],
    ],
  });
  const book = readGrids("deals.xlsx", bytes);
  expect([book.sheets, runSteps(book.first())]).toEqual([["Cover", "Pipeline", "Other"], "Pipeline"]);
  const table = runSteps(readGrid("deals.xlsx", runSteps(book.grid("pipeline"))));
  expect(table.header).toEqual(HEADER);
  expect(table.rows).toMatchObject([{ line: 4, cells: ["D-1", "Acme", "Won", "5", "", String(DAY)] }]);
  expect(table.remarks).toEqual(['Of deals.xlsx the sheet "Pipeline" is read; it also has Cover, Other.']);
  expect(() => runSteps(book.grid("Closed"))).toThrow('There is no sheet "Closed".');
  expect(() => runSteps(readGrid("deals.xlsx", runSteps(book.grid("Cover"))))).toThrow("no row below it");
});

test("cells right of the header are named and not read", async () => {
  const book = readGrids(
    "p.xlsx",
    await workbookOf({
      P: [
        ["Partner", "Region"],
        ["Acme", "North", "a note"],
      ],
    }),
  );
  const { header, remarks } = runSteps(readGrid("p.xlsx", runSteps(book.grid("P"))));
  expect(header).toEqual(["Partner", "Region"]);
  expect(remarks).toEqual(["1 row of p.xlsx has cells right of its header, which are not read."]);
});

test("results stored by another program count, dates from 1904 are shifted, errors and hidden rows are told", () => {
  const book = readGrids("mac.xlsx", macBook());
  const { rows, remarks } = runSteps(book.grid("Deals"));
  expect(
    rows.map(({ row, cells }) => [
      row,
      ...cells.map((cell) => (typeof cell === "string" ? cell : cell.text)),
    ]),
  ).toEqual([
    [1, "Partner", "Amount", "Since"],
    [3, "Acme & Söhne", "1250.5", "2017-03-01"],
    [4, "#N/A", "TRUE", ""],
  ]);
  expect(rows[2]!.cells[0]).toMatchObject({ is: "unreadable", problem: "The cell holds an error." });
  expect(remarks).toEqual(['1 hidden row of the sheet "Deals" of mac.xlsx is read too.']);
  const [amount] = rows[1]!.cells.slice(1);
  const plain = (value: number) => ({ ...(amount as object), value, text: String(value) }) as typeof amount;
  const grid = [
    HEADER,
    ["D-1", "Acme", "Won", amount, "", plain(DAY - DAYS_TO_1904)],
    ["D-2", "Acme", "Won", amount, "", plain(20170301)],
  ].map((cells, at) => ({ row: at + 1, cells: cells as (typeof rows)[number]["cells"] }));
  const deals = runSteps(readGrid("mac.xlsx", { rows: grid, remarks: [] }));
  expect(dealsOf(runSteps(previewImport(EXISTING, { deals }, {})))).toMatchObject([
    { amount: 1250.5, closedOn: DAY },
    { amount: 1250.5, closedOn: DAY },
  ]);
});

/** As Excel for Mac of old writes it: days from 1904, formulas with their results. */
function macBook(): Uint8Array {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const since = DAY - DAYS_TO_1904;
  return zipped({
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": `${SHEET}.sheet.main+xml`,
      "xl/worksheets/sheet1.xml": `${SHEET}.worksheet+xml`,
      "xl/styles.xml": `${SHEET}.styles+xml`,
    }),
    "_rels/.rels": relations([["r1", "officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relations([
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "styles", "styles.xml"],
    ]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Deals" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${text("A1", "Partner")}${text("B1", "Amount")}${text("C1", "Since")}</row><row r="3">${text("A3", "Acme &amp; Söhne")}<c r="B3"><f>1000+250.5</f><v>1250.5</v></c><c r="C3" s="1"><v>${since}.25</v></c></row><row r="4" hidden="1"><c r="A4" t="e"><f>NA()</f><v>#N/A</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="str"><f>""</f><v></v></c></row></sheetData></worksheet>`,
  });
}

test.each<[string, Uint8Array, string]>([
  ["another archive", zipped({ "a.txt": "x" }), "no Excel workbook"],
  ["a file cut short", zipped(fullBook()).slice(0, 900), "no Excel workbook"],
  ["a workbook of Excel 97", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "Excel 97"],
])("%s is refused with words", (_, bytes, words) => {
  const failure = (() => {
    try {
      return readGrids("deals.xlsx", bytes) && "";
    } catch (error) {
      return String(error);
    }
  })();
  expect(failure).toContain("FileError: deals.xlsx: ");
  expect(failure).toContain(words);
  expect(failure).toContain("Nothing was imported");
});

test("a long sheet is read in steps, and whatever stands where one ends is whole", async () => {
  // A sign of two units and a line break, so that steps end within them.
  const long = Array.from({ length: 3_000 }, (_, row) => [
    `D-${row}`,
    `Acme \u{1F98A}\r\n${row}`,
    "Won",
    row,
  ]);
  const book = readGrids("deals.xlsx", await workbookOf({ Deals: [HEADER, ...long] }));
  const reading = book.grid("Deals");
  const steps: number[] = [];
  let next = reading.next();
  for (; !next.done; next = reading.next()) steps.push(next.value.done / next.value.total);
  expect(steps.length).toBeGreaterThan(4);
  expect(steps.every((done) => done >= 0 && done < 1)).toBe(true);
  expect(next.value.rows.slice(1).map(({ cells }) => cells[1])).toEqual(long.map(([, partner]) => partner));
});
