import { PNL_LINES } from "../../src/domain/finance/pnl-lines";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { programTable, rebatesTable, type ProgramRow } from "../../src/domain/shared/tables/finance-tables";
import { MemoryTables } from "./memory-tables";
import { lost, STAGES, won } from "./scorecard-example";

/** 45 days into the second quarter of a calendar fiscal year. */
export const FINANCE_AS_OF = serialOf(2026, 5, 15);
const Q1 = serialOf(2026, 1, 1);

const PARTNERS = ["Acme", "Beta* Networks", "Corvus", "Delta ~ Sons", "Eyrie?"] as const;

function partners(): MemoryTables {
  return new MemoryTables()
    .with(
      partnersTable,
      PARTNERS.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner })),
    )
    .with(settingsTable, [{ setting: "Vendor gross margin", value: 0.55 }]);
}

/** Lines by month in one quarter, by quarter in the next, and a year before; lines written by label and by id. */
export function programExample(): MemoryTables {
  const month = (index: number): Partial<ProgramRow>[] =>
    PNL_LINES.filter(({ id }) => id !== "cost_of_goods").map(({ id, label }, line) => ({
      line: index % 2 === 0 ? label : id,
      period: addMonths(Q1, index),
      amount: line === 0 ? 4_000_000 + 250_000 * index : 60_000 + 25_000 * line + 1_000.55 * index,
    }));
  const lastYear: Partial<ProgramRow>[] = [
    { line: "Gross sales", period: serialOf(2025, 7, 1), amount: 10_000_000 },
    { line: "Cost of goods", period: serialOf(2025, 7, 1), amount: 4_500_000 },
    { line: "Partner compensation", period: serialOf(2025, 8, 14), amount: 1_000_000 },
    { line: "Operations", period: serialOf(2025, 12, 31), amount: 125_000 },
  ];
  return partners().with(programTable, [...month(0), ...month(1), ...month(2), ...month(3), ...lastYear]);
}

/** Rebates with baselines given, recorded and won; some without anything to compare with, one of a partner nobody knows. */
export function rebateExample(): MemoryTables {
  const [acme, beta, corvus, delta] = PARTNERS;
  const deals = [
    won("1", 90_000, serialOf(2025, 2, 14)),
    won("2", 120_000, serialOf(2025, 12, 31)),
    won("3", 180_000.5, serialOf(2026, 3, 31)),
    won("4", 60_000, serialOf(2026, 5, 15)),
    won("5", 999_000, serialOf(2026, 5, 16)),
    lost("6", serialOf(2026, 2, 1)),
    won("7", 75_000, serialOf(2026, 1, 20), { partner: beta }),
    won("8", -5_000, serialOf(2026, 2, 2), { partner: beta }),
    won("9", 44_000, serialOf(2025, 11, 5), { partner: "Beta Networks" }),
    won("10", 51_000, serialOf(2025, 10, 1), { partner: beta }),
    won("11", 300_000, serialOf(2026, 4, 2), { partner: delta }),
  ];
  const q2 = addMonths(Q1, 3);
  return partners()
    .with(stagesTable, STAGES)
    .with(dealsTable, deals)
    .with(rebatesTable, [
      { partner: acme, period: Q1, rebatePaid: 9_000 },
      { partner: acme, period: q2, rebatePaid: 4_000, grossMargin: 0.4 },
      { partner: beta, period: Q1, rebatePaid: 3_000 },
      { partner: beta, period: q2, rebatePaid: 2_500, revenue: 110_000, baselineRevenue: 80_000 },
      { partner: corvus, period: serialOf(2025, 4, 1), revenue: 70_000, rebatePaid: 1_000 },
      { partner: corvus, period: q2, revenue: 95_000, rebatePaid: null },
      { partner: "Nobody Ltd", period: Q1, revenue: 20_000, baselineRevenue: 12_000, rebatePaid: 1_500 },
      { partner: "DELTA ~ sons", period: q2, rebatePaid: 6_000 },
      { partner: delta, period: serialOf(2026, 10, 1), rebatePaid: 1_000 },
      { partner: delta, period: serialOf(2024, 10, 1), rebatePaid: 5_000, revenue: 1, baselineRevenue: 1 },
    ]);
}
