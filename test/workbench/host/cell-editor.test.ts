import type { ICellData, Workbook } from "@univerjs/core";
import type { HeadlessHost, HeadlessOptions } from "../../../src/workbench/host/headless";
import { failureOf, openHost } from "../../support/headless";

let host: HeadlessHost & { close(): void };
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

async function open(options: HeadlessOptions, fill: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  host = await openHost(options);
  expect(
    await failureOf(host, async (context) => {
      fill(sheet1(context));
      await context.sync();
    }),
  ).toBeUndefined();
  await host.settle();
}

function place(row: number, col: number) {
  const { lib, univer, api, unit } = host.grid.instance;
  const workbook = univer.__getInjector().get(lib.core.IUniverInstanceService).getUnit<Workbook>(unit)!;
  const worksheet = workbook.getActiveSheet();
  const subUnitId = api.getActiveWorkbook()!.getActiveSheet().getSheetId();
  const origin = worksheet.getCellRaw(row, col);
  return { workbook, worksheet, unitId: unit, subUnitId, row, col, origin };
}
const interceptors = () => {
  const { lib, univer } = host.grid.instance;
  return { lib, service: univer.__getInjector().get(lib.sheets.SheetInterceptorService) };
};

/** What a cell shows in the grid, and what its editor and the formula bar do. */
const seen = (row: number, col: number) => place(row, col).worksheet.getCell(row, col)?.v;
function edited(row: number, col: number): unknown {
  const at = place(row, col);
  const { lib, service } = interceptors();
  const cell = service.writeCellInterceptor.fetchThroughInterceptors(lib.sheets.BEFORE_CELL_EDIT)(
    at.worksheet.getCell(row, col),
    at as never,
  );
  return cell?.f ?? cell?.v;
}
/** What Univer is given to store of what somebody typed. */
function typed(text: string, row = 9, col = 9): ICellData {
  const { workbook, worksheet } = place(row, col);
  const raw = worksheet.getCellRaw(row, col);
  const content = text.startsWith("=") ? { f: text, v: null } : { f: null, v: text };
  const cell = { ...raw, ...content, si: null, p: null, t: undefined } as unknown as ICellData;
  return interceptors().service.onWriteCell(workbook, worksheet, row, col, cell) as ICellData;
}

test("in German cells show and edit numbers, dates, yes, errors and formulas as Excel does there", async () => {
  await open({ platform: "windows", culture: "de-DE" }, (sheet) => {
    sheet.getRange("A1:A7").numberFormat = [
      ["General"],
      ["#,##0.00"],
      ["m/d/yyyy"],
      ["0.0%"],
      ["General"],
      ["@"],
      ["mmmm"],
    ];
    sheet.getRange("A1:A7").values = [[0.1], [1234.5], [46387], [0.125], [true], ["1.5"], [46387]];
    sheet.getRange("B1:B2").formulas = [["=SUM(A1,A2)*1.5"], ["=NA()"]];
  });
  expect([0, 1, 2, 3, 4, 5, 6].map((row) => seen(row, 0))).toEqual([
    "0,1",
    "1.234,50",
    "31.12.2026",
    "12,5%",
    "WAHR",
    "1.5",
    "Dezember",
  ]);
  expect([0, 1].map((row) => seen(row, 1))).toEqual(["1851,9", "#NV"]);
  expect([0, 1, 2, 3, 4, 5, 6].map((row) => edited(row, 0))).toEqual([
    "0,1",
    "1234,5",
    "31.12.2026",
    "12,5%",
    "WAHR",
    "1.5",
    "31.12.2026",
  ]);
  expect(edited(0, 1)).toBe("=SUM(A1;A2)*1,5");
});

test("what is typed in German is stored in English, and what is left as it was stays", async () => {
  await open({ culture: "de-DE" }, (sheet) => {
    sheet.getRange("A1:A2").formulas = [["=SUM(B1,B2)*1.5"], [1.5]];
    sheet.getRange("J10").values = [["before"]];
  });
  expect(typed("1.234,50")).toMatchObject({ v: "1,234.50" });
  expect(typed("31.12.2026")).toMatchObject({ v: "12/31/2026" });
  expect(typed("1,234.50")).toMatchObject({ v: "1,234.50", t: 4 });
  expect(typed("Acme")).toMatchObject({ v: "Acme" });
  expect(typed("=WENN(A1;1,5;WAHR)")).toMatchObject({ f: "=WENN(A1,1.5,TRUE)" });
  expect(typed("=SUM(A1;2,5)")).toMatchObject({ f: "=SUM(A1,2.5)", custom: { text: "=SUM(A1,2.5)" } });
  const { worksheet } = place(0, 0);
  expect(typed("=SUM(B1;B2)*1,5", 0, 0)).toEqual(worksheet.getCellRaw(0, 0));
  expect(typed("1,5", 1, 0)).toEqual(worksheet.getCellRaw(1, 0));
});

test("in American English the grid's own texts are right", async () => {
  await open({}, (sheet) => (sheet.getRange("A1:A2").formulas = [[1.5], ["=SUM(B1,B2)"]]));
  expect([seen(0, 0), edited(0, 0), edited(1, 0)]).toEqual([1.5, 1.5, "=SUM(B1,B2)"]);
  expect(typed("1,234.50")).toMatchObject({ v: "1,234.50" });
});

test.each([
  ["on a protected sheet", true, ["", "=1+1", ""]],
  ["while it is not protected", false, ["=2+2", "=1+1", "=SUM(A1,A2)"]],
])("a hidden formula in the formula bar %s", async (_when, isProtected, shown) => {
  await open({}, (sheet) => {
    sheet.context.workbook.names.add("rate", "=0.5");
    sheet.getRange("A1:A3").formulas = [["=2+2"], ["=1+1"], ["=SUM(A1,A2)"]];
    for (const address of ["A1", "A3"]) sheet.getRange(address).format.protection.formulaHidden = true;
    sheet.getRange("A3").format.protection.locked = false;
    if (isProtected) sheet.protection.protect();
  });
  expect([0, 1, 2].map((row) => edited(row, 0))).toEqual(shown);
  // Left without typing, the open cell keeps its formula; typed over, it has the new one.
  expect(typed("", 2, 0).f ?? null).toBe(isProtected ? "=SUM(A1,A2)" : null);
  expect(typed("=rate", 2, 0)).toMatchObject({ f: "=0.5", custom: { text: "=rate" } });
});
