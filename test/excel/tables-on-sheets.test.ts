import { createWorkbook } from "../../src/excel/excel-workbook";
import { linkName } from "../../src/sheets/index/entries";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { openHost, valuesOf } from "../support/headless";
import { packageProblems } from "../support/package-check";
import { changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
const SHEET = "Score · Acme";
const NAME = "cam_rollup";

beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

/** The quarters with their actuals are a table of the workbook. */
function tablePlan(rows = 3, partner?: string): SheetPlan {
  const plan = samplePlan({ rows, ...(partner ? { partner } : {}) });
  return { ...plan, tables: [{ name: NAME, box: { row: 3, column: 0, rows: rows + 1, columns: 2 } }] };
}

const tablesOn = (sheet = SHEET) =>
  (sheetOf(host.snapshot(), sheet).tables ?? []).map(({ name, box, columns }) => ({ name, box, columns }));
const tableOf = (rows: number) => ({
  name: NAME,
  box: { row: 3, column: 0, rows: rows + 1, columns: 2 },
  columns: ["Quarter", "Actual"],
});
const inExcel = (work: (context: Excel.RequestContext) => void) =>
  host.run(async (context) => {
    work(context);
    await context.sync();
  });

test("a table comes with its sheet, and a formula of the user's own finds its columns", async () => {
  await createWorkbook().apply(changeOf([tablePlan()]));
  expect(tablesOn()).toEqual([tableOf(3)]);
  await inExcel((context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("H30").formulas = [["=SUM(cam_rollup[Actual])"]];
  });
  expect(await valuesOf(host, SHEET, "H30")).toEqual([[60]]);
});

test("its cells look as the sheet plans them, not as a table", async () => {
  await createWorkbook().apply(changeOf([samplePlan()]));
  const plain = sheetOf(host.snapshot(), SHEET);
  host.close();
  host = await openHost();
  await createWorkbook().apply(changeOf([tablePlan()]));
  const { tables = [], cells, columnWidths } = sheetOf(host.snapshot(), SHEET);
  const looks = (all: typeof cells) => all.map(({ row, column, style }) => ({ row, column, style }));
  expect(tables.map(({ style }) => style)).toEqual([""]);
  expect(columnWidths).toEqual(plain.columnWidths);
  expect(looks(cells)).toEqual(looks(plain.cells));
});

test.each([
  [3, 6],
  [6, 3],
  [3, 3],
])("built again it goes from %i rows to %i", async (from, to) => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan(from)]));
  await workbook.apply(changeOf([tablePlan(to)]));
  expect(tablesOn()).toEqual([tableOf(to)]);
});

test.each([
  [3, 6],
  [6, 3],
])("undo takes it back from %i rows to %i", async (from, to) => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan(from)]));
  const before = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf([tablePlan(to)]));
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("undo takes it away with its sheet", async () => {
  const applied = await createWorkbook().apply(changeOf([tablePlan()]));
  await applied.undo();
  expect(host.snapshot().sheets.flatMap(({ tables = [] }) => tables)).toEqual([]);
});

test("a sheet without the table gets it, and undo leaves the cells as they looked", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([samplePlan()]));
  const before = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf([tablePlan()]));
  expect(tablesOn()).toEqual([tableOf(3)]);
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test.each([
  [3, 6],
  [6, 3],
])(
  "wherever writing fails, from %i rows to %i, the sheet and its table are as they were",
  async (from, to) => {
    const workbook = createWorkbook();
    await workbook.apply(changeOf([tablePlan(from)]));
    const before = comparable(host.snapshot());
    let failures = 0;
    for (const action of [0, 3, 9, 15, 20, 25, 30, 40, 60]) {
      host.faults.clear();
      host.faults.failAt(5, "GeneralException", action);
      const failed = await workbook.apply(changeOf([tablePlan(to)])).then(
        () => false,
        () => true,
      );
      host.faults.clear();
      if (!failed) break;
      failures++;
      expect(comparable(host.snapshot())).toEqual(before);
    }
    expect(failures).toBeGreaterThan(5);
  },
);

