import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { formulasOf, openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("tables grow", () => {
  beforeEach(() =>
    host.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("B2:C4").values = [
        ["Name", "Amount"],
        ["a", 1],
        ["b", 2],
      ];
      sheet.tables.add("B2:C4", true).name = "things";
      sheet.getRange("F1").formulas = [["=SUM(things[Amount])"]];
      await context.sync();
    }),
  );
  const write = (address: string, values: unknown[][]) =>
    host.run(async (context) => {
      sheet1(context).getRange(address).values = values;
      const table = context.workbook.tables.getItem("things").getRange();
      const sum = sheet1(context).getRange("F1");
      table.load("address");
      sum.load("values");
      await context.sync();
      return [table.address, sum.values[0]?.[0]];
    });

  test("over rows written directly below", async () => {
    expect(
      await write("B5:C6", [
        ["c", 3],
        ["d", 4],
      ]),
    ).toEqual(["Sheet1!B2:C6", 10]);
  });
  test("over a part of a row", async () => {
    expect(await write("C5", [[5]])).toEqual(["Sheet1!B2:C5", 8]);
  });
  test("not over a gap, not sideways, not when wider than the table", async () => {
    expect(await write("B6:C6", [["c", 3]])).toEqual(["Sheet1!B2:C4", 3]);
    expect(await write("D3", [[3]])).toEqual(["Sheet1!B2:C4", 3]);
    expect(await write("B5:D5", [["c", 3, 3]])).toEqual(["Sheet1!B2:C4", 3]);
  });
  test("not when the row below is not empty otherwise", async () => {
    await host.run(async (context) => {
      sheet1(context).getRange("B5").values = [[""]];
      sheet1(context).getRange("A5").values = [["left of it"]];
      await context.sync();
    });
    expect(await write("B5", [["c"]])).toEqual(["Sheet1!B2:C5", 3]);
    const taken = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Taken");
      sheet.getRange("A1:B2").values = [
        ["Name", "Amount"],
        ["a", 1],
      ];
      const table = sheet.tables.add("A1:B2", true);
      sheet.getRange("B4").values = [["foreign"]];
      sheet.getRange("A3:A4").values = [["x"], ["y"]];
      const range = table.getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(taken).toBe("Taken!A1:B2");
  });
  test("blank values don't count", async () => {
    expect(await write("B5:C5", [["", ""]])).toEqual(["Sheet1!B2:C4", 3]);
  });
});

describe("rows and columns", () => {
  beforeEach(() =>
    host.run(async (context) => {
      const data = context.workbook.worksheets.add("Data");
      data.getRange("A1:C4").values = [
        ["Deal", "Partner", "Amount"],
        ["D1", "Acme", 10],
        ["D2", "Bolt", 20],
        ["D3", "Acme", 30],
      ];
      data.tables.add("A1:C4", true).name = "deals";
      data.names.add("plan", data.getRange("C2"));
      const sheet = sheet1(context);
      sheet.getRange("A1:A3").formulas = [
        ["=SUMIFS(deals[Amount],deals[Partner],B1)"],
        ["=plan_total*2"],
        ["=Data!plan+A1"],
      ];
      sheet.getRange("B1").values = [["Acme"]];
      context.workbook.names.add("plan_total", "=SUM(Data!$C$2:$C$4)");
      data.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "Acme,Bolt" } };
      await context.sync();
    }),
  );
  const look = () =>
    host.run(async (context) => {
      const cells = sheet1(context).getRange("A1:A3");
      const table = context.workbook.tables.getItem("deals").getRange();
      const name = context.workbook.worksheets.getItem("Data").names.getItem("plan");
      const total = context.workbook.names.getItem("plan_total");
      cells.load("values,formulas");
      table.load("address");
      name.load("formula");
      total.load("formula");
      await context.sync();
      return {
        values: cells.values.flat(),
        texts: cells.formulas.flat(),
        table: table.address,
        names: [name.formula, total.formula],
      };
    });
  const texts = ["=SUMIFS(deals[Amount],deals[Partner],B1)", "=plan_total*2", "=Data!plan+A1"];
  const change = (address: string, kind: "insert" | "delete") =>
    host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange(address);
      if (kind === "insert") range.insert(/\d/.test(address) ? "Down" : "Right");
      else range.delete(/\d/.test(address) ? "Up" : "Left");
      await context.sync();
    });

  test("move tables, names and texts", async () => {
    await change("1:2", "insert");
    expect(await look()).toEqual({
      values: [40, 120, 50],
      texts,
      table: "Data!A3:C6",
      names: ["=Data!$C$4", "=SUM(Data!$C$4:$C$6)"],
    });
    await change("5:5", "insert");
    expect(await look()).toEqual({
      values: [40, 120, 50],
      texts,
      table: "Data!A3:C7",
      names: ["=Data!$C$4", "=SUM(Data!$C$4:$C$7)"],
    });
    await change("5:5", "delete");
    await change("1:2", "delete");
    await change("A:A", "insert");
    expect(await look()).toEqual({
      values: [40, 120, 50],
      texts,
      table: "Data!B1:D4",
      names: ["=Data!$D$2", "=SUM(Data!$D$2:$D$4)"],
    });
  });

  test("a row inserted above a formula with a table reference moves its plain references", async () => {
    await host.run(async (context) => {
      sheet1(context).getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(await formulasOf(host, "Sheet1", "A2:A4")).toEqual([
      ["=SUMIFS(deals[Amount],deals[Partner],B2)"],
      ["=plan_total*2"],
      ["=Data!plan+A2"],
    ]);
    expect(await valuesOf(host, "Sheet1", "A2:A4")).toEqual([[40], [120], [50]]);
  });

  test("deleting a row a name points at leaves #REF!, and undo brings everything back", async () => {
    const before = await look();
    await change("2:2", "delete");
    expect((await look()).names[0]).toBe("=Data!#REF!");
    await host.undo();
    expect(await look()).toEqual(before);
    await host.redo();
    expect((await look()).names[0]).toBe("=Data!#REF!");
  });

  test("the same when the user does it", async () => {
    const before = await look();
    const sheet = host.grid.instance.api.getWorkbook(host.grid.instance.unit)?.getSheetByName("Data");
    sheet?.insertRows(0, 2);
    expect(await look()).toEqual({
      values: [40, 120, 50],
      texts,
      table: "Data!A3:C6",
      names: ["=Data!$C$4", "=SUM(Data!$C$4:$C$6)"],
    });
    await host.undo();
    expect(await look()).toEqual(before);
    await host.redo();
    expect((await look()).table).toBe("Data!A3:C6");
    expect((await look()).texts).toEqual(texts);
  });

  const headers = () => valuesOf(host, "Data", "A1:D1");

  test("a column inserted into a table has a header at once, which undo takes back with it", async () => {
    const before = (await headers())[0]!;
    const after = [before[0], "Column2", before[1], before[2]];
    await change("B:B", "insert");
    expect(await headers()).toEqual([after]);
    await host.undo();
    expect(await headers()).toEqual([before]);
    const sheet = host.grid.instance.api.getWorkbook(host.grid.instance.unit)?.getSheetByName("Data");
    sheet?.insertColumns(1, 1);
    expect(await headers()).toEqual([after]);
    await host.undo();
    expect(await headers()).toEqual([before]);
    expect(await look()).toMatchObject({ table: "Data!A1:C4", texts });
  });
});
