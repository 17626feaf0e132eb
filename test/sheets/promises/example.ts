import { serialOf } from "../../../src/domain/shared/serial-date";
import { promisesPageChange } from "../../../src/sheets/promises/change";
import type { ExampleOfKind } from "../../support/kinds";
import { relationTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = relationTables();
  const change = promisesPageChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
  return { tables, change, input: { name: "in_as_of", value: serialOf(2026, 6, 1) } };
};
