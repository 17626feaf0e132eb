import { referencedValues } from "../../../src/workbench/host/model/referenced-values";
import { plotSeries, pointColor } from "../../../src/workbench/charts/plot-data";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { failureOf, openHost } from "../../support/headless";
import { packageProblems } from "../../support/package-check";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
beforeEach(async () => {
  host = await openHost();
  await run((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["", "North", "South"],
      ["Q1", 10, 1],
      ["Q2", 20, 2],
      ["Q3", 30, 3],
    ];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"));
  });
});
afterEach(() => host.close());

const run = (act: (sheet: Excel.Worksheet) => unknown) =>
  host.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
const failed = async (act: (sheet: Excel.Worksheet) => unknown) =>
  (
    await failureOf(host, async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    })
  )?.code;
const points = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).series.getItemAt(0).points;
const chart = () => host.snapshot().sheets[0]!.charts![0]!;
/** What the grid draws of each series: value and colour of its points. */
const drawn = () =>
  plotSeries(chart(), {
    values: (reference, visibleOnly = false) => referencedValues(host.model, reference, visibleOnly),
    text: String,
  }).map((series) => series.values.map((value, index) => [value, pointColor(series, index)]));

test("a point has a colour of its own, drawn, saved and read again", async () => {
  await run((sheet) => {
    points(sheet).getItemAt(1).format.fill.setSolidColor("red");
    points(sheet).getItemAt(2).format.fill.clear();
  });
  expect(chart().series[0]!.points).toEqual({ 1: { fill: "#FF0000" }, 2: { fill: "none" } });
  expect(drawn()[0]).toEqual([
    [10, "#4472C4"],
    [20, "#FF0000"],
    [30, null],
  ]);
  for (const type of ["ColumnClustered", "LineMarkers", "RadarMarkers", "AreaStacked", "XYScatter"]) {
    const data = { sheets: [{ ...host.snapshot().sheets[0]!, charts: [{ ...chart(), type }] }] };
    const saved = await writeWorkbookData(data);
    expect(await packageProblems(saved)).toEqual([]);
    const read = readWorkbookData(saved).data.sheets[0]!.charts![0]!;
    expect([read.type, read.series[0]!.points]).toEqual([type, chart().series[0]!.points]);
  }
});

test("points are counted, told and found by their place alone", async () => {
  const told = await host.run(async (context) => {
    const all = points(context.workbook.worksheets.getItem("Sheet1"));
    const last = all.getItemAt(2);
    all.load("count,items/value");
    last.load("value");
    const count = all.getCount();
    await context.sync();
    return [all.count, count.value, last.value, all.items.map(({ value }) => value)];
  });
  expect(told).toEqual([3, 3, 30, [10, 20, 30]]);
  expect(await failed((sheet) => points(sheet).getItemAt(3).format.fill.clear())).toBe("ItemNotFound");
  expect(await failed((sheet) => (points(sheet).getItemAt(0).hasDataLabel = true))).toBe("ApiNotFound");
  expect(await failed((sheet) => (points(sheet).getItemAt(0).markerSize = 3))).toBe("ApiNotFound");
});

test("a chart over hidden rows and columns goes blank, unless it draws what is hidden", async () => {
  await run((sheet) => {
    sheet.getRange("A2:A4").group("ByRows");
    sheet.getRange("A2:A4").hideGroupDetails("ByRows");
  });
  expect(drawn()).toEqual([[], []]);
  expect(
    await host.run(async (context) => {
      const all = points(context.workbook.worksheets.getItem("Sheet1"));
      all.load("count");
      await context.sync();
      return all.count;
    }),
  ).toBe(0);
  await run((sheet) => (sheet.charts.getItemAt(0).plotVisibleOnly = false));
  expect(drawn().map((series) => series.length)).toEqual([3, 3]);
  await run((sheet) => {
    sheet.charts.getItemAt(0).plotVisibleOnly = true;
    sheet.getRange("A2:A4").showGroupDetails("ByRows");
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
  });
  expect(drawn().map((series) => series.length)).toEqual([2, 0]);
});
