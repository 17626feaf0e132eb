import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { referencedValues } from "../../../src/workbench/host/model/referenced-values";
import { shownFrame } from "../../../src/workbench/host/shown-places";
import type { SheetData, WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost({ features: true });
});
afterEach(() => host.close());

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const book = (sheet: Partial<SheetData>): WorkbookData => ({
  sheets: [{ name: "Far", cells: [{ row: 0, column: 0, value: "a" }], ...sheet }],
});
const SECONDS = 4_000;

test.each([
  ["the whole sheet", { row: 0, column: 0, rows: ROWS, columns: COLUMNS }],
  ["whole rows", { row: 2, column: 0, rows: 2, columns: COLUMNS }],
  ["whole columns", { row: 0, column: 1, rows: ROWS, columns: 2 }],
  ["far cells", { row: ROWS - 2, column: COLUMNS - 2, rows: 2, columns: 2 }],
])("a merge of %s is opened and kept", async (_name, box) => {
  const start = performance.now();
  host.load(book({ merges: [box] }));
  expect(await valuesOf(host, "Far", "A1")).toEqual([["a"]]);
  expect(host.snapshot().sheets[0]?.merges).toEqual([box]);
  expect(performance.now() - start).toBeLessThan(SECONDS);
});

test("the merge that is drawn smaller than it is goes with an undo and comes back", async () => {
  const whole = { row: 0, column: 0, rows: 1, columns: COLUMNS };
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("1:1").merge();
    await context.sync();
  });
  expect(host.snapshot().sheets[0]?.merges).toEqual([whole]);
  await host.undo();
  expect(host.snapshot().sheets[0]?.merges).toBeUndefined();
  await host.redo();
  expect(host.snapshot().sheets[0]?.merges).toEqual([whole]);
});

test("a cell and a style at the sheet's end are opened and kept", async () => {
  const start = performance.now();
  const last = { row: ROWS - 1, column: COLUMNS - 1, style: { fill: "#FFFF00" } };
  host.load(book({ cells: [{ row: 0, column: 0, value: "a" }, last], columnWidths: { [COLUMNS - 1]: 90 } }));
  expect(host.snapshot().sheets[0]?.cells).toContainEqual(last);
  expect(performance.now() - start).toBeLessThan(SECONDS);
});

test("a chart of whole rows and columns, at the sheet's end, is opened, drawn of what is filled, and kept", () => {
  const frame = { left: COLUMNS * 48 - 300, top: ROWS * 15 - 200, width: 300, height: 200 };
  const chart = { name: "Far", type: "Line", ...frame, series: [{ values: "=Far!$A:$B" }] };
  host.load(
    book({
      cells: [0, 1, 2].map((row) => ({ row, column: row % 2, value: row })),
      charts: [chart],
    }),
  );
  expect(referencedValues(host.model, "=Far!$A:$B", true)).toEqual([0, "", "", 1, 2, ""]);
  expect(referencedValues(host.model, "=Far!$1:$10", false)).toEqual([0, "", "", 1, 2, ""]);
  const kept = host.snapshot().sheets[0]?.charts?.[0];
  expect(kept).toMatchObject(chart);
  const sheetId = host.model.sheetIdByName("Far")!;
  expect(shownFrame(kept!, { grid: host.model.grid, sheetId })).toEqual(frame);
});
