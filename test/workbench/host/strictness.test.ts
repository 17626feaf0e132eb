import { createWorkbook } from "../../../src/excel/excel-workbook";
import type { PlatformName } from "../../../src/workbench/host/platform";
import { changeOf, samplePlan, sheetOf } from "../../excel/support";
import type { Strictness } from "../../../src/workbench/host/model/strictness";
import type { HeadlessOptions } from "../../../src/workbench/host/headless";
import { failureOf, openHost } from "../../support/headless";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host | undefined;
afterEach(() => {
  host?.close();
  host = undefined;
});
const open = async (options: HeadlessOptions) => (host = await openHost(options));
const failed = async (act: (sheet: Excel.Worksheet) => unknown) =>
  (
    await failureOf(host!, async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    })
  )?.code;
const page = () => host!.snapshot().sheets[0]!;
/** Each option in an Excel that has it, and in one that does not. */
const both = (strict: Strictness) =>
  [
    [true, strict],
    [false, {}],
  ] as const;

test.each(both({ insideNeedsInside: true }))(
  "borders inside a single row or column: refused %p",
  async (isStrict, strict) => {
    await open({ strict });
    const draw = (address: string, side: Excel.BorderIndex | "InsideHorizontal" | "InsideVertical") =>
      failed(
        (sheet) =>
          (sheet.getRange(address).format.borders.getItem(side as "InsideVertical").style = "Continuous"),
      );
    const refused = isStrict ? "InvalidArgument" : undefined;
    expect(await draw("A1:D1", "InsideHorizontal")).toBe(refused);
    expect(await draw("A1:A4", "InsideVertical")).toBe(refused);
    expect(await draw("A1:D1", "InsideVertical")).toBeUndefined();
    expect(await draw("A1:D4", "InsideHorizontal")).toBeUndefined();
  },
);

test.each(both({ longestText: 8_221 }))(
  "a text of more than 8,221 characters through formulas: refused %p",
  async (isStrict, strict) => {
    await open({ strict });
    const enter = (length: number) =>
      failed((sheet) => (sheet.getRange("A1").formulas = [["x".repeat(length)]]));
    expect(await enter(8_221)).toBeUndefined();
    expect(await enter(8_222)).toBe(isStrict ? "InvalidArgument" : undefined);
    expect(page().cells[0]!.value).toHaveLength(isStrict ? 8_221 : 8_222);
    // Only formulas go that way.
    expect(await failed((sheet) => (sheet.getRange("A1").values = [["y".repeat(9_000)]]))).toBeUndefined();
  },
);

test.each(both({ formulaFormat: "0.00%" }))(
  "a formula brings a format along into a General cell: %p",
  async (isStrict, strict) => {
    await open({ strict });
    await failed((sheet) => {
      sheet.getRange("A2").numberFormat = [["#,##0"]];
      sheet.getRange("A1:A3").formulas = [["=1/4"], ["=1/4"], ["text"]];
    });
    const formats = [0, 1, 2].map(
      (row) => page().cells.find((cell) => cell.row === row)?.style?.numberFormat,
    );
    expect(formats).toEqual([isStrict ? "0.00%" : undefined, "#,##0", undefined]);
    await failed((sheet) => (sheet.getRange("A1").numberFormat = [["General"]]));
    expect(page().cells[0]!.style?.numberFormat).toBeUndefined();
  },
);

test.each(both({ headersAreNumbers: true }))(
  "a chart takes its first row for numbers: %p",
  async (isStrict, strict) => {
    await open({ strict });
    await failed((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Quarter", "Won"],
        ["Q1", 1],
        ["Q2", 2],
      ];
      sheet.charts.add("Line", sheet.getRange("A1:B3"));
    });
    expect(page().charts![0]!.series).toEqual(
      isStrict
        ? [{ values: "=Sheet1!$A$1:$B$3" }]
        : [{ name: "=Sheet1!$B$1", values: "=Sheet1!$B$2:$B$3", categories: "=Sheet1!$A$2:$A$3" }],
    );
  },
);

