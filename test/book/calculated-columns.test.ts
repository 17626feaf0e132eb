import fc from "fast-check";
import { dealsTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { changeOf, contentAt, samplePlan, sheetOf, typeInto } from "../excel/support";
import { openHost, valuesOf } from "../support/headless";
import { unzipSync } from "fflate";

const FORMULA = dealsTable.calculated![0]!.formula;
const STAGES = changeTable(stagesTable, [
  { stage: "Prospecting", class: "Open" },
  { stage: "Won", class: "Won" },
]);
const deal = (dealId: string, stage = "Won") => ({ dealId, stage });
const deals = (...rows: { dealId: string; stage: string }[]) => changeTable(dealsTable, rows);

/** What stands in the column Class, from the first row of the body on. */
function classes(data: WorkbookData): unknown[] {
  const { tables = [], cells } = sheetOf(data, "Deals");
  const { box, columns } = tables[0]!;
  const column = box.column + columns.indexOf("Class");
  return Array.from({ length: box.rows - 1 }, (_, row) => {
    const cell = cells.find((each) => each.row === box.row + 1 + row && each.column === column);
    return cell?.formula ?? cell?.value;
  });
}

describe("in Excel", () => {
  let host: Awaited<ReturnType<typeof openHost>>;
  let workbook: WorkbookPort;
  beforeEach(async () => {
    host = await openHost();
    workbook = createWorkbook();
  });
  afterEach(() => host.close());

  test("each deal's class follows its stage, in a new table and in rows that are added", async () => {
    await workbook.apply(changeOf([], [STAGES, deals(deal("1"), deal("2", "Prospecting"))]));
    await workbook.apply(changeOf([], [deals(deal("3", "won "), deal("4", "Unheard of"), deal("5"))]));
    expect(classes(host.snapshot())).toEqual(Array(5).fill(FORMULA));
    expect(await valuesOf(host, "Deals", "AA4:AA8")).toEqual([["Won"], ["Open"], [""], [""], ["Won"]]);
  });

  test("comes with the stages only", async () => {
    await workbook.apply(changeOf([], [deals(deal("1"))]));
    expect(sheetOf(host.snapshot(), "Deals").tables![0]!.columns).not.toContain("Class");
    await workbook.apply(changeOf([], [STAGES, deals(deal("2"))]));
    expect(classes(host.snapshot())).toEqual([FORMULA, FORMULA]);
  });

  test("is mended by a build where somebody typed over it, and an undo brings that back", async () => {
    await workbook.apply(changeOf([], [STAGES, deals(deal("1"), deal("2"), deal("3"))]));
    typeInto(host, "Deals", { AA5: "Mine" });
    const applied = await workbook.apply(changeOf([samplePlan()]));
    expect(contentAt(host.snapshot(), "Deals", "AA5")).toBe(FORMULA);
    await applied.undo();
    expect(contentAt(host.snapshot(), "Deals", "AA5")).toBe("Mine");
  });

  test("is mended in rows that were typed below, by an import", async () => {
    await workbook.apply(changeOf([], [STAGES, deals(deal("1"))]));
    typeInto(host, "Deals", { A5: "9", E5: "Won" });
    await host.run(async (context) => {
      context.workbook.tables.getItem("cam_deals").resize("A3:AA5");
      await context.sync();
    });
    await workbook.apply(changeOf([], [deals(deal("2"))]));
    expect(classes(host.snapshot())).toEqual([FORMULA, FORMULA, FORMULA]);
  });

  test("goes with the rows that are removed", async () => {
    await workbook.apply(changeOf([], [STAGES, deals(deal("1"), deal("2"), deal("3"))]));
    const removal = changeTable(dealsTable, [], [{ dealId: "1" }, { dealId: "3" }]);
    const applied = await workbook.apply(changeOf([], [removal]));
    const data = host.snapshot();
    expect(classes(data)).toEqual([FORMULA]);
    expect(["AA5", "AA6"].map((address) => contentAt(data, "Deals", address) ?? "")).toEqual(["", ""]);
    await applied.undo();
    expect(classes(host.snapshot())).toEqual([FORMULA, FORMULA, FORMULA]);
  });
});

describe("in a file", () => {
  test("Excel knows the column as one that calculates, each cell by the row it stands in", async () => {
    const workbook = emptyWorkbook();
    await workbook.apply(changeOf([], [STAGES, deals(deal("1"))]));
    await workbook.apply(changeOf([], [deals(deal("2"))]));
    const saved = workbook.save();
    expect(classes(readWorkbookData(saved).data)).toEqual([FORMULA, FORMULA]);
    const parts = Object.entries(unzipSync(saved)).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString(),
    ]);
    const [, table] = parts.find(([path, text]) => path!.includes("tables/") && text!.includes("cam_deals"))!;
    expect(table).toContain(
      '<calculatedColumnFormula>IFERROR(INDEX(cam_stages[Class],MATCH(cam_deals[[#This Row],[Stage]],cam_stages[Stage],0)),"")</calculatedColumnFormula>',
    );
  });

  test("after any additions and removals every row has its formula and nothing stands below", async () => {
    const step = fc.record({
      add: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
      remove: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const workbook = emptyWorkbook();
        await workbook.apply(changeOf([], [STAGES, deals()]));
        for (const { add, remove } of steps) {
          const removals = remove.filter((id) => !add.includes(id)).map((id) => ({ dealId: `${id}` }));
          const change = changeTable(
            dealsTable,
            add.map((id) => deal(`${id}`)),
            removals,
          );
          await workbook.apply(changeOf([], [change]));
        }
        const { data } = readWorkbookData(workbook.save());
        const { box } = sheetOf(data, "Deals").tables![0]!;
        expect(new Set(classes(data))).toEqual(new Set([FORMULA]));
        const below = sheetOf(data, "Deals").cells.filter(
          ({ row, formula, value }) => row >= box.row + box.rows && (formula ?? value ?? "") !== "",
        );
        expect(below).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
