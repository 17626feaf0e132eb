import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { failureOf, openHost, valuesOf } from "../../support/headless";

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
