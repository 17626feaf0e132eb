import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { changeOf, sheetOf } from "./support";

const ROWS = 62_000;

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({
      dealId: `D${index}`,
      account: `Account ${index}`,
      amount: amount + index,
    })),
  );

test(`an import of ${ROWS} rows is noted and undone within what Excel on the web takes`, async () => {
  const host = await openHost({ calculate: "never" });
  const workbook = createWorkbook();
  await workbook.apply(changeOf([], [deals(3, 100)]));
  const shape = () => {
    const { cells, tables } = sheetOf(host.snapshot(), "Deals");
    return [cells.filter(({ value }) => value !== undefined && value !== "").length, tables![0]!.box.rows];
  };
  const before = shape();
  const applied = await workbook.apply(changeOf([], [deals(ROWS, 200)]));
  expect(shape()[1]).toBe(ROWS + 1);
  await applied.undo();
  expect(shape()).toEqual(before);
  expect(host.snapshot().settings ?? {}).toEqual({});
  host.close();
});
