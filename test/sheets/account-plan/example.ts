import { accountPlanChange } from "../../../src/sheets/account-plan/change";
import { richAccounts } from "../../support/accounts-example";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = richAccounts();
  const change = accountPlanChange(tables, {
    partner: ACME,
    asOf: AS_OF,
    rows: [{ partner: ACME, account: "Orchard", product: "Plus", nextStep: "Demo", who: "Ana" }],
  });
  return { tables, change, input: { name: "in_as_of", value: AS_OF - 1 } };
};
