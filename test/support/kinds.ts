import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { SheetKind } from "../../src/sheets/shared/sheet-plan";
import { actionPlanChange } from "../../src/sheets/action-plan/action-plan-change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/performance-scorecard-change";
import { actionTables } from "./action-example";
import type { MemoryTables } from "./memory-tables";
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
  "action-plan": () => {
    const tables = actionTables();
    const change = actionPlanChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
    return { kind: "action-plan", tables, change, input: { name: "in_due_soon_days", value: 30 } };
  },
};

export const EXAMPLES = Object.entries(KIND_EXAMPLES).map(
  ([kind, example]) => [kind as SheetKind, example] as const,
);
