import { serialOf } from "../../../src/domain/shared/serial-date";
import { roleMapChange } from "../../../src/sheets/role-map/change";
import type { ExampleOfKind } from "../../support/kinds";
import { roleTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = roleTables();
  const change = roleMapChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
  return { tables, change, input: { name: "in_as_of", value: serialOf(2026, 6, 1) } };
};
