import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { channelPnlChange } from "../../src/sheets/channel-pnl/change";
import { mdfBudgetChange } from "../../src/sheets/mdf-budget/change";
import { rebateRoiChange } from "../../src/sheets/rebate-roi/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { SheetKind } from "../../src/sheets/shared/sheet-plan";
import { actionPlanChange } from "../../src/sheets/action-plan/change";
import { actionTables } from "./action-example";
import { marketingQuarterOf } from "../../src/domain/marketing/marketing-quarter";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/change";
import { mgoWorksheetChange } from "../../src/sheets/mgo-worksheet/change";
import { capabilitiesScorecardChange } from "../../src/sheets/capabilities-scorecard/change";
import { partnerViewChange } from "../../src/sheets/partner-view/change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { FINANCE_AS_OF, mdfExample, programExample, rebateExample } from "./finance-example";
import { comparedTables } from "./capabilities-example";
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
const KIND_EXAMPLES: Readonly<Partial<Record<SheetKind, () => KindExample>>> = {
  "performance-scorecard": () => {
    const tables = exampleTables();
    const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true });
    return { kind: "performance-scorecard", tables, change, input: { name: "in_q1_target", value: 90_000 } };
  },
  "marketing-plan": () => {
    const tables = marketingTables();
    const form = {
      partner: ACME,
      quarter: marketingQuarterOf(Q2, 1),
      campaigns: [],
      requestMdf: { date: AS_OF, approver: "Lee" },
    };
    const change = marketingPlanChange(tables, { ...form, quarters: 2 });
    return { kind: "marketing-plan", tables, change, input: { name: "in_mgo_goal", value: 25 } };
  },
  "mgo-worksheet": () => {
    const tables = marketingTables();
    const change = mgoWorksheetChange(tables);
    return { kind: "mgo-worksheet", tables, change, input: { name: "in_segment1_share", value: 0.25 } };
  },
  "mdf-budget": () => {
    const tables = mdfExample();
    const change = mdfBudgetChange(tables, {
      asOf: FINANCE_AS_OF,
      decisions: [{ requestId: "M-1", status: "Approved", approved: 3000 }],
    });
    return { kind: "mdf-budget", tables, change, input: { name: "in_budget", value: 12_000 } };
  },
  "rebate-roi": () => {
    const tables = rebateExample();
    const change = rebateRoiChange(tables, { asOf: FINANCE_AS_OF });
    return { kind: "rebate-roi", tables, change, input: { name: "in_comparison", value: "Quarter before" } };
  },
  "channel-pnl": () => {
    const tables = programExample();
    const change = channelPnlChange(tables, { asOf: FINANCE_AS_OF });
    return { kind: "channel-pnl", tables, change, input: { name: "in_product_margin", value: 0.5 } };
  },
  "capabilities-scorecard": () => {
    const tables = comparedTables();
    const change = capabilitiesScorecardChange(tables, {
      partner: ACME,
      asOf: AS_OF,
      answers: { "fit-verticals-2": { level: 3 } },
    });
    return {
      kind: "capabilities-scorecard",
      tables,
      change,
      input: { name: "in_life_stage", value: "Mature" },
    };
  },
  "partner-view": () => {
    const tables = comparedTables();
    const change = partnerViewChange(tables, {
      partner: ACME,
      asOf: AS_OF,
      answers: { "view-4": { level: 2 } },
    });
    return { kind: "partner-view", tables, change, input: { name: "in_as_of", value: AS_OF - 1 } };
  },
  "action-plan": () => {
    const tables = actionTables();
    const change = actionPlanChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
    return { kind: "action-plan", tables, change, input: { name: "in_due_soon_days", value: 30 } };
  },
  "business-plan": () => {
    const tables = exampleTables();
    const change = businessPlanChange(tables, { partner: ACME, asOf: AS_OF, typed: {}, accept: true });
    return { kind: "business-plan", tables, change, input: { name: "in_line1_deals", value: 2.5 } };
  },
};

export const EXAMPLES = Object.entries(KIND_EXAMPLES).map(
  ([kind, example]) => [kind as SheetKind, example] as const,
);
