import { businessPlanChange } from "../../../src/sheets/business-plan/change";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF, exampleTables } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = exampleTables();
  const change = businessPlanChange(tables, { partner: ACME, asOf: AS_OF, typed: {}, accept: true });
  return { tables, change, input: { name: "in_line1_deals", value: 2.5 } };
};
