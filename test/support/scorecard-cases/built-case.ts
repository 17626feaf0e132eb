import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import { setupChange } from "../../../src/domain/program/setup";
import { performanceScorecardSheet } from "../../../src/sheets/performance-scorecard/sheet";
import type { SheetPlan } from "../../../src/sheets/shared/sheet-plan";
import type { Scalar } from "../../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { nameDifferences } from "../parity";
import { ACME } from "../scorecard-example";
import { differences } from "../scorecard-parity";
import { planWorkbook } from "../sheet-plan-workbook";
import { cardOf, type ScorecardCase } from "./case-tables";

/** The sheet of a case over its tables; nothing is recorded, so that the tables stay as the case gives them. */
export function builtCase({ tables, asOf, overrides = {} }: ScorecardCase): {
  plan: SheetPlan;
  xlsx: Promise<Uint8Array>;
} {
  tables.apply(setupChange(tables));
  const { metrics } = readScorecardData(tables).data;
  const plan = performanceScorecardSheet({ partner: ACME, asOf, overrides, metrics });
  return { plan, xlsx: writeWorkbookData(planWorkbook(tables, [plan])) };
}

/** Where a calculated sheet says something else than the case or the domain, one line a cell. */
export function wrongIn(each: ScorecardCase, named: (name: string) => Scalar[]): string[] {
  return [...nameDifferences(each.expected, named), ...differences(cardOf(each), named)];
}
