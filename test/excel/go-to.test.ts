import { createWorkbook } from "../../src/excel/excel-workbook";
import { formatBox } from "../../src/book/cells/a1";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { openHost } from "../support/headless";
import { changeOf, problemOf } from "./support";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

const workbook = createWorkbook();
const selected = () => {
  const { sheetId, boxes } = host.model.grid.selection();
  return [host.model.grid.sheets().find(({ id }) => id === sheetId)?.name, formatBox(boxes[0]!)];
};

test("a cell is shown where its table stands now, whatever its sheet is called and whatever stands before it", async () => {
  const deals = ["D1", "D2", "D3"].map((dealId) => ({ dealId, amount: 5 }));
  await workbook.apply(changeOf([], [changeTable(dealsTable, deals)]));
  await host.run(async (context) => {
    const { worksheet } = context.workbook.tables.getItem(dealsTable.name).load("worksheet/name");
    worksheet.name = "My deals";
    worksheet.getRange("1:2").insert("Down");
    await context.sync();
  });
  const cellOf = (header: string, row: number) =>
    host.run(async (context) => {
      const table = context.workbook.tables.getItem(dealsTable.name).getRange();
      const heads = table.getRow(0).load("values");
      await context.sync();
      const cell = table.getCell(row, heads.values[0]!.indexOf(header)).load("address");
      await context.sync();
      return cell.address.split("!").at(-1)!;
    });

  await workbook.goTo({ table: dealsTable.name, header: "Amount", row: 2 });
  expect(selected()).toEqual(["My deals", await cellOf("Amount", 2)]);
  // A finding about a column that has gone, or about the whole table.
  await workbook.goTo({ table: dealsTable.name, header: "Nowhere", row: 3 });
  expect(selected()).toEqual(["My deals", await cellOf("Deal ID", 3)]);
  await workbook.goTo({ table: dealsTable.name });
  expect(selected()).toEqual(["My deals", await cellOf("Deal ID", 0)]);
  await workbook.goTo({ sheetName: "My deals", cell: "C5" });
  expect(selected()).toEqual(["My deals", "C5"]);
});

test("a table that has gone is said, and what is shown stays", async () => {
  const before = selected();
  expect(await problemOf(workbook.goTo({ table: stagesTable.name }))).toMatchObject({
    untouched: "Nothing was changed.",
  });
  expect(selected()).toEqual(before);
});
