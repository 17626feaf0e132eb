import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import type { WorkbookError } from "../../src/book/workbook-error";
import { newSession } from "../support/two-authors/authors";
import { ACTIONS, Desk, type RequestFault } from "../support/two-authors/sessions";
import { openHost } from "../support/headless";
import { changeOf, problemOf, samplePlan, typeInto } from "./support";

// Excel refuses to delete a workbook's last visible sheet; a new workbook has one, which a user deletes once others are built.

const BUILT = "Score · Acme";
/** Of a build the request that writes. */
const WRITES = 4;
const change = changeOf([samplePlan()], [changeTable(dealsTable, [{ dealId: "D0", amount: 1 }])]);

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => (host = await openHost()));
afterEach(() => host.close());

const inExcel = (work: (worksheets: Excel.WorksheetCollection) => void) =>
  host.run(async (context) => {
    work(context.workbook.worksheets);
    await context.sync();
  });
const WAYS = {
  deleted: () => inExcel((worksheets) => worksheets.getItem("Sheet1").delete()),
  hidden: () => inExcel((worksheets) => (worksheets.getItem("Sheet1").visibility = "Hidden")),
};
type Way = keyof typeof WAYS;
const ways = Object.keys(WAYS) as Way[];

const titles = () => host.snapshot().sheets.flatMap(({ name }) => (name === "Sheet1" ? [] : [name]));
const left = (title: string) => `The sheet "${title}" was left, because a workbook keeps one that is visible`;

/** Another sheet is there now, and the workbook is repaired. */
async function repairAfterwards(): Promise<void> {
  await inExcel((worksheets) => worksheets.add("Mine"));
  await (await newSession().unfinished())!.repair();
  expect(titles()).toEqual(["Mine"]);
  expect(host.snapshot().settings ?? {}).toEqual({});
}

test.each(ways)(
  "the others were %s: an undo leaves one sheet, says so, and is finished by a repair",
  async (way) => {
    const applied = await newSession().apply(change);
    await WAYS[way]();
    const problem = await problemOf(applied.undo());
    expect(problem.details.join()).toContain(left(BUILT));
    expect(problem.untouched).toBe("Everything else was undone.");
    expect(titles()).toEqual([BUILT]);
    await repairAfterwards();
  },
);

/** Builds until the request that writes, which ends like that; the others are gone before the next one. */
async function builtUntil(fault: RequestFault, way: Way): Promise<WorkbookError> {
  const desk = new Desk(host);
  try {
    const work = await desk.begin(() => newSession().apply(change));
    for (let request = 1; work.waiting; request++) {
      if (request === WRITES + 1) await WAYS[way]();
      await work.step(request === WRITES ? fault : undefined);
    }
    return (work.outcome as { failed: WorkbookError }).failed;
  } finally {
    desk.close();
  }
}

test.each(ways)(
  "the others were %s after a session died: a repair leaves one sheet and says so",
  async (way) => {
    await builtUntil({ kind: "dies", arrives: "whole" }, way);
    const problem = await problemOf((await newSession().unfinished())!.repair());
    expect(problem.details.join()).toContain(left(BUILT));
    expect(titles()).toEqual([BUILT]);
    await repairAfterwards();
  },
);

test.each(ways)("the others were %s while a build failed: it leaves one sheet and says so", async (way) => {
  const problem = await builtUntil({ kind: "fails", action: ACTIONS - 1 }, way);
  expect(problem.details.join()).toContain(left(BUILT));
  expect(titles()).toEqual([BUILT]);
  await repairAfterwards();
});

test("a sheet that is kept for what somebody typed on it is one", async () => {
  const applied = await newSession().apply(change);
  await WAYS.deleted();
  host.faults.beforeSync(4, () => typeInto(host, "Deals", { A30: "mine" }));
  const problem = await problemOf(applied.undo());
  expect(problem.cells).toEqual(["Deals!A30"]);
  expect(titles()).toEqual(["Deals"]);
});
