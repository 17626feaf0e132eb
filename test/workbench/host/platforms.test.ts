import type { HeadlessOptions } from "../../../src/workbench/host/headless";
import { failureOf, openHost, valuesOf } from "../../support/headless";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host | undefined;
const open = async (options: HeadlessOptions) => (host = await openHost(options));
afterEach(() => {
  host?.close();
  host = undefined;
});

const PAIRS = [
  { platform: "windows", culture: "en-US", separator: "," },
  { platform: "windows", culture: "de-DE", separator: ";" },
  { platform: "mac", culture: "fr-FR", separator: ";" },
] as const;

test.each(PAIRS)("several areas on $platform in $culture are separated by $separator", async (pair) => {
  const { run } = await open(pair);
  const cellsIn = (addresses: string) =>
    failureOf(host!, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRanges(addresses).format.font.bold = true;
      await context.sync();
    });
  const other = pair.separator === "," ? ";" : ",";
  expect(await cellsIn(`A1${pair.separator}B2:C3`)).toBeUndefined();
  expect((await cellsIn(`A1${other}B2`))?.code).toBe("InvalidArgument");
  expect(await cellsIn("A1:B2")).toBeUndefined();
  const name = await run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
    await context.sync();
    return [cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator];
  });
  expect(name).toEqual([pair.culture, pair.culture === "en-US" ? "." : ","]);
});

test("the web takes commas in every culture", async () => {
  await open({ platform: "web", culture: "de-DE" });
  const error = await failureOf(host!, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRanges("A1,B2:C3").format.font.bold = true;
    await context.sync();
  });
  expect(error).toBeUndefined();
});

test.each([
  ["windows", "PC"],
  ["mac", "Mac"],
  ["web", "OfficeOnline"],
] as const)("an add-in on %s sees the platform %s", async (platform, seen) => {
  await open({ platform, culture: "de-DE" });
  expect(Office.context.platform).toBe(seen);
  expect((await Office.onReady()).platform).toBe(seen);
  expect(Office.context.displayLanguage).toBe("de-DE");
  expect(Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")).toBe(platform !== "web");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
});

test("a platform and culture that are not played are refused", async () => {
  await expect(openHost({ culture: "xx-XX" })).rejects.toThrow("xx-XX");
  await expect(openHost({ platform: "ipad" as never })).rejects.toThrow("ipad");
});

test.each(["windows", "mac", "web"] as const)("settings on %s hold 1 MB and no more", async (platform) => {
  await open({ platform });
  const half = "x".repeat(600_000);
  const add = (key: string, value: string) =>
    failureOf(host!, async (context) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    });
  expect(await add("first", half)).toBeUndefined();
  expect((await add("second", half))?.code).toBe("InvalidArgument");
  expect(Object.keys(host!.snapshot().settings ?? {})).toEqual(["first"]);
  expect(await add("first", "y".repeat(900_000))).toBeUndefined();
  const changed = await failureOf(host!, async (context) => {
    context.workbook.settings.getItem("first").value = "z".repeat(1_100_000);
    await context.sync();
  });
  expect(changed?.code).toBe("InvalidArgument");
});

test.each([
  ["windows", undefined],
  ["mac", undefined],
  ["web", "RequestPayloadSizeLimitExceeded"],
] as const)("requests of more than 5 MB on %s: %s", async (platform, code) => {
  await open({ platform });
  const error = await failureOf(host!, async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200");
    cells.values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    await context.sync();
  });
  expect(error?.code).toBe(code);
  if (code) return;
  expect((await valuesOf(host!, "Sheet1", "A1:A200")).flat().join("")).toHaveLength(6_000_000);
});

test.each([
  ["windows", 0],
  ["mac", null],
  ["web", null],
] as const)("a blank cell reaches a function on %s as %p", async (platform, blank) => {
  const seen: unknown[] = [];
  await open({
    platform,
    functions: {
      entries: [{ id: "SEEN", name: "CAM.SEEN", parameters: [{ name: "value" }] }],
      direct: (_entry, [value]) => {
        seen.push(value);
        return 1;
      },
    },
  });
  await host!.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").formulas = [["=CAM.SEEN(A1)"]];
    await context.sync();
  });
  await host!.settle();
  expect(seen).toContain(blank);
});

test("while a cell is edited every batch is refused, as the desktop does", async () => {
  await open({ platform: "windows" });
  host!.executor.editing = () => true;
  const read = () => failureOf(host!, (context) => context.sync());
  const write = () =>
    failureOf(host!, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
  expect((await write())?.code).toBe("InvalidOperationInCellEditMode");
  host!.executor.editing = () => false;
  expect(await write()).toBeUndefined();
  expect(await read()).toBeUndefined();
});

test.each([
  [false, 36526],
  [true, 35064],
])("a workbook with 1904 dates: %p", async (since1904, serial) => {
  await open({ strict: { since1904 } });
  const found = await host!.run(async (context) => {
    const result = context.workbook.functions.date(2000, 1, 1);
    result.load("value");
    await context.sync();
    return result.value;
  });
  expect(found).toBe(serial);
});

test.each([
  ["windows", true],
  ["mac", true],
  ["web", false],
] as const)("a sheet renamed in an undo group on %s: refused %p", async (platform, refused) => {
  await open({ platform });
  const renamed = Excel.run({ mergeUndoGroup: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = "Other";
    await context.sync();
  });
  await (refused
    ? expect(renamed).rejects.toMatchObject({ code: "UndoNotSupported" })
    : expect(renamed).resolves.toBeUndefined());
});
