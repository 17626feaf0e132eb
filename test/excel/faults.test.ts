import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost, WITHOUT_GROUPS } from "../support/headless";
import { PLATFORMS_IN_TESTS } from "../support/platforms";
import { changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
const SHEET = "Score · Acme";

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({
      dealId: `D${index}`,
      account: `Account ${index}`,
      amount: amount + index,
      closedOn: 45_000,
    })),
  );

/** Tables and sheets that exist, some user's cells, then a change that touches all of it and adds more. */
async function prepared(): Promise<() => ReturnType<WorkbookPort["apply"]>> {
  await workbook.apply(
    changeOf(
      [samplePlan({ target: 5 })],
      [deals(4, 100), changeTable(stagesTable, [{ stage: "Won", class: "Won" }])],
    ),
  );
  typeInto(host, "Deals", { S2: "mine", A20: "far below" });
  typeInto(host, SHEET, { H1: "note" });
  typeInto(host, "Sheet1", { A1: "=X" });
  const removal = changeTable(stagesTable, [{ stage: "Lost", class: "Lost" }], [{ stage: "Won" }]);
  const change = changeOf(
    [samplePlan({ rows: 4, factor: 7, schema: 2 }), samplePlan({ partner: "New" })],
    [deals(8, 200), removal],
  );
  return () => workbook.apply(change);
}

let opened = 0;
/** Each test on another platform, in turn. */
beforeEach(async () => {
  const pair = PLATFORMS_IN_TESTS[opened++ % PLATFORMS_IN_TESTS.length]!;
  host = await openHost({ ...pair, requirementSets: WITHOUT_GROUPS });
  workbook = createWorkbook();
});
afterEach(() => host.close());

async function syncsOf(work: () => Promise<unknown>): Promise<number> {
  const from = host.executor.syncs;
  await work();
  return host.executor.syncs - from;
}

test("a failure at any sync of a change leaves every cell as it was", async () => {
  const apply = await prepared();
  const before = comparable(host.snapshot());
  // Reading twice, and what cells look like, noting, writing, reading back: each fails in its turn.
  for (const [sync, code, kind] of [
    [1, "GeneralException", "unexpected"],
    [2, "ItemNotFound", "lost"],
    [3, "InvalidArgument", "unexpected"],
    [4, "GeneralException", "unexpected"],
    [5, "RequestPayloadSizeLimitExceeded", "too-large"],
    [6, "AccessDenied", "protected"],
  ] as const) {
    host.faults.clear();
    host.faults.failAt(sync, code);
    const problem = await problemOf(apply());
    expect(problem.problem).toBe(kind);
    // The conditions of the request that writes come first.
    expect(problem.untouched).toMatch(sync < 6 ? /Nothing was written/ : /taken back/);
    expect(comparable(host.snapshot())).toEqual(before);
  }
  host.faults.clear();
  const applied = await apply();
  expect(applied.tables).toEqual([
    { name: "cam_deals", added: 4, changed: 4, removed: 0 },
    { name: "cam_stages", added: 1, changed: 0, removed: 1 },
  ]);
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("a failure in the middle of the writing request, wherever it is, leaves every cell as it was", async () => {
  const apply = await prepared();
  const before = comparable(host.snapshot());
  const told: string[] = [];
  for (const action of [1, 8, 20, 45, 90, 150, 250, 400]) {
    host.faults.clear();
    host.faults.failAt(5, "GeneralException", action);
    const { problem, untouched } = await problemOf(apply());
    expect(problem).toBe("unexpected");
    told.push(untouched.split(":")[0]!);
    expect(comparable(host.snapshot())).toEqual(before);
  }
  // Its conditions come first.
  expect([...new Set(told)]).toEqual(["Nothing was written.", "Everything written so far was taken back"]);
});

test("a cell that is being edited for too long: nothing happens and the message says what to do", async () => {
  const apply = await prepared();
  workbook = createWorkbook({ changes: 0, others: 400, quiet: 0 });
  const before = comparable(host.snapshot());
  host.faults.editModeAt(1);
  expect(await problemOf(apply())).toMatchObject({
    problem: "busy",
    untouched: "Nothing was written.",
    next: expect.stringContaining("Esc"),
  });
  host.faults.clear();
  host.faults.editModeAt(4);
  expect((await problemOf(apply())).problem).toBe("busy");
  expect(comparable(host.snapshot())).toEqual(before);
});

test("a protected sheet is named before anything is written", async () => {
  const apply = await prepared();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Deals").protection.protect();
    await context.sync();
  });
  const before = comparable(host.snapshot());
  expect(await problemOf(apply())).toMatchObject({
    problem: "protected",
    cells: ["Deals"],
    what: 'The sheet "Deals" is protected.',
  });
  expect(comparable(host.snapshot())).toEqual(before);
});

