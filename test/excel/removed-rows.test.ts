import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import type { WorkbookPort } from "../../src/book/workbook-port";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { newSession } from "../support/two-authors/authors";
import { cutAndPaste, turnRound } from "../support/two-authors/by-hand";
import { differencesOf } from "../support/two-authors/compared";
import { openHost } from "../support/headless";
import { changeOf, problemOf, sheetOf, typeInto } from "./support";

// A build adds rows to a table from which somebody removes some before it has ended: how large the table is says nothing of what it has got.

let host: Awaited<ReturnType<typeof openHost>>;
let workbook: WorkbookPort;
let before: WorkbookData;
beforeAll(async () => {
  host = await openHost({ calculate: "never" });
  await newSession().apply(changeOf([], [deals([1, 2, 3, 4, 5])]));
  before = host.snapshot();
});
afterAll(() => host.close());
beforeEach(() => {
  host.load(before);
  workbook = newSession();
});

/** A row for each amount. */
const deals = (amounts: readonly number[]) =>
  changeTable(
    dealsTable,
    amounts.map((amount, index) => ({ dealId: `D${index}`, amount, closedOn: 45_000 })),
  );
/** Two more rows: the table ends in row 10. */
const GROWN = [1, 2, 3, 4, 5, 6, 7];
const LAST = 8;

type Deed = () => void | Promise<void>;
const lines =
  (does: "remove" | "insert") =>
  (first: number, count = 1): Deed =>
  () =>
    host.grid[does](host.model.sheetIdByName("Deals")!, "rows", first - 1, count);
const [removes, inserts] = [lines("remove"), lines("insert")];
const types = (cells: Record<string, string | number>) => () => typeInto(host, "Deals", cells);
/** As a user does: a table takes what is typed below it. */
const enters = (address: string, value: string) => () =>
  host.run(async (context) => {
    context.workbook.worksheets.getItem("Deals").getRange(address).values = [[value]];
    await context.sync();
  });
const all =
  (...deeds: Deed[]): Deed =>
  async () => {
    for (const deed of deeds) await deed();
  };
const sort = () => turnRound(host, "cam_deals");

/** The workbook as it would be had there been nothing but that. */
async function alone(deed: Deed): Promise<WorkbookData> {
  const now = host.snapshot();
  host.load(before);
  await deed();
  const wanted = host.snapshot();
  host.load(now);
  return wanted;
}

async function dies(change = changeOf([], [deals(GROWN)])): Promise<void> {
  host.faults.killSession(5);
  await problemOf(workbook.apply(change));
  host.faults.clear();
}
const repair = async () => (await newSession().unfinished())!.repair();
const ids = () =>
  sheetOf(host.snapshot(), "Deals")
    .cells.filter(({ column, row, value }) => column === 0 && row >= 3 && value !== undefined)
    .sort((one, other) => one.row - other.row)
    .map(({ value }) => value);
const rows = () => sheetOf(host.snapshot(), "Deals").tables![0]!.box.rows - 1;

const TAKEN_BACK: readonly [string, Deed][] = [
  ["as many of the first rows", removes(4, 2)],
  ["as many rows in the middle", removes(5, 2)],
  ["as many of the last rows that were there", removes(LAST - 1, 2)],
  ["fewer rows", removes(4)],
  ["more rows", removes(4, 3)],
  ["rows, and inserts one above the table", all(inserts(2), removes(6, 2))],
  [
    "rows, and filters",
    all(removes(5, 2), () =>
      host.grid.setLinesHidden(host.model.sheetIdByName("Deals")!, { axis: "rows", at: 4, count: 1 }, true),
    ),
  ],
  ["rows, and inserts others among those that were there", all(removes(4, 3), inserts(5, 2))],
  [
    "rows, and cuts the table to another place",
    all(removes(4, 2), () =>
      cutAndPaste(
        host,
        { title: "Deals", box: { row: 2, column: 0, rows: 6, columns: 26 } },
        { title: "Deals", row: 30, column: 1 },
      ),
    ),
  ],
];

test.each(TAKEN_BACK)(
  "somebody removes %s: a repair takes out what was added, and nothing else",
  async (_, deed) => {
    await dies();
    await deed();
    await repair();
    expect(differencesOf(host.snapshot(), await alone(deed))).toEqual([]);
  },
);

test("somebody removes all rows that were there: a blank one stays, without which Excel has no table", async () => {
  await dies();
  await removes(4, 5)();
  await repair();
  expect([ids(), rows()]).toEqual([[], 1]);
});

test.each<[string, Deed, string[]]>([
  ["one of the added rows", removes(10), ["D0", "D1", "D2", "D3", "D4"]],
  ["all added rows", removes(9, 2), ["D0", "D1", "D2", "D3", "D4"]],
  ["an added row and another", all(removes(9), removes(4)), ["D1", "D2", "D3", "D4"]],
  ["all added rows and another", all(removes(9, 2), removes(4)), ["D1", "D2", "D3", "D4"]],
])("somebody removes %s: nothing is left to be told", async (_, deed, left) => {
  await dies();
  await deed();
  await repair();
  expect([ids(), rows()]).toEqual([left, left.length]);
});

