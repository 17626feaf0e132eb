import { operationsGuideChange } from "../../../src/sheets/operations-guide/change";
import type { ExampleOfKind } from "../../support/kinds";
import { contactSheetTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = contactSheetTables();
  const change = operationsGuideChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
  return { tables, change, input: { name: "in_check_days", value: 90 } };
};
