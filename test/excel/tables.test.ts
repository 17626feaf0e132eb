import { changeTable } from "../../src/domain/shared/tables/table-change";
import {
  dealsTable,
  partnersTable,
  productsTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { cellAt, changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;

beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
});
afterEach(() => host.close());

const HOSTILE = [
  '=HYPERLINK("x")',
  "+1",
  "-1",
  "@SUM(1)",
  "'quoted",
  "00123",
  "1-2",
  "TRUE",
  "1e5",
  "#N/A",
  'O\'Neil "Sons"',
  "Acme*",
  "?",
  "😀 Müller",
  " spaced ",
  "two\nlines",
  "12:30",
  "50%",
];

test("text lands as it is, whatever it looks like; dates, amounts and rates keep their kind", async () => {
  const rows = HOSTILE.map((account, index) => ({
    dealId: `D-${index}`,
    account,
    amount: index * 1.5,
    probability: 0.25,
    closedOn: 45_000 + index,
  }));
  await workbook.apply(changeOf([], [changeTable(dealsTable, rows)]));
  const data = host.snapshot();
  expect(HOSTILE.map((_, index) => contentAt(data, "Deals", `C${index + 4}`))).toEqual(HOSTILE);
  expect(sheetOf(data, "Deals").cells.filter(({ formula }) => formula)).toEqual([]);
  expect(cellAt(data, "Deals", "N4")).toMatchObject({ value: 45_000, style: { numberFormat: "mm/dd/yyyy" } });
  const parsed = (await workbook.read({ tables: [dealsTable as never] })).table(dealsTable);
  expect(parsed.problems).toEqual([]);
  expect(parsed.rows.map((row) => row.account)).toEqual(HOSTILE);
  expect(parsed.rows[3]).toMatchObject({ amount: 4.5, probability: 0.25, closedOn: 45_003, partner: null });
});

test("each table of Setup stands on a sheet of its own, beside whatever is there", async () => {
  const tables = [
    changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }]),
    changeTable(stagesTable, []),
  ];
  await workbook.apply(changeOf([], tables));
  typeInto(host, "Setup", { L9: "mine" });
  const applied = await workbook.apply(
    changeOf([], [changeTable(productsTable, [{ product: "GTX", listPrice: 500 }])]),
  );
  expect(sheetOf(host.snapshot(), "Setup").tables).toMatchObject([
    { name: "cam_settings", box: { row: 2, column: 0, rows: 3, columns: 4 } },
  ]);
  expect(sheetOf(host.snapshot(), "Stages").tables).toMatchObject([
    { name: "cam_stages", box: { row: 2, column: 0, rows: 2, columns: 3 } },
  ]);
  expect(sheetOf(host.snapshot(), "Stages").validations).toMatchObject([
    { rule: { source: "Open,Won,Lost" } },
  ]);
  expect(sheetOf(host.snapshot(), "Products").tables).toMatchObject([
    { name: "cam_products", box: { row: 2, column: 0, rows: 2, columns: 3 } },
  ]);
  expect(contentAt(host.snapshot(), "Products", "A1")).toBe("Products");
  await applied.undo();
  expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain("Products");
  expect(contentAt(host.snapshot(), "Setup", "L9")).toBe("mine");
});

test("a sheet of the user's own that is called Deals is left alone", async () => {
  host.load({ sheets: [{ name: "Deals", cells: [{ row: 0, column: 0, value: "my deals" }] }] });
  await workbook.apply(changeOf([], [changeTable(dealsTable, [{ dealId: "1" }])]));
  const data = host.snapshot();
  expect(sheetOf(data, "Deals").cells).toMatchObject([{ value: "my deals" }]);
  expect(sheetOf(data, "Deals 2").tables).toMatchObject([{ name: "cam_deals" }]);
});

