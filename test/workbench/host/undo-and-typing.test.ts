import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { formulasOf, openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("undo", () => {
  test("one batch is one step: cells, formats, tables, names, rules, charts, sheets", async () => {
    const blank = host.snapshot();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Built");
      sheet.getRange("A1:B3").values = [
        ["Name", "Amount"],
        ["a", 1],
        ["b", 2],
      ];
      sheet.tables.add("A1:B3", true).name = "built";
      const total = sheet.getRange("D1");
      total.formulas = [["=SUM(built[Amount])"]];
      total.format.font.bold = true;
      total.format.fill.color = "#FFFF00";
      total.numberFormat = [["#,##0"]];
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.names.add("total", total);
      context.workbook.names.add("rate", "=0.5");
      total.conditionalFormats.add("Custom").custom.rule.formula = "=$D$1>2";
      sheet.getRange("A2").dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 9, operator: "Between" },
      };
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns").title.text = "Built";
      sheet.freezePanes.freezeRows(1);
      context.workbook.settings.add("built", { by: 1 });
      await context.sync();
    });
    await host.settle();
    const built = host.snapshot();
    await host.undo();
    await host.settle();
    expect(host.snapshot()).toEqual(blank);
    await host.redo();
    await host.settle();
    expect(host.snapshot()).toEqual({ ...built, activeSheet: host.snapshot().activeSheet });
    expect(await formulasOf(host, "Built", "D1")).toEqual([["=SUM(built[Amount])"]]);
    expect(await valuesOf(host, "Built", "D1")).toEqual([[3]]);
  });

  test("formats over formats and values over values come back", async () => {
    const cell = (context: Excel.RequestContext) => sheet1(context).getRange("A1:A2");
    await host.run(async (context) => {
      cell(context).values = [[1], ["=A1*2"]];
      cell(context).format.fill.color = "#FF0000";
      await context.sync();
    });
    await host.settle();
    const before = host.snapshot();
    await host.run(async (context) => {
      cell(context).values = [["=1+1"], ["text"]];
      cell(context).format.fill.color = "#00FF00";
      cell(context).format.font.italic = true;
      cell(context).clear();
      cell(context).values = [[3], [4]];
      cell(context).format.borders.getItem("EdgeTop").style = "Continuous";
      await context.sync();
    });
    await host.undo();
    await host.settle();
    expect(host.snapshot()).toEqual(before);
  });

  test("reading is no step", async () => {
    await host.run(async (context) => {
      sheet1(context).getRange("A1").values = [["written"]];
      await context.sync();
    });
    await valuesOf(host, "Sheet1", "A1");
    await host.undo();
    expect(await valuesOf(host, "Sheet1", "A1")).toEqual([[""]]);
  });
});

describe("what a user types", () => {
  const user = () => host.grid.instance.api.getWorkbook(host.grid.instance.unit)?.getSheetByName("Sheet1");

  test("a formula that is still open is refused and said so, a complete one is expanded", async () => {
    const reasons: string[] = [];
    host.model.view = { refused: (reason) => reasons.push(reason) };
    await host.run(async (context) => {
      context.workbook.names.add("rate", "=0.5");
      await context.sync();
    });
    const sheet = host.model.sheetIdByName("Sheet1") ?? "";
    expect(host.model.typing.enteredFormula(sheet, 0, 0, "=SUM(t[Amount")).toBeUndefined();
    expect(host.model.typing.enteredFormula(sheet, 0, 0, '="open')).toBeUndefined();
    expect(host.model.typing.enteredFormula(sheet, 0, 0, "=rate*2")).toEqual({
      text: "=rate*2",
      engine: "=0.5*2",
    });
    expect(reasons).toHaveLength(2);
  });

  test("locked cells of a protected sheet are kept, unlocked ones are written", async () => {
    await host.run(async (context) => {
      sheet1(context).getRange("B1").format.protection.locked = false;
      sheet1(context).protection.protect();
      await context.sync();
    });
    expect(() => user()?.getRange("A1").setValue("typed")).toThrow("protected");
    user()?.getRange("B1").setValue("typed");
    expect(await valuesOf(host, "Sheet1", "A1:B1")).toEqual([["", "typed"]]);
  });

  test("a row typed below a table belongs to it, a new header renames its column", async () => {
    await host.run(async (context) => {
      sheet1(context).getRange("A1:B2").values = [
        ["Name", "Amount"],
        ["a", 1],
      ];
      sheet1(context).tables.add("A1:B2", true).name = "things";
      sheet1(context).getRange("D1:D2").formulas = [["=SUM(things[Amount])"], ["=SUM(things[Value])"]];
      await context.sync();
    });
    user()?.getRange("B3").setValue(5);
    expect(await valuesOf(host, "Sheet1", "D1:D2")).toEqual([[6], ["#REF!"]]);
    user()?.getRange("B1").setValue("Value");
    expect(await formulasOf(host, "Sheet1", "D1")).toEqual([["=SUM(things[Value])"]]);
    expect(await valuesOf(host, "Sheet1", "D1:D2")).toEqual([[6], [6]]);
    await host.undo();
    await host.undo();
    expect(await valuesOf(host, "Sheet1", "D1:D2")).toEqual([[1], ["#REF!"]]);
  });
});

describe("events", () => {
  test("a user's edit raises onChanged, the add-in's own says so", async () => {
    const seen: string[] = [];
    await host.run(async (context) => {
      sheet1(context).onChanged.add(async ({ address, triggerSource, source }) => {
        seen.push(`${address} ${triggerSource} ${source}`);
      });
      context.workbook.worksheets.onDeleted.add(async () => {
        seen.push("deleted");
      });
      await context.sync();
      sheet1(context).getRange("A1").values = [["own"]];
      context.workbook.worksheets.add("Gone").delete();
      await context.sync();
    });
    host.grid.instance.api
      .getWorkbook(host.grid.instance.unit)
      ?.getSheetByName("Sheet1")
      ?.getRange("A2")
      .setValue("typed");
    await host.executor.idle();
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual(["A1 ThisLocalAddin Local", "deleted", "A2 Unknown Local"]);
  });
});
