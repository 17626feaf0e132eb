import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { SheetKind } from "../../src/sheets/shared/sheet-plan";
import { quarterOf } from "../../src/domain/marketing/plan-quarter";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/marketing-plan-change";
import { mgoWorksheetChange } from "../../src/sheets/mgo-worksheet/mgo-worksheet-change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/performance-scorecard-change";
import type { MemoryTables } from "./memory-tables";
import { marketingTables, Q2 } from "./marketing-example";
import { ACME, AS_OF, exampleTables } from "./scorecard-example";

/** A workbook's tables and what building one sheet of a kind over them changes. */
export interface KindExample {
  kind: SheetKind;
  tables: MemoryTables;
  change: ChangeSet;
  /** An input of the sheet and a value that it accepts. */
  input: { name: string; value: string | number };
}

/** One of every kind of sheet: what holds for all of them is tested over this list. */
export const KIND_EXAMPLES: Readonly<Partial<Record<SheetKind, () => KindExample>>> = {
  "performance-scorecard": () => {
    const tables = exampleTables();
    const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true });
    return { kind: "performance-scorecard", tables, change, input: { name: "in_q1_target", value: 90_000 } };
  },
  "marketing-plan": () => {
    const tables = marketingTables();
    const form = { partner: ACME, quarter: quarterOf(Q2, 1), campaigns: [], requestMdf: { date: AS_OF, approver: "Lee" } };
    const change = marketingPlanChange(tables, { ...form, quarters: 2 });
    return { kind: "marketing-plan", tables, change, input: { name: "in_mgo_goal", value: 25 } };
  },
  "mgo-worksheet": () => {
    const tables = marketingTables();
    const change = mgoWorksheetChange(tables);
    return { kind: "mgo-worksheet", tables, change, input: { name: "in_segment1_share", value: 0.25 } };
  },
};

export const EXAMPLES = Object.entries(KIND_EXAMPLES).map(([kind, example]) => [kind as SheetKind, example] as const);
