import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { failureOf, formulasOf, openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeAll(async () => {
  host = await openHost();
  await host.run(dealsAndRollup);
});
afterAll(() => host.close());

/** A table of deals and a sheet of formulas over it. */
async function dealsAndRollup(context: Excel.RequestContext): Promise<void> {
  const deals = context.workbook.worksheets.add("Deals");
  deals.getRange("A1:D7").values = [
    ["Deal", "Partner", "Amount", "Weighted"],
    ["D1", "Acme", 1000, ""],
    ["D2", "Bolt", 2000, ""],
    ["D3", "Acme", 3000, ""],
    ["D4", "Core", 500, ""],
    ["D5", "Bolt", 250, ""],
    ["D6", "Acme", 50, ""],
  ];
  const table = deals.tables.add("A1:D7", true);
  table.name = "cam_deals";
  deals.getRange("D2:D7").formulas = Array.from({ length: 6 }, () => ["=[@Amount]*50%"]);
  const roll = context.workbook.worksheets.add("Roll");
  roll.getRange("A1:B4").formulas = [
    ["Partner", "Amount"],
    ["Acme", "=SUMIFS(cam_deals[Amount],cam_deals[Partner],A2)"],
    ["Bolt", "=SUMIFS(cam_deals[Amount],cam_deals[Partner],A3)"],
    ["Core", "=SUMIFS(cam_deals[Amount],cam_deals[Partner],A4)"],
  ];
  roll.getRange("B6").formulas = [["=SUM(cam_deals[Weighted])+ROWS(cam_deals)*0"]];
  await context.sync();
}

describe("worksheets", () => {
  test("are added at the end, not activated", async () => {
    const got = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Added");
      const active = context.workbook.worksheets.getActiveWorksheet();
      const count = context.workbook.worksheets.getCount();
      sheet.load("name,position,id,visibility");
      active.load("name");
      await context.sync();
      const result = [sheet.name, sheet.position, count.value, active.name, sheet.visibility];
      sheet.delete();
      await context.sync();
      return result;
    });
    expect(got).toEqual(["Added", 3, 4, "Sheet1", "Visible"]);
  });

  test.each([
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a[1]", "InvalidArgument"],
    ["'q", "InvalidArgument"],
    ["q'", "InvalidArgument"],
    [" ", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["DEALS", "ItemAlreadyExists"],
  ])("name %p is refused with %s", async (name, code) => {
    const error = await failureOf(host, async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(error?.code).toBe(code);
  });

  test("31 characters are accepted", async () => {
    const name = "y".repeat(31);
    const error = await failureOf(host, async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    expect(error).toBeUndefined();
  });

  test("renaming rewrites formulas, names, lists and charts", async () => {
    const got = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Before");
      const other = context.workbook.worksheets.add("Reader");
      sheet.getRange("A1").values = [[7]];
      const name = context.workbook.names.add("from_before", "=Before!$A$1");
      other.getRange("A1:A2").formulas = [["=Before!A1*2"], ["=from_before+1"]];
      other.getRange("B1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=Before!$A$1:$A$3" },
      };
      await context.sync();
      sheet.name = "After all";
      const cells = other.getRange("A1:A2");
      const list = other.getRange("B1").dataValidation;
      cells.load("values,formulas");
      name.load("formula");
      list.load("rule");
      await context.sync();
      const result = [cells.values, cells.formulas, name.formula, list.rule.list?.source];
      name.delete();
      sheet.delete();
      other.delete();
      await context.sync();
      return result;
    });
    expect(got).toEqual([
      [[14], [8]],
      [["='After all'!A1*2"], ["=from_before+1"]],
      "='After all'!$A$1",
      "='After all'!$A$1:$A$3",
    ]);
  });

  test("visibility, order, tab colour, grid lines", async () => {
    const got = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Shown");
      sheet.visibility = "VeryHidden";
      sheet.tabColor = "#ff8800";
      sheet.showGridlines = false;
      sheet.position = 0;
      sheet.load("visibility,tabColor,showGridlines,position");
      await context.sync();
      const result = [sheet.visibility, sheet.tabColor, sheet.showGridlines, sheet.position];
      sheet.visibility = "Visible";
      sheet.load("visibility");
      await context.sync();
      result.push(sheet.visibility);
      sheet.delete();
      await context.sync();
      return result;
    });
    expect(got).toEqual(["VeryHidden", "#FF8800", false, 0, "Visible"]);
  });

  test("an unknown sheet is ItemNotFound", async () => {
    const error = await failureOf(host, async (context) => {
      context.workbook.worksheets.getItem("Ghost").load("name");
      await context.sync();
    });
    expect(error?.code).toBe("ItemNotFound");
  });
});

