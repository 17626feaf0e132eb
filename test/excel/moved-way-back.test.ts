import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { REQUIREMENT_SETS } from "../../src/workbench/host/requirements";
import { openHost } from "../support/headless";
import { changeOf, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
async function open(options: Parameters<typeof openHost>[0] = {}): Promise<void> {
  host = await openHost(options);
  workbook = createWorkbook();
  await workbook.apply(changeOf([], [deals(3, 100)]));
}
afterEach(() => host.close());

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount: amount + index })),
  );
const settings = () => host.snapshot().settings ?? {};
const amounts = (sheet: string, first: number, count: number) =>
  Array.from({ length: count }, (_, index) => contentAt(host.snapshot(), sheet, `G${first + index}`));

/** A co-author inserts two rows above the table. */
const moveOn = () => host.grid.insert(host.model.sheetIdByName("Deals")!, "rows", 0, 2);
const inDeals = (work: (sheet: Excel.Worksheet) => void) =>
  host.run(async (context) => {
    work(context.workbook.worksheets.getItem("Deals"));
    await context.sync();
  });

/** A session dies once everything is written. */
async function dies(): Promise<void> {
  host.faults.killSession(5);
  await problemOf(createWorkbook().apply(changeOf([], [deals(5, 500)])));
  host.faults.clear();
  expect(settings()).not.toEqual({});
}

describe("a table that has moved before its way back", () => {
  beforeEach(() => open());

  test("is found by a repair, on a renamed sheet too", async () => {
    await dies();
    expect(amounts("Deals", 4, 5)).toEqual([500, 501, 502, 503, 504]);
    moveOn();
    await inDeals((sheet) => (sheet.name = "Theirs"));
    await (await createWorkbook().unfinished())!.repair();
    expect(amounts("Theirs", 6, 5)).toEqual([100, 101, 102, undefined, undefined]);
    expect(sheetOf(host.snapshot(), "Theirs").tables).toMatchObject([{ box: { row: 4, rows: 4 } }]);
    expect(settings()).toEqual({});
  });

  test("keeps somebody's newer work, which is named where it is now", async () => {
    await dies();
    moveOn();
    typeInto(host, "Deals", { G7: 777, G9: 888 });
    const problem = await problemOf((await createWorkbook().unfinished())!.repair());
    expect([...problem.cells].sort()).toEqual(["Deals!G7", "Deals!G9"]);
    expect(amounts("Deals", 6, 5)).toEqual([100, 777, 102, 888, undefined]);
  });

  test("and is no table any more is named, and its cells are left", async () => {
    await dies();
    await inDeals((sheet) => sheet.tables.getItem("cam_deals").convertToRange());
    const unfinished = (await createWorkbook().unfinished())!;
    const problem = await problemOf(unfinished.repair());
    expect(problem.details.join()).toContain("The table cam_deals was removed or renamed meanwhile.");
    expect(amounts("Deals", 4, 5)).toEqual([500, 501, 502, 503, 504]);
    await unfinished.keep();
    expect(settings()).toEqual({});
  });

  test("and is no table any more is not undone either", async () => {
    const applied = await workbook.apply(changeOf([], [deals(5, 500)]));
    await inDeals((sheet) => sheet.tables.getItem("cam_deals").convertToRange());
    expect(await problemOf(applied.undo())).toMatchObject({
      problem: "changed-since",
      what: "The table cam_deals was removed or renamed since.",
      untouched: "Nothing was undone.",
    });
    expect(amounts("Deals", 4, 5)).toEqual([500, 501, 502, 503, 504]);
    expect(settings()).toEqual({});
  });
});

test.each([undefined, 40])(
  "a change that fails in a group, at action %s, is taken back where its table is now and leaves no note",
  async (action) => {
    await open({ requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.20" } });
    const plain = host.Excel.run.bind(host.Excel) as (...args: unknown[]) => Promise<unknown>;
    let groups = 0;
    host.Excel.run = ((...args: unknown[]) => {
      const [options] = args as [{ mergeUndoGroup?: boolean } | undefined];
      if (options?.mergeUndoGroup && ++groups === 1)
        host.faults.push({
          sync: host.executor.syncs + 2,
          before: moveOn,
          code: "UndoNotSupported",
          ...(action === undefined ? {} : { action }),
        });
      return plain(...args);
    }) as typeof host.Excel.run;
    const applied = await workbook.apply(changeOf([samplePlan()], [deals(5, 500)]));
    expect([groups, settings()]).toEqual([1, {}]);
    expect(applied.tables).toMatchObject([{ added: 2, changed: 3 }]);
    expect(amounts("Deals", 6, 5)).toEqual([500, 501, 502, 503, 504]);
    expect(JSON.stringify(host.snapshot())).not.toContain("cam_building");
    await applied.undo();
    expect(amounts("Deals", 6, 5)).toEqual([100, 101, 102, undefined, undefined]);
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1", "Deals"]);
  },
);

test.each([2, 3, 4])(
  "a row that is inserted in the table at request %s of its way back costs it no row",
  async (request) => {
    await open();
    await dies();
    const unfinished = (await createWorkbook().unfinished())!;
    host.faults.beforeSync(request, () => host.grid.insert(host.model.sheetIdByName("Deals")!, "rows", 4, 1));
    await unfinished.repair().catch(() => undefined);
    const [table] = sheetOf(host.snapshot(), "Deals").tables!;
    expect(table!.box.rows).toBeGreaterThanOrEqual(5);
    const ids = Array.from({ length: table!.box.rows - 1 }, (_, index) =>
      contentAt(host.snapshot(), "Deals", `A${4 + index}`),
    );
    for (const id of ["D0", "D1", "D2"]) expect(ids).toContain(id);
  },
);
