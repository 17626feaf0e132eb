import type { HeadlessHost } from "../../../src/workbench/host/headless";
import type { WorkbookData } from "../../../src/workbench/host/workbook-data";
import { failureOf, openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test("formats are read as they were set, mixed ones as null, and leave formulas alone", async () => {
  const got = await host.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:A2").formulas = [["=1234.5*2"], ["=A1"]];
    const range = sheet.getRange("A1:B2");
    range.numberFormat = [
      ["#,##0.00", "0%"],
      ["0.0%", "@"],
    ];
    range.set({
      format: {
        fill: { color: "#1f4e78" },
        font: {
          bold: true,
          italic: true,
          underline: "Single",
          strikethrough: true,
          size: 14,
          name: "Arial",
          color: "white",
        },
        horizontalAlignment: "CenterAcrossSelection",
        verticalAlignment: "Center",
        wrapText: true,
        indentLevel: 2,
      },
    });
    sheet.getRange("B2").format.font.size = 9;
    for (const edge of ["EdgeTop", "InsideVertical"] as const) {
      const border = range.format.borders.getItem(edge);
      border.style = "Continuous";
      border.weight = "Medium";
      border.color = "#C00000";
    }
    range.load(
      "text,formulas,numberFormat,numberFormatCategories,format/fill/color,format/font/bold,format/font/underline,format/font/size,format/font/name,format/font/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel",
    );
    const top = range.format.borders.getItem("EdgeTop");
    const bottom = range.format.borders.getItem("EdgeBottom");
    top.load("style,weight,color");
    bottom.load("style");
    await context.sync();
    const { font, fill, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = range.format;
    return [
      range.text,
      range.formulas,
      range.numberFormatCategories,
      [fill.color, font.bold, font.underline, font.size, font.name, font.color],
      [horizontalAlignment, verticalAlignment, wrapText, indentLevel],
      [top.style, top.weight, top.color, bottom.style],
    ];
  });
  expect(got).toEqual([
    [
      ["2,469.00", ""],
      ["246900.0%", ""],
    ],
    [
      ["=1234.5*2", ""],
      ["=A1", ""],
    ],
    [
      ["Number", "Percentage"],
      ["Percentage", "Text"],
    ],
    ["#1F4E78", true, "Single", null, "Arial", "#FFFFFF"],
    ["CenterAcrossSelection", "Center", true, 2],
    ["Continuous", "Medium", "#C00000", "None"],
  ]);
});

test("sizes, frozen panes, merges, page layout", async () => {
  const got = await host.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A:B").format.columnWidth = 120;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("D1").values = [["a rather long heading for one column"]];
    sheet.getRange("D:D").format.autofitColumns();
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
    sheet.getRange("C15:E16").merge();
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
    pageLayout.paperSize = "A4";
    pageLayout.setPrintMargins("Inches", { left: 0.5, right: 0.5 });
    const wide = sheet.getRange("D1").format;
    const sized = sheet.getRange("A1:B1").format;
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    const printed = pageLayout.getPrintAreaOrNullObject();
    wide.load("columnWidth");
    sized.load("columnWidth,rowHeight");
    frozen.load("address");
    printed.load("address");
    pageLayout.load("orientation,zoom,leftMargin,paperSize");
    await context.sync();
    return [
      sized.columnWidth,
      sized.rowHeight,
      wide.columnWidth > 100,
      frozen.address,
      printed.address,
      pageLayout.orientation,
      pageLayout.zoom,
      pageLayout.leftMargin,
      pageLayout.paperSize,
    ];
  });
  const zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  expect(got).toEqual([120, 30, true, "Sheet1!A1:A2", "Sheet1!A1:H40", "Landscape", zoom, 36, "A4"]);
  const standard = await host.run(async (context) => {
    const { format } = sheet1(context).getRange("A1:B1");
    format.load("useStandardWidth");
    await context.sync();
    const before = format.useStandardWidth;
    format.useStandardWidth = true;
    format.load("useStandardWidth,columnWidth");
    await context.sync();
    return [before, format.useStandardWidth, format.columnWidth];
  });
  expect(standard).toEqual([false, true, 48]);
  expect(Object.keys(host.snapshot().sheets[0]?.columnWidths ?? {})).toEqual(["3"]);
  expect(host.snapshot().sheets[0]?.merges).toEqual([{ row: 14, column: 2, rows: 2, columns: 3 }]);
});

