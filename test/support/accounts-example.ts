import { serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  productsTable,
  settingsTable,
  stagesTable,
  type DealRow,
} from "../../src/domain/shared/tables/catalogue";
import { accountsTable, type AccountRow } from "../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "./memory-tables";
import { ACME, AS_OF, STAGES } from "./scorecard-example";

export const OTHER = "Beta";
const PRODUCTS = [
  { product: "Core", listPrice: 1000 },
  { product: "Plus", listPrice: 5000 },
  { product: "Service", listPrice: null },
];

/** A deal at an account, of a partner; of a state and day. */
export const dealOf = (
  id: string,
  [account, product]: readonly [string, string],
  more: Partial<DealRow>,
): Partial<DealRow> => ({ dealId: id, partner: ACME, account, product, ...more });

const wonOn = serialOf(2025, 6, 1);
export const wonAt = (id: string, cell: readonly [string, string], more: Partial<DealRow> = {}) =>
  dealOf(id, cell, { stage: "Won", amount: 1000, closedOn: wonOn, ...more });
export const openAt = (id: string, cell: readonly [string, string], more: Partial<DealRow> = {}) =>
  dealOf(id, cell, { stage: "Open", amount: 1000, ...more });

export function accountTables(
  deals: readonly Partial<DealRow>[],
  rows: readonly Partial<AccountRow>[] = [],
  settings: readonly { setting: string; value: string | number }[] = [],
): MemoryTables {
  return new MemoryTables()
    .with(stagesTable, STAGES)
    .with(settingsTable, [{ setting: "Currency", value: "USD" }, ...settings])
    .with(productsTable, PRODUCTS)
    .with(partnersTable, [
      { partnerId: "P-1", partner: ACME, cam: "Ana" },
      { partnerId: "P-2", partner: OTHER },
    ])
    .with(dealsTable, deals)
    .with(
      accountsTable,
      rows.map((row) => ({ partner: ACME, product: null, ...row })),
    );
}

/** Odd names, every position, every signal, targets that became deals, and somebody else's registration. */
export function richAccounts(): MemoryTables {
  const known: Readonly<Record<string, Partial<AccountRow>>> = {
    "Birch*": { relationship: 5, triggerKind: "Contract end", trigger: AS_OF + 180 },
    "=Elm": { relationship: 2, triggerKind: "None", complaint: "Yes", nextStep: "Call" },
    "Cedar~1": { relationship: 4, trigger: AS_OF + 181, triggerKind: "Project" },
  };
  const clinics = ["Amber", "Birch*", "Cedar~1", "Dover?", "=Elm", 'Fal"con'];
  return accountTables(
    [
      ...clinics.flatMap((account, index) => [
        wonAt(`C-${index}`, [account, "Core"], { amount: 900 + 100 * index }),
        ...(index % 2 ? [wonAt(`P-${index}`, [account, "Plus"], { amount: 4000 + 500 * index })] : []),
      ]),
      wonAt("B-1", ["Garnet", "Core"], { partner: OTHER }),
      wonAt("B-2", ["Garnet", "Plus"], { partner: OTHER }),
      wonAt("B-3", ["Hazel", "Plus"], { partner: OTHER, amount: 7000 }),
      openAt("B-4", ["Amber", "Service"], { partner: OTHER, registeredOn: AS_OF - 10 }),
      openAt("O-1", ["Iris", "Core"]),
      openAt("R-1", ["Iris", "Plus"], { registeredOn: AS_OF - 30, registrationEnds: AS_OF }),
      openAt("R-2", ["Jade", "Core"], { registeredOn: AS_OF - 30, registrationEnds: AS_OF - 1 }),
      openAt("R-3", ["Jade", "Plus"], { registeredOn: AS_OF - 30, registrationStatus: "Rejected" }),
      dealOf("L-1", ["Cedar~1", "Plus"], { stage: "Lost", amount: 0, closedOn: AS_OF - 20 }),
      wonAt("OLD", ["Jade", "Service"], { closedOn: serialOf(2023, 5, 15) }),
      wonAt("EDGE", ["Iris", "Service"], { closedOn: serialOf(2023, 5, 16), amount: 300 }),
      wonAt("CREDIT", ["Kingsway", "Core"], { amount: -100 }),
      openAt("M-1", ["Larch GmbH", "Core"], { registeredOn: AS_OF - 2 }),
    ],
    [
      ...clinics.map((account) => ({ account, sector: "Clinics", size: "Small", ...known[account] })),
      {
        account: "Amber",
        product: "Plus",
        estimatedValue: 12_000,
        nextStep: "Demo",
        setOn: AS_OF - 40,
        band: "High",
      },
      { account: "Dover?", product: "Service", position: "Competitor" },
      { account: 'Fal"con', product: "Service", position: "Not suitable" },
      { account: "Birch*", product: "Core", endedOn: AS_OF - 5 },
      { account: "Nova", sector: "Banks", relationship: 3 },
      { account: "Nova", product: "Core", position: "Installed" },
      { account: "Orchard", sector: "Banks" },
      { account: "Larch", sector: "Banks", product: "Core", setOn: AS_OF - 20, dealId: "M-1" },
      { partner: OTHER, account: "Garnet", sector: "Clinics", size: "Small", relationship: 1 },
    ].map((row) => row as Partial<AccountRow>),
    [{ setting: "Priority sectors", value: "Banks; clinics" }],
  );
}