test("rows are found by key, only what differs is written, foreign columns and rows stay", async () => {
  const rows = [
    { partnerId: "P-1", partner: "Acme", region: "East" },
    { partnerId: "P-2", partner: "Beta", region: "West" },
  ];
  await workbook.apply(changeOf([], [changeTable(partnersTable, rows)]));
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Partners");
    sheet.getRange("O3:O5").formulas = [["Mine"], ["a"], [""]];
    sheet.tables.getItem("cam_partners").resize("A3:O5");
    sheet.getRange("O5").formulas = [["=LEN([@Partner])"]];
    await context.sync();
  });
  const { tables } = await workbook.apply(
    changeOf(
      [],
      [
        changeTable(partnersTable, [
          { partnerId: "p-2", region: "North" },
          { partnerId: "P-3", partner: "New" },
        ]),
      ],
    ),
  );
  expect(tables).toEqual([{ name: "cam_partners", added: 1, changed: 1, removed: 0 }]);
  const data = host.snapshot();
  expect(
    ["A5", "B5", "D5", "O4", "O5", "A6", "B6"].map((address) => contentAt(data, "Partners", address)),
  ).toEqual(["p-2", "Beta", "North", "a", "=LEN([@Partner])", "P-3", "New"]);
  expect(sheetOf(data, "Partners").tables).toMatchObject([{ box: { rows: 4, columns: 15 } }]);

  const from = host.executor.syncs;
  const again = await workbook.apply(
    changeOf([], [changeTable(partnersTable, [{ partnerId: "P-3", partner: "New" }])]),
  );
  expect(again.tables).toEqual([{ name: "cam_partners", added: 0, changed: 0, removed: 0 }]);
  // Read, and the client's own clean-up; nothing is written.
  expect(host.executor.syncs - from).toBeLessThanOrEqual(3);
});

test("a row that gets another key keeps its place and the cells beside ours, also where two change names", async () => {
  const rows = [
    { stage: "Open", class: "Open" },
    { stage: "Won", class: "Won" },
    { stage: "Lost", class: "Lost" },
  ];
  await workbook.apply(changeOf([], [changeTable(stagesTable, rows)]));
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Stages");
    sheet.getRange("D3:D6").values = [["Mine"], ["a"], ["b"], ["c"]];
    sheet.tables.getItem("cam_stages").resize("A3:D6");
    await context.sync();
  });
  const moved = [
    { from: { stage: "Open" }, to: { stage: "Won" } },
    { from: { stage: "won" }, to: { stage: "Open", probability: 0.5 } },
    { from: { stage: "Lost" }, to: { stage: "Gone" } },
  ];
  const applied = await workbook.apply(
    changeOf([], [{ ...changeTable(stagesTable, [{ stage: "Lost", class: "Lost" }]), moved }]),
  );
  expect(applied.tables).toEqual([{ name: "cam_stages", added: 1, changed: 3, removed: 0 }]);
  const shown = () =>
    [4, 5, 6, 7].map((row) =>
      ["A", "B", "D"].map((column) => contentAt(host.snapshot(), "Stages", `${column}${row}`)).join(" "),
    );
  expect(shown().map((each) => each.trim())).toEqual([
    "Won Open a",
    "Open Won b",
    "Gone Lost c",
    "Lost Lost",
  ]);
  await applied.undo();
  expect(shown().slice(0, 3)).toEqual(["Open Open a", "Won Won b", "Lost Lost c"]);
});

