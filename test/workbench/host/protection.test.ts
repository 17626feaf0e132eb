import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { failureOf, openHost, valuesOf } from "../../support/headless";

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
const optionsOf = () =>
  host.run(async (context) => {
    const { protection } = sheet1(context);
    protection.load("options,protected");
    await context.sync();
    return [protection.protected, protection.options];
  });

/** A table, a chart, a group of rows, a rule, and an unlocked cell below the table. */
async function furnished(options?: Excel.WorksheetProtectionOptions): Promise<void> {
  await run((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Name", "Amount"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "deals";
    sheet.charts.add("Line", sheet.getRange("A1:B3")).name = "Figures";
    const rule = sheet.getRange("A1:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=TRUE";
    sheet.getRange("A10:A12").group("ByRows");
    sheet.getRange("A4:B4").format.protection.locked = false;
    sheet.getRange("D1").format.protection.formulaHidden = true;
    sheet.protection.protect(options);
  });
}

test("options are told with everything that is not allowed; a sheet without protection has none", async () => {
  expect(await optionsOf()).toEqual([false, null]);
  await run((sheet) => sheet.protection.protect({ allowSort: true, selectionMode: "Unlocked" }));
  expect(await optionsOf()).toEqual([
    true,
    expect.objectContaining({
      allowSort: true,
      allowFormatCells: false,
      allowEditObjects: false,
      selectionMode: "Unlocked",
    }),
  ]);
});

test.each([
  ["an unknown one", { allowEverything: true }],
  ["a word for a yes", { allowSort: "yes" }],
  ["an unknown mode", { selectionMode: "Some" }],
])("options with %s are refused, and nothing is protected", async (_what, options) => {
  expect(await failed((sheet) => sheet.protection.protect(options as never))).toBe("InvalidArgument");
  expect((await optionsOf())[0]).toBe(false);
});

const EVERYTHING = {
  allowEditObjects: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowDeleteRows: true,
  allowInsertHyperlinks: true,
};
const NEVER: [string, (sheet: Excel.Worksheet) => unknown][] = [
  ["opening an outline", (sheet) => sheet.getRange("A10:A12").showGroupDetails("ByRows")],
  ["closing an outline", (sheet) => sheet.getRange("A10:A12").hideGroupDetails("ByRows")],
  ["grouping rows", (sheet) => sheet.getRange("A14:A15").group("ByRows")],
  ["ungrouping rows", (sheet) => sheet.getRange("A10:A12").ungroup("ByRows")],
  ["unlocking a cell", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
  ["showing a formula", (sheet) => (sheet.getRange("D1").format.protection.formulaHidden = false)],
  ["writing a locked cell", (sheet) => (sheet.getRange("A1").values = [["x"]])],
  ["deleting a row with locked cells", (sheet) => sheet.getRange("1:1").delete("Up")],
  ["resizing a table", (sheet) => sheet.tables.getItem("deals").resize("A1:B4")],
  ["renaming a table", (sheet) => (sheet.tables.getItem("deals").name = "others")],
  ["turning a table into cells", (sheet) => sheet.tables.getItem("deals").convertToRange()],
  ["adding a row to a table", (sheet) => sheet.tables.getItem("deals").rows.add(undefined, [["c", 3]])],
  [
    "a validation",
    (sheet) => (sheet.getRange("A4").dataValidation.rule = { list: { source: "a,b", inCellDropDown: true } }),
  ],
];
test.each(NEVER)("%s is refused whatever is allowed", async (_what, act) => {
  await furnished(EVERYTHING);
  expect(await failed(act)).toBe("AccessDenied");
  await run((sheet) => sheet.protection.unprotect());
  expect(await failed(act)).toBeUndefined();
});

const firstRule = (sheet: Excel.Worksheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0);

function chartChanges(): [string, (sheet: Excel.Worksheet) => unknown][] {
  const chart = (sheet: Excel.Worksheet) => sheet.charts.getItem("Figures");
  const series = (sheet: Excel.Worksheet) => chart(sheet).series.getItemAt(0);
  return [
    ["a chart's title", (sheet) => (chart(sheet).title.text = "Mine")],
    ["a chart without its title", (sheet) => (chart(sheet).title.visible = false)],
    ["a chart's legend", (sheet) => (chart(sheet).legend.visible = false)],
    ["the place of a chart's legend", (sheet) => (chart(sheet).legend.position = "Top")],
    ["a chart's place", (sheet) => chart(sheet).setPosition("C3", "F9")],
    ["what a chart leaves out", (sheet) => (chart(sheet).plotVisibleOnly = false)],
    ["an axis", (sheet) => (chart(sheet).axes.valueAxis.minimum = 0)],
    ["the format of an axis", (sheet) => (chart(sheet).axes.valueAxis.numberFormat = "0")],
    ["the unit of an axis", (sheet) => (chart(sheet).axes.valueAxis.displayUnit = "Thousands")],
    ["the title of an axis", (sheet) => (chart(sheet).axes.categoryAxis.title.text = "Quarter")],
    ["another series", (sheet) => chart(sheet).series.add("More")],
    ["a series' name", (sheet) => (series(sheet).name = "Mine")],
    ["a series' values", (sheet) => series(sheet).setValues(sheet.getRange("A2:A3"))],
    ["a series' categories", (sheet) => series(sheet).setXAxisValues(sheet.getRange("B2:B3"))],
    ["a series' type", (sheet) => (series(sheet).chartType = "ColumnClustered")],
    ["a series' axis", (sheet) => (series(sheet).axisGroup = "Secondary")],
    ["a series' labels", (sheet) => (series(sheet).hasDataLabels = true)],
    ["a series' fill", (sheet) => series(sheet).format.fill.setSolidColor("#FF0000")],
    ["a series without fill", (sheet) => series(sheet).format.fill.clear()],
    ["a series' line", (sheet) => (series(sheet).format.line.color = "#FF0000")],
    ["a point's fill", (sheet) => series(sheet).points.getItemAt(0).format.fill.setSolidColor("#FF0000")],
  ];
}

const BY_OPTION: [string, (sheet: Excel.Worksheet) => unknown][] = [
  ["moving a chart", (sheet) => (sheet.charts.getItem("Figures").left = 7)],
  ["renaming a chart", (sheet) => (sheet.charts.getItem("Figures").name = "Other")],
  ["deleting a chart", (sheet) => sheet.charts.getItem("Figures").delete()],
  ...chartChanges(),
  ["the rule of a conditional format", (sheet) => (firstRule(sheet).custom.rule.formula = "=FALSE")],
  ["the look of a conditional format", (sheet) => (firstRule(sheet).custom.format.fill.color = "#00FF00")],
  ["the rank of a conditional format", (sheet) => (firstRule(sheet).priority = 0)],
  ["formatting a cell", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
  ["hiding a row", (sheet) => (sheet.getRange("A11").rowHidden = true)],
  ["hiding a column", (sheet) => (sheet.getRange("F:F").columnHidden = true)],
  ["inserting a row", (sheet) => sheet.getRange("20:20").insert("Down")],
];
test.each(BY_OPTION)("%s needs its option", async (_what, act) => {
  await furnished();
  const before = host.snapshot();
  expect(await failed(act)).toBe("AccessDenied");
  expect(host.snapshot()).toEqual(before);
  await run((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect(EVERYTHING);
  });
  expect(await failed(act)).toBeUndefined();
});

test("a table on a protected sheet does not grow over the unlocked cells below it", async () => {
  await furnished();
  await run((sheet) => (sheet.getRange("A4:B4").values = [["c", 3]]));
  expect(await valuesOf(host, "Sheet1", "A4:B4")).toEqual([["c", 3]]);
  expect(host.snapshot().sheets[0]!.tables![0]!.box.rows).toBe(3);
});

test("sheets of a protected workbook are neither shown nor hidden", async () => {
  await run((sheet) => sheet.context.workbook.worksheets.add("Second"));
  await host.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await failed((sheet) => (sheet.visibility = "Hidden"))).toBe("AccessDenied");
});

test("a file keeps locks, hidden formulas and what is allowed", async () => {
  await furnished({ allowFormatRows: true });
  const { data } = readWorkbookData(await writeWorkbookData(host.snapshot()));
  const [sheet] = data.sheets;
  expect(sheet!.protection).toEqual({ options: { allowFormatRows: true } });
  expect(sheet!.cells).toContainEqual({ row: 0, column: 3, style: { formulaHidden: true } });
  host.load(data);
  const read = await host.run(async (context) => {
    const [open, hidden] = ["A4", "D1"].map((address) => sheet1(context).getRange(address).format.protection);
    open!.load("locked,formulaHidden");
    hidden!.load("locked,formulaHidden");
    await context.sync();
    return [open!.locked, open!.formulaHidden, hidden!.locked, hidden!.formulaHidden];
  });
  expect(read).toEqual([false, false, true, true]);
});
