import { type TableChange, changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { newSession } from "../support/two-authors/authors";
import { turnRound } from "../support/two-authors/by-hand";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf } from "./support";

// A table that somebody sorts while it is written: rows are told apart by their keys, not by what stands in the cells that are written.

let host: Awaited<ReturnType<typeof openHost>>;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
  workbook = newSession();
  await workbook.apply(changeOf([], [deals([100, 100, 100, 100], 45_000)]));
});
afterEach(() => host.close());

/** A row for each amount, with a date. */
const deals = (amounts: readonly number[], closedOn?: number) =>
  changeTable(
    dealsTable,
    amounts.map((amount, index) => ({
      dealId: `D${index}`,
      amount,
      ...(closedOn === undefined ? {} : { closedOn }),
    })),
  );
const sort = () => turnRound(host, "cam_deals");
const repair = async () => (await newSession().unfinished())!.repair();

/** By deal its amount and its date. */
function rows(): Record<string, [unknown, unknown]> {
  const data = host.snapshot();
  const at = (column: string, row: number) => contentAt(data, "Deals", `${column}${row}`);
  return Object.fromEntries(
    [4, 5, 6, 7, 8, 9].flatMap((row) => (at("A", row) ? [[at("A", row), [at("G", row), at("N", row)]]] : [])),
  );
}
const amounts = () => Object.fromEntries(Object.entries(rows()).map(([id, [amount]]) => [id, amount]));

/** Writes, and the session dies when Excel has carried it out. */
async function dies(change: TableChange): Promise<void> {
  host.faults.killSession(5);
  await problemOf(workbook.apply(changeOf([], [change])));
  host.faults.clear();
}

test.each([3, 4, 5])(
  "before sync %d, where the same stands in all: each amount goes to its own deal",
  async (sync) => {
    host.faults.beforeSync(sync, sort);
    await workbook.apply(changeOf([], [deals([500, 501, 502, 503, 504])]));
    expect(amounts()).toEqual({ D0: 500, D1: 501, D2: 502, D3: 503, D4: 504 });
  },
);

test("right after it was written, before a failure: no amount gets into another deal, and all rows are named", async () => {
  await workbook.apply(changeOf([], [deals([1, 2, 3, 4])]));
  host.faults.push({ sync: host.executor.syncs + 5, before: sort, code: "GeneralException" });
  const { cells, untouched } = await problemOf(workbook.apply(changeOf([], [deals([7, 7, 7, 7], 45_001)])));
  expect(untouched).not.toContain("as it was");
  expect(cells).toEqual(expect.arrayContaining(["Deals!G4", "Deals!G7", "Deals!N4"]));
  expect(amounts()).toEqual({ D0: 7, D1: 7, D2: 7, D3: 7 });
});

test("before a repair: rows that were sorted back are repaired, others are left and named", async () => {
  await workbook.apply(changeOf([], [deals([1, 2, 3, 4])]));
  const before = comparable(host.snapshot());
  await dies(deals([7, 7, 7, 7, 7]));
  sort();
  const { cells, details } = await problemOf(repair());
  expect(cells).toContain("Deals!G4");
  expect(details.join(" ")).toContain("Rows of the table cam_deals were sorted meanwhile");
  // The one in the middle is where it was.
  expect(amounts()).toEqual({ D0: 7, D1: 7, D2: 3, D3: 7, D4: 7 });
  sort();
  await repair();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("before a repair of rows that were added: nothing is taken out of the rows that stand where they were", async () => {
  const before = rows();
  await dies(deals([100, 100, 100, 100, 100, 100], 45_000));
  sort();
  await problemOf(repair());
  expect(rows()).toEqual({ ...before, D4: [100, 45_000], D5: [100, 45_000] });
});

test("before a repair of rows that were removed: nothing of one row gets into another", async () => {
  await workbook.apply(changeOf([], [deals([1, 2, 3, 4])]));
  await dies(changeTable(dealsTable, [], [{ dealId: "D0" }]));
  const written = rows();
  sort();
  await problemOf(repair());
  expect(rows()).toEqual(written);
});

describe("right before rows are removed", () => {
  const removal = () => workbook.apply(changeOf([], [changeTable(dealsTable, [], [{ dealId: "D1" }])]));
  beforeEach(() => workbook.apply(changeOf([], [deals([1, 2, 3, 4])])));

  test("and the first request that goes back fails: the session tries again, since nobody else knows what stood there", async () => {
    host.faults.beforeSync(4, sort);
    host.faults.failAt(5, "GeneralException");
    await removal();
    expect(amounts()).toEqual({ D0: 1, D2: 3, D3: 4 });
  });

  test("and the session dies: a repair does not say that all is as it was", async () => {
    host.faults.push({ sync: host.executor.syncs + 4, before: sort });
    host.faults.killSession(5);
    await problemOf(removal());
    host.faults.clear();
    const { cells, details } = await problemOf(repair());
    expect(cells).toContain("Deals!A5");
    expect(details.join(" ")).toContain("Rows of the table cam_deals were sorted meanwhile");
  });
});