test("cancelled before and after the writing request, the workbook is as it was", async () => {
  await prepared();
  const before = comparable(host.snapshot());
  const change = changeOf([samplePlan({ partner: "New" })], [deals(10, 300)]);
  for (const [step, untouched] of [
    ["Writing", "Nothing was written"],
    ["Checking", "taken back"],
  ] as const) {
    const controller = new AbortController();
    const onProgress = (progress: { step: string }) => {
      if (progress.step.startsWith(step)) controller.abort();
    };
    expect(await problemOf(workbook.apply(change, { signal: controller.signal, onProgress }))).toMatchObject({
      problem: "cancelled",
      untouched: expect.stringContaining(untouched),
    });
    expect(comparable(host.snapshot())).toEqual(before);
  }
  expect(await problemOf(workbook.apply(change, { signal: AbortSignal.abort() }))).toMatchObject({
    problem: "cancelled",
    untouched: "Nothing was written.",
  });
  expect(comparable(host.snapshot())).toEqual(before);
});

test.each([
  ["after the writing request", () => undefined],
  ["in the middle of the writing request", () => host.faults.failAt(5, "GeneralException", 120)],
])("a session that dies %s leaves a mark, and the next opening repairs the workbook", async (_, fault) => {
  const apply = await prepared();
  const before = comparable(host.snapshot());
  fault();
  host.faults.killSession(6);
  const problem = await problemOf(apply());
  expect(problem.untouched).toContain("may be half written");
  expect(problem.next).toContain("repair");
  expect(comparable(host.snapshot())).not.toEqual(before);

  host.faults.clear();
  const next = createWorkbook();
  const unfinished = await next.unfinished();
  expect(unfinished?.label).toBe("Test");
  await unfinished!.repair();
  expect(comparable(host.snapshot())).toEqual(before);
  expect(await next.unfinished()).toBeNull();
});

test("the mark is gone after a change that went well", async () => {
  const apply = await prepared();
  await apply();
  expect(await workbook.unfinished()).toBeNull();
  expect(host.snapshot().settings ?? {}).toEqual({});
});

test("what a co-author typed between reading and writing is found, kept, and the change starts over from it", async () => {
  await workbook.apply(changeOf([], [deals(3, 100)]));
  // A row appears right below the table just before the add-in appends its own there.
  host.faults.beforeSync(4, () => typeInto(host, "Deals", { A7: "theirs" }));
  const problem = await problemOf(workbook.apply(changeOf([], [deals(5, 100)])));
  expect(problem).toMatchObject({ problem: "foreign-cells", cells: ["Deals!A7"] });
  expect(contentAt(host.snapshot(), "Deals", "A7")).toBe("theirs");
  expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { rows: 4 } }]);
});

test("a cell that a co-author overwrites right after it was written is written once more", async () => {
  await workbook.apply(changeOf([], [deals(3, 100)]));
  host.faults.beforeSync(5, () => typeInto(host, "Deals", { G4: 1 }));
  const applied = await workbook.apply(changeOf([], [deals(3, 500)]));
  expect(applied.overwritten).toEqual([]);
  expect(contentAt(host.snapshot(), "Deals", "G4")).toBe(500);
});

test("six syncs for a change of several tables and sheets", async () => {
  const apply = await prepared();
  // Two to read, one for what cells look like that get another look, one for the note, one to write, one to read back and show; the client's
  // own clean-up is one more.
  expect(await syncsOf(apply)).toBeLessThanOrEqual(7);
});

test("a sheet that gets smaller has its look again after a failure at any point of the writing request", async () => {
  // Without its chart: a new one gets its name in a call of its own, and between the two nobody can tell whose it is.
  const plan = (options: Parameters<typeof samplePlan>[0]) => ({ ...samplePlan(options), charts: [] });
  await workbook.apply(changeOf([plan({ rows: 6 })]));
  const before = comparable(host.snapshot());
  let failures = 0;
  for (let action = 1; ; action += 3) {
    host.faults.clear();
    host.faults.failAt(5, "GeneralException", action);
    const problem = await workbook.apply(changeOf([plan({ rows: 2, schema: 2 })])).then(
      () => null,
      (error: unknown) => error,
    );
    if (!problem) break;
    failures++;
    expect({ action, data: comparable(host.snapshot()) }).toEqual({ action, data: before });
  }
  expect(failures).toBeGreaterThan(20);
});