test("a column that somebody added stays in it, and a row below it stays below", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan(3)]));
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("C4:C7").values = [["Mine"], [1], [2], [3]];
    context.workbook.tables.getItem(NAME).resize("A4:C7");
  });
  await workbook.apply(changeOf([tablePlan(5)]));
  expect(tablesOn()).toEqual([
    { name: NAME, box: { row: 3, column: 0, rows: 6, columns: 3 }, columns: ["Quarter", "Actual", "Mine"] },
  ]);
  expect(contentAt(host.snapshot(), SHEET, "C6")).toBe(2);
});

test("sorted by the user it is written as it was", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan(3)]));
  const before = comparable(host.snapshot());
  typeInto(host, SHEET, { A5: "Q3", A7: "Q1" });
  await workbook.apply(changeOf([tablePlan(3)]));
  expect(comparable(host.snapshot())).toEqual(before);
});

test("one that was made a range is a table again", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan()]));
  await inExcel((context) => context.workbook.tables.getItem(NAME).convertToRange());
  expect(tablesOn()).toEqual([]);
  await workbook.apply(changeOf([tablePlan(4)]));
  expect(tablesOn()).toEqual([tableOf(4)]);
});

test("renamed, or with a row of totals, it is said and nothing is written", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan()]));
  await inExcel((context) => void (context.workbook.tables.getItem(NAME).name = "Mine"));
  const before = comparable(host.snapshot());
  const problem = await problemOf(workbook.apply(changeOf([tablePlan(4)])));
  expect(problem.what).toContain('the table Mine on "Score · Acme" has all of its columns');
  expect(comparable(host.snapshot())).toEqual(before);
  await inExcel((context) => {
    context.workbook.tables.getItem("Mine").name = NAME;
    context.workbook.tables.getItem(NAME).showTotals = true;
  });
  const totals = await problemOf(workbook.apply(changeOf([tablePlan(4)])));
  expect(totals.what).toContain("a total row");
});

test("a second sheet has the same cells without a table: the name is the first one's", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan()]));
  await workbook.apply(changeOf([tablePlan(3, "Kestrel")]));
  expect(tablesOn()).toEqual([tableOf(3)]);
  expect(tablesOn("Score · Kestrel")).toEqual([]);
  await workbook.apply(changeOf([tablePlan(4, "Kestrel")]));
  expect(tablesOn("Score · Kestrel")).toEqual([]);
});

test("deleted with its sheet it comes back with it", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([tablePlan()]));
  const deleted = await workbook.deleteSheets({ sheets: [SHEET] });
  expect(host.snapshot().sheets.flatMap(({ tables = [] }) => tables)).toEqual([]);
  await deleted.undo();
  expect(tablesOn()).toEqual([tableOf(3)]);
});

test("a file gets the same table, and keeps it when it is built again", async () => {
  const file = emptyWorkbook();
  await file.apply(changeOf([tablePlan(3)]));
  await file.apply(changeOf([tablePlan(5)]));
  expect(await packageProblems(file.save())).toEqual([]);
  const { data } = readWorkbookData(file.save());
  const [table] = sheetOf(data, SHEET).tables ?? [];
  expect(table).toMatchObject({ ...tableOf(5), style: "" });
  const again = openWorkbook(await writeWorkbookData(data));
  await again.apply(changeOf([tablePlan(4)]));
  const [last] = sheetOf(readWorkbookData(again.save()).data, SHEET).tables ?? [];
  expect(last).toMatchObject(tableOf(4));
});

test("a link to another sheet brings the workbook's name to which it leads, and undo takes it back", async () => {
  const workbook = createWorkbook();
  await workbook.apply(changeOf([samplePlan({ partner: "Kestrel" })]));
  const { sheets } = await workbook.read({ tables: [], sheets: ["performance-scorecard"] });
  const { uid } = sheets[0]!;
  const plan = tablePlan();
  const link = { type: "formula", formula: `=HYPERLINK("#${linkName(uid)}","Open")` } as const;
  const linked = {
    ...plan,
    cells: [...plan.cells, { row: 20, column: 0, content: link, style: "go" } as const],
  };
  const applied = await workbook.apply(changeOf([{ ...linked, foot: { row: 30, column: 0 } }]));
  const names = () => (host.snapshot().names ?? []).map(({ name }) => name);
  expect(names()).toContain(linkName(uid));
  await applied.undo();
  expect(names()).not.toContain(linkName(uid));
});
