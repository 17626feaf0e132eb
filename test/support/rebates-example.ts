import { readRebateData } from "../../src/domain/finance/rebate-data";
import { type RebateInput, rebateReport } from "../../src/domain/finance/rebate-roi";
import { serialOf } from "../../src/domain/shared/serial-date";
import { dealsTable, partnersTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { rebatesTable, type RebateRow } from "../../src/domain/shared/tables/finance-tables";
import { MemoryTables } from "./memory-tables";
import { ACME, STAGES } from "./scorecard-example";

const AS_OF = serialOf(2026, 5, 15);
export const [Q1, Q2] = [serialOf(2026, 1, 1), serialOf(2026, 4, 1)];
export const LAST_Q1 = serialOf(2025, 1, 1);

export function tables(rebates: readonly Partial<RebateRow>[], deals: readonly object[] = []): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      { partnerId: "P-1", partner: ACME },
      { partnerId: "P-2", partner: "Beta" },
    ])
    .with(stagesTable, STAGES)
    .with(dealsTable, deals)
    .with(rebatesTable, rebates);
}

export const report = (source: MemoryTables, more: Omit<Partial<RebateInput>, "data"> = {}) =>
  rebateReport({ data: readRebateData(source), asOf: AS_OF, ...more });
