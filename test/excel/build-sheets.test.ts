import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { cellAt, changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
const SHEET = "Score · Acme";

beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
});
afterEach(() => host.close());

async function read() {
  return (await workbook.read({ tables: [], sheets: ["performance-scorecard"] })).sheets;
}

test("a plan becomes a sheet: typed cells, names of its own, look, chart, print setup, mark", async () => {
  const applied = await workbook.apply(changeOf([samplePlan({ partner: "=X" })]));
  expect(applied.created).toEqual(["Score · =X"]);
  const data = host.snapshot();
  const sheet = sheetOf(data, "Score · =X");
  expect(contentAt(data, "Score · =X", "A1")).toBe("=X");
  expect(cellAt(data, "Score · =X", "A1")?.formula).toBeUndefined();
  expect(cellAt(data, "Score · =X", "D2")).toMatchObject({
    formula: '=IF(C2="",B2,C2)',
    style: { numberFormat: "#,##0;-#,##0;0" },
  });
  expect(cellAt(data, "Score · =X", "C2")?.style).toMatchObject({
    fill: "#FFFBE6",
    locked: false,
    borders: { left: { color: "#D1D1D1" } },
  });
  expect(sheet.names?.map(({ name }) => name).sort()).toEqual([
    "actuals",
    "cam_built",
    "cam_edition",
    "cam_kind",
    "cam_partner",
    "cam_schema",
    "cam_uid",
    "in_target",
    "score",
  ]);
  expect(sheet.names?.find(({ name }) => name === "actuals")?.formula).toBe("='Score · =X'!$B$5:$B$7");
  expect(sheet).toMatchObject({
    showGridlines: false,
    frozen: { rows: 1, columns: 0 },
    charts: [{ name: "Actuals", type: "ColumnClustered", title: { text: "Going up" } }],
    conditionalFormats: [{ rule: { type: "Custom", formula: "=B5>20" }, format: { fill: "#DFF6DD" } }],
    validations: [
      { rule: { type: "Decimal", operator: "Between", formula1: 0 }, prompt: { title: "Target" } },
    ],
    pageLayout: {
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      headersFooters: { leftHeader: "=X && Co" },
    },
  });
  expect(data.activeSheet).toBe("Score · =X");
  expect(data.settings ?? {}).toEqual({});
  expect(await read()).toMatchObject([
    {
      sheetName: "Score · =X",
      kind: "performance-scorecard",
      subject: { partner: "=X" },
      schema: 1,
      inputs: { in_target: null },
    },
  ]);
});

test("two syncs read, one writes, one shows: however many sheets fit in a request", async () => {
  // What a session does once, as the pane does when it opens.
  await workbook.unfinished();
  const from = host.executor.syncs;
  const execute = jest.spyOn(host.executor, "execute");
  await workbook.apply(
    changeOf(Array.from({ length: 12 }, (_, index) => samplePlan({ partner: `Partner ${index}` }))),
  );
  await new Promise((resolve) => setImmediate(resolve));
  // The client's own clean-up after a run is a request as well.
  expect(host.executor.syncs - from).toBeLessThanOrEqual(5);
  const { ObjectPaths } = execute.mock.calls[0]![0];
  execute.mockRestore();
  // Of all tables of ours only these are asked where they stand: Partners, the settings, deals with their calculated column.
  const asked = Object.values(ObjectPaths).filter(({ Name }) => Name === "GetItemOrNullObject");
  expect(asked.length).toBe(3);
  expect((await read()).length).toBe(12);
});

test("building the same again writes nothing", async () => {
  await workbook.apply(changeOf([samplePlan()]));
  const before = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf([samplePlan()]));
  expect(applied).toMatchObject({ created: [], updated: [SHEET] });
  expect(comparable(host.snapshot())).toEqual(before);
});

test("a rebuild keeps the overrides, the user's cells and formats, and the name the user gave the sheet", async () => {
  await workbook.apply(changeOf([samplePlan()]));
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.name = "Acme Q3";
    sheet.getRange("C2").values = [[77]];
    sheet.getRange("F1").values = [["my note"]];
    sheet.getRange("F2").formulas = [["=score*2"]];
    sheet.getRange("A5").format.fill.color = "#112233";
    await context.sync();
  });
  expect(await read()).toMatchObject([{ sheetName: "Acme Q3", inputs: { in_target: 77 } }]);
  const applied = await workbook.apply(changeOf([samplePlan({ factor: 11, chartTitle: "Higher" })]));
  expect(applied).toMatchObject({ created: [], updated: ["Acme Q3"] });
  const data = host.snapshot();
  expect(["C2", "F1", "F2", "B2", "B5"].map((address) => contentAt(data, "Acme Q3", address))).toEqual([
    77,
    "my note",
    "=score*2",
    33,
    "=11*1",
  ]);
  expect(cellAt(data, "Acme Q3", "A5")?.style?.fill).toBe("#112233");
  expect(sheetOf(data, "Acme Q3").charts).toMatchObject([{ title: { text: "Higher" } }]);
});

