import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { SHEET_KINDS } from "../../src/sheets/sheets";
import { dealsTable, partnersTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { emptyWorkbook, openToRead, openWorkbook } from "../../src/xlsx/file-workbook";
import { readTeam } from "../../src/xlsx/read-team";
import { readGrids } from "../../src/xlsx/read/read-grids";
import { HEAD, MAIN, smallBook, zipped } from "../support/foreign-books";

const MB = 2 ** 20;
/** Of the processor's own time: how busy the machine is does not count. */
const LONGEST = 2_000;

/** What reading gives, or the words with which it is refused; it takes neither long nor much memory. */
async function within(read: () => unknown): Promise<string> {
  const [begun, memory] = [process.cpuUsage(), held()];
  let words = "";
  let result: unknown;
  try {
    result = await read();
  } catch (error) {
    words = (error as Error).message;
  }
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(LONGEST);
  expect((held() - memory) / MB).toBeLessThan(200);
  expect(result === undefined).toBe(words !== "");
  return words;
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const SHEET = "xl/worksheets/sheet1.xml";
const sheet = (rows: string, dimension = "A1") =>
  `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${dimension}"/><sheetData>${rows}</sheetData></worksheet>`;
const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("")}]>`;

/** Reads everything that the add-in reads of a workbook. */
const readAll = (bytes: Uint8Array) => async () => {
  const workbook = openWorkbook(bytes);
  await workbook.read({ tables: ANY_TABLES, sheets: SHEET_KINDS });
  await workbook.cells(["Mine"]);
  return workbook.save();
};
/** As one of a team's files, beside a good one; the words with which the first is reported. */
const asTeamFile = (bytes: Uint8Array) => async () => {
  const files = [
    ["hostile.xlsx", bytes],
    ["good.xlsx", GOOD],
  ] as const;
  const found = await readTeam(
    files.map(([name, content]) => ({ name, bytes: async () => content })),
    { readOn: 46_000 },
  );
  expect(found.workbooks.map(({ about }) => about.workbook)).toEqual(["good.xlsx"]);
  throw new Error(found.notRead[0]!.why);
};
const readTeamOf = (bytes: Uint8Array) => async () => {
  const { workbooks } = await readTeam([{ name: "a.xlsx", bytes: async () => bytes }], { readOn: 46_000 });
  expect(workbooks[0]!.rows.map(({ partner }) => partner)).toEqual(["North"]);
  return workbooks;
};
const asCrmFile = (bytes: Uint8Array) => () => readGrids("deals.xlsx", bytes);

let GOOD: Uint8Array;
beforeAll(async () => {
  const file = emptyWorkbook();
  const partners = changeTable(partnersTable, [{ partnerId: "P-1", partner: "North" }]);
  await file.apply({ label: "Partners", tables: [partners], sheets: [] });
  GOOD = file.save();
});

test("a part that unpacks to hundreds of times its size is refused before it is unpacked", async () => {
  const bytes = zipped({ ...smallBook(), [SHEET]: new Uint8Array(150 * MB).fill(32) });
  expect(bytes.length).toBeLessThan(MB);
  const refused = /^The file unpacks to more than can be read here\. Nothing was changed\./;
  expect(await within(readAll(bytes))).toMatch(refused);
  expect(await within(asCrmFile(bytes))).toMatch(/unpacks to more than can be read/);
  expect(await within(asTeamFile(bytes))).toMatch(/unpacks to more than can be read/);
});

test.each([
  ["[Content_Types].xml", /document type/],
  ["xl/workbook.xml", /document type/],
])("entities within entities in %s are refused", async (path, words) => {
  const bytes = zipped({ ...smallBook(), [path]: `<?xml version="1.0"?>${LAUGHS}<a>&l9;</a>` });
  expect(await within(readAll(bytes))).toMatch(words);
  expect(await within(asCrmFile(bytes))).not.toBe("");
  expect(await within(asTeamFile(bytes))).toMatch(words);
});

test("entities within entities in a sheet are never put together", async () => {
  const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>';
  const bytes = zipped({ ...smallBook(), [SHEET]: sheet(cell).replace("?>", `?>${LAUGHS}`) });
  await within(readAll(bytes));
  await within(asCrmFile(bytes));
  expect(await within(asTeamFile(bytes))).toMatch(/has no table cam_partners/);
});

test.each([
  ["a table of text", strToU8("Deal,Amount\n1,2\n")],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)],
  ["a page", strToU8("<html><table></table></html>")],
  ["nothing", new Uint8Array()],
  ["another archive", zipped({ "readme.txt": "hello" })],
  ["a letter", zipped({ ...smallBook(), "xl/workbook.xml": "<w:document xmlns:w='w'/>" })],
])("what is called a workbook and is %s is refused", async (_, bytes) => {
  const words = /no Excel workbook|cannot be read as an Excel workbook/;
  expect(await within(readAll(bytes))).toMatch(words);
  expect(await within(asTeamFile(bytes))).toMatch(words);
});

test.each([
  ["said", sheet('<row r="1"><c r="A1"><v>1</v></c></row>', "A1:XFD1048576")],
  [
    "used",
    sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
  ],
])("a sheet of 1,048,576 rows and 16,384 columns, %s, costs what stands in it", async (_, xml) => {
  const bytes = zipped({ ...smallBook(), [SHEET]: xml });
  expect(await within(readAll(bytes))).toBe("");
  expect(await within(asCrmFile(bytes))).toBe("");
  expect(await within(asTeamFile(bytes))).toMatch(/has no table cam_partners/);
});

test.each(["XFD1048576", "F1048576"])(
  "a table of partners that says it reaches to %s costs what stands in it",
  async (end) => {
    const parts = unzipSync(GOOD);
    const [path] = Object.keys(parts).filter((name) => name.startsWith("xl/tables/"));
    const table = strFromU8(parts[path!]!).replaceAll(/ref="(\w+):\w+"/g, `ref="$1:${end}"`);
    const bytes = zipSync({ ...parts, [path!]: strToU8(table) });
    expect(await within(readTeamOf(bytes))).toBe("");
  },
);

test.each(["XFD1048576", "AZ1048576"])(
  "a table that says it reaches to %s is changed where something stands: no cell is written for the blank ones",
  async (end) => {
    const file = emptyWorkbook();
    const deal = (number: number) => ({ dealId: `D-${number}`, partner: "North", stage: "Won" });
    const tables = [
      changeTable(stagesTable, [{ stage: "Won", class: "Won" }]),
      changeTable(dealsTable, [deal(1), deal(2), deal(3)]),
    ];
    await file.apply({ label: "Deals", tables, sheets: [] });
    const parts = unzipSync(file.save());
    const path = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes('name="cam_deals"'))!;
    const wide = strFromU8(parts[path]!).replaceAll(/ref="(\w+):\w+"/g, `ref="$1:${end}"`);
    const workbook = openWorkbook(zipSync({ ...parts, [path]: strToU8(wide) }));
    const key = (number: number) => ({ dealId: `D-${number}` });
    const added = Array.from({ length: 1_500 }, (_, index) => deal(4 + index));
    const change = { ...changeTable(dealsTable, [{ ...key(1), amount: 5 }, ...added]), removals: [key(2)] };
    const { undo } = await workbook.apply({ label: "More", tables: [change], sheets: [] });
    const saved = unzipSync(workbook.save());
    const { rows } = openToRead(workbook.save())
      .read({ tables: [dealsTable] })
      .table(dealsTable);
    expect(rows.map(({ dealId, amount }) => [dealId, amount])).toEqual([
      ["D-1", 5],
      ["D-3", null],
      ...added.map(({ dealId }) => [dealId, null]),
    ]);
    const filled = Object.entries(saved)
      .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
      .map(([, bytes]) => strFromU8(bytes).match(/<c [^>]*[^/]>/g)?.length ?? 0);
    // Three cells a deal and what calculates, an amount, the headers and two lines above them.
    const headers = Object.keys(dealsTable.columns).length + (dealsTable.calculated?.length ?? 0);
    expect(Math.max(...filled)).toBe(4 * rows.length + 1 + headers + 2);
    await undo();
    expect(unzipSync(workbook.save())[path]).toEqual(strToU8(wide));
  },
);

test("links to other workbooks are not followed: partners are read, what the links say is not", async () => {
  const parts = unzipSync(GOOD);
  const bytes = zipSync({
    ...parts,
    "xl/externalLinks/externalLink1.xml": strToU8(
      `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="r" r:id="rId1"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalBook></externalLink>`,
    ),
  });
  expect(await within(readTeamOf(bytes))).toBe("");
});
