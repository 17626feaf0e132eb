import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
});
afterEach(() => host.close());

/** The same amounts twice: what was typed there does not tell the rows apart. */
const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount, closedOn: 45_000 })),
  );

/** A co-author inserts rows, the first of them the one of that number. */
const insertRows = (row: number, count = 1) =>
  host.grid.insert(host.model.sheetIdByName("Deals")!, "rows", row - 1, count);

const amounts = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => [
    contentAt(host.snapshot(), "Deals", `A${first + index}`),
    contentAt(host.snapshot(), "Deals", `G${first + index}`),
  ]);

describe.each([
  ["before the writing request", 4],
  ["before it is read back", 5],
])("a row inserted above a table %s", (_, sync) => {
  test("takes the amounts along, and an undo with it", async () => {
    await workbook.apply(changeOf([], [deals(3, 100)]));
    typeInto(host, "Deals", { S5: "mine" });
    host.faults.beforeSync(sync, () => insertRows(2));
    const applied = await workbook.apply(changeOf([], [deals(5, 500)]));
    expect(applied).toMatchObject({ overwritten: [], tables: [{ added: 2, changed: 3 }] });
    expect(amounts(4, 6)).toEqual([
      ["Deal ID", "Amount"],
      ...[0, 1, 2, 3, 4].map((index) => [`D${index}`, 500]),
    ]);
    expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { row: 3, rows: 6 } }]);
    await applied.undo();
    expect(amounts(4, 5)).toEqual([
      ["Deal ID", "Amount"],
      ...[0, 1, 2].map((index) => [`D${index}`, 100]),
      [undefined, undefined],
    ]);
    expect(contentAt(host.snapshot(), "Deals", "S6")).toBe("mine");
  });

  test("and a failure right after it leave everything as the co-author left it", async () => {
    await workbook.apply(changeOf([], [deals(3, 100)]));
    host.faults.push({
      sync: host.executor.syncs + sync,
      before: () => insertRows(2),
      code: "GeneralException",
      ...(sync === 4 ? { action: 90 } : {}),
    });
    expect((await problemOf(workbook.apply(changeOf([], [deals(5, 500)])))).untouched).toContain(
      "taken back",
    );
    expect(amounts(4, 5)).toEqual([
      ["Deal ID", "Amount"],
      ...[0, 1, 2].map((index) => [`D${index}`, 100]),
      [undefined, undefined],
    ]);
    expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { row: 3, rows: 4 } }]);
  });
});

test("rows inserted above a table before an undo take what it brings back along", async () => {
  await workbook.apply(changeOf([], [deals(3, 100)]));
  const applied = await workbook.apply(changeOf([], [deals(4, 500)]));
  insertRows(1, 3);
  await applied.undo();
  expect(amounts(6, 5)).toEqual([
    ["Deal ID", "Amount"],
    ...[0, 1, 2].map((index) => [`D${index}`, 100]),
    [undefined, undefined],
  ]);
});

test("a row inserted within a table between reading and writing: the change starts over and finds its rows", async () => {
  await workbook.apply(changeOf([], [deals(3, 100)]));
  host.faults.beforeSync(4, () => insertRows(5));
  await workbook.apply(changeOf([], [deals(3, 500)]));
  expect(amounts(3, 5)).toEqual([
    ["Deal ID", "Amount"],
    ["D0", 500],
    [undefined, undefined],
    ["D1", 500],
    ["D2", 500],
  ]);
  expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { row: 2, rows: 5 } }]);
});

test("a row inserted within a table that grows at the same time stays in it", async () => {
  await workbook.apply(changeOf([], [deals(3, 100)]));
  host.faults.beforeSync(4, () => {
    insertRows(5);
    typeInto(host, "Deals", { A5: "theirs" });
  });
  await workbook.apply(changeOf([], [deals(5, 500)]));
  expect(amounts(4, 6).map(([id]) => id)).toEqual(["D0", "theirs", "D1", "D2", "D3", "D4"]);
  expect(amounts(4, 6).map(([, amount]) => amount)).toEqual([500, undefined, 500, 500, 500, 500]);
  expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { rows: 7 } }]);
});

test("rows that were removed close up in the table, wherever it has moved", async () => {
  await workbook.apply(changeOf([], [deals(4, 100)]));
  typeInto(host, "Deals", { A12: "below" });
  host.faults.beforeSync(4, () => insertRows(1, 2));
  const applied = await workbook.apply(changeOf([], [changeTable(dealsTable, [], [{ dealId: "D1" }])]));
  expect(amounts(5, 4).map(([id]) => id)).toEqual(["Deal ID", "D0", "D2", "D3"]);
  expect(contentAt(host.snapshot(), "Deals", "A14")).toBe("below");
  await applied.undo();
  host.grid.remove(host.model.sheetIdByName("Deals")!, "rows", 0, 2);
  expect(amounts(3, 5).map(([id]) => id)).toEqual(["Deal ID", "D0", "D1", "D2", "D3"]);
  expect(contentAt(host.snapshot(), "Deals", "A12")).toBe("below");
});

test("a table under a name of the user's own is asked to be called as before, and nothing is written", async () => {
  await workbook.apply(changeOf([], [deals(3, 100)]));
  const rename = (from: string, to: string) =>
    host.run(async (context) => {
      context.workbook.tables.getItem(from).name = to;
      await context.sync();
    });
  await rename("cam_deals", "MyDeals");
  const before = comparable(host.snapshot());
  expect(await problemOf(workbook.apply(changeOf([], [deals(5, 500)])))).toMatchObject({
    problem: "moved",
    what: 'The table cam_deals is not there, and the table MyDeals on "Deals" has all of its columns.',
    next: expect.stringContaining("Call it cam_deals again"),
  });
  expect(comparable(host.snapshot())).toEqual(before);
  await rename("MyDeals", "cam_deals");
  // Also while the change is on its way.
  host.faults.beforeSync(3, () => {
    host.faults.clear();
    const id = host.model.sheetIdByName("Deals")!;
    host.model.sheet(id).tables[0]!.name = "MyDeals";
  });
  expect((await problemOf(workbook.apply(changeOf([], [deals(5, 500)])))).problem).toBe("moved");
  expect(comparable(host.snapshot())).toEqual(before);
});