describe("cells", () => {
  test("formulas are calculated before they are read in the same batch", async () => {
    const got = await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Deals").getRange("H1:H3");
      range.values = [[2], [3], ["=H1*H2"]];
      range.load("values,formulas,address,valueTypes");
      await context.sync();
      return [range.values, range.formulas, range.address, range.valueTypes];
    });
    expect(got).toEqual([
      [[2], [3], [6]],
      [[2], [3], ["=H1*H2"]],
      "Deals!H1:H3",
      [["Double"], ["Double"], ["Double"]],
    ]);
  });

  test("and again after an edit", async () => {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      const result = sheet.getRange("H3");
      for (let i = 0; i < 5; i++) {
        sheet.getRange("H1").values = [[i]];
        result.load("values");
        await context.sync();
        expect(result.values).toEqual([[i * 3]]);
      }
      sheet.getRange("H1:H3").clear();
      await context.sync();
    });
  });

  test("text is read as Excel reads what is typed; an apostrophe or the text format keeps it", async () => {
    const got = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Roll");
      const range = sheet.getRange("T1:T8");
      sheet.getRange("T8").numberFormat = [["@"]];
      range.values = [["12"], ["1,234.5"], ["'007"], ["true"], ["50%"], ["plain"], ["#N/A"], ["0123"]];
      range.load("values,valueTypes");
      await context.sync();
      const result = [range.values.flat(), range.valueTypes.flat()];
      range.clear();
      await context.sync();
      return result;
    });
    expect(got).toEqual([
      [12, 1234.5, "007", true, 0.5, "plain", "#N/A", "0123"],
      ["Double", "Double", "String", "Boolean", "Double", "String", "Error", "String"],
    ]);
  });

  test.each([
    ["too long a text", "x".repeat(32_768), "InvalidArgument"],
    ["too long a formula", `=1${"+1".repeat(4_100)}`, "InvalidArgument"],
    ["the longest text", "x".repeat(32_767), undefined],
  ])("%s", async (_what, value, code) => {
    const error = await failureOf(host, async (context) => {
      const cell = context.workbook.worksheets.getItem("Roll").getRange("T1");
      cell.values = [[value]];
      await context.sync();
      cell.clear();
      await context.sync();
    });
    expect(error?.code).toBe(code);
  });

  test("an array of another shape is refused, what ran before stays, what follows does not run", async () => {
    const error = await failureOf(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Roll");
      sheet.getRange("H1").values = [["kept"]];
      sheet.getRange("H3:H4").values = [[1, 2]];
      sheet.getRange("H5").values = [["never"]];
      await context.sync();
    });
    expect(error?.code).toBe("InvalidArgument");
    expect(error?.debugInfo.errorLocation).toBe("Range.values");
    expect(await valuesOf(host, "Roll", "H1:H5")).toEqual([["kept"], [""], [""], [""], [""]]);
  });

  test("20,000 values are cut into rows by the client and arrive whole", async () => {
    const values = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 20 }, (_, j) => i * j));
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Big");
      sheet.getRangeByIndexes(0, 0, 1000, 20).values = values;
      await context.sync();
      const used = sheet.getUsedRange();
      used.load("values");
      await context.sync();
      expect(used.values).toEqual(values);
      sheet.delete();
      await context.sync();
    });
  });
});

describe("tables", () => {
  test("structured references calculate and are read back as written", async () => {
    expect(await valuesOf(host, "Roll", "B2:B6")).toEqual([[4050], [2250], [500], [""], [3400]]);
    expect(await formulasOf(host, "Roll", "B2")).toEqual([
      ["=SUMIFS(cam_deals[Amount],cam_deals[Partner],A2)"],
    ]);
    expect(await formulasOf(host, "Deals", "D2")).toEqual([["=[@Amount]*50%"]]);
  });

  test("rows.add makes them grow", async () => {
    const got = await host.run(async (context) => {
      const table = context.workbook.tables.getItem("cam_deals");
      table.rows.add(undefined, [["D7", "Core", 700, "=[@Amount]*10%"]]);
      const result = context.workbook.worksheets.getItem("Roll").getRange("B2:B6");
      const body = table.getDataBodyRange();
      result.load("values");
      body.load("address");
      table.rows.load("count");
      await context.sync();
      return [result.values.flat(), body.address, table.rows.count];
    });
    expect(got).toEqual([[4050, 2250, 1200, "", 3470], "Deals!A2:D8", 7]);
  });

  test("renaming a table rewrites the formulas that use it", async () => {
    const got = await host.run(async (context) => {
      const table = context.workbook.tables.getItem("cam_deals");
      table.name = "deals2";
      const cell = context.workbook.worksheets.getItem("Roll").getRange("B2");
      cell.load("values,formulas");
      await context.sync();
      const result = [cell.values[0]?.[0], cell.formulas[0]?.[0]] as unknown[];
      table.name = "cam_deals";
      await context.sync();
      return result;
    });
    expect(got).toEqual([4050, "=SUMIFS(deals2[Amount],deals2[Partner],A2)"]);
  });

  test("overlapping another table is refused", async () => {
    const error = await failureOf(host, async (context) => {
      context.workbook.worksheets.getItem("Deals").tables.add("C3:F9", true);
      await context.sync();
    });
    expect(error?.code).toBe("InvalidArgument");
  });

  test.each(["AB12", "R1C1", "1st", "two words", "x".repeat(256), ""])("name %p is refused", async (name) => {
    const error = await failureOf(host, async (context) => {
      context.workbook.tables.getItem("cam_deals").name = name;
      await context.sync();
    });
    expect(error?.code).toBe("InvalidArgument");
  });
});
