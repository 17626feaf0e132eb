import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { readAccountData } from "../../src/domain/accounts/account-data";
import { accountPlan } from "../../src/domain/accounts/account-plan";
import { accountSummary, MOST_TARGETS } from "../../src/domain/accounts/account-summary";
import { accountPlanChange } from "../../src/sheets/account-plan/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { accountTables, openAt, OTHER, richAccounts, wonAt } from "../support/accounts-example";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences, type ExpectedNames } from "../support/parity";
import { ACME, AS_OF } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

function expected(tables: MemoryTables, moved: boolean): ExpectedNames {
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
    shares_as_of: [AS_OF],
    shares_moved: [moved],
    check: [true],
  };
}

/** What neighbours were counted of has changed, and the sheet says so. */
const WON_SINCE = "one deal alone, another partner's won since";
const CELL = ["Amber", "Core"] as const;
/** As many deals won, of the same amounts: two of them have changed places, which moves nothing but whose they are. */
const MOVED_SINCE = "a won deal that moved to another account";
const BOOKS: Readonly<Record<string, () => MemoryTables>> = {
  "every position, every signal, odd names": richAccounts,
  [WON_SINCE]: () => accountTables([openAt("1", CELL)]),
  [MOVED_SINCE]: () =>
    accountTables([
      openAt("1", CELL),
      wonAt("2", ["Northwind Berlin", "Core"], { partner: OTHER }),
      wonAt("3", ["Northwind Bergen", "Plus"], { partner: OTHER }),
      wonAt("4", ["Zürich & Söhne", "Übersicht"], { partner: OTHER, closedOn: AS_OF }),
      wonAt("5", ["7", ""], { partner: OTHER }),
    ]),
  "what is taken off again: ends, refusals, credit notes, what was won before its end": () => {
    const at = (account: string) => [account, "Core"] as const;
    const registered = { registeredOn: AS_OF - 9 };
    const others = { ...registered, partner: OTHER };
    return accountTables(
      [
        openAt("1", at("Ended"), { ...registered, registrationEnds: AS_OF - 1 }),
        openAt("2", at("Refused and ended"), {
          ...registered,
          registrationEnds: AS_OF - 1,
          registrationStatus: "Pending",
        }),
        openAt("3", at("One of two refused"), { ...registered, registrationStatus: "denied" }),
        openAt("4", at("One of two refused"), { ...registered, registrationStatus: "Approved" }),
        openAt("5", at("Of others, refused"), { ...others, registrationStatus: "Draft" }),
        openAt("6", at("Of others, in force"), { ...others, registrationEnds: AS_OF }),
        openAt("7", at("Of others, to come"), { ...others, registeredOn: AS_OF + 1 }),
        wonAt("8", at("Ended and won again"), { closedOn: AS_OF - 40 }),
        wonAt("9", at("Ended and won again"), { closedOn: AS_OF - 4 }),
        wonAt("10", at("Ended for good"), { closedOn: AS_OF - 40 }),
        wonAt("11", at("Ended for good"), { closedOn: AS_OF - 41, amount: -5 }),
        wonAt("12", at("Won and given back"), { amount: -5 }),
        wonAt("13", at("Won after the day"), { closedOn: AS_OF + 1 }),
        wonAt("14", at("Lost too"), { stage: "Lost", closedOn: AS_OF }),
        wonAt("15", at("Lost after the day"), { stage: "Lost", closedOn: AS_OF + 1 }),
        openAt("16", at("Nobody's stage"), { stage: "Elsewhere" }),
      ],
      [
        ...["Ended and won again", "Ended for good"].map((account) => ({
          account,
          product: "Core",
          endedOn: AS_OF - 20,
          position: "Installed" as const,
        })),
        { account: "Of others, in force", product: "Core", position: "Competitor" },
        ...["Lost too", "Lost after the day", "Ended for good"].map((account) => ({
          account,
          sector: "Banks",
          relationship: 4,
        })),
      ],
    );
  },
  "won deals whose names have other letters, and none": () =>
    accountTables([
      openAt("1", CELL),
      wonAt("2", ["Zürich & Söhne", "Übersicht"], { partner: OTHER, closedOn: AS_OF }),
      wonAt("3", ["7", ""], { partner: OTHER }),
      wonAt("4", ["名古屋 Ltd", "Core"], { partner: OTHER }),
    ]),
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
    const names = expected(tables, name === WON_SINCE || name === MOVED_SINCE);
    if (name === WON_SINCE)
      tables.apply([changeTable(dealsTable, [wonAt("NEW", ["Elsewhere", "Core"], { partner: OTHER })])]);
    if (name === MOVED_SINCE)
      tables.apply([
        changeTable(dealsTable, [
          { dealId: "2", account: "Northwind Bergen" },
          { dealId: "3", account: "Northwind Berlin" },
        ]),
      ]);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, sheets)));
    const differences = nameDifferences(names, (each) => book.named(each, "S1"));
    expect([name, ...differences, ...errorCells(book, "S1")]).toEqual([name]);
  }
});
