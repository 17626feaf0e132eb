import { channelPnl } from "../../src/domain/finance/channel-pnl";
import { readPnlData } from "../../src/domain/finance/pnl-data";
import { readRebateData } from "../../src/domain/finance/rebate-data";
import { rebateAccruals } from "../../src/domain/finance/rebate-accrual";
import { rebateReport } from "../../src/domain/finance/rebate-roi";
import { mdfBudget } from "../../src/domain/marketing/mdf-budget";
import { readMdfData } from "../../src/domain/marketing/mdf-data";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { isoOf } from "../../src/domain/shared/serial-date";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { channelPnlChange } from "../../src/sheets/channel-pnl/change";
import { mdfBudgetChange } from "../../src/sheets/mdf-budget/change";
import { rebateRoiChange } from "../../src/sheets/rebate-roi/change";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { cookRecipe } from "../../src/recipe/cook";
import { runRecipe } from "../../src/recipe/run-recipe";
import { sheetOf } from "../excel/support";
import { FINANCE_AS_OF, financeExample } from "../support/finance-example";
import { mdfNames, pnlNames, rebateNames } from "../support/finance-parity";
import { openHost, valuesOf } from "../support/headless";
import { type ExpectedNames, nameDifferences } from "../support/parity";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
beforeEach(async () => {
  host = await openHost();
  const rows = financeExample().changes;
  await createWorkbook().apply({ label: "Tables", tables: rows, sheets: [] });
});
afterEach(() => host.close());

const said: string[] = [];
const run = (...steps: readonly object[]) =>
  runRecipe(JSON.stringify({ asOf: isoOf(FINANCE_AS_OF), fiscalYearStart: 1, steps }), {
    workbook: createWorkbook(),
    readFile: async () => new Uint8Array(),
    say: (line) => said.push(line.trim()),
  });

/** What the grid's own engine makes of a sheet's names, against the domain. */
async function differences(sheet: string, expected: ExpectedNames): Promise<string[]> {
  const { names = [] } = sheetOf(host.snapshot(), sheet);
  const values = new Map<string, Scalar[]>();
  for (const name of Object.keys(expected)) {
    const { formula } = names.find((each) => each.name === name)!;
    values.set(
      name,
      (await valuesOf(host, sheet, formula.split("!")[1]!.replaceAll("$", ""))).flat() as Scalar[],
    );
  }
  return nameDifferences(expected, (name) => values.get(name)!);
}

test("the three steps build sheets whose names agree with the domain, calculated by the grid", async () => {
  await run(
    { do: "channel-pnl", partners: 1000, staff_basis: "Share of sales" },
    { do: "rebate-roi", comparison: "Quarter before", gross_margin: 0.4 },
    // M-7 of this quarter names no lead owner, nor does M-6 of another one.
    {
      do: "set-rows",
      table: "cam_contacts",
      rows: [
        { "Contact ID": "1", Partner: "Beta* Networks", Contact: "Ann Reyes", Level: "Sales" },
        { "Contact ID": "2", Partner: "Acme", Contact: "Bob", Level: "Sales" },
      ],
    },
    { do: "set-rows", table: "cam_mdf", rows: [{ "Request ID": "M-6", "Lead owner": null }] },
    { do: "mdf-budget", budget: 10_000 },
    { do: "set", kind: "mdf-budget", name: "in_budget", value: 12_500 },
  );
  const tables = financeExample();
  const form = { asOf: FINANCE_AS_OF };
  tables.apply(channelPnlChange(tables, form).tables);
  const pnl = channelPnl({
    data: readPnlData(tables),
    ...form,
    staffBasis: "Share of sales",
    overrides: { partners: 1000 },
  });
  expect(await differences("Channel P&L", pnlNames(pnl))).toEqual([]);
  const rebates = rebateReport({
    data: readRebateData(tables),
    ...form,
    comparison: "qoq",
    grossMargin: 0.4,
  });
  const [rebatePlan] = rebateRoiChange(tables, form).sheets;
  expect(
    await differences(
      "Rebate ROI",
      rebateNames(rebates, rebateAccruals(readRebateData(tables), FINANCE_AS_OF), rebatePlan!),
    ),
  ).toEqual([]);
  const owned = await createWorkbook().read({ tables: [mdfTable], sheets: [] });
  const owners = new Map(owned.table(mdfTable).rows.map((row) => [row.requestId, row.leadOwner]));
  expect([owners.get("M-7"), owners.get("M-6"), owners.get("M-1")]).toEqual(["Ann Reyes", null, "Lee Ward"]);
  expect(said).toContain("M-7: lead owner Ann Reyes, its first sales contact in Contacts");
  tables.apply([changeTable(mdfTable, [{ requestId: "M-7", leadOwner: "Ann Reyes" }])]);
  const mdf = mdfBudget({ data: readMdfData(tables), ...form, budget: 12_500 });
  const [mdfPlan] = mdfBudgetChange(tables, form).sheets;
  expect(await differences("MDF budget", mdfNames(mdf, mdfPlan!))).toEqual([]);
});

test("costs and rebates booked negative are told where their sheets are built", async () => {
  const said: string[] = [];
  const program = [
    { Line: "gross_sales", Period: "2026-01-31", Amount: 100_000 },
    { Line: "mdf", Period: "2026-02-15", Amount: -5000 },
    { Line: "cost_of_goods", Period: "2026-02-15", Amount: -60_000 },
  ];
  const rebates = [
    { Partner: "A", Period: "2026-01-01", Revenue: 100_000 },
    { Partner: "A", Period: "2026-04-01", Revenue: 120_000, "Rebate paid": -2000 },
  ];
  const steps = [
    { do: "set-rows", table: "cam_program", rows: program },
    { do: "channel-pnl" },
    { do: "set-rows", table: "cam_rebates", rows: rebates },
    { do: "rebate-roi" },
  ];
  await cookRecipe(JSON.stringify({ asOf: "2026-06-30", fiscalYearStart: 1, steps }), {
    readFile: async () => new Uint8Array(),
    say: (line) => said.push(line),
  });
  expect(said.join("\n")).toContain("negative in cam_program: Cost of goods, MDF.");
  expect(said.join("\n")).toContain("1 row of cam_rebates has a negative rebate");
});

test.each([
  [{ do: "channel-pnl", staff_basis: "Guess" }, /staff_basis/],
  [{ do: "channel-pnl", product_margin: 55 }, /product_margin/],
  [{ do: "rebate-roi", from: "2026-02-30" }, /Quarters from is "2026-02-30": give a day such as 2026-01-31/],
  [{ do: "rebate-roi", comparison: "Last week" }, /comparison/],
  [{ do: "mdf-budget", budget: -1 }, /budget/],
  [{ do: "mdf-budget", partner: "Acme" }, /unknown field "partner"/],
])("%j is refused before anything is built", async (step, message) => {
  await expect(run(step)).rejects.toThrow(message);
  expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain("Channel P&L");
});
