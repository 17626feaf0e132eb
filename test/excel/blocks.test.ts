import { applyBlocks, type AppliedBlocks, type BlockOptions } from "../../src/book/apply-blocks";
import { WorkbookError } from "../../src/book/workbook-error";
import type { Progress } from "../../src/book/workbook-port";
import { dealsTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, samplePlan, typeInto } from "./support";

const PARTNERS = Array.from({ length: 60 }, (_, index) => `Partner ${index + 1}`);
const SIZE = 20;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

let host: Awaited<ReturnType<typeof openHost>>;
let workbook: ReturnType<typeof createWorkbook>;
/** The workbook before, and after each block. */
const states: string[] = [];
let syncs = 0;

/** Nothing but cells and an input. */
const BARE = {
  charts: [],
  rules: [],
  names: [],
  columnWidths: [],
  rowHeights: {},
  frozen: { rows: 0, columns: 0 },
} as const;

/** A sheet as small as there are, and a row, for each; and what Setup lacks. */
function changeFor(partners: readonly string[]): ChangeSet {
  const sheets = partners.map((partner) => {
    const { cells, ...plan } = samplePlan({ partner, rows: 0 });
    return { ...plan, ...BARE, cells: cells.filter(({ column }) => column === 0 || column === 2) };
  });
  const deals = partners.map((partner) => ({ dealId: `D-${partner}`, partner, amount: 1 }));
  const setup = changeTable(stagesTable, [{ stage: "Won", class: "Won" }]);
  return changeOf(sheets, [setup, changeTable(dealsTable, deals)], `Build ${partners.length}`);
}

const build = (options: BlockOptions = {}) =>
  applyBlocks(
    workbook,
    { label: "Build 60", partners: PARTNERS, changeFor },
    {
      size: SIZE,
      ...options,
    },
  );

/** Uids are others each time. */
const state = () => JSON.stringify(comparable(host.snapshot())).replace(UUID, "uid");

/** What stands is so many whole blocks, and not a cell more or less. */
function expectWhole({ finished, stopped }: AppliedBlocks, blocks: number) {
  expect(finished).toEqual(PARTNERS.slice(0, blocks * SIZE));
  expect(stopped?.left).toEqual(PARTNERS.slice(blocks * SIZE));
  expect(state()).toBe(states[blocks]);
}

beforeAll(async () => {
  host = await openHost({ calculate: "never" });
  workbook = createWorkbook();
  await workbook.apply(changeFor(["Partner 1", "Partner 30"]));
  typeInto(host, "Sheet1", { A1: "mine" });
  typeInto(host, "Score · Partner 1", { H1: "note" });
  typeInto(host, "Score · Partner 30", { C2: 777, H20: "note" });
  typeInto(host, "Deals", { S2: "mine" });
  const keep = () => void states.push(state());
  keep();
  const from = host.executor.syncs;
  const applied = await applyBlocks(
    {
      apply: async (...given) => {
        const block = await workbook.apply(...given);
        keep();
        return block;
      },
    },
    { label: "Build 60", partners: PARTNERS, changeFor },
    { size: SIZE },
  );
  syncs = host.executor.syncs - from;
  expect(states).toHaveLength(4);
  expect(applied).toMatchObject({ label: "Build 60", finished: PARTNERS });
  expect(applied.created).toHaveLength(58);
  expect(applied.updated).toEqual(["Score · Partner 1", "Score · Partner 30"]);
  expect(applied.tables.find(({ name }) => name === dealsTable.name)).toMatchObject({ added: 58 });
  await applied.undo();
  expect(state()).toBe(states[0]);
});
afterAll(() => host.close());
afterEach(() => host.faults.clear());

test("a failure at any sync leaves whole blocks, which can be undone, and every other cell as it was", async () => {
  const kept = new Set<number>();
  for (let sync = 1; sync <= syncs; sync++) {
    host.faults.clear();
    host.faults.failAt(sync, "GeneralException");
    const applied = await build().catch((error: unknown) => error);
    host.faults.clear();
    if (applied instanceof WorkbookError) {
      expect(state()).toBe(states[0]);
      kept.add(0);
      continue;
    }
    const result = applied as AppliedBlocks;
    const blocks = result.finished.length / SIZE;
    // What is let go of at the end of a request nobody waits for.
    if (blocks < 3) expectWhole(result, blocks);
    kept.add(blocks);
    await result.undo();
    expect({ sync, state: state() }).toEqual({ sync, state: states[0] });
  }
  expect([...kept].sort()).toEqual([0, 1, 2, 3]);
});

test.each([0, 1, 2])("cancelled in block %i, those before it stay and it is said which", async (at) => {
  const controller = new AbortController();
  let checks = 0;
  const onProgress = ({ done }: Progress) => {
    if (done >= at * SIZE && ++checks === 2) controller.abort();
  };
  const work = build({ signal: controller.signal, onProgress });
  if (at === 0) {
    expect(await problemOf(work)).toMatchObject({ problem: "cancelled" });
    expect(state()).toBe(states[0]);
    return;
  }
  const applied = await work;
  expectWhole(applied, at);
  expect(applied.stopped!.error).toMatchObject({
    problem: "cancelled",
    details: [
      `Finished, and kept: Partner 1 to Partner ${at * SIZE} (${at * SIZE}).`,
      `Not built: Partner ${at * SIZE + 1} to Partner 60 (${60 - at * SIZE}).`,
    ],
  });
  await applied.undo();
  expect(state()).toBe(states[0]);
});

test("the time left follows from the blocks that are done, by the clock that is given", async () => {
  let now = 100;
  const told: Progress[] = [];
  const applied = await applyBlocks(
    {
      apply: (change, { onProgress } = {}) => {
        onProgress?.({ step: "Writing", done: 1, total: 2 });
        now += 30;
        return workbook.apply({ ...change, sheets: [] });
      },
    },
    { label: "Build 60", partners: PARTNERS, changeFor },
    { size: SIZE, seconds: () => now, onProgress: (progress) => told.push(progress) },
  );
  expect(told).toEqual([
    { step: "Build 60", done: 10, total: 60 },
    { step: "Build 60", done: 30, total: 60, secondsLeft: 60 },
    { step: "Build 60", done: 50, total: 60, secondsLeft: 30 },
  ]);
  await applied.undo();
});

test("what somebody typed over rows of an earlier block stays, and an undo that it stops says how far it got", async () => {
  let blocks = 0;
  const applied = await applyBlocks(
    {
      apply: async (...given) => {
        const block = await workbook.apply(...given);
        if (++blocks === 1) typeInto(host, "Stages", { B4: "Open" });
        return block;
      },
    },
    { label: "Build 60", partners: PARTNERS, changeFor },
    { size: SIZE },
  );
  expect(contentAt(host.snapshot(), "Stages", "B4")).toBe("Open");
  typeInto(host, "Score · Partner 25", { A1: "mine" });
  const stopped = await problemOf(applied.undo());
  expect(stopped).toMatchObject({ problem: "changed-since", cells: ["'Score · Partner 25'!A1"] });
  expect(stopped.details).toEqual(["Undone before it, and staying so: the last 20 sheets of it."]);
  typeInto(host, "Score · Partner 25", { A1: "Partner 25" });
  typeInto(host, "Stages", { B4: "Won" });
  await applied.undo();
  expect(state()).toBe(states[0]);
});
