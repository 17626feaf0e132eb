import { marketingQuarterOf } from "../../../src/domain/marketing/marketing-quarter";
import { marketingPlanChange } from "../../../src/sheets/marketing-plan/change";
import type { ExampleOfKind } from "../../support/kinds";
import { marketingTables, Q2 } from "../../support/marketing-example";
import { ACME, AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = marketingTables();
  const form = {
    partner: ACME,
    quarter: marketingQuarterOf(Q2, 1),
    campaigns: [],
    requestMdf: { date: AS_OF, approver: "Lee", requestedBy: null },
  };
  const change = marketingPlanChange(tables, { ...form, quarters: 2 });
  return { tables, change, input: { name: "in_mgo_goal", value: 25 } };
};
