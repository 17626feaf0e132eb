import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { openHost } from "../../support/headless";

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
