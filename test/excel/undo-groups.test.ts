import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { REQUIREMENT_SETS } from "../../src/workbench/host/requirements";
import { openHost } from "../support/headless";
import { changeOf, comparable, problemOf, samplePlan, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;
type RunOptions = { mergeUndoGroup?: boolean };

let host: Host;
let workbook: WorkbookPort;
/** Batches that ran as one step of Excel's undo list. */
let groups: number;
/** What Excel answers to the next writing request within a group. */
let refusal: { code: string; action?: number } | null;

beforeEach(async () => {
  host = await openHost({ requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.20" } });
  workbook = createWorkbook();
  groups = 0;
  refusal = null;
  const plain = host.Excel.run.bind(host.Excel) as (...args: unknown[]) => Promise<unknown>;
  // The client leaves the group to Excel, which the host does not play.
  host.Excel.run = ((...args: unknown[]) => {
    if (typeof args[0] === "object" && (args[0] as RunOptions).mergeUndoGroup) {
      groups++;
      // The note comes first, in a request of a few actions.
      if (refusal) host.faults.failAt(refusal.action === undefined ? 1 : 2, refusal.code, refusal.action);
      refusal = null;
    }
    return plain(...args);
  }) as typeof host.Excel.run;
});
afterEach(() => host.close());

const deals = (count: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount: index })),
  );

test("a change is one step of Excel's undo list, without a request more to write it", async () => {
  await workbook.apply(changeOf([samplePlan()], [deals(3)]));
  expect(groups).toBe(1);
});

test("above 1,500 formulas a change is written without a group, and an error is told, not tried again", async () => {
  await workbook.apply(changeOf([samplePlan({ rows: 1_499 })]));
  expect(groups).toBe(1);
  const before = comparable(host.snapshot());
  host.faults.failAt(5, "GeneralException", 30);
  const failed = workbook.apply(changeOf([samplePlan({ partner: "Beta", rows: 1_500 })]));
  expect((await problemOf(failed)).problem).toBe("unexpected");
  expect(comparable(host.snapshot())).toEqual(before);
  await workbook.apply(changeOf([samplePlan({ partner: "Beta", rows: 1_500 })]));
  expect(groups).toBe(1);
});

test("deleted sheets come back without a group, which refuses to move a sheet, and later changes still are groups", async () => {
  await workbook.apply(changeOf([samplePlan(), samplePlan({ partner: "Beta" })]));
  const deleted = await workbook.deleteSheets({ sheets: ["Score · Acme"] });
  groups = 0;
  await deleted.undo();
  expect(groups).toBe(0);
  await workbook.apply(changeOf([], [deals(2)]));
  expect(groups).toBe(1);
});

test.each([
  ["UndoNotSupported", undefined],
  ["UndoNotSupported", 40],
  ["GeneralException", 25],
  ["InternalError", 60],
  ["InvalidArgument", 10],
  ["ItemNotFound", undefined],
])(
  "%s within a group, at action %s: the change is written without one, and so is every later one of the session",
  async (code, action) => {
    await workbook.apply(changeOf([], [deals(2)]));
    typeInto(host, "Deals", { S2: "mine" });
    refusal = { code, ...(action === undefined ? {} : { action }) };
    groups = 0;
    const before = comparable(host.snapshot());
    const applied = await workbook.apply(changeOf([samplePlan()], [deals(4)]));
    expect(groups).toBe(1);
    expect(applied.tables[0]).toMatchObject({ added: 2 });
    expect(await workbook.unfinished()).toBeNull();
    await workbook.apply(changeOf([samplePlan({ schema: 2 })]));
    expect(groups).toBe(1);

    // A new session tries again, and an undo of either leads back as far as it should.
    await createWorkbook().apply(changeOf([samplePlan({ partner: "Beta" })]));
    expect(groups).toBe(2);
    expect(comparable(host.snapshot())).not.toEqual(before);
  },
);

test("a protected sheet is told at once, and groups go on", async () => {
  const before = comparable(host.snapshot());
  refusal = { code: "AccessDenied", action: 12 };
  expect(await problemOf(workbook.apply(changeOf([samplePlan()])))).toMatchObject({
    problem: "protected",
    untouched: expect.stringContaining("taken back"),
  });
  expect([groups, comparable(host.snapshot())]).toEqual([1, before]);
  await workbook.apply(changeOf([samplePlan()]));
  expect(groups).toBe(2);
});

test("a sheet that somebody else was quicker to create is told at once, left as it is, and groups go on", async () => {
  await (await workbook.apply(changeOf([samplePlan({ partner: "First" })]))).undo();
  groups = 0;
  let theirs: unknown;
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  let left = 2;
  executor.execute = async (...request) => {
    if (--left === 0) {
      await createWorkbook().apply(changeOf([samplePlan({ factor: 7 })]));
      theirs = comparable(host.snapshot());
    }
    return execute(...request);
  };
  expect((await problemOf(workbook.apply(changeOf([samplePlan()])))).problem).toBe("name-taken");
  expect(comparable(host.snapshot())).toEqual(theirs);
  expect(await workbook.unfinished()).toBeNull();
  groups = 0;
  await workbook.apply(changeOf([samplePlan({ partner: "Beta" })]));
  expect(groups).toBe(1);
});

test("a cell that is being edited is waited for, and the change is one step after all", async () => {
  refusal = { code: "InvalidOperationInCellEditMode", action: 12 };
  await workbook.apply(changeOf([samplePlan()]));
  expect(groups).toBe(2);
});

test("a cancelled change, and one that meets a co-author's, are no fault of the group", async () => {
  await workbook.apply(changeOf([], [deals(3)]));
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  await problemOf(workbook.apply(changeOf([], [deals(5)]), { signal: controller.signal, onProgress }));
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  executor.execute = (request, size) => {
    if (request.Actions.some(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync")) {
      executor.execute = execute;
      typeInto(host, "Deals", { A7: "theirs" });
    }
    return execute(request, size);
  };
  groups = 0;
  await workbook.apply(changeOf([], [deals(5)])).catch(() => undefined);
  expect(groups).toBeGreaterThanOrEqual(1);
  groups = 0;
  await workbook.apply(changeOf([samplePlan()]));
  expect(groups).toBe(1);
});
