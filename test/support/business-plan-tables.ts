import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
  type DealRow,
  type ResultRow,
  type SettingRow,
} from "../../src/domain/shared/tables/catalogue";
import { DEFAULT_STAGES } from "../../src/domain/program/setup";
import { serialOf } from "../../src/domain/shared/serial-date";
import { MemoryTables } from "./memory-tables";

export const AS_OF = serialOf(2017, 12, 31);

/** A workbook with one partner, Acme, and what a test adds. */
export function acme(
  given: {
    deals?: Partial<DealRow>[];
    results?: Partial<ResultRow>[];
    settings?: Partial<SettingRow>[];
    annualTarget?: number | null;
  } = {},
): MemoryTables {
  const { deals = [], results = [], settings = [], annualTarget = null } = given;
  return new MemoryTables()
    .with(partnersTable, [{ partnerId: "P1", partner: "Acme", annualTarget }])
    .with(
      dealsTable,
      deals.map((deal, index) => ({ dealId: `D${index}`, partner: "Acme", stage: "Won", ...deal })),
    )
    .with(resultsTable, results)
    .with(settingsTable, settings)
    .with(stagesTable, DEFAULT_STAGES);
}

export const dataOf = (tables: MemoryTables) => readScorecardData(tables).data;
