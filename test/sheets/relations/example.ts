import { relationsChange } from "../../../src/sheets/relations/change";
import type { ExampleOfKind } from "../../support/kinds";
import { relationTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = relationTables();
  const change = relationsChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
  return { tables, change, input: { name: "in_quiet_days", value: 30 } };
};
