import { pasteAccounts } from "../../../src/domain/accounts/paste-accounts";
import { serialOf } from "../../../src/domain/shared/serial-date";

const paste = (text: string, decided: Record<string, string | null> = {}, known = ["Acme Foods"]) =>
  pasteAccounts(text, {
    partner: "Bolt",
    known,
    decided,
    marks: { decimalSeparator: ".", groupSeparator: "," },
  });

test("a column of names is a list of accounts", () => {
  const { rows, problems } = paste("Amber\n\n  Birch \nAMBER");
  expect(rows).toEqual([
    { partner: "Bolt", product: null, account: "AMBER" },
    { partner: "Bolt", product: null, account: "Birch" },
  ]);
  expect(problems).toEqual([]);
});

test("a header names the columns, by any name that an import knows", () => {
  const { rows, ignored, problems } = paste(
    [
      "Customer\tIndustry\tProduct\tValue\tRelationship\tTrigger kind\tTrigger\tHobby",
      "Amber\tClinics\tCore\t12.5k\t4\tContract end\t2026-03-31\tGolf",
      "Birch\tBanks\t\tmuch\t9\tsoon\t\t",
      "\tBanks",
    ].join("\n"),
  );
  expect(rows).toEqual([
    {
      partner: "Bolt",
      account: "Amber",
      sector: "Clinics",
      product: "Core",
      estimatedValue: 12_500,
      relationship: 4,
      triggerKind: "Contract end",
      trigger: serialOf(2026, 3, 31),
    },
    { partner: "Bolt", account: "Birch", sector: "Banks", product: null },
  ]);
  expect(ignored).toEqual(["Hobby"]);
  expect(problems).toEqual([
    { line: 3, message: 'Estimated value: "much" is left out.' },
    { line: 3, message: 'Relationship: "9" is left out.' },
    { line: 3, message: 'Trigger kind: "soon" is left out.' },
    { line: 4, message: "The line names no account." },
  ]);
});

test("a name that looks like an account's waits for an answer; one account, or another", () => {
  const text = "ACME Foods, Inc.\nBirch";
  expect(paste(text).alike).toEqual([{ name: "ACME Foods, Inc.", account: "Acme Foods" }]);
  const names = (decided: Record<string, string | null>) =>
    paste(text, decided).rows.map(({ account }) => account);
  expect(names({})).toEqual(["Birch"]);
  expect(names({ "ACME Foods, Inc.": "Acme Foods" })).toEqual(["Acme Foods", "Birch"]);
  expect(names({ "ACME Foods, Inc.": null })).toEqual(["ACME Foods, Inc.", "Birch"]);
  // The same name in another case is the account's.
  expect(paste("acme foods").rows).toMatchObject([{ account: "Acme Foods" }]);
});

test("names that look alike within the list are asked about too", () => {
  expect(paste("Nova GmbH\nNova GmbH\nNova", {}, []).alike).toEqual([{ name: "Nova", account: "Nova GmbH" }]);
});
