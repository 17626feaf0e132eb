import { readEarningsData } from "../../src/domain/finance/earnings-data";
import { type EarningsInput, partnerEarnings } from "../../src/domain/finance/earnings";
import { SERVICES_METRIC } from "../../src/domain/finance/earnings-inputs";
import { serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  resultsTable,
  settingsTable,
  type LevelRow,
  type SettingRow,
} from "../../src/domain/shared/tables/catalogue";
import { rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import type { MemoryTables } from "./memory-tables";
import { ACME, AS_OF, DEALS, exampleTables, won } from "./scorecard-example";

export const LEVELS: Partial<LevelRow>[] = [
  { level: "Gold", order: 2, discount: 0.25, rebateRate: 0.04, mdfShare: 0.75 },
  { level: "Silver", order: 1, discount: 0.2, rebateRate: 0.02, mdfShare: 0.5 },
];

/**
 * Silver, 20 % of the sales price: 100k won in Q1 are sold for 125k, 30k in Q2 for 37.5k; 60k of it is registered. A year before 80k by the
 * same day, and a deal after it.
 */
export function earningsExample(settings: readonly Partial<SettingRow>[] = []): MemoryTables {
  const registered = DEALS.map((deal) =>
    deal.dealId === "W1" ? { ...deal, registeredOn: serialOf(2025, 11, 3) } : deal,
  );
  return exampleTables({ tier: "Silver", shortName: "ACME" }, [
    ...registered,
    won("L1", 80_000, serialOf(2025, 2, 3)),
    won("L2", 500_000, serialOf(2025, 5, 16)),
    won("X1", 700_000, serialOf(2026, 2, 2), { partner: "Somebody else" }),
  ])
    .with(settingsTable, [
      { setting: "Registration discount", value: 0.05 },
      { setting: "Company name", value: "Northwind" },
      { setting: "Currency", value: "USD" },
      ...settings,
    ])
    .with(levelsTable, LEVELS)
    .with(rebatesTable, [
      { partner: ACME, period: serialOf(2026, 1, 1), rebatePaid: 2000 },
      { partner: ACME, period: serialOf(2026, 4, 1), rebatePaid: null },
    ])
    .with(mdfTable, [
      {
        requestId: "M-1",
        partner: ACME,
        status: "Verified",
        spent: 1800,
        verified: 1500,
        date: serialOf(2026, 4, 20),
        paidOn: serialOf(2026, 2, 10),
      },
      { requestId: "M-2", partner: ACME, status: "Declined", spent: 900, date: serialOf(2026, 2, 1) },
      { requestId: "M-3", partner: ACME, status: "Approved", approved: 4000, date: serialOf(2026, 2, 1) },
    ])
    .with(resultsTable, [
      { partner: ACME, period: serialOf(2026, 1, 1), metric: SERVICES_METRIC, actual: 10_000 },
      { partner: ACME, period: serialOf(2025, 1, 1), metric: SERVICES_METRIC, actual: 5000 },
    ]);
}

export const earnings = (tables: MemoryTables, more: Omit<Partial<EarningsInput>, "data"> = {}) =>
  partnerEarnings({ data: readEarningsData(tables), partner: ACME, asOf: AS_OF, ...more });

/** The deals alone, without anything else that earns. */
export const dealsAlone = (deals: Parameters<typeof exampleTables>[1]) =>
  earningsExample().with(dealsTable, deals!).with(rebatesTable, []).with(mdfTable, []).with(resultsTable, []);
