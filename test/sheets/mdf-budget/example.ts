import { mdfBudgetChange } from "../../../src/sheets/mdf-budget/change";
import { FINANCE_AS_OF, mdfExample } from "../../support/finance-example";
import type { ExampleOfKind } from "../../support/kinds";

export const example: ExampleOfKind = () => {
  const tables = mdfExample();
  const change = mdfBudgetChange(tables, {
    asOf: FINANCE_AS_OF,
    decisions: [{ requestId: "M-1", status: "Approved", approved: 3000 }],
  });
  return { tables, change, input: { name: "in_budget", value: 12_000 } };
};
