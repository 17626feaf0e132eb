import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { failureOf, formulasOf, openHost, valuesOf } from "../../support/headless";
import { cellAt, contentAt, sheetOf } from "../../excel/support";

// Cutting and pasting, as Excel does it.

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
  await host.run(async (context) => {
    const data = context.workbook.worksheets.add("My data");
    data.getRange("A1:B4").values = [
      ["Deal", "Amount"],
      ["D1", 10],
      ["D2", 20],
      ["D3", 30],
    ];
    data.getRange("C2:C4").formulas = [["=B2*2"], ["=B3*$B$2"], ["=SUM(B2:B4)"]];
    data.getRange("B2").format.fill.color = "#FFEE00";
    data.getRange("B2").numberFormat = [["0.00"]];
    data.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "10,20" } };
    data.names.add("first", data.getRange("B2"));
    context.workbook.names.add("all", "='My data'!$B$2:$B$4");
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").formulas = [
      ["='My data'!B2+1"],
      ["=SUM(all)"],
      ["=SUM('My data'!B2:B4)"],
    ];
    await context.sync();
  });
});
afterEach(() => host.close());

const move = (from: string, to: string, sheet = "My data") =>
  host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("My data").getRange(from).moveTo(worksheets.getItem(sheet).getRange(to));
    await context.sync();
  });
const at = (address: string, sheet = "My data") => contentAt(host.snapshot(), sheet, address);
const named = (name: string) =>
  [...(host.snapshot().names ?? []), ...(sheetOf(host.snapshot(), "My data").names ?? [])].find(
    (each) => each.name === name,
  )?.formula;

test("contents, looks and rules move, and what refers to the cells follows", async () => {
  await move("B2", "E7");
  expect([at("B2"), at("E7")]).toEqual([undefined, 10]);
  expect(cellAt(host.snapshot(), "My data", "B2")?.style ?? {}).toEqual({});
  expect(cellAt(host.snapshot(), "My data", "E7")?.style).toMatchObject({
    numberFormat: "0.00",
    fill: "#FFEE00",
  });
  expect([at("C2"), at("C3"), at("A1", "Sheet1")]).toEqual(["=E7*2", "=B3*$E$7", "='My data'!E7+1"]);
  expect(named("first")).toBe("='My data'!$E$7");
  // A corner that is moved aside leaves the area as it is.
  expect([at("C4"), named("all")]).toEqual(["=SUM(B2:B4)", "='My data'!$B$2:$B$4"]);
  const { validations } = sheetOf(host.snapshot(), "My data");
  expect(validations!.map(({ box }) => box)).toEqual([
    { row: 2, column: 1, rows: 2, columns: 1 },
    { row: 6, column: 4, rows: 1, columns: 1 },
  ]);
  expect(await valuesOf(host, "Sheet1", "A1:A3")).toEqual([[11], [50], [50]]);
});

test("an area that is moved whole is followed whole, its last cell alone stretches it", async () => {
  await move("B4", "B6");
  expect([at("C4"), named("all"), at("A3", "Sheet1")]).toEqual([
    "=SUM(B2:B6)",
    "='My data'!$B$2:$B$6",
    "=SUM('My data'!B2:B6)",
  ]);
  await move("B2:B6", "D2");
  expect([at("C4"), named("all"), at("A3", "Sheet1")]).toEqual([
    "=SUM(D2:D6)",
    "='My data'!$D$2:$D$6",
    "=SUM('My data'!D2:D6)",
  ]);
  expect(await valuesOf(host, "Sheet1", "A1:A3")).toEqual([[11], [60], [60]]);
});

test("formulas that move refer to what they did, on another sheet too", async () => {
  await move("C3", "C9");
  expect(at("C9")).toBe("=B3*$B$2");
  await move("B3:C4", "D5", "Sheet1");
  expect(at("E6", "Sheet1")).toBe("=SUM('My data'!B2:B4)");
  expect([at("C9"), at("D5", "Sheet1")]).toEqual(["=Sheet1!D5*$B$2", 20]);
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My data");
    sheet.getRange("A8:B8").formulas = [["=first+A2", "=A8"]];
    await context.sync();
  });
  await move("A8:B8", "A8", "Sheet1");
  expect(await formulasOf(host, "Sheet1", "A8:B8")).toEqual([["='My data'!first+'My data'!A2", "=A8"]]);
});

test("what referred to cells that are pasted over is lost", async () => {
  await move("A4", "B2");
  expect([at("B2"), at("C2"), named("first"), at("A1", "Sheet1")]).toEqual([
    "D3",
    "=#REF!*2",
    "=#REF!",
    "=#REF!+1",
  ]);
  expect(cellAt(host.snapshot(), "My data", "B2")?.style ?? {}).toEqual({});
});

describe("a table", () => {
  beforeEach(() =>
    host.run(async (context) => {
      const data = context.workbook.worksheets.getItem("My data");
      data.tables.add("A1:C4", true).name = "deals";
      data.getRange("C1").values = [["Twice"]];
      data.getRange("C2").formulas = [["=[@Amount]*2"]];
      context.workbook.worksheets.getItem("Sheet1").getRange("B1").formulas = [["=SUM(deals[Amount])"]];
      await context.sync();
    }),
  );
  const box = (sheet: string) => sheetOf(host.snapshot(), sheet).tables?.[0]?.box;

  test("that is cut whole moves, to another sheet too", async () => {
    await move("A1:C4", "B3");
    expect(box("My data")).toEqual({ row: 2, column: 1, rows: 4, columns: 3 });
    await move("B3:D6", "D10", "Sheet1");
    expect([box("My data"), box("Sheet1")]).toEqual([undefined, { row: 9, column: 3, rows: 4, columns: 3 }]);
    expect([at("B1", "Sheet1"), at("F11", "Sheet1")]).toEqual(["=SUM(deals[Amount])", "=[@Amount]*2"]);
    expect(await valuesOf(host, "Sheet1", "B1")).toEqual([[60]]);
    expect(await valuesOf(host, "Sheet1", "F11")).toEqual([[20]]);
  });

  test("keeps its place when cells of it move; a header that is cut is named anew", async () => {
    await move("B3", "H3");
    expect([box("My data"), at("H3")]).toEqual([{ row: 0, column: 0, rows: 4, columns: 3 }, 20]);
    expect(await valuesOf(host, "Sheet1", "B1")).toEqual([[40]]);
    await move("C2", "H4");
    expect(at("H4")).toBe("=deals[@Amount]*2");
    await move("B1", "H1");
    expect([at("B1"), at("B1", "Sheet1")]).toEqual(["Column2", "=SUM(deals[Column2])"]);
  });

  test("takes no cells over its headers", async () => {
    const failure = await failureOf(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("My data");
      sheet.getRange("H1").moveTo(sheet.getRange("B1"));
      await context.sync();
    });
    expect(failure?.code).toBe("InvalidArgument");
  });
});
