import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { failureOf, openHost } from "../support/headless";
import { changeOf, comparable, samplePlan, sheetOf } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
const SHEET = "Score · Acme";

beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

/** The figures are calculations: outlined, closed, drawn all the same, on a page of their own. */
function outlinedPlan(rows = 3): SheetPlan {
  const plan = samplePlan({ rows });
  return {
    ...plan,
    outline: { from: 4, to: 3 + rows, collapsed: true },
    print: { ...plan.print, scale: 87, breaks: [2] },
  };
}

const built = () => sheetOf(host.snapshot(), SHEET);
const rowsFrom = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test("calculations are one closed group with the mark below them, and a chart over them is still drawn", async () => {
  await createWorkbook().apply(changeOf([outlinedPlan()]));
  const { hiddenRows, rowLevels, charts, pageLayout } = built();
  // The mark stands in row 9, below a free one.
  expect(hiddenRows).toEqual(rowsFrom(4, 9));
  expect(rowLevels).toEqual(Object.fromEntries(rowsFrom(4, 9).map((row) => [row, 1])));
  expect(charts).toMatchObject([{ plotVisibleOnly: false }]);
  expect(pageLayout).toMatchObject({ zoom: { scale: 87 }, rowBreaks: [3] });
});

test("columns behind the page are a group, open or closed, which a rebuild moves and undo brings back", async () => {
  const grouped = (from: number, to: number, collapsed: boolean): SheetPlan => ({
    ...samplePlan(),
    columnOutline: { from, to, collapsed },
  });
  const levels = (from: number, to: number) =>
    Object.fromEntries(rowsFrom(from, to).map((column) => [column, 1]));
  const workbook = createWorkbook();
  await workbook.apply(changeOf([grouped(7, 9, false)]));
  expect([built().columnLevels, built().hiddenColumns]).toEqual([levels(7, 9), undefined]);
  const moved = await workbook.apply(changeOf([grouped(8, 12, true)]));
  expect([built().columnLevels, built().hiddenColumns]).toEqual([levels(8, 12), rowsFrom(8, 12)]);
  const saved = readWorkbookData(await writeWorkbookData(host.snapshot())).data;
  expect(sheetOf(saved, SHEET)).toMatchObject({ columnLevels: levels(8, 12) });
  await moved.undo();
  expect([built().columnLevels, built().hiddenColumns]).toEqual([levels(7, 9), undefined]);
  await workbook.apply(changeOf([samplePlan()]));
  expect(built().columnLevels).toBeUndefined();
});

test("a sheet without an outline is written as ever", async () => {
  await createWorkbook().apply(changeOf([samplePlan()]));
  const sheet = built();
  expect([sheet.rowLevels, sheet.hiddenRows, sheet.charts?.[0]?.plotVisibleOnly]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("a rebuild moves the group with its rows, and takes it away where a plan has none any more", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([outlinedPlan(3)]));
  await workbook.apply(changeOf([outlinedPlan(6)]));
  expect(built().hiddenRows).toEqual(rowsFrom(4, 12));
  await workbook.apply(changeOf([samplePlan({ rows: 6 })]));
  const sheet = built();
  expect([sheet.rowLevels, sheet.hiddenRows, sheet.pageLayout?.rowBreaks]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(sheet.charts?.[0]?.plotVisibleOnly).toBeUndefined();
});

test("a group that the user opened stays open as long as nothing moves it", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([outlinedPlan()]));
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("A5:A10").showGroupDetails("ByRows");
    await context.sync();
  });
  await workbook.apply(changeOf([outlinedPlan()]));
  expect(built().hiddenRows).toBeUndefined();
});

test("undo brings the former group back", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([outlinedPlan(3)]));
  const before = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf([outlinedPlan(6)]));
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("a file keeps levels, closed groups, page breaks and charts over hidden rows", async () => {
  await createWorkbook().apply(changeOf([outlinedPlan()]));
  const saved = await writeWorkbookData(host.snapshot());
  const { data, dropped } = readWorkbookData(saved);
  const { hiddenRows, rowLevels, charts, pageLayout } = sheetOf(data, SHEET);
  expect(dropped).toEqual([]);
  expect({ hiddenRows, rowLevels }).toEqual({
    hiddenRows: built().hiddenRows,
    rowLevels: built().rowLevels,
  });
  expect(charts).toMatchObject([{ plotVisibleOnly: false }]);
  expect(pageLayout).toMatchObject({ zoom: { scale: 87 }, rowBreaks: [3] });
  host.load(data);
  expect(built().hiddenRows).toEqual(rowsFrom(4, 9));
});

test("levels and page breaks go with their rows", async () => {
  await createWorkbook().apply(changeOf([outlinedPlan()]));
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(Object.keys(built().rowLevels ?? {}).map(Number)).toEqual(rowsFrom(5, 10));
  expect(built().hiddenRows).toEqual(rowsFrom(5, 10));
  expect(built().pageLayout?.rowBreaks).toEqual([4]);
});

test("rows that are not grouped cannot be ungrouped, opened or closed", async () => {
  const failed = (act: (range: Excel.Range) => void) =>
    failureOf(host, async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3"));
      await context.sync();
    });
  expect((await failed((range) => range.ungroup("ByRows")))?.code).toBe("InvalidArgument");
  expect((await failed((range) => range.hideGroupDetails("ByRows")))?.code).toBe("InvalidArgument");
});

test("ungrouped rows stay hidden, as in Excel, until they are shown", async () => {
  const read = await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A2:A3");
    range.group("ByRows");
    range.hideGroupDetails("ByRows");
    range.ungroup("ByRows");
    range.load("rowHidden");
    await context.sync();
    const hidden = range.rowHidden;
    range.rowHidden = false;
    range.load("rowHidden");
    await context.sync();
    return [hidden, range.rowHidden];
  });
  expect(read).toEqual([true, false]);
});

test("a rebuild that fails after any of its actions leaves the page to be seen, and can be built again", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([outlinedPlan(3)]));
  let failed = 0;
  for (let action = 1; action < 600; action += 7) {
    host.faults.clear();
    host.faults.failAt(5, "GeneralException", action);
    const applied = await workbook.apply(changeOf([outlinedPlan(6)])).catch(() => undefined);
    host.faults.clear();
    if (applied) break;
    failed += 1;
    expect(built().hiddenRows).toEqual(rowsFrom(4, 9));
  }
  expect(failed).toBeGreaterThan(5);
  expect(built().hiddenRows).toEqual(rowsFrom(4, 12));
});
