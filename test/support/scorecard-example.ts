import { serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
  type DealRow,
  type PartnerRow,
} from "../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "./memory-tables";

export const ACME = "Acme";
/** 45 days into the second quarter of a calendar fiscal year, 135 into the year. */
export const AS_OF = serialOf(2026, 5, 15);

export const won = (
  id: string,
  amount: number | null,
  closedOn: number,
  more: Partial<DealRow> = {},
): Partial<DealRow> => ({ dealId: id, partner: ACME, stage: "Won", amount, closedOn, ...more });
export const open = (
  id: string,
  amount: number,
  expectedClose: number | null,
  more: Partial<DealRow> = {},
): Partial<DealRow> => ({ dealId: id, partner: ACME, stage: "Open", amount, expectedClose, ...more });
export const lost = (id: string, closedOn: number): Partial<DealRow> => ({
  dealId: id,
  partner: ACME,
  stage: "Lost",
  amount: 0,
  closedOn,
});

export const STAGES = [
  { stage: "Open", class: "Open", probability: 0.5 },
  { stage: "Won", class: "Won", probability: 1 },
  { stage: "Lost", class: "Lost", probability: 0 },
];

export const DEALS = [
  won("W1", 60_000, serialOf(2026, 1, 10), { ledBy: "Partner" }),
  won("W2", 50_000, serialOf(2026, 3, 31), { ledBy: "Vendor" }),
  won("W3", -10_000, serialOf(2026, 2, 1)),
  won("W4", 30_000, serialOf(2026, 5, 15), { ledBy: "Partner" }),
  won("W5", 70_000, serialOf(2026, 5, 16)),
  open("O1", 200_000, serialOf(2026, 12, 31)),
  open("O2", 100_000, null, { ledBy: "Partner" }),
  open("O3", 105_000, serialOf(2026, 5, 14), { probability: 0.2 }),
  open("O4", 900_000, serialOf(2027, 1, 1)),
];

/** A partner whose figures are worked out by hand in the tests. */
export function exampleTables(
  partner: Partial<PartnerRow> = {},
  deals: readonly Partial<DealRow>[] = DEALS,
): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      {
        partnerId: "P-1",
        partner: ACME,
        annualTarget: 400_000,
        coverage: 3,
        defaultDealSize: 50_000,
        ...partner,
      },
    ])
    .with(dealsTable, deals)
    .with(stagesTable, STAGES)
    .with(settingsTable, [{ setting: "Currency", value: "USD" }])
    .with(resultsTable, [
      { partner: ACME, period: serialOf(2026, 1, 1), metric: "training_certs", actual: 1 },
      { partner: ACME, period: serialOf(2026, 4, 1), metric: "required_tasks", actual: 0.8 },
    ]);
}