describe("names", () => {
  test("of both scopes, constants, several areas, hidden ones", async () => {
    const got = await host.run(async (context) => {
      const sheet = sheet1(context);
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1:A2").values = [[10], [20]];
      context.workbook.names.add("rate", "=0.5");
      context.workbook.names.add("plan", sheet.getRange("A1"), "the plan");
      other.names.add("plan", "=Sheet1!$A$2");
      other.names.add("both", "=Sheet1!$A$1:$A$2,Other!$D$4").visible = false;
      other.getRange("A1:A3").formulas = [["=plan*rate"], ["=Other!plan+rate"], ["=SUM(plan,rate)"]];
      sheet.getRange("B1").formulas = [["=plan*rate"]];
      const cells = other.getRange("A1:A3");
      const cell = sheet.getRange("B1");
      const area = other.names.getItem("both").getRangeOrNullObject();
      cells.load("values");
      cell.load("values");
      context.workbook.names.load("items/name,items/type,items/value,items/scope,items/comment");
      other.names.load("items/name,items/visible,items/scope");
      await context.sync();
      return [
        cells.values.flat(),
        cell.values[0]?.[0],
        area.isNullObject,
        context.workbook.names.items.map((n) => [n.name, n.type, n.value, n.scope, n.comment]),
        other.names.items.map((n) => [n.name, n.visible, n.scope]),
      ];
    });
    expect(got).toEqual([
      [10, 20.5, 20.5],
      5,
      true,
      [
        ["rate", "Double", 0.5, "Workbook", ""],
        ["plan", "Range", "Sheet1!$A$1", "Workbook", "the plan"],
      ],
      [
        ["plan", true, "Worksheet"],
        ["both", false, "Worksheet"],
      ],
    ]);
  });

  test("a formula waits for its name and follows it", async () => {
    await host.run(async (context) => {
      sheet1(context).getRange("A1").formulas = [["=later*2"]];
      await context.sync();
    });
    expect(await valuesOf(host, "Sheet1", "A1")).toEqual([["#NAME?"]]);
    await host.run(async (context) => {
      context.workbook.names.add("later", "=21");
      await context.sync();
    });
    expect(await valuesOf(host, "Sheet1", "A1")).toEqual([[42]]);
    await host.run(async (context) => {
      context.workbook.names.getItem("later").formula = "=4";
      await context.sync();
    });
    expect(await valuesOf(host, "Sheet1", "A1")).toEqual([[8]]);
    await host.run(async (context) => {
      context.workbook.names.getItem("later").delete();
      await context.sync();
    });
    expect(await valuesOf(host, "Sheet1", "A1")).toEqual([["#NAME?"]]);
  });

  test.each([
    ["plan", "=1", "ItemAlreadyExists"],
    ["R1C1", "=1", "InvalidArgument"],
    ["AB12", "=1", "InvalidArgument"],
    ["to ghost", "=1", "InvalidArgument"],
    ["ghost", "=Ghost!$A$1", "InvalidArgument"],
  ])("%s = %s is refused with %s", async (name, formula, code) => {
    const error = await failureOf(host, async (context) => {
      context.workbook.names.add("PLAN", "=1");
      context.workbook.names.add(name, formula);
      await context.sync();
    });
    expect(error?.code).toBe(code);
  });
});

test("settings keep JSON and tell keys apart by case", async () => {
  const got = await host.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("key", { a: [1, null, "x"] });
    settings.add("Key", 2);
    settings.add("gone", true);
    settings.getItem("gone").delete();
    const gone = settings.getItemOrNullObject("gone");
    settings.load("items/key,items/value");
    await context.sync();
    return [settings.items.map((s) => [s.key, s.value as unknown]), gone.isNullObject];
  });
  expect(got).toEqual([
    [
      ["key", { a: [1, null, "x"] }],
      ["Key", 2],
    ],
    true,
  ]);
});

