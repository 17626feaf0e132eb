import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { failureOf, openHost } from "../../support/headless";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const run = (act: (sheet: Excel.Worksheet) => unknown) =>
  host.run(async (context) => {
    act(sheet1(context));
    await context.sync();
  });
const failed = async (act: (sheet: Excel.Worksheet) => unknown) =>
  (
    await failureOf(host, async (context) => {
      act(sheet1(context));
      await context.sync();
    })
  )?.code;
/** Sizes in points and what is hidden of cells. */
const shown = (address: string) =>
  host.run(async (context) => {
    const range = sheet1(context).getRange(address);
    range.load("rowHidden,columnHidden,format/rowHeight,format/columnWidth");
    await context.sync();
    const { rowHeight, columnWidth } = range.format;
    return [range.rowHidden, range.columnHidden, rowHeight, columnWidth];
  });
const page = () => host.snapshot().sheets[0]!;

test("columns are grouped, closed, opened and ungrouped as rows are", async () => {
  await run((sheet) => {
    sheet.getRange("B:D").group("ByColumns");
    sheet.getRange("C:C").group("ByColumns");
    sheet.getRange("B1:D1").hideGroupDetails("ByColumns");
  });
  expect(page()).toMatchObject({ columnLevels: { 1: 1, 2: 2, 3: 1 }, hiddenColumns: [1, 2, 3] });
  expect(page().rowLevels).toBeUndefined();
  expect((await shown("A1:D1"))[1]).toBeNull();
  await run((sheet) => {
    sheet.getRange("B:D").showGroupDetails("ByColumns");
    sheet.getRange("B:D").ungroup("ByColumns");
  });
  expect(page().hiddenColumns).toBeUndefined();
  expect(page().columnLevels).toEqual({ 2: 1 });
  expect(await failed((sheet) => sheet.getRange("A:A").ungroup("ByColumns"))).toBe("InvalidArgument");
  expect(await failed((sheet) => sheet.getRange("A:A").hideGroupDetails("ByColumns"))).toBe(
    "InvalidArgument",
  );
  expect(await failed((sheet) => sheet.getRange("1:3").group("ByColumns"))).toBe("InvalidArgument");
});

test("levels of columns go with their columns, and an undo brings them back", async () => {
  await run((sheet) => {
    const columns = sheet.getRange("B:C");
    columns.group("ByColumns");
    columns.hideGroupDetails("ByColumns");
  });
  await run((sheet) => sheet.getRange("A:A").insert("Right"));
  expect(page()).toMatchObject({ columnLevels: { 2: 1, 3: 1 }, hiddenColumns: [2, 3] });
  await host.undo();
  await host.undo();
  expect([page().columnLevels, page().hiddenColumns]).toEqual([undefined, undefined]);
});

test("a file keeps closed groups of columns, and they come back into the grid", async () => {
  await run((sheet) => {
    sheet.getRange("B:C").group("ByColumns");
    sheet.getRange("B:C").hideGroupDetails("ByColumns");
    sheet.getRange("E:E").columnHidden = true;
    sheet.getRange("C:C").format.columnWidth = 90;
    sheet.getRange("C:C").columnHidden = true;
  });
  const { data } = readWorkbookData(await writeWorkbookData(host.snapshot()));
  expect(data.sheets[0]).toMatchObject({
    columnLevels: { 1: 1, 2: 1 },
    hiddenColumns: [1, 2, 4],
    columnWidths: { 2: 90 },
  });
  host.load(data);
  expect(page()).toMatchObject({ columnLevels: { 1: 1, 2: 1 }, hiddenColumns: [1, 2, 4] });
});

test("what is hidden has no height and no width, and a size shows it again", async () => {
  await run((sheet) => {
    sheet.getRange("A1:C3").format.rowHeight = 30;
    sheet.getRange("A2:C2").rowHidden = true;
    sheet.getRange("B1:B3").columnHidden = true;
  });
  expect(await shown("A2")).toEqual([true, false, 0, 48]);
  expect(await shown("B1")).toEqual([false, true, 30, 0]);
  expect(await shown("A1:C3")).toEqual([null, null, null, null]);
  await run((sheet) => (sheet.getRange("A2").rowHidden = false));
  expect(await shown("A2")).toEqual([false, false, 30, 48]);
  await run((sheet) => {
    sheet.getRange("A2").rowHidden = true;
    sheet.getRange("A2").format.rowHeight = 20;
    sheet.getRange("B1").format.useStandardWidth = true;
  });
  expect(await shown("A2:B2")).toEqual([false, false, 20.25, 48]);
  await run((sheet) => {
    sheet.getRange("A2").format.rowHeight = 0;
    sheet.getRange("B1").format.columnWidth = 0;
  });
  expect(await shown("B2")).toEqual([true, true, 0, 0]);
});

const place = () =>
  host.run(async (context) => {
    const chart = sheet1(context).charts.getItemAt(0);
    chart.load("left,top,width,height");
    await context.sync();
    return [chart.left, chart.top, chart.width, chart.height];
  });

test("a chart goes up with the rows that close above it, and shrinks with those behind it", async () => {
  await run((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["x", "y"],
      ["a", 1],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
    chart.setPosition("C11", "F20");
    sheet.getRange("A3:A7").rowHidden = true;
    sheet.getRange("A:A").columnHidden = true;
    sheet.getRange("A15:A16").rowHidden = true;
  });
  expect(await place()).toEqual([48, 5 * 15, 4 * 48, 8 * 15]);
  const { data } = readWorkbookData(await writeWorkbookData(host.snapshot()));
  expect(data.sheets[0]!.charts).toMatchObject([{ left: 96, top: 150, width: 192, height: 150 }]);
  await run((sheet) => {
    const chart = sheet.charts.getItemAt(0);
    chart.top = 2 * 15 + 5;
    chart.left = 0;
    chart.height = 100;
  });
  expect(await place()).toEqual([0, 35, 192, 100]);
  await run((sheet) => {
    sheet.getRange("A3:A16").rowHidden = false;
    sheet.getRange("A:A").columnHidden = false;
  });
  expect((await place())[1]).toBe(7 * 15 + 5);
});
