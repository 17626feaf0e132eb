import { readAccountData } from "../../src/domain/accounts/account-data";
import { accountPlan } from "../../src/domain/accounts/account-plan";
import { accountSummary, MOST_TARGETS } from "../../src/domain/accounts/account-summary";
import { accountPlanChange } from "../../src/sheets/account-plan/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { accountTables, openAt, richAccounts, wonAt } from "../support/accounts-example";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences, type ExpectedNames } from "../support/parity";
import { ACME, AS_OF } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

function expected(tables: MemoryTables, check: boolean): ExpectedNames {
  const plan = accountPlan(readAccountData(tables), ACME, AS_OF);
  const all = accountSummary(plan.accounts, plan.targets);
  const cells = plan.accounts.flatMap((each) => each.cells);
  const ten = <T>(values: readonly T[]) =>
    Array.from({ length: MOST_TARGETS }, (_, index) => values[index] ?? null);
  return {
    whitespace_value: [all.whitespaceValue],
    coverage: [all.coverage],
    whitespace_accounts: [all.accounts],
    next_step_share: [all.accounts ? all.withStep / all.accounts : null],
    accounts: plan.accounts.map(({ account }) => account),
    products: [...plan.products],
    positions: cells.map(({ position }) => position),
    propensity: cells.map(({ score }) => score),
    values: cells.map(({ value }) => value),
    target_accounts: ten(plan.targets.map(({ account }) => account)),
    target_products: ten(plan.targets.map(({ product }) => product)),
    target_bands: ten(plan.targets.map(({ band }) => band)),
    target_values: ten(plan.targets.map(({ value }) => value)),
    target_expected: ten(plan.targets.map((each) => each.expected)),
    expected: [all.expected],
    check: [check],
  };
}

const CELL = ["Amber", "Core"] as const;
const BOOKS: Readonly<Record<string, () => MemoryTables>> = {
  "every position, every signal, odd names": richAccounts,
  "one deal alone": () => accountTables([openAt("1", CELL)]),
  "a list alone": () =>
    accountTables([], [{ account: "*", sector: "Banks", relationship: 5, triggerKind: "None" }]),
  "ties and three an account": () =>
    accountTables(
      Array.from({ length: 6 }, (_, index) =>
        ["Core", "Plus", "Service"].map((product) =>
          wonAt(`${index}${product}`, [`Clinic ${index}`, product], { amount: 2000 }),
        ),
      ).flat(),
      [
        ...Array.from({ length: 6 }, (_, index) => ({ account: `Clinic ${index}`, sector: "Clinics" })),
        ...["A", "b", "C", "D~", "E?"].map((account, index) => ({
          account,
          sector: "Clinics",
          relationship: 3 + (index % 2),
          triggerKind: "Budget" as const,
          trigger: AS_OF + 10 * (index % 3),
        })),
      ],
    ),
};

libreOfficeTest("account plans: every name agrees with the domain, no cell is an error", async () => {
  for (const [name, make] of Object.entries(BOOKS)) {
    const tables = make();
    const { sheets, tables: changes } = accountPlanChange(tables, { partner: ACME, asOf: AS_OF });
    tables.apply(changes);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, sheets)));
    const differences = nameDifferences(expected(tables, true), (each) => book.named(each, "S1"));
    expect([name, ...differences, ...errorCells(book, "S1")]).toEqual([name]);
  }
});
