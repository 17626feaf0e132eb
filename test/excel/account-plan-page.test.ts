import { createWorkbook } from "../../src/excel/excel-workbook";
import { accountPlanChange } from "../../src/sheets/account-plan/change";
import { printProblems } from "../../src/sheets/kit/print-size";
import { richAccounts } from "../support/accounts-example";
import { openHost } from "../support/headless";
import { ACME, AS_OF } from "../support/scorecard-example";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

test("names with ~, *, ? and = tie in the workbench as in LibreOffice, and the page is printed to its end", async () => {
  const tables = richAccounts();
  const workbook = createWorkbook();
  const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const change = accountPlanChange(tables, { partner: ACME, asOf: AS_OF });
  const { created } = await workbook.apply(change);
  await host.settle();
  const sheetName = created.at(-1)!;
  const results = await workbook.results([{ sheetName, names: ["check", "accounts"] }]);
  expect(results.get(sheetName)!.get("check")).toEqual([true]);
  expect(results.get(sheetName)!.get("accounts")).toEqual(
    expect.arrayContaining(["Birch*", "=Elm", "Cedar~1", "Dover?"]),
  );
  expect(printProblems(change.sheets[0]!)).toEqual([]);
});
