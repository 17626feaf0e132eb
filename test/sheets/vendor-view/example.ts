import { vendorViewChange } from "../../../src/sheets/vendor-view/change";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF, exampleTables } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = exampleTables();
  const change = vendorViewChange(tables, { partner: ACME, asOf: AS_OF, plan: { version: 1, inputs: {} } });
  return { tables, change, input: { name: "in_vendor_gross_margin", value: 0.4 } };
};