test("removed rows close up, what stands below the table does not move, and undo brings them back", async () => {
  const rows = ["A", "B", "C", "D"].map((dealId) => ({
    dealId,
    account: `of ${dealId}`,
    source: dealId === "B" || dealId === "C" ? "Sample data" : null,
  }));
  await workbook.apply(changeOf([], [changeTable(dealsTable, rows)]));
  typeInto(host, "Deals", { B12: "below" });
  const before = comparable(host.snapshot());
  const applied = await workbook.apply(
    changeOf([], [changeTable(dealsTable, [], [{ dealId: "B" }, { dealId: "C" }, { dealId: "unknown" }])]),
  );
  const data = host.snapshot();
  expect(["A4", "C4", "A5", "C5", "A6", "B12"].map((address) => contentAt(data, "Deals", address))).toEqual([
    "A",
    "of A",
    "D",
    "of D",
    undefined,
    "below",
  ]);
  expect(sheetOf(data, "Deals").tables).toMatchObject([{ box: { rows: 3 } }]);
  expect(applied.tables[0]).toMatchObject({ removed: 2 });
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("20,000 rows go out in few requests, and a workbook read in slices gives them all back", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({
    dealId: `D${index}`,
    account: `Account ${index}`,
    amount: index,
    closedOn: 40_000 + (index % 900),
  }));
  // What a session does once, as the pane does when it opens.
  await workbook.unfinished();
  const from = host.executor.syncs;
  const steps: string[] = [];
  await workbook.apply(changeOf([], [changeTable(dealsTable, rows)]), {
    onProgress: ({ step, done, total }) => steps.push(`${done}/${total} ${step}`),
  });
  expect(host.executor.syncs - from).toBeLessThanOrEqual(8);
  expect(steps[0]).toMatch(/^0\/\d+ Writing "Deals"$/);
  const parsed = (await workbook.read({ tables: [dealsTable as never] })).table(dealsTable);
  expect(parsed.rows).toHaveLength(20_000);
  expect(parsed.rows[19_999]).toMatchObject({ dealId: "D19999", amount: 19_999 });
});

test("a column that was deleted comes back at the right when it is written again", async () => {
  await workbook.apply(changeOf([], [changeTable(stagesTable, [{ stage: "Won", class: "Won" }])]));
  await host.run(async (context) => {
    context.workbook.tables.getItem("cam_stages").resize("A3:B4");
    context.workbook.worksheets.getItem("Stages").getRange("C3").values = [[""]];
    await context.sync();
  });
  const before = comparable(host.snapshot());
  const applied = await workbook.apply(
    changeOf(
      [],
      [
        changeTable(stagesTable, [
          { stage: "Won", probability: 1 },
          { stage: "Lost", probability: 0 },
        ]),
      ],
    ),
  );
  const data = host.snapshot();
  expect(sheetOf(data, "Stages").tables).toMatchObject([
    { box: { rows: 3, columns: 3 }, columns: ["Stage", "Class", "Probability"] },
  ]);
  expect(["C4", "C5"].map((address) => contentAt(data, "Stages", address))).toEqual([1, 0]);
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("a name of the user's own where a table is needed stops the change", async () => {
  host.load({
    sheets: [{ name: "Sheet1", cells: [] }],
    names: [{ name: "cam_stages", formula: "=Sheet1!$A$1" }],
  });
  const problem = await problemOf(
    workbook.apply(changeOf([], [changeTable(stagesTable, [{ stage: "Won" }])])),
  );
  expect(problem).toMatchObject({ problem: "name-taken", untouched: "Nothing was written." });
});

test("text longer than a cell holds is refused with its cell, nothing is written", async () => {
  const before = comparable(host.snapshot());
  const problem = await problemOf(
    workbook.apply(changeOf([], [changeTable(dealsTable, [{ dealId: "1", account: "x".repeat(32_768) }])])),
  );
  expect(problem).toMatchObject({ problem: "too-large", cells: ["Deals!C4"] });
  expect(comparable(host.snapshot())).toEqual(before);
});

test("the culture comes from Excel, and listeners hear of the add-in's own sheets only", async () => {
  expect(await workbook.culture()).toEqual({
    decimalSeparator: ".",
    groupSeparator: ",",
    dateOrder: "mdy",
    dateFormat: "mm/dd/yyyy",
  });
  await workbook.apply(changeOf([samplePlan()], [changeTable(stagesTable, [{ stage: "Won" }])]));
  let heard = 0;
  const stop = await workbook.watch(() => heard++);
  const edit = (sheet: string) =>
    host.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("A4").values = [["changed"]];
      await context.sync();
    });
  const heardOf = async (edits: number) => {
    while (heard < edits) await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toBe(edits);
  };
  await edit("Sheet1");
  await edit("Stages");
  await heardOf(1);
  await edit("Score · Acme");
  await heardOf(2);
  await stop();
  await workbook.apply(changeOf([], [changeTable(productsTable, [{ product: "New" }])]));
  expect(heard).toBe(2);
  const stopAgain = await workbook.watch(() => heard++);
  await edit("Sheet1");
  await edit("Products");
  await heardOf(3);
  await stopAgain();
});
