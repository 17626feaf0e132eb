import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { REQUIREMENT_SETS } from "../../../src/workbench/host/requirements";
import { openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost({ requirementSets: REQUIREMENT_SETS });
});
afterEach(() => host.close());

type Batch = (context: Excel.RequestContext) => Promise<void>;
const grouped = (batch: Batch) => Excel.run({ mergeUndoGroup: true }, batch);

const build: Batch = async (context) => {
  const sheet = context.workbook.worksheets.add("Built");
  sheet.getRange("A1:A3").values = [["Name"], ["a"], ["b"]];
  await context.sync();
  sheet.tables.add("A1:A3", true).name = "built";
  await context.sync();
  context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["seen"]];
  await context.sync();
};

test("all syncs of an undo group are one step, told of in words", async () => {
  const told: string[] = [];
  host.model.view = { undone: (text) => told.push(text) };
  const before = host.snapshot();
  await grouped(build);
  const built = host.snapshot();
  await host.undo();
  expect(host.snapshot()).toEqual(before);
  expect(told).toEqual([
    "One step of the add-in was taken back: the sheet Built is gone. Ctrl+Y brings it back.",
  ]);
  await host.redo();
  expect(host.snapshot().sheets).toEqual(built.sheets);
  expect(told).toHaveLength(1);
});

test("what is said names rows of tables, and says nothing of a user's own step", async () => {
  const told: string[] = [];
  host.model.view = { undone: (text) => told.push(text) };
  await host.run(build);
  await grouped(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Built");
    sheet.getRange("A4:A5").values = [["c"], ["d"]];
    await context.sync();
    sheet.getRange("A6").values = [["e"]];
    await context.sync();
  });
  const user = host.grid.instance.api.getWorkbook(host.grid.instance.unit)?.getSheetByName("Sheet1");
  user?.getRange("C1").setValue("typed");
  await host.undo();
  expect(told).toEqual([]);
  await host.undo();
  expect(told).toEqual([
    "One step of the add-in was taken back: the table built has 3 rows less. Ctrl+Y brings it back.",
  ]);
  expect(await valuesOf(host, "Built", "A3:A4")).toEqual([["b"], [""]]);
});

test("without a group each sync is a step, and without ExcelApi 1.20 there is no group", async () => {
  await host.run(build);
  await host.undo();
  expect(await valuesOf(host, "Sheet1", "A1")).toEqual([[""]]);
  expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1", "Built"]);
  const older = await openHost({ requirementSets: { ExcelApi: "1.19" } });
  await grouped(build);
  await older.undo();
  expect(older.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1", "Built"]);
  older.close();
});

test("an undo in the midst of a group takes back what the group did so far", async () => {
  await grouped(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    cells.values = [[1], [2]];
    await context.sync();
    await host.undo();
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[""], [""]]);
    cells.values = [[3], [4]];
    await context.sync();
  });
  await host.undo();
  expect(await valuesOf(host, "Sheet1", "A1:A2")).toEqual([[""], [""]]);
});

test.each(["UndoNotSupported", "GeneralException"])(
  "%s strikes undo groups and nothing else",
  async (code) => {
    host.faults.inUndoGroups(code);
    const failed = await grouped(build).then(
      () => undefined,
      (error: OfficeExtension.Error) => error.code,
    );
    expect(failed).toBe(code);
    expect(host.snapshot().sheets).toHaveLength(1);
    await host.run(build);
    expect(host.snapshot().sheets).toHaveLength(2);
  },
);

test("from so many formulas on a group fails, as Excel's does", async () => {
  host.faults.inUndoGroups("UndoNotSupported", { formulas: 3 });
  const write =
    (count: number): Batch =>
    async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, count, 1);
      cells.formulas = Array.from({ length: count }, () => ["=1+1"]);
      await context.sync();
    };
  await grouped(write(2));
  await expect(grouped(write(3))).rejects.toMatchObject({ code: "UndoNotSupported" });
});

const REFUSED: [what: string, batch: (sheet: Excel.Worksheet) => unknown][] = [
  ["deleting a sheet", (sheet) => sheet.delete()],
  ["protecting a sheet", (sheet) => sheet.protection.protect()],
];
test.each(REFUSED)("%s cannot stand in a group", async (_what, act) => {
  await host.run(build);
  const batch: Batch = async (context) => {
    act(context.workbook.worksheets.getItem("Built"));
    await context.sync();
  };
  await expect(grouped(batch)).rejects.toMatchObject({ code: "UndoNotSupported" });
  await host.run(batch);
});