test.each<[string, Deed, string[]]>([
  [
    "and types below those that were added",
    all(removes(4, 3), enters("A8", "theirs")),
    ["D3", "D4", "D5", "D6", "theirs"],
  ],
  ["and sorts", all(removes(4), sort), ["D6", "D5", "D4", "D3", "D2", "D1"]],
])("somebody removes rows %s: all rows stay as they are, and are told of", async (_, deed, left) => {
  await dies();
  await deed();
  const { details, untouched } = await problemOf(repair());
  expect(details).toEqual([
    "Other rows stand below those that were added to the table cam_deals, and these were left.",
  ]);
  expect(untouched).toContain("the note of how it was is still there");
  expect(ids()).toEqual(left);
});

test("somebody removes a row and types into one that was added: what is not theirs goes, and the rest is told of", async () => {
  await dies();
  await all(removes(4), types({ G8: 777 }))();
  const { details } = await problemOf(repair());
  expect(details).toEqual(["The table cam_deals was given another size meanwhile."]);
  expect(ids()).toEqual(["D1", "D2", "D3", "D4", "D5"]);
});

test("somebody types beside an added row whose table has fewer rows by now: it stays in the table, until it can go", async () => {
  await dies();
  await all(removes(4), types({ S9: "mine" }))();
  expect((await problemOf(repair())).cells).toContain("Deals!S9");
  expect([ids(), rows()]).toEqual([["D1", "D2", "D3", "D4"], 6]);
});

describe("somebody removes rows right before a build has read back what it wrote", () => {
  test("and it is written again: nobody is told to update Excel", async () => {
    host.faults.beforeSync(5, removes(4, 2));
    await workbook.apply(changeOf([], [deals(GROWN)]));
    expect(ids().sort()).toEqual(["D0", "D1", "D2", "D3", "D4", "D5", "D6"]);
    expect(rows()).toBe(7);
  });

  test("and it fails: all of it is taken back, and is said to be", async () => {
    const deed = removes(5, 2);
    host.faults.push({ sync: host.executor.syncs + 5, before: deed, code: "GeneralException" });
    const { untouched } = await problemOf(workbook.apply(changeOf([], [deals(GROWN)])));
    expect(untouched).toContain("the workbook is as it was");
    expect(differencesOf(host.snapshot(), await alone(deed))).toEqual([]);
  });
});

test("rows are removed from one of two tables that have grown", async () => {
  const partners = (count: number) =>
    changeTable(
      partnersTable,
      Array.from({ length: count }, (_, index) => ({ partnerId: `P${index}`, partner: `Partner ${index}` })),
    );
  await workbook.apply(changeOf([], [partners(2)]));
  const first = host.snapshot();
  await dies(changeOf([], [deals(GROWN), partners(5)]));
  await removes(4, 2)();
  await repair();
  const now = host.snapshot();
  host.load(first);
  await removes(4, 2)();
  expect(differencesOf(now, host.snapshot())).toEqual([]);
});

test("a row is removed from a table whose last rows were blank: those that had filled them are emptied", async () => {
  for (const row of [7, 8]) types({ [`A${row}`]: "", [`G${row}`]: "", [`N${row}`]: "" })();
  await dies();
  expect([ids().length, rows()]).toEqual([7, 7]);
  await removes(4)();
  await repair();
  expect([ids(), rows()]).toEqual([["D1", "D2"], 4]);
});

test("rows are removed from a table of which others were changed too: no amount gets into another deal, and what stays is told of", async () => {
  const amounts = () => {
    const { cells } = sheetOf(host.snapshot(), "Deals");
    const at = (row: number) => cells.find((cell) => cell.row === row && cell.column === 6)?.value;
    return ids().map((id, index) => [id, at(3 + index)]);
  };
  await dies(changeOf([], [deals(GROWN.map((amount) => amount * 10))]));
  await removes(4, 2)();
  const { cells } = await problemOf(repair());
  expect(cells).toEqual(["Deals!G4", "Deals!G5", "Deals!G6", "Deals!G7", "Deals!G8"]);
  expect(amounts()).toEqual([
    ["D2", 30],
    ["D3", 40],
    ["D4", 50],
  ]);
  // Nothing else is left of it.
  await problemOf(repair());
  expect([ids(), rows()]).toEqual([["D2", "D3", "D4"], 3]);
});

test.each([3, 4])("rows are removed before request %d of an undo: the other rows stay", async (request) => {
  const { undo } = await workbook.apply(changeOf([], [deals(GROWN)]));
  host.faults.beforeSync(request, removes(4, 2));
  await undo().catch(() => undefined);
  host.faults.clear();
  await (await newSession().unfinished())?.repair();
  expect([ids(), rows()]).toEqual([["D2", "D3", "D4"], 3]);
});

test("a session dies anywhere in the request that adds rows, and somebody types below: rows that stay blank are told", async () => {
  const seen = new Set<string>();
  for (let action = 0; action < 240; action += 15) {
    host.load(before);
    workbook = newSession();
    host.faults.failAt(4, "GeneralException", action);
    await dies();
    await enters("A11", "X")();
    const unfinished = await newSession().unfinished();
    const told = unfinished ? String(await problemOf(unfinished.repair()).catch(() => "")) : "";
    const stay = rows() > ids().length;
    seen.add(`${rows()} rows`);
    if (stay) expect([action, told]).toEqual([action, expect.stringContaining("cam_deals")]);
  }
  expect([...seen].length).toBeGreaterThan(1);
});
