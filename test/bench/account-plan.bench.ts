import { productsTable, dealsTable } from "../../src/domain/shared/tables/catalogue";
import { accountsTable } from "../../src/domain/shared/tables/relations-tables";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { accountPlanChange } from "../../src/sheets/account-plan/change";
import { MOST_ACCOUNTS, MOST_PRODUCTS } from "../../src/sheets/account-plan/model";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { accountTables, openAt, OTHER, wonAt } from "../support/accounts-example";
import { openHost } from "../support/headless";
import type { MemoryTables } from "../support/memory-tables";
import { ACME, AS_OF } from "../support/scorecard-example";
import type { Figure } from "./figure";
import { processorSeconds } from "./timing";

const GOAL_SECONDS = 2;

/** As many accounts and products as a sheet has room for, a fifth of the cells sold or open, and as many deals of another partner, some registered. */
function largeBook(): MemoryTables {
  const accounts = Array.from({ length: MOST_ACCOUNTS }, (_, index) => `Account ${index}`);
  const products = Array.from({ length: MOST_PRODUCTS }, (_, index) => `Product ${index}`);
  const deals = accounts.flatMap((account, row) =>
    products.flatMap((product, index) => {
      const cell = [account, product] as const;
      const registered = { registeredOn: AS_OF - 20 };
      if ((row + index) % 10 === 0) return [openAt(`O${row}-${index}`, cell, registered)];
      const others =
        (row + 3 * index) % 9 === 2
          ? openAt(`C${row}-${index}`, cell, { ...registered, partner: OTHER })
          : wonAt(`B${row}-${index}`, cell, { partner: OTHER });
      return (row * index) % 7 === 1 ? [wonAt(`W${row}-${index}`, cell), others] : [others];
    }),
  );
  const rows = accounts.map((account, index) => ({
    account,
    sector: `Sector ${index % 6}`,
    relationship: (index % 5) + 1,
  }));
  return accountTables(deals, rows).with(
    productsTable,
    products.map((product, index) => ({ product, listPrice: 1000 + 100 * index })),
  );
}

export async function* measure(): AsyncGenerator<Figure> {
  const tables = largeBook();
  const size = `Account plan of ${MOST_ACCOUNTS} accounts by ${MOST_PRODUCTS} products`;
  const change = accountPlanChange(tables, { partner: ACME, asOf: AS_OF });
  const host = await openHost();
  try {
    const workbook = createWorkbook();
    await workbook.apply({
      label: "Tables",
      tables: tables.changes,
      sheets: [],
    });
    await host.settle();
    await workbook.apply(change);
    const detail = `of processor time until every cell stands, over ${tables.table(dealsTable).rows.length} deals`;
    yield {
      name: `${size}, calculated first`,
      value: await processorSeconds(() => host.settle()),
      unit: " s",
      detail,
    };
    const { kind, subject } = change.sheets[0]!;
    const write = (tableChange: ReturnType<typeof changeTable>) =>
      workbook.apply({ label: "One row", tables: [tableChange], sheets: [] });
    const edits = {
      "another as-of day": () => workbook.setInput({ kind, subject, name: "in_as_of", value: AS_OF - 1 }),
      "another stage of a deal": () => write(changeTable(dealsTable, [{ dealId: "O0-0", stage: "Won" }])),
      "another relationship": () =>
        write(changeTable(accountsTable, [{ partner: ACME, account: "Account 3", relationship: 1 }])),
    };
    for (const [edit, work] of Object.entries(edits)) {
      yield {
        name: `${size}, ${edit}`,
        value: await processorSeconds(async () => {
          await work();
          await host.settle();
        }),
        unit: " s",
        detail,
        goal: GOAL_SECONDS,
      };
    }
  } finally {
    host.close();
  }
}
