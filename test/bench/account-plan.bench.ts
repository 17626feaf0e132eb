import { createWorkbook } from "../../src/excel/excel-workbook";
import { accountPlanChange } from "../../src/sheets/account-plan/change";
import { MOST_ACCOUNTS, MOST_PRODUCTS } from "../../src/sheets/account-plan/model";
import { productsTable } from "../../src/domain/shared/tables/catalogue";
import { accountTables, openAt, OTHER, wonAt } from "../support/accounts-example";
import { openHost } from "../support/headless";
import { ACME, AS_OF } from "../support/scorecard-example";
import type { Figure } from "./figure";
import { quickest } from "./timing";

const GOAL_SECONDS = 2;

/** As many accounts and products as a sheet has room for, a fifth of the cells sold, and as many deals of another partner. */
export async function* measure(): AsyncGenerator<Figure> {
  const accounts = Array.from({ length: MOST_ACCOUNTS }, (_, index) => `Account ${index}`);
  const products = Array.from({ length: MOST_PRODUCTS }, (_, index) => `Product ${index}`);
  const deals = accounts.flatMap((account, row) =>
    products.flatMap((product, index) => {
      const cell = [account, product] as const;
      const registered = { registeredOn: AS_OF - 20 };
      if ((row + index) % 10 === 0) return [openAt(`O${row}-${index}`, cell, registered)];
      const others = [wonAt(`B${row}-${index}`, cell, { partner: OTHER })];
      return (row * index) % 7 === 1 ? [wonAt(`W${row}-${index}`, cell), ...others] : others;
    }),
  );
  const rows = accounts.map((account, index) => ({
    account,
    sector: `Sector ${index % 6}`,
    relationship: (index % 5) + 1,
  }));
  const tables = accountTables(deals, rows).with(
    productsTable,
    products.map((product, index) => ({ product, listPrice: 1000 + 100 * index })),
  );
  const change = accountPlanChange(tables, { partner: ACME, asOf: AS_OF });
  const host = await openHost();
  try {
    const workbook = createWorkbook();
    await workbook.apply({
      label: "Tables",
      tables: tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] })),
      sheets: [],
    });
    await workbook.apply(change);
    const [sheet] = change.sheets;
    const typed = await quickest(1, () =>
      workbook.setInput({ kind: sheet!.kind, subject: sheet!.subject, name: "in_as_of", value: AS_OF - 1 }),
    );
    yield {
      name: "Account plan of 60 accounts by 20 products",
      value: typed.ms / 1000,
      unit: " s",
      detail: `another as-of day, every cell recalculated over ${deals.length} deals`,
      goal: GOAL_SECONDS,
    };
  } finally {
    host.close();
  }
}
