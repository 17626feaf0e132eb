import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { failureOf, formulasOf, openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("null objects and unknown members", () => {
  test("calls and writes on a null object do nothing", async () => {
    const got = await host.run(async (context) => {
      const ghost = context.workbook.worksheets.getItemOrNullObject("Ghost");
      ghost.name = "Other";
      ghost.getRange("A1").values = [[1]];
      ghost.delete();
      const name = context.workbook.names.getItemOrNullObject("nobody");
      name.delete();
      name.load("formula");
      await context.sync();
      return [ghost.isNullObject, name.isNullObject];
    });
    expect(got).toEqual([true, true]);
  });

  test("an unknown name in load() is left out", async () => {
    const got = await host.run(async (context) => {
      const range = sheet1(context).getRange("A1");
      range.load("address,nonsense");
      await context.sync();
      return range.address;
    });
    expect(got).toBe("Sheet1!A1");
  });

  test("a member the host does not play is ApiNotFound", async () => {
    const code = async (batch: (context: Excel.RequestContext) => void) =>
      (
        await failureOf(host, async (context) => {
          batch(context);
          await context.sync();
        })
      )?.code;
    expect(await code((c) => (sheet1(c).getRange("A1").format.textOrientation = 90))).toBe("ApiNotFound");
    expect(await code((c) => sheet1(c).getRange("A1").removeDuplicates([0], false))).toBe("ApiNotFound");
    expect(await code((c) => sheet1(c).charts.add("Surface", sheet1(c).getRange("A1:B2")))).toBe(
      "ApiNotFound",
    );
    expect(await code((c) => sheet1(c).getRange("A1:B2").insert("Down"))).toBe("ApiNotFound");
  });

  test("reading what was not loaded fails in the client", async () => {
    const error = await failureOf(host, async (context) => sheet1(context).getRange("A1").values);
    expect(error?.code).toBe("PropertyNotLoaded");
    expect(error).toBeInstanceOf(Error);
  });
});

describe("protection", () => {
  test("locked cells are refused, unlocked ones stay writable", async () => {
    await host.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const write = (address: string) =>
      failureOf(host, async (context) => {
        sheet1(context).getRange(address).values = [[1]];
        await context.sync();
      });
    expect((await write("A1"))?.code).toBe("AccessDenied");
    expect(await write("B1")).toBeUndefined();
    const error = await failureOf(host, async (context) => {
      sheet1(context).getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(error?.code).toBe("AccessDenied");
    await host.run(async (context) => {
      sheet1(context).protection.unprotect();
      sheet1(context).getRange("A1").values = [[2]];
      await context.sync();
    });
    expect(await valuesOf(host, "Sheet1", "A1:B1")).toEqual([[2, 1]]);
  });

  test("a wrong password leaves the sheet protected", async () => {
    await host.run(async (context) => {
      sheet1(context).protection.protect({ allowFormatCells: true }, "secret");
      await context.sync();
    });
    const error = await failureOf(host, async (context) => {
      sheet1(context).protection.unprotect("guess");
      await context.sync();
    });
    expect(error?.code).toBe("InvalidArgument");
  });
});

test("the last visible sheet can neither be hidden nor deleted", async () => {
  const hide = await failureOf(host, async (context) => {
    sheet1(context).visibility = "Hidden";
    await context.sync();
  });
  const remove = await failureOf(host, async (context) => {
    context.workbook.worksheets.add("Second").visibility = "Hidden";
    sheet1(context).delete();
    await context.sync();
  });
  expect([hide?.code, remove?.code]).toEqual(["InvalidOperation", "InvalidOperation"]);
});

test("when the active sheet is deleted the next one is shown, after the last one the one before", async () => {
  const shown = await host.run(async (context) => {
    const { worksheets } = context.workbook;
    const [left, right] = [worksheets.add("Left"), worksheets.add("Right")];
    left.activate();
    left.delete();
    const next = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    right.delete();
    const before = worksheets.getActiveWorksheet().load("name,visibility");
    await context.sync();
    return [next.name, before.name, before.visibility];
  });
  expect(shown).toEqual(["Right", expect.not.stringMatching(/Left|Right/), "Visible"]);
});

describe("faults", () => {
  const write = (value: unknown) =>
    failureOf(host, async (context) => {
      const cell = sheet1(context).getRange("A1");
      cell.values = [[value]];
      await context.sync();
      cell.values = [[`${String(value)} again`]];
      await context.sync();
    });

  test("failAt fails the n-th sync and no other", async () => {
    host.faults.failAt(2, "GeneralException");
    expect((await write("first"))?.code).toBe("GeneralException");
    expect(await valuesOf(host, "Sheet1", "A1")).toEqual([["first"]]);
    expect(await write("second")).toBeUndefined();
  });

  test("edit mode, activity limit, a dead session", async () => {
    host.faults.editModeAt(1);
    expect((await write("x"))?.code).toBe("InvalidOperationInCellEditMode");
    host.faults.push({ sync: host.executor.syncs + 1, transport: 5102 });
    expect((await write("x"))?.code).toBe("ActivityLimitReached");
    host.faults.killSession();
    expect((await write("x"))?.code).toBe("InvalidOrTimedOutSession");
    expect((await write("x"))?.code).toBe("InvalidOrTimedOutSession");
  });

  test("a co-author's change between two syncs", async () => {
    const sources: string[] = [];
    await host.run(async (context) => {
      sheet1(context).onChanged.add(async ({ address, source }) => {
        sources.push(`${address} ${source}`);
      });
      await context.sync();
    });
    host.faults.beforeSync(2, () =>
      host.coAuthor((workbook) => workbook.getSheetByName("Sheet1")?.getRange("A2").setValue("theirs")),
    );
    await write("mine");
    expect(await valuesOf(host, "Sheet1", "A1:A2")).toEqual([["mine again"], ["theirs"]]);
    expect(sources).toEqual(["A1 Local", "A2 Remote", "A1 Local"]);
    await host.undo();
    expect(await valuesOf(host, "Sheet1", "A1:A2")).toEqual([["mine"], ["theirs"]]);
  });

  test("a request or an answer of more than 5 MB is refused", async () => {
    const rows = 180;
    const long = "x".repeat(30_000);
    const error = await failureOf(host, async (context) => {
      sheet1(context).getRangeByIndexes(0, 0, rows, 1).values = Array.from({ length: rows }, () => [long]);
      await context.sync();
    });
    expect(error?.code).toBe("RequestPayloadSizeLimitExceeded");
    const answer = await failureOf(host, async (context) => {
      for (const part of [0, 1]) {
        sheet1(context).getRangeByIndexes(part * 90, 0, 90, 1).values = Array.from({ length: 90 }, () => [
          long,
        ]);
        await context.sync();
      }
      const all = sheet1(context).getRangeByIndexes(0, 0, rows, 1);
      all.load("values");
      await context.sync();
    });
    expect(answer?.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

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
});

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
    expect(host.model.enteredText(sheet, 0, 0, "=SUM(t[Amount")).toBeUndefined();
    expect(host.model.enteredText(sheet, 0, 0, '="open')).toBeUndefined();
    expect(host.model.enteredText(sheet, 0, 0, "=rate*2")).toBe("=0.5*2");
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
    expect(await valuesOf(host, "Sheet1", "D1:D2")).toEqual([["#REF!"], [6]]);
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

test("custom functions get blanks as the host is told and errors unopened", async () => {
  const seen: unknown[] = [];
  const own = await openHost({
    functions: {
      entries: [
        { id: "TWICE", name: "CAM.TWICE", parameters: [{ dimensionality: "matrix" }, { optional: true }] },
      ],
      direct: (_entry, args) => {
        seen.push(args);
        const [cells] = args as [unknown[][]];
        return cells.map(
          (row) => row.map((v) => (typeof v === "number" ? v * 2 : v === null ? "blank" : v)) as never,
        );
      },
    },
  });
  await own.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:B2").values = [
      [1, "x"],
      ["", 4],
    ];
    sheet.getRange("D1").formulas = [["=CAM.TWICE(A1:B2)"]];
    sheet.getRange("G1:G2").formulas = [["=CAM.TWICE(1/0)"], ["=CAM.TWICE(5)+1"]];
    const spilled = sheet.getRange("D1:E2");
    const others = sheet.getRange("G1:G2");
    spilled.load("values");
    others.load("values");
    await context.sync();
    expect(spilled.values).toEqual([
      [2, "x"],
      ["blank", 8],
    ]);
    expect(others.values).toEqual([["#DIV/0!"], [11]]);
  });
  expect(seen[0]).toEqual([
    [
      [1, "x"],
      [null, 4],
    ],
    null,
  ]);
  own.close();
});

test("custom functions answered through the protocol: one message for all, a chain in rounds, errors by code, silence is #CONNECT!", async () => {
  const own = await openHost({
    functions: { entries: [{ id: "HALF", name: "CAM.HALF", parameters: [{}] }], direct: () => undefined },
  });
  const messages: unknown[][] = [];
  own.functions.patience = 50;
  own.functions.invoke = (rows) => {
    messages.push(rows.map(([, id, args, address]) => [id, args, address]));
    const answered = rows.filter(([, , args]) => args[0] !== "silent");
    own.functions.answer(
      answered.map(([id, , [value]]) =>
        typeof value === "number" ? [id, true, value / 2] : [id, false, null, value === "na" ? 1 : 2],
      ),
    );
  };
  const got = await own.run(async (context) => {
    const range = sheet1(context).getRange("A1:A5");
    range.formulas = [
      ["=CAM.HALF(8)"],
      ["=CAM.HALF(A1)+1"],
      ['=CAM.HALF("na")'],
      ['=CAM.HALF("x")'],
      ['=CAM.HALF("silent")'],
    ];
    range.load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });
  expect(got).toEqual([4, 3, "#N/A", "#VALUE!", "#CONNECT!"]);
  expect(messages[0]).toContainEqual(["HALF", [8], "Sheet1!A1"]);
  expect(messages.at(-1)).toEqual([["HALF", [4], "Sheet1!A2"]]);
  own.close();
});
