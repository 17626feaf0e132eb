import { indexChange } from "../../src/sheets/index/change";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { MemoryTables } from "../support/memory-tables";
import { packageProblems } from "../support/package-check";
import { changeOf, comparable, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

const PARTNERS = changeTable(partnersTable, [
  { partnerId: "P1", partner: "Acme" },
  { partnerId: "P2", partner: "Bolt" },
]);
const index = () => indexChange(new MemoryTables());
const titles = (data: WorkbookData) => data.sheets.map(({ name }) => name);
/** What the index links to, as its cells show it: the partner where a group begins, then the link's formula. */
const lines = (data: WorkbookData) =>
  sheetOf(data, "Index")
    .cells.filter(({ formula }) => formula?.startsWith("=HYPERLINK"))
    .map(({ formula }) => /"#(.+?)"/.exec(formula!)![1]!);
/** The workbook's own names, each with the sheet it leads to. */
const targets = (data: WorkbookData) =>
  Object.fromEntries((data.names ?? []).map(({ name, formula }) => [name, formula]));
const linked = (data: WorkbookData) => lines(data).map((name) => targets(data)[name]);

let host: Host;
let excel: WorkbookPort;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
  excel = createWorkbook();
});
afterEach(() => host.close());

/** Both ports, and how what they hold is looked at. */
function ports(): { workbook: WorkbookPort; data: () => WorkbookData }[] {
  const file = emptyWorkbook();
  return [
    { workbook: excel, data: () => host.snapshot() },
    { workbook: file, data: () => readWorkbookData(file.save()).data },
  ];
}

test("an index leads to every built sheet by a name of the workbook, and follows what is built after it, in one undo", async () => {
  for (const { workbook, data } of ports()) {
    await workbook.apply(changeOf([samplePlan({ partner: "Bolt" })], [PARTNERS]));
    await workbook.apply(index());
    expect(linked(data())).toEqual(["='Score · Bolt'!$A$1"]);
    const before = comparable(data());
    const applied = await workbook.apply(changeOf([samplePlan()]));
    expect(applied.created).toEqual(["Score · Acme"]);
    expect(applied.updated).toEqual(["Index"]);
    expect(linked(data())).toEqual(["='Score · Acme'!$A$1", "='Score · Bolt'!$A$1"]);
    await applied.undo();
    expect(comparable(data())).toEqual(before);
  }
});

test("building a sheet again leaves the index alone", async () => {
  for (const { workbook } of ports()) {
    await workbook.apply(changeOf([samplePlan()], [PARTNERS]));
    await workbook.apply(index());
    expect((await workbook.apply(changeOf([samplePlan({ factor: 7 })]))).updated).toEqual(["Score · Acme"]);
  }
});

test("a failed build takes the index and its names back too", async () => {
  await excel.apply(changeOf([samplePlan({ partner: "Bolt" })], [PARTNERS]));
  await excel.apply(index());
  const before = comparable(host.snapshot());
  for (let sync = 3; sync <= 5; sync++) {
    host.faults.clear();
    host.faults.failAt(sync, "GeneralException");
    await problemOf(excel.apply(changeOf([samplePlan()])));
    expect(comparable(host.snapshot())).toEqual(before);
  }
});

test("what stands in the index's way keeps no sheet from being built", async () => {
  await excel.apply(changeOf([samplePlan({ partner: "Bolt" })], [PARTNERS]));
  await excel.apply(index());
  typeInto(host, "Index", { B25: "mine", C25: "mine" });
  const moved = sheetOf(host.snapshot(), "Index").cells.length;
  const { created } = await excel.apply(
    changeOf(["Acme", "C", "D", "E", "F", "G", "H", "I"].map((partner) => samplePlan({ partner }))),
  );
  expect(created).toHaveLength(8);
  expect(sheetOf(host.snapshot(), "Index").cells.length).toBeGreaterThanOrEqual(moved);
});

test("deleting takes built sheets with their names and links; undo brings back what stood in their cells", async () => {
  for (const { workbook, data } of ports()) {
    await workbook.apply(changeOf([samplePlan(), samplePlan({ partner: "Bolt" })], [PARTNERS]));
    await workbook.apply(index());
    await workbook.setInput({
      kind: "performance-scorecard",
      subject: { partner: "Acme" },
      name: "in_target",
      value: 77,
    });
    const before = data();
    const applied = await workbook.deleteSheets({ sheets: ["Score · Acme"] });
    expect(applied.deleted).toEqual(["Score · Acme"]);
    expect(titles(data())).not.toContain("Score · Acme");
    expect(linked(data())).toEqual(["='Score · Bolt'!$A$1"]);
    expect(Object.keys(targets(data()))).toHaveLength(1);
    await applied.undo();
    const after = data();
    expect(titles(after)).toEqual(titles(before));
    expect(linked(after)).toEqual(linked(before));
    const sheet = (from: WorkbookData) => sheetOf(comparable(from) as WorkbookData, "Score · Acme");
    expect(sheet(after)).toEqual(sheet(before));
    const { sheets } = await workbook.read({ tables: [], sheets: ["performance-scorecard"] });
    expect(sheets.find(({ subject }) => subject.partner === "Acme")?.inputs).toEqual({ in_target: 77 });
  }
});

