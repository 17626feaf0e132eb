import fc from "fast-check";
import type { ChartData, SheetData, WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../../support/libreoffice";
import { ODD_TEXTS } from "../../support/odd-texts";

const DEALS: SheetData = {
  name: "Deals & Co's",
  tabColor: "#0F6CBD",
  showGridlines: false,
  columnWidths: { 0: 105, 1: 63, 3: 52.5 },
  rowHeights: { 0: 30, 7: 22.5 },
  frozen: { rows: 1, columns: 1 },
  merges: [{ row: 8, column: 0, rows: 1, columns: 3 }],
  cells: [
    {
      row: 0,
      column: 0,
      value: "Deal",
      style: { font: { bold: true, color: "#FFFFFF" }, fill: "#0F6CBD", wrap: true, vertical: "Center" },
    },
    {
      row: 0,
      column: 1,
      value: "Amount",
      style: {
        horizontal: "Right",
        borders: { bottom: { style: "Continuous", weight: "Medium", color: "#D1D1D1" } },
      },
    },
    { row: 0, column: 2, value: "Closed on" },
    { row: 0, column: 3, value: "Twice" },
    { row: 1, column: 0, value: "=1+1" },
    { row: 1, column: 1, value: 1200.5, style: { numberFormat: "#,##0.00", locked: false } },
    { row: 1, column: 2, value: 42736, style: { numberFormat: "yyyy-mm-dd" } },
    { row: 1, column: 3, formula: "=[@Amount]*2" },
    {
      row: 2,
      column: 0,
      value: "007",
      style: {
        numberFormat: "@",
        indent: 2,
        font: { italic: true, underline: "Double", size: 8, name: "Arial" },
      },
    },
    {
      row: 2,
      column: 1,
      value: 800,
      style: {
        borders: { top: { style: "Double", color: "#000000" }, left: { style: "Dash", color: "#FF0000" } },
      },
    },
    { row: 2, column: 2, value: 43100.75, style: { numberFormat: "yyyy-mm-dd hh:mm" } },
    { row: 2, column: 3, formula: "=[@Amount]*2" },
    { row: 3, column: 0, value: "Total" },
    { row: 3, column: 1, formula: "=SUBTOTAL(109,deals[Amount])" },
    { row: 5, column: 0, value: true },
    { row: 5, column: 1, formula: '=IF(B2>1000,"<big> & \\"round\\"","small")'.replaceAll('\\"', '""') },
    { row: 5, column: 2, formula: "=@rate*SUM(deals[Amount])".replace("@", "") },
    { row: 8, column: 0, value: "  spaced\nand broken", style: { horizontal: "CenterAcrossSelection" } },
  ],
  tables: [
    {
      name: "deals",
      box: { row: 0, column: 0, rows: 4, columns: 4 },
      columns: ["Deal", "Amount", "Closed on", "Twice"],
      style: "TableStyleLight9",
      showTotals: true,
      showFilterButton: false,
      highlightFirstColumn: true,
    },
  ],
  names: [
    { name: "score", formula: "='Deals & Co''s'!$B$2" },
    {
      name: "areas",
      formula: "='Deals & Co''s'!$B$2:$B$3,'Deals & Co''s'!$D$2:$D$3",
      comment: "two of them",
      visible: false,
    },
  ],
  conditionalFormats: [
    {
      box: { row: 1, column: 1, rows: 2, columns: 1 },
      rule: { type: "Custom", formula: '=$B2>"a"&1' },
      format: { fill: "#DFF6DD", fontColor: "#0B5A0B", bold: true },
      stopIfTrue: true,
    },
    {
      box: { row: 1, column: 1, rows: 2, columns: 1 },
      rule: { type: "CellValue", operator: "Between", formula1: "=10", formula2: "=$B$3" },
      format: { fill: "#FDE7E9", italic: false, numberFormat: "0.0" },
    },
    {
      box: { row: 1, column: 3, rows: 2, columns: 1 },
      rule: {
        type: "IconSet",
        style: "ThreeArrows",
        reverseIconOrder: true,
        criteria: [
          {},
          { type: "Number", operator: "GreaterThan", formula: "=40" },
          { type: "Formula", operator: "GreaterThanOrEqual", formula: "=$B$3" },
        ],
      },
    },
  ],
  validations: [
    {
      box: { row: 1, column: 0, rows: 1000, columns: 1 },
      rule: { type: "List", source: 'Won,"Lost",Open', inCellDropDown: true },
    },
    {
      box: { row: 1, column: 1, rows: 2, columns: 1 },
      rule: { type: "Decimal", operator: "Between", formula1: 0, formula2: "=$B$4" },
      ignoreBlanks: false,
      prompt: { title: "Amount", message: "A number <0 … total>", showPrompt: true },
      errorAlert: { title: "No", message: "Between 0 and the total", style: "Warning", showAlert: true },
    },
    {
      box: { row: 1, column: 2, rows: 2, columns: 1 },
      rule: { type: "Date", operator: "GreaterThanOrEqual", formula1: 36526 },
    },
    {
      box: { row: 5, column: 5, rows: 1, columns: 1 },
      rule: { type: "Custom", formula: "=ISLOGICAL($A$6)" },
    },
    {
      box: { row: 5, column: 3, rows: 1, columns: 2 },
      rule: { type: "List", source: "=Hidden!$A$1:$A$3", inCellDropDown: false },
    },
  ],
  protection: { options: { allowFormatColumns: true, allowSort: true, selectionMode: "Unlocked" } },
  pageLayout: {
    orientation: "Landscape",
    paperSize: "A4",
    printArea: { row: 0, column: 0, rows: 9, columns: 4 },
    printTitleRows: { first: 0, last: 1 },
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    margins: { left: 36, top: 72 },
    centerHorizontally: true,
    headersFooters: { leftHeader: "Acme && Sons", rightHeader: "&D", centerFooter: "Page &P of &N" },
  },
};
const CHART: ChartData = {
  name: "Chart 1",
  type: "ColumnClustered",
  left: 300,
  top: 45.5,
  width: 360,
  height: 216,
  title: { text: "Amounts are <on plan> & more", visible: true },
  legend: { visible: true, position: "Right" },
  axes: {
    value: { minimum: 0, maximum: 2000, numberFormat: '#,##0,"k"', displayUnit: "Thousands", title: "EUR" },
    category: { title: "Deal" },
    secondary: { visible: false },
  },
  series: [
    {
      name: "='Deals & Co''s'!$B$1",
      values: "='Deals & Co''s'!$B$2:$B$3",
      categories: "='Deals & Co''s'!$A$2:$A$3",
      fill: "#0F6CBD",
      gapWidth: 60,
      dataLabels: { visible: true, numberFormat: "0", position: "OutsideEnd" },
    },
    {
      name: "Target",
      type: "LineMarkers",
      values: "='Deals & Co''s'!$D$2:$D$3",
      categories: "='Deals & Co''s'!$A$2:$A$3",
      axisGroup: "Secondary",
      line: { color: "#D13438", weight: 2.25, style: "Dash" },
    },
  ],
};
const BOOK: WorkbookData = {
  sheets: [
    {
      ...DEALS,
      charts: [
        CHART,
        ...["Radar", "BarStacked", "Line", "ColumnStacked100", "XYScatterLines", "RadarFilled", "Area"].map(
          plainChart,
        ),
      ],
    },
    {
      name: "Hidden",
      visibility: "VeryHidden",
      cells: ["Won", "Lost", "Open"].map((value, row) => ({ row, column: 0, value })),
    },
    {
      name: "Front",
      cells: [{ row: 0, column: 0, formula: "=score", style: { font: { strikethrough: true } } }],
      names: [{ name: "score", formula: "='Deals & Co''s'!$B$3" }],
    },
  ],
  names: [
    { name: "rate", formula: "=0.5" },
    { name: "greeting", formula: '="a < b & ""c"""' },
  ],
  settings: { "cadence.building": { sheet: "Deals", steps: [1, "<2>", null] } },
  activeSheet: "Front",
};

function plainChart(type: string, i: number): ChartData {
  const values = "='Deals & Co''s'!$B$2:$B$3";
  return {
    name: `Plain ${i}`,
    type,
    left: 0,
    top: 400 + i * 200,
    width: 300,
    height: 180,
    legend: { visible: false, position: "Bottom" },
    series: [{ values }, { values, fill: "none" }],
  };
}

describe("a workbook saved and opened again", () => {
  test("holds what it held", async () => {
    const opened = readWorkbookData(await writeWorkbookData(BOOK));
    expect(opened.data).toEqual(BOOK);
    expect(opened.dropped).toEqual([]);
  });

  test("twice gives the same again", async () => {
    const once = readWorkbookData(await writeWorkbookData(BOOK));
    const twice = readWorkbookData(await writeWorkbookData(once.data));
    expect(twice.data).toEqual(once.data);
  });

  test("keeps a name that every one of 30 sheets has for itself", async () => {
    const data: WorkbookData = {
      sheets: Array.from({ length: 30 }, (_, i) => ({
        name: `Scorecard – P${i}`,
        cells: [{ row: i, column: 1, value: i * 10 }],
        names: [{ name: "score", formula: `='Scorecard – P${i}'!$B$${i + 1}` }],
      })),
    };
    expect(readWorkbookData(await writeWorkbookData(data)).data).toEqual(data);
  });

  test("says of a password that only its hash was saved", async () => {
    const data: WorkbookData = {
      sheets: [
        { name: "Locked", cells: [{ row: 0, column: 0, value: 1 }], protection: { password: "secret" } },
      ],
    };
    const opened = readWorkbookData(await writeWorkbookData(data));
    expect(opened.data.sheets[0]?.protection).toEqual({});
    expect(opened.dropped).toEqual(["the password of sheet Locked; the sheet stays protected"]);
  });

  test("refuses what is not a workbook", () => {
    expect(() => readWorkbookData(new TextEncoder().encode("Deal,Amount\n1,2"))).toThrow();
  });
});

describe("LibreOffice", () => {
  libreOfficeTest("opens the file and agrees", async () => {
    const { value, named, data } = await recalculate(await writeWorkbookData(BOOK));
    const deals = "Deals & Co's";
    expect(value(deals, "D2")).toBe(2401);
    expect(value(deals, "B4")).toBe(2000.5);
    expect(value(deals, "B6")).toBe('<big> & "round"');
    expect(value(deals, "C6")).toBe(1000.25);
    expect(value(deals, "A2")).toBe("=1+1");
    expect(value(deals, "A3")).toBe("007");
    expect(value("Front", "A1")).toBe(800);
    expect(named("score", "Front")).toEqual([800]);
    expect(named("score", deals)).toEqual([1200.5]);
    const sheet = data.sheets[0];
    expect(sheet?.charts?.map((c) => c.type)).toEqual(
      expect.arrayContaining(["ColumnClustered", "BarStacked", "ColumnStacked100", "RadarFilled"]),
    );
    expect(sheet?.charts).toHaveLength(8);
    expect(sheet?.conditionalFormats).toHaveLength(3);
    expect(sheet?.validations).toHaveLength(5);
    expect(sheet?.tables?.[0]).toMatchObject({
      name: "deals",
      columns: ["Deal", "Amount", "Closed on", "Twice"],
    });
    expect(sheet?.pageLayout).toMatchObject({ orientation: "Landscape", printArea: { rows: 9, columns: 4 } });
  });

  libreOfficeTest("keeps 30 sheets' own scores apart", async () => {
    const sheets: SheetData[] = Array.from({ length: 30 }, (_, i) => ({
      name: `P${i}`,
      cells: [
        { row: 0, column: 0, value: i },
        { row: 1, column: 0, formula: "=score*2" },
      ],
      names: [{ name: "score", formula: `='P${i}'!$A$1` }],
    }));
    const { value, named } = await recalculate(await writeWorkbookData({ sheets }));
    expect(sheets.map((s) => value(s.name, "A2"))).toEqual(sheets.map((_, i) => i * 2));
    expect(sheets.flatMap((s) => named("score", s.name))).toEqual(sheets.map((_, i) => i));
  });
});

test("dollars in names of sheets stay what they are", async () => {
  const titles = ["Cash$", "Pay$&Go", "$$", "$' $` $1"];
  const sheets = titles.map((name): SheetData => {
    const place = `='${name.replaceAll("'", "''")}'!$A$1`;
    return {
      name,
      cells: [{ row: 0, column: 0, value: name }],
      names: [{ name: "here", formula: place }],
      conditionalFormats: [
        {
          box: { row: 0, column: 0, rows: 1, columns: 1 },
          rule: { type: "Custom", formula: `=A1="$'$&"` },
          format: { bold: true },
        },
      ],
    };
  });
  const { data } = readWorkbookData(await writeWorkbookData({ sheets }));
  expect(
    data.sheets.map(({ name, names, conditionalFormats }) => ({ name, names, conditionalFormats })),
  ).toEqual(sheets.map(({ name, names, conditionalFormats }) => ({ name, names, conditionalFormats })));
});

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, "0").toUpperCase()}`);
const line = fc.record({ style: fc.constantFrom("Continuous", "Dash", "Double" as const), color });
const style = fc
  .record(
    {
      numberFormat: fc.constantFrom("0.00", '"€"\\ #,##0;[Red]-0', "@", "yyyy-mm-dd"),
      font: fc.record(
        { name: fc.constantFrom("Arial", "Segoe UI"), size: fc.integer({ min: 6, max: 10 }), color },
        { requiredKeys: ["size"] },
      ),
      fill: color,
      borders: fc.record({ top: line, right: line }, { requiredKeys: ["top"] }),
      horizontal: fc.constantFrom("Left", "CenterAcrossSelection", "Fill" as const),
      vertical: fc.constantFrom("Top", "Center" as const),
      indent: fc.integer({ min: 1, max: 15 }),
      wrap: fc.constant(true),
      locked: fc.constant(false),
    },
    { requiredKeys: [] },
  )
  .filter((each) => Object.keys(each).length > 0);
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  fc.boolean(),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.constantFrom(...ODD_TEXTS),
);
const cell = fc.record(
  { row: fc.nat(40), column: fc.nat(40), value, style },
  { requiredKeys: ["row", "column", "value"] },
);

test("any cells of any look come back as they were, over a file too", async () => {
  const cells = fc.uniqueArray(cell, {
    maxLength: 25,
    selector: ({ row, column }) => `${row},${column}`,
  });
  await fc.assert(
    fc.asyncProperty(cells, cells, async (given, former) => {
      const ordered = [...given].sort((a, b) => a.row - b.row || a.column - b.column);
      const data: WorkbookData = { sheets: [{ name: "Any", cells: ordered }] };
      const over = await writeWorkbookData({ sheets: [{ name: "Any", cells: former }] });
      for (const saved of [await writeWorkbookData(data), await writeWorkbookData(data, over)])
        expect(readWorkbookData(saved).data).toEqual(data);
    }),
    { numRuns: 60 },
  );
});
