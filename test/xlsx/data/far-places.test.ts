import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../../src/domain/shared/excel-limits";
import type { ChartData } from "../../../src/xlsx/data/workbook-data";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { openHost } from "../../support/headless";

const WIDTH = 48;
const HEIGHT = 15;
const CHART: ChartData = {
  name: "Far",
  type: "Line",
  left: 10,
  top: 10,
  width: 100,
  height: 100,
  series: [{ values: "=Data!$A$1:$A$2" }],
};
const DATA = { sheets: [{ name: "Data", cells: [{ row: 0, column: 0, value: 1 }], charts: [CHART] }] };

/** A file of ours in which one part reads otherwise. */
async function edited(part: string, edit: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await writeWorkbookData(DATA));
  const before = strFromU8(parts[part]!);
  const after = edit(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const chartIn = (bytes: Uint8Array) => readWorkbookData(bytes).data.sheets[0]!.charts![0]!;
const corner = (name: string, [column, right, row, down]: readonly (number | string)[]) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${right}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${name}>`;
const anchored = (from: readonly (number | string)[], to: readonly (number | string)[]) =>
  edited("xl/drawings/drawing1.xml", (xml) =>
    xml.replace(/<xdr:from>.*<\/xdr:to>/, corner("from", from) + corner("to", to)),
  );

test("a chart on the last rows and columns is found where it stands", async () => {
  const file = await anchored([16_380, 0, 1_048_570, 0], [16_383, 0, 1_048_575, 0]);
  expect(chartIn(file)).toMatchObject({
    left: 16_380 * WIDTH,
    top: 1_048_570 * HEIGHT,
    width: 3 * WIDTH,
    height: 5 * HEIGHT,
  });
});

test.each([
  ["beyond the last row", [0, 0, 4_000_000_000, 0], [3, 0, 4_000_000_009, 0]],
  ["beyond the last column", [2_000_000, 0, 1, 0], [2_000_003, 0, 9, 0]],
  ["before the first row", [-3, 0, -7, 0], [2, 0, 9, 0]],
  ["at no number", ["x", "NaN", "1e999", "-Infinity"], ["", "", "y", "z"]],
  ["a world into a cell", [1, 9e24, 1, 9e24], [3, 9e24, 9, 9e24]],
] as const)("a chart %s is set within the sheet, and can be saved again", async (_where, from, to) => {
  const { data } = readWorkbookData(await anchored(from, to));
  const { left, top, width, height } = data.sheets[0]!.charts![0]!;
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left).toBeLessThanOrEqual(SHEET_COLUMNS * WIDTH);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThanOrEqual(SHEET_ROWS * HEIGHT);
  expect(width).toBeGreaterThanOrEqual(0);
  expect(height).toBeGreaterThanOrEqual(0);
  expect(chartIn(await writeWorkbookData(data))).toEqual(data.sheets[0]!.charts![0]);
});

test("a chart placed in the void by an add-in is saved within the sheet", async () => {
  const far = { ...CHART, left: 1e15, top: 1e15, width: 1e15, height: Number.MAX_VALUE };
  const saved = await writeWorkbookData({ sheets: [{ ...DATA.sheets[0]!, charts: [far] }] });
  const { left, top } = chartIn(saved);
  expect(left).toBeLessThanOrEqual(SHEET_COLUMNS * WIDTH);
  expect(top).toBeLessThanOrEqual(SHEET_ROWS * HEIGHT);
});

test.each([
  ['<col min="-2000000000" max="3" width="20"/>', { 0: 105, 1: 105, 2: 105 }],
  ['<col min="2" max="2" width="20"/><col min="5" max="4000000000" width="9"/>', { 1: 105, 4: 47.25 }],
  ['<col min="x" max="y" width="z"/>', undefined],
] as const)("columns %s are read as far as there are columns", async (cols, widths) => {
  const file = await edited("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace("<sheetData>", `<cols>${cols}</cols><sheetData>`),
  );
  expect(readWorkbookData(file).data.sheets[0]!.columnWidths).toEqual(widths);
});

test.each([
  ['<row r="1048577"/>', "row 1048577"],
  ['<row r="0"/>', "row 0"],
  ['<row r="many"/>', "row many"],
  ['<row r="9"><c r="XFE9"/></row>', "cell XFE9"],
  ['<row r="9"><c r="9"/></row>', "cell 9"],
])("a file with %s is refused in words", async (row, words) => {
  const file = await edited("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace("</sheetData>", `${row}</sheetData>`),
  );
  expect(() => readWorkbookData(file)).toThrow(words);
});

test("a sheet without views opens, here and in the grid, and gets a view when it is saved", async () => {
  const file = await edited("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(/<sheetViews>.*<\/sheetViews>/, ""),
  );
  const { data } = readWorkbookData(file);
  expect(data.sheets[0]).toMatchObject({ name: "Data", cells: [{ row: 0, column: 0, value: 1 }] });
  const host = await openHost({ data });
  try {
    expect(host.snapshot().sheets[0]!.cells).toEqual(data.sheets[0]!.cells);
  } finally {
    host.close();
  }
  const parts = unzipSync(await writeWorkbookData(data, file));
  expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).toContain("<sheetView ");
});
