import { performanceScorecard } from "../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import type { Overrides } from "../../../src/domain/scorecard/performance/scorecard-inputs";
import type { PerformanceScorecard } from "../../../src/domain/scorecard/performance/scorecard-types";
import { SEASONALITY, type SettingKey, SETTINGS } from "../../../src/domain/program/settings";
import { type SerialDate, serialOf } from "../../../src/domain/shared/serial-date";
import {
  type DealRow,
  type PartnerRow,
  type ResultRow,
  type SettingRow,
  dealsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../memory-tables";
import type { ExpectedNames } from "../parity";
import { ACME, STAGES } from "../scorecard-example";

/** One definition of the scorecard with figures worked out by hand: the domain and both engines have to give them. */
export interface ScorecardCase {
  name: string;
  asOf: SerialDate;
  tables: MemoryTables;
  overrides?: Overrides;
  /** Some of the sheet's names. */
  expected: ExpectedNames;
}

export const day = (month: number, date: number, year = 2026): SerialDate => serialOf(year, month, date);

interface CaseTables {
  partner?: Partial<PartnerRow>;
  deals?: readonly Partial<DealRow>[];
  results?: readonly Partial<ResultRow>[];
  settings?: Partial<Record<SettingKey, string | number>>;
  /** Twelve weights in percent. */
  seasonality?: readonly number[];
}

/** A workbook of one partner. */
export function caseTables({
  partner = {},
  deals = [],
  results = [],
  settings = {},
  seasonality = [],
}: CaseTables): MemoryTables {
  const rows: Partial<SettingRow>[] = [
    ...Object.entries({ currency: "USD", ...settings }).map(([key, value]) => ({
      setting: SETTINGS[key as SettingKey].key,
      value,
    })),
    ...seasonality.map((percent, index) => ({ setting: SEASONALITY[index]!.key, value: percent / 100 })),
  ];
  return new MemoryTables()
    .with(partnersTable, [{ partnerId: "P-1", partner: ACME, ...partner }])
    .with(
      dealsTable,
      deals.map((deal, index) => ({ dealId: `D${index}`, partner: ACME, ...deal })),
    )
    .with(stagesTable, STAGES)
    .with(
      resultsTable,
      results.map((row) => ({ partner: ACME, ...row })),
    )
    .with(settingsTable, rows);
}

export function cardOf({
  tables,
  asOf,
  overrides = {},
}: Omit<ScorecardCase, "name" | "expected">): PerformanceScorecard {
  const { data } = readScorecardData(tables);
  return performanceScorecard({ data, partner: ACME, asOf, overrides });
}

export const won = (amount: number, closedOn: SerialDate, more: Partial<DealRow> = {}): Partial<DealRow> => ({
  stage: "Won",
  amount,
  closedOn,
  ...more,
});

export const open = (
  amount: number,
  expectedClose: SerialDate | null,
  more: Partial<DealRow> = {},
): Partial<DealRow> => ({
  stage: "Open",
  amount,
  expectedClose,
  ...more,
});

/** A quarter's pipeline as a build recorded it. */
export const recorded = (quarter: number, row: Partial<ResultRow>): Partial<ResultRow> => ({
  period: day(3 * quarter - 2, 1),
  metric: "pipeline_to_target",
  basis: "Recorded",
  ...row,
});

/** The middle of the year. */
export const MID = day(6, 30);
