import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { Strictness } from "../../src/workbench/host/model/strictness";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, typeInto } from "./support";

const STRICT = { longestText: 8_221 };
const LONG = `= ${"long ".repeat(4_000)}`;
const deals = (from: number, count: number, account = "Short") =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${from + index}`, account, amount: 1 })),
  );

/** Three deals, the second with a text that a user typed, which formulas do not take. */
async function openDeals(strict: Strictness) {
  const host = await openHost({ calculate: "never", strict });
  const workbook = createWorkbook();
  await workbook.apply(changeOf([], [deals(0, 3)]));
  typeInto(host, "Deals", { C5: LONG });
  return { host, workbook, before: comparable(host.snapshot()) };
}

/** Changes the long text itself, or moves it by removing the row above it. */
const CHANGES = [
  ["is written over", changeOf([], [deals(1, 1)])],
  ["moves up", changeOf([], [changeTable(dealsTable, [], [{ dealId: "D0" }])])],
] as const;

test.each(CHANGES)(
  "a user's long text that %s comes back after an undo and after failures",
  async (_, change) => {
    const { host, workbook, before } = await openDeals(STRICT);
    const applied = await workbook.apply(change);
    expect(contentAt(host.snapshot(), "Deals", "C4")).toBe(change === CHANGES[1][1] ? LONG : "Short");
    await applied.undo();
    expect(comparable(host.snapshot())).toEqual(before);
    for (const [sync, action] of [
      [4, 54],
      [4, 60],
      [5, 1],
    ] as const) {
      host.faults.clear();
      host.faults.failAt(sync, "GeneralException", action);
      expect((await problemOf(workbook.apply(change))).untouched).toContain("taken back");
      expect(comparable(host.snapshot())).toEqual(before);
    }
    host.close();
  },
);

test("a long text of a file is written", async () => {
  const { host, workbook } = await openDeals(STRICT);
  const applied = await workbook.apply(changeOf([], [deals(0, 5, LONG)]));
  expect(applied.overwritten).toEqual([]);
  for (const cell of ["C4", "C5", "C8"]) expect(contentAt(host.snapshot(), "Deals", cell)).toBe(LONG);
  host.close();
});

test("a long text that Excel does not take either way is named: nothing of the change is left", async () => {
  const { host, workbook, before } = await openDeals({ ...STRICT, longestValue: 8_221 });
  expect(await problemOf(workbook.apply(changeOf([], [deals(2, 1, LONG)])))).toMatchObject({
    problem: "too-large",
    what: "Excel did not take the long text of Deals!C6.",
    untouched: expect.stringContaining("taken back") as string,
    cells: ["Deals!C6"],
  });
  expect(comparable(host.snapshot())).toEqual(before);
  host.close();
});

test("a long text that Excel does not take back is named, and everything else is as it was", async () => {
  const { host, workbook } = await openDeals({ ...STRICT, longestValue: 8_221 });
  const applied = await workbook.apply(changeOf([], [deals(0, 5, "Other")]));
  const problem = await problemOf(applied.undo());
  expect(problem.cells).toEqual(["Deals!C5"]);
  expect(["C4", "C6", "C7"].map((cell) => contentAt(host.snapshot(), "Deals", cell))).toEqual([
    "Short",
    "Short",
    undefined,
  ]);
  host.close();
});