test.each(both({ forgetsPrintFit: 1 }))(
  "fitting a print to pages is forgotten once: %p",
  async (isStrict, strict) => {
    await open({ strict: { ...strict } });
    const fit = () =>
      failed((sheet) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 }));
    expect(await fit()).toBeUndefined();
    expect(page().pageLayout?.zoom).toEqual(
      isStrict ? undefined : { horizontalFitToPages: 1, verticalFitToPages: 2 },
    );
    expect(await fit()).toBeUndefined();
    expect(page().pageLayout?.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 2 });
  },
);

test.each([
  ["windows", "InvalidArgument"],
  ["mac", undefined],
  ["web", undefined],
] as const)("what only Windows refuses, on %s: %s", async (platform, code) => {
  await open({ platform });
  expect(await failed((sheet) => (sheet.getRange("A1").formulas = [["x".repeat(9_000)]]))).toBe(code);
  expect(
    await failed(
      (sheet) => (sheet.getRange("A1:B1").format.borders.getItem("InsideHorizontal").style = "Continuous"),
    ),
  ).toBe(code);
  await failed((sheet) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }));
  expect(page().pageLayout?.zoom === undefined).toBe(code !== undefined);
});

test.each([
  ["windows", undefined],
  ["mac", undefined],
  ["web", "ResponsePayloadSizeLimitExceeded"],
] as const)("an answer of more than 5 MB on %s: %s", async (platform, code) => {
  await open({ platform });
  for (const from of [1, 101])
    expect(
      await failed((sheet) => {
        sheet.getRange(`A${from}:A${from + 99}`).values = Array.from({ length: 100 }, () => [
          "x".repeat(30_000),
        ]);
      }),
    ).toBeUndefined();
  expect(await failed((sheet) => sheet.getRange("A1:A200").load("values"))).toBe(code);
  expect(await failed((sheet) => sheet.getRange("A1:A100").load("values"))).toBeUndefined();
});

test.each([
  ["windows", true],
  ["mac", true],
  ["web", false],
] as const)("on %s a formula brings along the format of what it refers to: %p", async (platform, brings) => {
  await open({ platform });
  await failed((sheet) => {
    sheet.getRange("A1:A3").numberFormat = [["m/d/yyyy"], ["0.0%"], ["@"]];
    sheet.getRange("B4").numberFormat = [["#,##0"]];
    sheet.getRange("B1:B6").formulas = [
      ["=A1+1"],
      ["=Sheet1!A2*2"],
      ["=A3"],
      ["=A1"],
      ["=1+1"],
      ["=SUM(C1,A1)"],
    ];
  });
  const formats = [0, 1, 2, 3, 4, 5].map(
    (row) => page().cells.find((cell) => cell.row === row && cell.column === 1)?.style?.numberFormat,
  );
  const own = [undefined, undefined, undefined, "#,##0", undefined, undefined];
  expect(formats).toEqual(brings ? ["m/d/yyyy", "0.0%", ...own.slice(2)] : own);
});

test("numbers in the first row of a chart's cells are taken for data, on every platform", async () => {
  await open({ platform: "windows" });
  await failed((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Year", 2017],
      ["Q1", 1],
      ["Q2", 2],
    ];
    sheet.charts.add("Line", sheet.getRange("A1:B3"));
  });
  expect(page().charts![0]!.series).toEqual([
    { values: "=Sheet1!$B$1:$B$3", categories: "=Sheet1!$A$1:$A$3" },
  ]);
});

test("a built sheet has the number formats of its plan, whatever formulas bring along", async () => {
  const formatsOn = async (platform: PlatformName) => {
    await open({ platform, calculate: "never" });
    await createWorkbook().apply(changeOf([samplePlan()]));
    const { cells } = sheetOf(host!.snapshot(), "Score · Acme");
    host?.close();
    host = undefined;
    return cells.map(({ row, column, style }) => [row, column, style?.numberFormat]);
  };
  const web = await formatsOn("web");
  expect(await formatsOn("windows")).toEqual(web);
  expect(await formatsOn("mac")).toEqual(web);
});
