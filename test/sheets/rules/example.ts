import { serialOf } from "../../../src/domain/shared/serial-date";
import { rulesChange } from "../../../src/sheets/rules/change";
import type { ExampleOfKind } from "../../support/kinds";
import { ruleTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = ruleTables();
  const change = rulesChange(tables, [{ partner: "Acme", asOf: AS_OF, validFrom: AS_OF + 10 }]);
  return { tables, change, input: { name: "in_reviewed_on", value: serialOf(2026, 6, 1) } };
};
