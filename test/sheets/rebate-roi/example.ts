import { rebateRoiChange } from "../../../src/sheets/rebate-roi/change";
import { FINANCE_AS_OF, rebateExample } from "../../support/finance-example";
import type { ExampleOfKind } from "../../support/kinds";

export const example: ExampleOfKind = () => {
  const tables = rebateExample();
  const change = rebateRoiChange(tables, { asOf: FINANCE_AS_OF });
  return { tables, change, input: { name: "in_comparison", value: "Quarter before" } };
};
