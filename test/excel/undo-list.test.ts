import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import type { RichRequest } from "../../src/workbench/host/rich-api";
import { REQUIREMENT_SETS } from "../../src/workbench/host/requirements";
import { openHost } from "../support/headless";
import { changeOf, comparable, problemOf, samplePlan } from "./support";

// What Excel is asked for: with a sheet that is deleted its own undo list goes, and a cell that is edited may be waited for.

let host: Awaited<ReturnType<typeof openHost>>;
let workbook: WorkbookPort;
let requests: RichRequest[];
beforeEach(async () => {
  host = await openHost({ requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.20" }, calculate: "never" });
  workbook = createWorkbook();
  await workbook.apply(changeOf([samplePlan()], [deals(3)]));
  requests = [];
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  executor.execute = (request, size) => {
    requests.push(request);
    return execute(request, size);
  };
});
afterEach(() => host.close());

const deals = (count: number, amount = 100) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount: amount + index })),
  );
const again = () => changeOf([samplePlan({ factor: 4, rows: 6, schema: 2 })], [deals(6, 500)]);

/** How often sheets were deleted. */
const deletions = () =>
  requests.flatMap(({ Actions, ObjectPaths }) =>
    Actions.filter(({ Name, ObjectPathId }) => {
      const path = ObjectPaths[ObjectPathId] as { Name?: string; ParentObjectPathId?: number };
      const parent = ObjectPaths[path.ParentObjectPathId ?? -1] as { Name?: string } | undefined;
      return Name === "Delete" && parent?.Name === "Worksheets";
    }),
  ).length;

test.each([200, 400])(
  "a change of sheets that were there is cleared away, failed at action %d or undone: no sheet is deleted",
  async (action) => {
    const before = comparable(host.snapshot());
    host.faults.failAt(6, "AccessDenied", action);
    await problemOf(workbook.apply(again()));
    host.faults.clear();
    expect(comparable(host.snapshot())).toEqual(before);
    await (await workbook.apply(again())).undo();
    expect(comparable(host.snapshot())).toEqual(before);
    expect(deletions()).toBe(0);
  },
);

test("a sheet that was not there is deleted, since none is left of it by clearing", async () => {
  const before = comparable(host.snapshot());
  await (await workbook.apply(changeOf([samplePlan({ partner: "New" })]))).undo();
  expect(comparable(host.snapshot())).toEqual(before);
  expect(deletions()).toBe(1);
});

test("a change that fails in a group and without one is tried no third time", async () => {
  const before = comparable(host.snapshot());
  let writes = 0;
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  executor.execute = (request, size) => {
    const isWriting = request.Actions.some(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync");
    if (isWriting) {
      writes++;
      host.faults.failAt(1, "GeneralException", 200);
    }
    return execute(request, size);
  };
  expect((await problemOf(workbook.apply(again()))).untouched).toContain("as it was");
  expect(writes).toBe(2);
  expect(comparable(host.snapshot())).toEqual(before);
});

test("every batch lets Excel itself wait for a cell that is being edited", async () => {
  const options: unknown[] = [];
  const run = host.Excel.run.bind(host.Excel) as (...given: unknown[]) => Promise<unknown>;
  host.Excel.run = ((...given: unknown[]) => {
    options.push(given[0]);
    return run(...given);
  }) as typeof host.Excel.run;
  await (await workbook.apply(again())).undo();
  await workbook.read({ tables: [] });
  expect(options.length).toBeGreaterThan(3);
  for (const each of options) expect(each).toMatchObject({ delayForCellEdit: true });
});

test("a way back is kept in the settings alone, in no sheet or part of the file of its own", async () => {
  const titles = () => host.snapshot().sheets.map(({ name, visibility }) => [name, visibility]);
  const before = titles();
  const seen: unknown[] = [];
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  executor.execute = async (request, size) => {
    const answer = await execute(request, size);
    seen.push(titles());
    return answer;
  };
  await workbook.apply(again());
  for (const each of seen) expect(each).toEqual(before);
  expect(JSON.stringify(requests)).not.toContain("CustomXmlParts");
});
