import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { SHEET_ROWS } from "../../src/domain/shared/excel-limits";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
});
afterEach(() => host.close());

const deal = (dealId: string, amount: number) =>
  changeOf([], [changeTable(dealsTable, [{ dealId, amount }])]);

/** What an add-in is given where Excel shows it what a user sees: 15 digits, TRUE and FALSE. */
function asShown(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (Array.isArray(value)) return value.map(asShown);
  if (value === null || typeof value !== "object") return value;
  const shown = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    key === "Formulas" || key === "formulas" ? upperBooleans(asShown(each)) : asShown(each),
  ]);
  return Object.fromEntries(shown);
}

function upperBooleans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(upperBooleans);
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

test("numbers of 17 digits that read back with 15, and booleans that read back as words, count as written", async () => {
  const execute = host.executor.execute.bind(host.executor);
  host.executor.execute = async (...given) => asShown(await execute(...given)) as never;
  const precise = 0.1 + 0.2;
  for (const dealId of ["A", "B", "C"]) {
    const applied = await workbook.apply(deal(dealId, precise));
    expect(applied.overwritten).toEqual([]);
  }
  expect(contentAt(host.snapshot(), "Deals", "G6")).toBe(precise);
  expect((await workbook.apply(deal("A", precise))).tables[0]).toMatchObject({ changed: 0 });

  // Rows move up as they were read, so that only what reads back whole moves whole.
  for (const dealId of ["B", "C"]) await workbook.apply(deal(dealId, 1.5));
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Deals");
    const { box } = sheetOf(host.snapshot(), "Deals").tables![0]!;
    sheet.getRangeByIndexes(2, box.columns, 4, 1).formulas = [["Mine"], [true], [false], [true]];
    sheet.tables.getItem("cam_deals").resize(sheet.getRangeByIndexes(2, 0, box.rows, box.columns + 1));
    await context.sync();
  });
  const before = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf([], [changeTable(dealsTable, [], [{ dealId: "B" }])]));
  expect(applied.tables[0]).toMatchObject({ removed: 1 });
  expect(applied.overwritten).toEqual([]);
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test.each(["=SUM(1,2)", "'quoted", "007", "TRUE"])(
  "a co-author's text %s that a change met comes back as text",
  async (text) => {
    await workbook.apply(deal("A", 100));
    host.faults.beforeSync(4, () =>
      host.coAuthor(() =>
        host.grid.write(host.model.sheetIdByName("Deals")!, [{ row: 3, column: 6, value: text }]),
      ),
    );
    // The way back meets the text; the second attempt is refused, so that its result is seen.
    const { executor } = host;
    const execute = executor.execute.bind(executor);
    let writes = 0;
    executor.execute = (request, size) => {
      const isWriting = request.Actions.some(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync");
      if (isWriting && ++writes === 2) host.faults.failAt(1, "AccessDenied");
      return execute(request, size);
    };
    await workbook.apply(deal("A", 500)).catch(() => undefined);
    const cell = sheetOf(host.snapshot(), "Deals").cells.find((each) => each.row === 3 && each.column === 6);
    expect(cell?.formula).toBeUndefined();
    expect([writes, cell?.value]).toEqual([2, text]);
  },
);

test("a table at the end of the sheet takes no rows beyond it, and nothing is written", async () => {
  await workbook.apply(deal("A", 100));
  const data = host.snapshot();
  const down = SHEET_ROWS - 5;
  for (const sheet of data.sheets) {
    sheet.cells = sheet.cells.map((cell) => ({ ...cell, row: cell.row + down }));
    for (const table of sheet.tables ?? []) table.box = { ...table.box, row: table.box.row + down };
    sheet.validations = [];
  }
  host.load(data);
  const before = comparable(host.snapshot());
  for (const count of [2, 3]) {
    const rows = Array.from({ length: count }, (_, index) => ({ dealId: `N${index}` }));
    expect(await problemOf(workbook.apply(changeOf([], [changeTable(dealsTable, rows)])))).toMatchObject({
      problem: "too-large",
      untouched: "Nothing was written.",
      what: expect.stringContaining(`ends at row ${SHEET_ROWS}`),
    });
    expect(comparable(host.snapshot())).toEqual(before);
  }
});

test("a name of an input that somebody gave to a place far away is read there, and a build says what is wrong", async () => {
  const [sheet] = (await workbook.apply(changeOf([samplePlan()]))).created;
  await host.run(async (context) => {
    const names = context.workbook.worksheets.getItem(sheet!).names;
    names.getItem("in_target").delete();
    names.add("in_target", `='${sheet}'!$XFD$1048576`);
    await context.sync();
  });
  const from = host.executor.syncs;
  const { sheets } = await workbook.read({ tables: [], sheets: ["performance-scorecard"] });
  expect(sheets).toMatchObject([{ subject: { partner: "Acme" }, inputs: { in_target: null } }]);
  expect(host.executor.syncs - from).toBeLessThanOrEqual(3);
  const before = comparable(host.snapshot());
  expect(await problemOf(workbook.apply(changeOf([samplePlan({ schema: 2 })])))).toMatchObject({
    problem: "moved",
    untouched: "Nothing was written.",
  });
  expect(comparable(host.snapshot())).toEqual(before);
});

/** A record with one thing wrong. */
const CRAFTED: Readonly<Record<string, (record: Record<string, unknown>) => unknown>> = {
  "is of a form to come": (record) => ({ ...record, record: 2 }),
  "has cells that are nowhere": (record) => ({ ...record, cells: `${String(record.cells)} nowhere` }),
  "has as many cells as a sheet": (record) => ({ ...record, cells: "A1:XFD1048576" }),
  "has a name that is nowhere": (record) => ({ ...record, names: { in_target: "nowhere" } }),
  "has no look": (record) => ({ ...record, look: null }),
  "has a look without rules": (record) => ({ ...record, look: { ...(record.look as object), rules: {} } }),
  "is a list": () => [],
  "is null": () => null,
};

test.each(Object.entries(CRAFTED))(
  "a sheet whose record %s is refused with words, not touched",
  async (_, craft) => {
    const [sheet] = (await workbook.apply(changeOf([samplePlan()]))).created;
    const { box } = sheetOf(host.snapshot(), sheet!)
      .names!.filter(({ name }) => name === "cam_built")
      .map(({ formula }) => ({ box: /\$([A-Z]+)\$(\d+)/.exec(formula)! }))[0]!;
    const place = `${box[1]}${box[2]}`;
    const record = JSON.parse(String(contentAt(host.snapshot(), sheet!, place))) as Record<string, unknown>;
    typeInto(host, sheet!, { [place]: JSON.stringify(craft(record)) });
    const before = comparable(host.snapshot());
    const problem = await problemOf(workbook.apply(changeOf([samplePlan({ schema: 2 })])));
    expect(problem).toMatchObject({ untouched: "Nothing was written." });
    expect(problem.problem).not.toBe("unexpected");
    expect(comparable(host.snapshot())).toEqual(before);
    expect((await workbook.read({ tables: [], sheets: ["performance-scorecard"] })).sheets).toHaveLength(1);
  },
);
