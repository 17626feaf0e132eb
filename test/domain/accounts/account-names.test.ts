import { readAccountData } from "../../../src/domain/accounts/account-data";
import { accountNames, alikeAccounts } from "../../../src/domain/accounts/account-names";
import { accountPlan } from "../../../src/domain/accounts/account-plan";
import { nameKey } from "../../../src/domain/shared/excel-text";
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

const ONE_ACCOUNT: readonly (readonly string[])[] = [
  [
    "Acme",
    "ACME",
    " Acme ",
    "Ac me",
    "Acme\u00a0Ltd",
    "Acme, Inc.",
    "Acme L.L.C.",
    "Acme LLP",
    "Acme L.P.",
    "Acme PLLC",
  ],
  [
    "Weber",
    "Weber GmbH",
    "WEBER GmbH & Co. KG",
    "Weber mbH",
    "Weber KGaA",
    "Weber OHG",
    "Weber e.K.",
    "Weber Ges.m.b.H.",
  ],
  [
    "Dupont",
    "Dupont S.A.",
    "Dupont S. A.",
    "Dupont SAS",
    "Dupont S.A.R.L.",
    "Dupont EURL",
    "Dupont SASU",
    "Dupont SNC",
  ],
  ["Rossi", "Rossi S.p.A.", "Rossi S.r.l.", "Rossi srls", "Rossi S.n.c."],
  [
    "Garcia",
    "García S.L.",
    "Garcia, S.L.U.",
    "Garcia S.A. de C.V.",
    "Garcia Ltda.",
    "Garcia Lda",
    "Garcia EIRELI",
  ],
  ["Nowak", "Nowak Sp. z o.o.", "Nowak sp. k."],
  ["Novak", "Novak s.r.o.", "Novak, spol. s r.o.", "Novak a.s.", "Novak d.o.o.", "Novak d.d."],
  ["Nagy", "Nagy Kft.", "Nagy Zrt."],
  ["Hansen", "Hansen A/S", "Hansen ApS", "Hansen ASA", "Hansen AB (publ)", "Hansen Oyj", "Hansen Oy"],
  ["De Vries", "de Vries B.V.", "De Vries N.V.", "De Vries VOF", "De Vries BVBA"],
  [
    "Tan",
    "Tan Pte. Ltd.",
    "Tan Sdn. Bhd.",
    "Tan Pvt Ltd",
    "Tan Private Limited",
    "Tan (Pty) Ltd",
    "Tan Co., Ltd.",
  ],
  ["Yılmaz", "Yılmaz A.Ş.", "Yılmaz Ltd. Şti."],
  ["Ромашка", "ООО Ромашка", "ООО «Ромашка»"],
  ["トヨダ", "株式会社トヨダ", "トヨダ株式会社"],
  ["Kazlas", "UAB Kazlas", "Kazlas UAB"],
  ["Smith & Sons", "Smith and Sons", "Smith &  Sons Ltd", "Smith + Sons", "SMITH & SONS CO."],
  ["Köhler & Söhne", "Koehler und Soehne GmbH", "Kohler & Sohne"],
  ["Café Noir", "Cafe Noir", "Cafe\u0301 Noir"],
];
const OTHERS = ["Acme Foods", "Weber Haus", "Co", "AG", "Sand", "Und", "Tango", "Smith Daughters"];

test.each(ONE_ACCOUNT.map((names) => [names[0]!, names] as const))(
  "%s is one account in every legal form, case and spelling",
  (_, names) => {
    const counts = new Map([...names, ...OTHERS].map((name, index) => [name, 100 - index]));
    const spelt = new Map(names.slice(1).map((name) => [name, names[0]!]));
    const found = new Map(alikeAccounts(counts).map(({ name, account }) => [name, account]));
    // Names that a workbook takes for one anyway are not asked about.
    for (const [name, account] of spelt)
      if (nameKey(name.trim()) !== nameKey(account)) expect([name, found.get(name)]).toEqual([name, account]);
    expect(OTHERS.filter((name) => found.has(name))).toEqual([]);
  },
);
