import { changeTable } from "../../src/domain/shared/tables/table-change";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import type { WorkbookError } from "../../src/book/workbook-error";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { changeOf, comparable, sheetOf } from "./support";

const partners = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    partnerId: `P${index}`,
    partner: `Partner ${index}`,
    region: "North",
  }));

/** A table of partners of a user's own, which lacks most columns. */
async function openPartners(resizeNeedsDifference: boolean) {
  const host = await openHost({ calculate: "never", strict: { resizeNeedsDifference } });
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3:C5").values = [
      ["Partner ID", "Partner"],
      ["P0", "Partner 0"],
      ["P1", "Partner 1"],
    ];
    sheet.tables.add("B3:C5", true).name = "cam_partners";
    await context.sync();
  });
  return host;
}

test("a table is resized only when its size differs: it gets columns and rows, gives them back, and loses rows", async () => {
  const states = [];
  for (const strict of [false, true]) {
    const host = await openPartners(strict);
    const workbook = createWorkbook();
    const before = comparable(host.snapshot());
    const grown = await workbook.apply(changeOf([], [changeTable(partnersTable, partners(4))]), {
      update: true,
    });
    const { tables } = sheetOf(host.snapshot(), "Sheet1");
    expect(tables![0]!.box.rows).toBe(5);
    states.push(comparable(host.snapshot()));
    await grown.undo();
    expect(comparable(host.snapshot())).toEqual(before);
    const shrunk = await workbook.apply(
      changeOf([], [changeTable(partnersTable, [], [{ partnerId: "P0" }])]),
      { update: true },
    );
    expect(sheetOf(host.snapshot(), "Sheet1").tables![0]!.box.rows).toBe(2);
    await shrunk.undo();
    expect(comparable(host.snapshot())).toEqual(before);
    host.close();
  }
  expect(states[1]).toEqual(states[0]);
});

test("a failure anywhere in the request that gives a table columns and rows leaves it as it was", async () => {
  const host = await openPartners(true);
  const workbook = createWorkbook();
  const before = comparable(host.snapshot());
  const takenBack: string[] = [];
  // Some of these syncs read what an update has to see.
  for (const sync of [3, 4, 5, 6, 7])
    for (let action = 1; action < 40; action += 3) {
      host.faults.clear();
      host.faults.failAt(sync, "GeneralException", action);
      const untouched = await workbook
        .apply(changeOf([], [changeTable(partnersTable, partners(4))]), { update: true })
        .then(
          async (applied) => {
            host.faults.clear();
            await applied.undo();
            return "";
          },
          (error: WorkbookError) => error.untouched,
        );
      if (untouched.includes("taken back")) takenBack.push(`${sync} ${action}`);
      expect({ sync, action, data: comparable(host.snapshot()) }).toEqual({ sync, action, data: before });
    }
  expect(takenBack.length).toBeGreaterThan(10);
  host.close();
});