test("charts: series, axes, position", async () => {
  const got = await host.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:C3").values = [
      ["Quarter", "Target", "Actual"],
      ["Q1", 10, 9],
      ["Q2", 20, 22],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    chart.name = "plan";
    chart.title.text = "Plan";
    chart.setPosition("E2", "J15");
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.displayUnit = "Thousands";
    chart.axes.categoryAxis.title.text = "Quarter";
    chart.legend.position = "Bottom";
    const actual = chart.series.getItemAt(1);
    actual.chartType = "Line";
    actual.axisGroup = "Secondary";
    actual.format.line.color = "#C00000";
    chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E78");
    const added = chart.series.add("Extra");
    added.setValues(sheet.getRange("B2:B3"));
    added.setXAxisValues(sheet.getRange("A2:A3"));
    added.hasDataLabels = true;
    chart.series.load("items/name,items/chartType");
    chart.load("name,left,top,width,height");
    await context.sync();
    return [
      chart.series.items.map((s) => [s.name, s.chartType]),
      chart.left,
      chart.top,
      chart.width,
      chart.height,
    ];
  });
  expect(got).toEqual([
    [
      ["Target", "ColumnClustered"],
      ["Actual", "Line"],
      ["Extra", "ColumnClustered"],
    ],
    4 * 48,
    15,
    6 * 48,
    14 * 15,
  ]);
  expect(host.snapshot().sheets[0]?.charts?.[0]).toMatchObject({
    name: "plan",
    series: [
      { name: "=Sheet1!$B$1", values: "=Sheet1!$B$2:$B$3", categories: "=Sheet1!$A$2:$A$3", fill: "#1F4E78" },
      { type: "Line", axisGroup: "Secondary", line: { color: "#C00000" } },
      { name: "Extra", dataLabels: { visible: true } },
    ],
    axes: { value: { minimum: 0, displayUnit: "Thousands" }, category: { title: "Quarter" } },
  });
});

test("a workbook loaded from data gives the same data back, calculated", async () => {
  const data: WorkbookData = {
    sheets: [
      {
        name: "Data",
        cells: [
          { row: 0, column: 0, value: "Partner", style: { font: { bold: true } } },
          { row: 0, column: 1, value: "Amount" },
          { row: 1, column: 0, value: "007" },
          { row: 1, column: 1, value: 5, style: { numberFormat: "#,##0", locked: false } },
          { row: 2, column: 1, value: 6 },
          { row: 400, column: 40, style: { fill: "#FFFF00" } },
        ],
        columnWidths: { 0: 90 },
        rowHeights: { 0: 30 },
        frozen: { rows: 1, columns: 0 },
        merges: [{ row: 10, column: 0, rows: 1, columns: 3 }],
        tables: [
          { name: "sales", box: { row: 0, column: 0, rows: 3, columns: 2 }, columns: ["Partner", "Amount"] },
        ],
        names: [{ name: "total", formula: "=SUM(sales[Amount])" }],
        protection: { options: { allowFormatCells: true } },
      },
      {
        name: "It's hidden",
        visibility: "VeryHidden",
        tabColor: "#FF0000",
        showGridlines: false,
        cells: [
          { row: 0, column: 0, formula: "=SUM(sales[Amount])+rate", value: 11.5 },
          { row: 1, column: 0, formula: "=Data!total", value: 11 },
        ],
      },
    ],
    names: [{ name: "rate", formula: "=0.5" }],
    settings: { version: 3 },
    activeSheet: "Data",
  };
  host.load(data);
  await host.settle();
  expect(host.snapshot()).toEqual(data);
  expect(await valuesOf(host, "It's hidden", "A1:A2")).toEqual([[11.5], [11]]);
});

test("with calculate: never nothing is calculated and formulas are still read back", async () => {
  const quick = await openHost({ calculate: "never" });
  const got = await quick.run(async (context) => {
    const range = sheet1(context).getRange("A1:A2");
    range.formulas = [[1], ["=A1+1"]];
    range.load("formulas,values");
    await context.sync();
    return [range.formulas, range.values];
  });
  expect(got).toEqual([
    [[1], ["=A1+1"]],
    [[1], [0]],
  ]);
  quick.close();
});

test("the add-in's globals", async () => {
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
  expect((await Office.onReady()).host).toBe("Excel");
  const culture = await Excel.run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load("name");
    cultureInfo.numberFormat.load("numberDecimalSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern");
    await context.sync();
    return [
      cultureInfo.name,
      cultureInfo.numberFormat.numberDecimalSeparator,
      cultureInfo.datetimeFormat.shortDatePattern,
    ];
  });
  expect(culture).toEqual(["en-US", ".", "M/d/yyyy"]);
});
