import { dealsTable, settingsTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { changeOf, problemOf, samplePlan, sheetOf, typeInto } from "../excel/support";
import { openHost } from "../support/headless";

const { dealId, partner } = dealsTable.columns;
/** Deals as somebody left them who deleted most of the columns. */
const DEALS = changeTable({ ...dealsTable, key: ["dealId"], columns: { dealId, partner }, calculated: [] }, [
  { dealId: "1", partner: "Acme" },
]);

interface Opened {
  workbook: WorkbookPort;
  data(): Promise<WorkbookData>;
  close(): void;
}

const OPENERS: Record<string, () => Promise<Opened>> = {
  "in a file": async () => {
    const workbook = emptyWorkbook();
    return { workbook, data: async () => readWorkbookData(workbook.save()).data, close: () => undefined };
  },
  "in Excel": async () => {
    const host = await openHost();
    return { workbook: createWorkbook(), data: async () => host.snapshot(), close: host.close };
  },
};

function planWith(formula: string): SheetPlan {
  const plan = samplePlan();
  const cell = { row: 30, column: 0, content: { type: "formula", formula }, style: "calculation" } as const;
  return { ...plan, cells: [...plan.cells, cell] };
}

describe.each(Object.entries(OPENERS))("columns that formulas need, %s", (_where, open) => {
  let opened: Opened;
  const columns = async () => sheetOf(await opened.data(), "Deals").tables![0]!.columns;
  beforeEach(async () => {
    opened = await open();
    await opened.workbook.apply(changeOf([], [changeTable(settingsTable, []), DEALS]));
  });
  afterEach(() => opened.close());

  test("come back with the sheet that refers to them, and go with its undo", async () => {
    const plan = planWith(
      "=SUM(cam_deals[Amount])+COUNTA(cam_deals[[Expected close]])+COUNTA(cam_deals[partner])",
    );
    const applied = await opened.workbook.apply(changeOf([plan]));
    expect(await columns()).toEqual(["Deal ID", "Partner", "Amount", "Expected close"]);
    await applied.undo();
    expect(await columns()).toEqual(["Deal ID", "Partner"]);
  });

  test("come back where they are calculated, with what they are calculated from", async () => {
    await opened.workbook.apply(changeOf([], [changeTable(stagesTable, [{ stage: "Sold", class: "Won" }])]));
    const applied = await opened.workbook.apply(changeOf([planWith('=COUNTIFS(cam_deals[Class],"Won")')]));
    expect(await columns()).toEqual(["Deal ID", "Partner", "Stage", "Class"]);
    const cell = sheetOf(await opened.data(), "Deals").cells.find(({ formula }) => formula);
    expect(cell?.formula).toContain("cam_stages[Class]");
    await applied.undo();
    expect(await columns()).toEqual(["Deal ID", "Partner"]);
  });

  test("are not missed by a sheet that refers to others", async () => {
    await opened.workbook.apply(changeOf([planWith("=COUNTA(cam_deals[Deal ID])")]));
    expect(await columns()).toEqual(["Deal ID", "Partner"]);
  });
});

test("where the user's cells stand beside the table, a calculated column is no less missed", async () => {
  const workbook = emptyWorkbook();
  const { stage } = dealsTable.columns;
  const foreign = { ...DEALS.table, columns: { dealId, partner, stage } };
  await workbook.apply(changeOf([], [changeTable(stagesTable, []), { ...DEALS, table: foreign }]));
  const change = changeOf([planWith("=COUNTA(cam_deals[Class])")]);
  const data = readWorkbookData(workbook.save()).data;
  const deals = sheetOf(data, "Deals");
  const { row, column, columns } = deals.tables![0]!.box;
  deals.cells.push({ row, column: column + columns, value: "mine" });
  const opened = openWorkbook(await writeWorkbookData(data));
  expect(await problemOf(opened.apply(change))).toMatchObject({
    problem: "foreign-cells",
    what: expect.stringContaining("cam_deals needs the column Class"),
  });
});

test("where the user's cells stand beside the table, the sheet is not built and the cells are named", async () => {
  const host = await openHost();
  const workbook = createWorkbook();
  await workbook.apply(changeOf([], [changeTable(settingsTable, []), DEALS]));
  typeInto(host, "Deals", { C4: "mine" });
  const problem = await problemOf(workbook.apply(changeOf([planWith("=SUM(cam_deals[Amount])")])));
  expect(problem).toMatchObject({ problem: "foreign-cells", cells: ["Deals!C4"] });
  expect(problem.what).toContain("cam_deals needs the column Amount");
  host.close();
});
