import { earningsChange } from "../../../src/sheets/earnings/change";
import { earningsExample } from "../../support/earnings-example";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = earningsExample();
  const change = earningsChange(tables, [{ partner: ACME, asOf: AS_OF }]);
  return { tables, change, input: { name: "in_partner_margin", value: 0.3 } };
};
