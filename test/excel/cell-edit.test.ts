import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, samplePlan, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
});
afterEach(() => host.close());

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount: amount + index })),
  );
const change = changeOf([samplePlan(), samplePlan({ partner: "New" })], [deals(5, 500)]);

/** Some deals, and a sheet that is built again. */
async function prepared(): Promise<unknown> {
  await workbook.apply(changeOf([samplePlan({ rows: 2 })], [deals(3, 100)]));
  typeInto(host, "Deals", { S2: "mine" });
  return comparable(host.snapshot());
}

test.each([1, 2, 3, 4, 5])(
  "typing that begins at sync %s is waited for, and the change is written whole",
  async (sync) => {
    await prepared();
    const steps: string[] = [];
    host.faults.editModeAt(sync, 3);
    const applied = await workbook.apply(change, { onProgress: ({ step }) => steps.push(step) });
    expect(applied.tables).toEqual([{ name: "cam_deals", added: 2, changed: 3, removed: 0 }]);
    expect(contentAt(host.snapshot(), "Deals", "G8")).toBe(504);
    // On the way back there is nobody to ask.
    if (sync < 4) expect(steps).toContainEqual(expect.stringMatching(/being edited.*Enter or Esc/));
    expect(await workbook.unfinished()).toBeNull();
  },
);

test("who cancels while a cell is being edited gets the workbook as it was", async () => {
  const before = await prepared();
  const controller = new AbortController();
  host.faults.editModeAt(4, 5);
  const onProgress = ({ step }: { step: string }) => {
    if (step.includes("being edited")) controller.abort();
  };
  expect(await problemOf(workbook.apply(change, { signal: controller.signal, onProgress }))).toMatchObject({
    problem: "cancelled",
  });
  expect(comparable(host.snapshot())).toEqual(before);
});

test.each([6, 7, 8, 9, 10])(
  "typing at sync %s, while a failed change is taken back, is waited for",
  async (sync) => {
    const before = await prepared();
    host.faults.failAt(5, "GeneralException", 200);
    host.faults.editModeAt(sync, 3);
    expect(await problemOf(workbook.apply(change))).toMatchObject({
      problem: "unexpected",
      untouched: expect.stringContaining("as it was"),
    });
    expect(comparable(host.snapshot())).toEqual(before);
    expect(await workbook.unfinished()).toBeNull();
  },
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "typing that begins at sync %s of an undo is waited for",
  async (sync) => {
    const before = await prepared();
    const applied = await workbook.apply(change);
    host.faults.editModeAt(sync, 2);
    await applied.undo();
    expect(comparable(host.snapshot())).toEqual(before);
    expect(await workbook.unfinished()).toBeNull();
  },
);

test("what reads, shows, watches and repairs tries again in silence", async () => {
  const before = await prepared();
  const fresh = () => {
    host.faults.clear();
    host.faults.editModeAt(1, 2);
  };
  fresh();
  expect((await workbook.read({ tables: [dealsTable as never] })).table(dealsTable).rows).toHaveLength(3);
  fresh();
  expect((await workbook.culture()).dateOrder).toBe("mdy");
  fresh();
  await workbook.activate("Deals");
  fresh();
  const stop = await workbook.watch(() => undefined);
  fresh();
  await stop();
  fresh();
  expect(await workbook.unfinished()).toBeNull();

  host.faults.clear();
  host.faults.killSession(5);
  await problemOf(workbook.apply(change));
  fresh();
  const unfinished = await createWorkbook().unfinished();
  fresh();
  await unfinished!.repair();
  expect(comparable(host.snapshot())).toEqual(before);
});
