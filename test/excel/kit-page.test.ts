import { createWorkbook } from "../../src/excel/excel-workbook";
import { mdfBudgetDefinition } from "../../src/sheets/mdf-budget/definition";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { openHost } from "../support/headless";
import { kitChange, type KitPageOptions, LONG_PARTNERS } from "../support/kit-page";
import { shownContents } from "../support/shown-contents";
import { sheetOf } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

/** The page is one of that kind, whose sheets are called by it. */
const SHEET = mdfBudgetDefinition.title;

async function built(options: KitPageOptions = {}) {
  const change = kitChange(options);
  await createWorkbook().apply(change);
  const shown = await shownContents(host, SHEET);
  return { plan: change.sheets[0]!, shown };
}

function rowOf(shown: Awaited<ReturnType<typeof shownContents>>, column: number, text: string): number {
  return Array.from({ length: 60 }, (_, row) => row).find((row) => shown({ row, column }).text === text)!;
}

test("names of 40 characters, nine-digit money and long words are shown to their end", async () => {
  const { plan, shown } = await built();
  const name = rowOf(shown, 1, LONG_PARTNERS[0].partner);
  expect(LONG_PARTNERS[0].partner).toHaveLength(40);
  expect(shown({ row: name, column: 3 }).text).toBe("123,456,789");
  expect(clippedTexts(plan, shown)).toEqual([]);
});

test("a column too narrow for them is found out, cell by cell", async () => {
  const { plan, shown } = await built({ nameWidth: 30 });
  const name = rowOf(shown, 1, LONG_PARTNERS[0].partner);
  expect(clippedTexts(plan, shown)).toEqual([
    { cell: `B${name + 1}`, text: LONG_PARTNERS[0].partner, why: "wide" },
    { cell: `B${name + 2}`, text: LONG_PARTNERS[1].partner, why: "wide" },
  ]);
});

test("so are a figure too wide, a word too long and a text of too many lines", async () => {
  const { plan, shown } = await built();
  const narrow = {
    ...plan,
    columnWidths: plan.columnWidths.map((width, at) => (at === 3 ? 8 : at === 4 ? 7 : width)),
  };
  const found = clippedTexts(narrow, shown);
  expect(found).toContainEqual(expect.objectContaining({ text: "123,456,789", why: "wide" }));
  expect(found).toContainEqual(
    expect.objectContaining({ text: expect.stringMatching(/^Of the largest/), why: "word" }),
  );
  const low = { ...plan, rowHeights: { 0: 12 } };
  expect(clippedTexts(low, shown).map(({ why }) => why)).toContain("high");
});

test("balls, bars and the ladder say what the calculations hold", async () => {
  const { shown } = await built();
  const name = rowOf(shown, 1, "Kestrel");
  expect(Array.from({ length: 4 }, (_, index) => shown({ row: name - 3 + index, column: 2 }).text)).toEqual([
    "● Yellow",
    "● Green",
    "● Red",
    "○ Not measured",
  ]);
  const bars = Array.from({ length: 4 }, (_, index) => shown({ row: name - 3 + index, column: 4 }).text);
  const full = bars[1]!.length - 1;
  expect(bars).toEqual([
    ` ${"█".repeat(Math.round(full * (123_456_789 / 987_654_321)))}`,
    ` ${"█".repeat(full)}`,
    " ",
    "",
  ]);
  const ladder = rowOf(shown, 2, "✓Registered");
  expect([2, 3, 4, 5, 6].map((column) => shown({ row: ladder, column }).text)).toEqual([
    "✓Registered",
    "✓Silver",
    "✓Gold",
    "Platinum",
    "",
  ]);
  expect([2, 3, 4, 5, 6].map((column) => shown({ row: ladder + 1, column }).text)).toEqual([
    "",
    "",
    "you are here",
    "",
    "",
  ]);
  const check = rowOf(shown, 1, "Totals tie ✓");
  expect(shown({ row: check + 1, column: 1 }).text).toBe("Worth knowing (1): 1 partner without a target.  ");
});

test("bars are in Arial, and a file keeps font, closed rows, chart and pages", async () => {
  const { plan } = await built();
  const { data } = readWorkbookData(await writeWorkbookData(host.snapshot()));
  const sheet = sheetOf(data, SHEET);
  const bar = sheet.cells.find(({ value, formula }) => formula?.includes("█") ?? String(value).includes("█"));
  expect(bar?.style?.font).toMatchObject({ name: "Arial", size: 9, color: "#0F6CBD" });
  expect(sheet.hiddenRows?.[0]).toBe(plan.outline!.from);
  expect(sheet.hiddenRows?.at(-1)).toBe(plan.foot.row);
  expect(sheet.charts).toMatchObject([{ plotVisibleOnly: false }]);
  expect(sheet.pageLayout).toMatchObject({
    zoom: { scale: plan.print.scale },
    rowBreaks: [plan.print.breaks![0]! + 1],
  });
});
