import { exitChecklistChange } from "../../../src/sheets/exit-checklist/change";
import type { ExampleOfKind } from "../../support/kinds";
import { exitTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = exitTables();
  const change = exitChecklistChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
  return { tables, change, input: { name: "in_settled_deals", value: AS_OF - 3 } };
};