test("cells of the user's own are named, and only go when somebody says so", async () => {
  await excel.apply(changeOf([samplePlan(), samplePlan({ partner: "Bolt" })], [PARTNERS]));
  typeInto(host, "Score · Acme", { H2: "my note" });
  const before = comparable(host.snapshot());
  const problem = await problemOf(excel.deleteSheets({ sheets: ["Score · Bolt", "Score · Acme"] }));
  expect(problem.problem).toBe("foreign-cells");
  expect(problem.cells).toEqual(["'Score · Acme'!H2"]);
  expect(comparable(host.snapshot())).toEqual(before);
  const applied = await excel.deleteSheets({ sheets: ["Score · Acme"], withOwnCells: true });
  expect(titles(host.snapshot())).not.toContain("Score · Acme");
  await applied.undo();
  expect(sheetOf(host.snapshot(), "Score · Acme").cells.map(({ value }) => value)).toContain("my note");
});

test("only what the add-in has built is deleted, and not from a protected workbook", async () => {
  for (const { workbook, data } of ports()) {
    await workbook.apply(changeOf([samplePlan()], [PARTNERS]));
    const before = comparable(data());
    expect((await problemOf(workbook.deleteSheets({ sheets: ["Partners"] }))).what).toMatch(
      /no sheet "Partners" that the add-in has built/,
    );
    expect((await problemOf(workbook.deleteSheets({ sheets: ["Score · Acme", "Nobody"] }))).what).toMatch(
      /Nobody/,
    );
    expect(comparable(data())).toEqual(before);
  }
  await host.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect((await problemOf(excel.deleteSheets({ sheets: ["Score · Acme"] }))).problem).toBe("protected");
});

test("a deletion that fails in Excel leaves the workbook as it was", async () => {
  await excel.apply(changeOf([samplePlan(), samplePlan({ partner: "Bolt" })], [PARTNERS]));
  await excel.apply(index());
  const order = titles(host.snapshot());
  const from = host.executor.syncs;
  await (await excel.deleteSheets({ sheets: ["Score · Bolt", "Score · Acme"] })).undo();
  const whole = host.executor.syncs - from;
  expect(titles(host.snapshot())).toEqual(order);
  const again = comparable(host.snapshot());
  let failed = 0;
  for (let sync = 1; sync < whole; sync++) {
    host.faults.clear();
    host.faults.failAt(sync, "GeneralException");
    const done = excel.deleteSheets({ sheets: ["Score · Bolt", "Score · Acme"] });
    if (
      await done.then(
        () => true,
        () => false,
      )
    )
      break;
    failed++;
    expect(comparable(host.snapshot())).toEqual(again);
  }
  expect(failed).toBeGreaterThanOrEqual(5);
});

test("a deleted sheet comes back behind the nearest of those before it that is still there, wherever that is now", async () => {
  await excel.apply(changeOf(["Acme", "Bolt", "Core"].map((partner) => samplePlan({ partner }))));
  const applied = await excel.deleteSheets({ sheets: ["Score · Core", "Score · Bolt"] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Score · Acme").position = 0;
    await context.sync();
  });
  await applied.undo();
  expect(titles(host.snapshot())).toEqual(["Score · Acme", "Score · Bolt", "Score · Core", "Sheet1"]);
});

test("a file without a sheet is whole: names keep their sheets, the front sheet stays, nothing is left over", async () => {
  const file = emptyWorkbook();
  await file.apply(
    changeOf([samplePlan(), samplePlan({ partner: "Bolt" }), samplePlan({ partner: "C" })], [PARTNERS]),
  );
  await file.activate("Score · C");
  await file.deleteSheets({ sheets: ["Score · Bolt"] });
  const bytes = file.save();
  expect(await packageProblems(bytes)).toEqual([]);
  const data = readWorkbookData(bytes).data;
  expect(titles(data)).toEqual(["Partners", "Score · Acme", "Score · C"]);
  expect(data.activeSheet).toBe("Score · C");
  expect(sheetOf(data, "Score · C").names?.find(({ name }) => name === "score")?.formula).toBe(
    "='Score · C'!$D$2",
  );
});
