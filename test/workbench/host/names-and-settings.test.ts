import type { HeadlessHost } from "../../../src/workbench/host/headless";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { failureOf, openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

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

  test("formulas of every sheet follow a sheet's name that comes, changes and goes, each as it sees it", async () => {
    const got = await host.run(async (context) => {
      const sheet = sheet1(context);
      const other = context.workbook.worksheets.add("Other");
      context.workbook.names.add("plan", "=1");
      sheet.getRange("A1:A2").formulas = [["=plan"], ["=Other!plan"]];
      other.getRange("A1").formulas = [["=plan"]];
      const cells = [sheet.getRange("A1:A2"), other.getRange("A1")];
      const seen: unknown[] = [];
      const look = async () => {
        cells.forEach((cell) => cell.load("values"));
        await context.sync();
        seen.push(cells.flatMap(({ values }) => values.flat()));
      };
      await look();
      other.names.add("plan", "=2");
      await look();
      other.names.getItem("plan").formula = "=3";
      await look();
      context.workbook.names.getItem("plan").formula = "=4";
      await look();
      other.names.getItem("plan").delete();
      await look();
      return seen;
    });
    expect(got).toEqual([
      [1, "#NAME?", 1],
      [1, 2, 2],
      [1, 3, 3],
      [4, 3, 3],
      [4, "#NAME?", 4],
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
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.21")).toBe(false);
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
