import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { Desk, type Work } from "../support/two-authors/sessions";
import { changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

const SHEET = "Score · Acme";

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
  await workbook.apply(changeOf([samplePlan({ target: 5 })], [deals(3, 100)]));
});
afterEach(() => host.close());

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount: amount + index })),
  );
/** A row comes in above everything on the built sheet. */
const insert = () => host.grid.insert(host.model.sheetIdByName(SHEET)!, "rows", 0, 1);
const set = (value: number | null) =>
  workbook.setInput({
    kind: "performance-scorecard",
    subject: { partner: "Acme" },
    name: "in_target",
    value,
  });
const settings = () => host.snapshot().settings ?? {};

describe("a row that is inserted on a built sheet between reading and writing", () => {
  test("takes a blank input along: what is typed into it lands in it", async () => {
    await set(null);
    host.faults.beforeSync(3, insert);
    await set(9);
    expect([contentAt(host.snapshot(), SHEET, "C2"), contentAt(host.snapshot(), SHEET, "C3")]).toEqual([
      undefined,
      9,
    ]);
    expect(settings()).toEqual({});
  });

  test("keeps a rebuild from writing, which says that the sheet no longer lines up", async () => {
    let moved: unknown;
    host.faults.beforeSync(3, () => {
      insert();
      moved = comparable(host.snapshot());
    });
    const problem = await problemOf(workbook.apply(changeOf([samplePlan({ rows: 5 })], [deals(5, 500)])));
    expect(problem).toMatchObject({ problem: "moved", untouched: "Nothing was written." });
    expect(comparable(host.snapshot())).toEqual(moved);
  });
});

describe("a row that is inserted on a built sheet right after it was written", () => {
  test.each([0, 1])("moves what was typed at row %d, which is not typed again", async (row) => {
    host.faults.beforeSync(5, () => host.grid.insert(host.model.sheetIdByName(SHEET)!, "rows", row, 1));
    const { overwritten } = await set(9);
    expect(overwritten).toEqual([]);
    expect([contentAt(host.snapshot(), SHEET, "C2"), contentAt(host.snapshot(), SHEET, "C3")]).toEqual([
      undefined,
      9,
    ]);
  });
});

describe("a row that is inserted on a built sheet before the way back", () => {
  test("is named, and nothing is put where it does not belong", async () => {
    host.faults.killSession(6);
    await problemOf(createWorkbook().apply(changeOf([samplePlan({ rows: 5 })], [deals(5, 500)])));
    host.faults.clear();
    insert();
    const torn = sheetOf(host.snapshot(), SHEET);
    const problem = await problemOf((await workbook.unfinished())!.repair());
    expect(problem.details.join()).toContain(`Cells of the sheet "${SHEET}" were moved meanwhile`);
    expect(sheetOf(host.snapshot(), SHEET)).toEqual(torn);
    expect(contentAt(host.snapshot(), "Deals", "G4")).toBe(100);
  });

  test("is noticed too when it comes right before the request that takes back", async () => {
    host.faults.killSession(6);
    await problemOf(createWorkbook().apply(changeOf([samplePlan({ rows: 5 })])));
    host.faults.clear();
    const unfinished = (await workbook.unfinished())!;
    let torn: unknown;
    // Notes, where everything is, what stands there; then it is written.
    host.faults.beforeSync(4, () => {
      insert();
      torn = sheetOf(host.snapshot(), SHEET);
    });
    const problem = await problemOf(unfinished.repair());
    expect(problem.details.join()).toContain(`Cells of the sheet "${SHEET}" were moved meanwhile`);
    expect(sheetOf(host.snapshot(), SHEET)).toEqual(torn);
  });
});

describe.each([
  ["moves its mark", { rows: 1 }],
  ["leaves its mark where it is", { factor: 30, chartTitle: "Theirs" }],
])("another session's rebuild between reading and writing, which %s,", (_, theirs) => {
  const ours = () => changeOf([samplePlan({ factor: 70, chartTitle: "Ours" })]);
  /** Our build right after theirs, of which it does not know yet. */
  async function outrun(): Promise<{ desk: Desk; work: Work }> {
    const desk = new Desk(host);
    const work = await desk.begin(() => workbook.apply(ours()));
    await work.step();
    await work.step();
    await createWorkbook().apply(changeOf([samplePlan(theirs)]));
    return { desk, work };
  }

  test("is built upon", async () => {
    const before = host.snapshot();
    const { desk, work } = await outrun();
    while (work.waiting) await work.step();
    desk.close();
    const once = comparable(host.snapshot());
    host.load(before);
    for (const change of [changeOf([samplePlan(theirs)]), ours()]) await createWorkbook().apply(change);
    expect(once).toEqual(comparable(host.snapshot()));
  });

  test("stands as it is when nothing comes of ours", async () => {
    const { desk, work } = await outrun();
    const left = comparable(host.snapshot());
    do await work.step();
    while (!work.begins);
    await work.step({ kind: "fails", action: 0 });
    desk.close();
    expect(work.outcome).toMatchObject({ failed: { untouched: "Nothing was written." } });
    expect(comparable(host.snapshot())).toEqual(left);
  });
});

test("formats of cells below a table, which differ from row to row, come back with its size", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Deals");
    sheet.getRange("G8").numberFormat = [["0.00"]];
    sheet.getRange("N9").numberFormat = [["yyyy"]];
    await context.sync();
  });
  const before = comparable(host.snapshot());
  for (const fails of [true, false]) {
    if (fails) host.faults.failAt(4, "GeneralException");
    const work = workbook.apply(changeOf([], [deals(8, 100)]));
    if (fails) await problemOf(work);
    else await (await work).undo();
    expect(comparable(host.snapshot())).toEqual(before);
  }
});
