import { failureOf, openHost } from "../../support/headless";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

/** Formats of cells of the first sheet, as the add-in reads them. */
function read<T>(
  addresses: readonly string[],
  what: string,
  of: (format: Excel.RangeFormat) => T,
): Promise<T[]> {
  return host.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const ranges = addresses.map((address) => {
      const range = sheet.getRange(address);
      range.load(what);
      return range;
    });
    await context.sync();
    return ranges.map(({ format }) => of(format));
  });
}

function format(addresses: string, set: (areas: Excel.RangeAreas) => void): Promise<void> {
  return host.run(async (context) => {
    set(context.workbook.worksheets.getFirst().getRanges(addresses));
    await context.sync();
  });
}

const bottoms = async (...addresses: string[]) =>
  host.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const lines = addresses.map((address) => {
      const line = sheet.getRange(address).format.borders.getItem("EdgeBottom");
      line.load("style");
      return line;
    });
    await context.sync();
    return lines.map(({ style }) => style);
  });

test("several ranges are formatted at once and nothing between them", async () => {
  await format("A1:B2, D4; F6:F6", (areas) => {
    areas.format.fill.color = "#112233";
    areas.format.font.bold = true;
    areas.format.horizontalAlignment = "Right";
    areas.format.protection.locked = false;
  });
  const cells = ["A1", "B2", "C3", "D4", "F6"];
  const all = await read(
    cells,
    "format/fill/color,format/font/bold,format/horizontalAlignment,format/protection/locked",
    (each) => [each.fill.color, each.font.bold, each.horizontalAlignment, each.protection.locked],
  );
  const [ours, plain] = [
    ["#112233", true, "Right", false],
    ["#FFFFFF", false, "General", true],
  ];
  expect(all).toEqual([ours, ours, plain, ours, ours]);
});

test("each range has edges of its own", async () => {
  await format("A1:A2,A3:A4", (areas) => (areas.format.borders.getItem("EdgeBottom").style = "Continuous"));
  expect(await bottoms("A1", "A2", "A3", "A4")).toEqual(["None", "Continuous", "None", "Continuous"]);
});

test("a cell of two ranges gets the lines of both", async () => {
  await format("A1:A3,A2:A4", (areas) => (areas.format.borders.getItem("EdgeBottom").style = "Continuous"));
  expect(await bottoms("A2", "A3", "A4")).toEqual(["None", "Continuous", "Continuous"]);
});

test("they tell where they are and what they have in common", async () => {
  await format("A1,C3", (areas) => (areas.format.font.italic = true));
  const told = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const [same, mixed] = [sheet.getRanges("A1,C3"), sheet.getRanges("A1:A2,C3")];
    for (const areas of [same, mixed]) areas.load("address,areaCount,cellCount,format/font/italic");
    await context.sync();
    return [same, mixed].map(({ address, areaCount, cellCount, format: { font } }) => [
      address,
      areaCount,
      cellCount,
      font.italic,
    ]);
  });
  expect(told).toEqual([
    ["Sheet1!A1,Sheet1!C3", 2, 2, true],
    ["Sheet1!A1:A2,Sheet1!C3", 2, 3, null],
  ]);
});

test("formats are cleared, contents stay", async () => {
  await host.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:C1").values = [[1, 2, 3]];
    await context.sync();
  });
  await format("A1:C1", (areas) => (areas.format.fill.color = "#112233"));
  await format("A1,C1", (areas) => areas.clear("Formats"));
  expect(await read(["A1", "B1", "C1"], "format/fill/color", ({ fill }) => fill.color)).toEqual([
    "#FFFFFF",
    "#112233",
    "#FFFFFF",
  ]);
  expect(host.snapshot().sheets[0]!.cells.map(({ value }) => value)).toEqual([1, 2, 3]);
});

test("what is no address, what the host does not play and a protected sheet are refused", async () => {
  const code = async (set: (sheet: Excel.Worksheet) => void) =>
    (
      await failureOf(host, async (context) => {
        set(context.workbook.worksheets.getFirst());
        await context.sync();
      })
    )?.code;
  expect(await code((sheet) => (sheet.getRanges("A1,what?").format.wrapText = true))).toBe("InvalidArgument");
  expect(await code((sheet) => (sheet.getRanges("A1,C3").format.columnWidth = 20))).toBe("ApiNotFound");
  expect(await code((sheet) => sheet.protection.protect())).toBeUndefined();
  expect(await code((sheet) => (sheet.getRanges("A1,C3").format.wrapText = true))).toBe("AccessDenied");
});
