import { readAccountData } from "../../../src/domain/accounts/account-data";
import { accountNames, alikeAccounts } from "../../../src/domain/accounts/account-names";
import { accountPlan } from "../../../src/domain/accounts/account-plan";
import { accountTables, openAt } from "../../support/accounts-example";
import { ACME, AS_OF } from "../../support/scorecard-example";

test("names that differ by case, spaces, punctuation or legal form are proposed as one, never made one", () => {
  const data = readAccountData(
    accountTables(
      [
        openAt("1", ["Müller & Sons GmbH", "Core"]),
        openAt("2", ["Müller & Sons GmbH", "Plus"]),
        openAt("3", ["Acme, Inc.", "Core"]),
        openAt("4", ["acme, inc.", "Plus"]),
      ],
      [
        { account: "Mueller  & Sons" },
        { account: "ACME  Incorporated" },
        { account: "Acme Foods" },
        { account: "Müller" },
      ],
    ),
  );
  expect(alikeAccounts(accountNames(data, ACME))).toEqual([
    { name: "ACME  Incorporated", account: "Acme, Inc." },
    { name: "Mueller  & Sons", account: "Müller & Sons GmbH" },
  ]);
  const { accounts } = accountPlan(data, ACME, AS_OF);
  expect(accounts.map(({ account }) => account).sort()).toEqual(
    [
      "ACME  Incorporated",
      "Acme Foods",
      "Acme, Inc.",
      "Mueller  & Sons",
      "Müller",
      "Müller & Sons GmbH",
    ].sort(),
  );
});