test("an input given by the plan wins; null clears it", async () => {
  await workbook.apply(changeOf([samplePlan({ target: 5 })]));
  await workbook.apply(changeOf([samplePlan({ target: 6 })]));
  expect((await read())[0]?.inputs).toEqual({ in_target: 6 });
  await workbook.apply(changeOf([samplePlan({ target: null })]));
  expect((await read())[0]?.inputs).toEqual({ in_target: null });
});

test("another layout moves what is ours and carries the inputs; a cell of the user's in its way stops it before anything is written", async () => {
  await workbook.apply(changeOf([samplePlan({ target: 5 })]));
  typeInto(host, SHEET, { B9: 1 });
  const before = comparable(host.snapshot());
  const problem = await problemOf(workbook.apply(changeOf([samplePlan({ rows: 5, schema: 2 })])));
  expect(problem).toMatchObject({ problem: "foreign-cells", cells: [`'${SHEET}'!B9`] });
  expect(problem.message).toContain("Nothing was written.");
  expect(comparable(host.snapshot())).toEqual(before);

  typeInto(host, SHEET, { B9: "" });
  await workbook.apply(changeOf([samplePlan({ rows: 5, schema: 2 })]));
  const data = host.snapshot();
  expect(contentAt(data, SHEET, "B9")).toBe("=10*5");
  expect(contentAt(data, SHEET, "A10")).toBeUndefined();
  expect(sheetOf(data, SHEET).conditionalFormats).toMatchObject([{ box: { row: 4, rows: 5 } }]);
  expect(sheetOf(data, SHEET).charts).toHaveLength(1);
  expect(await read()).toMatchObject([{ schema: 2, inputs: { in_target: 5 } }]);
});

test("when the user moved rows the rebuild stops and names the cells; beside it a new sheet can be built", async () => {
  await workbook.apply(changeOf([samplePlan()]));
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("3:3").insert("Down");
    await context.sync();
  });
  const before = comparable(host.snapshot());
  const problem = await problemOf(workbook.apply(changeOf([samplePlan({ factor: 12 })])));
  expect(problem).toMatchObject({ problem: "moved", cells: expect.arrayContaining([`'${SHEET}'!B6:B8`]) });
  expect(comparable(host.snapshot())).toEqual(before);

  const applied = await workbook.apply(changeOf([samplePlan({ factor: 12 })]), { existing: "beside" });
  expect(applied.created).toEqual([`${SHEET} 2`]);
  // From now on the newer one is rebuilt.
  expect((await workbook.apply(changeOf([samplePlan({ factor: 13 })]))).updated).toEqual([`${SHEET} 2`]);
});

test("of two copies of one sheet it is not guessed which to rebuild", async () => {
  const copy = sheetOf((await workbook.apply(changeOf([samplePlan()])), host.snapshot()), SHEET);
  const data = host.snapshot();
  const names = copy.names!.map(({ name, formula }) => ({ name, formula: formula.replace(SHEET, "Copy") }));
  host.load({ ...data, sheets: [...data.sheets, { ...copy, name: "Copy", names }] });
  const sheets = await read();
  expect(sheets.map(({ sheetName, duplicateOf }) => [sheetName, duplicateOf])).toEqual([
    [SHEET, "Copy"],
    ["Copy", SHEET],
  ]);
  const problem = await problemOf(workbook.apply(changeOf([samplePlan({ factor: 9 })])));
  expect(problem).toMatchObject({ problem: "ambiguous", cells: [SHEET, "Copy"] });
});

test("the pane's undo removes what was built, unless it was changed since", async () => {
  const before = comparable(host.snapshot());
  const built = await workbook.apply(changeOf([samplePlan()]));
  const afterBuild = comparable(host.snapshot());
  const rebuilt = await workbook.apply(changeOf([samplePlan({ factor: 20, rows: 4, schema: 2 })]));
  await rebuilt.undo();
  expect(comparable(host.snapshot())).toEqual(afterBuild);

  typeInto(host, SHEET, { H20: "mine" });
  const problem = await problemOf(built.undo());
  expect(problem).toMatchObject({ problem: "changed-since", cells: [`'${SHEET}'!H20`] });
  typeInto(host, SHEET, { H20: "" });
  await built.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("an input is set by name, checked against its own rule", async () => {
  await workbook.apply(changeOf([samplePlan()]));
  const input = { kind: "performance-scorecard", subject: { partner: "ACME" }, name: "in_target" } as const;
  await workbook.setInput({ ...input, value: 42 });
  expect(contentAt(host.snapshot(), SHEET, "C2")).toBe(42);
  await expect(workbook.setInput({ ...input, value: -1 })).rejects.toThrow("number from 0");
  await expect(workbook.setInput({ ...input, value: "much" })).rejects.toThrow("does not fit");
  await expect(workbook.setInput({ ...input, name: "score", value: 1 })).rejects.toThrow("no input score");
  await expect(workbook.setInput({ ...input, subject: { partner: "Beta" }, value: 1 })).rejects.toThrow(
    'for "Beta"',
  );
  expect(contentAt(host.snapshot(), SHEET, "C2")).toBe(42);
});
