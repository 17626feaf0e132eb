import { actionPlanChange } from "../../../src/sheets/action-plan/change";
import { actionTables } from "../../support/action-example";
import type { ExampleOfKind } from "../../support/kinds";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = actionTables();
  const change = actionPlanChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
  return { tables, change, input: { name: "in_due_soon_days", value: 30 } };
};
