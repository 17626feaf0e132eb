import { readAccountData } from "../../../src/domain/accounts/account-data";
import { CO_SELL_QUESTION, proposedCoSell } from "../../../src/domain/accounts/co-sell";
import { DEFAULT_QUESTIONS } from "../../../src/domain/capabilities/content/questions";
import type { AccountRow } from "../../../src/domain/shared/tables/relations-tables";
import { accountTables, openAt } from "../../support/accounts-example";
import { ACME, AS_OF } from "../../support/scorecard-example";

const accounts = (count: number, more: (index: number) => Partial<AccountRow>) =>
  Array.from({ length: count }, (_, index) => ({
    account: `Account ${index}`,
    product: "Core",
    ...more(index),
  }));
const propose = (...[deals, rows]: Parameters<typeof accountTables>) =>
  proposedCoSell(readAccountData(accountTables(deals, rows)), ACME, AS_OF);
const steps = (some: number, of: number) =>
  propose(
    [],
    accounts(of, (index) => (index < some ? { nextStep: "Call" } : {})),
  );

test("the level follows the share of accounts with a next step, and is never best practice", () => {
  expect([1, 3, 4, 6, 7, 10].map((some) => steps(some, 10)?.level)).toEqual([2, 2, 3, 3, 4, 4]);
  expect(steps(4, 10)).toEqual({ level: 3, part: 4, whole: 10, asOf: AS_OF });
});

test("nothing is proposed without a list of accounts, or of one of which next to nothing is begun", () => {
  expect(propose([openAt("1", ["Amber", "Core"])], [])).toBeNull();
  expect([steps(0, 3), steps(1, 11)]).toEqual([null, null]);
});

test("an account counts whose target became a registered deal, and none that has nothing left to sell", () => {
  const target = { setOn: AS_OF - 30, band: "High" as const };
  const rows = accounts(2, (index) => (index === 0 ? target : {}));
  const registered = openAt("1", ["Account 0", "Core"], { registeredOn: AS_OF - 3 });
  expect(propose([registered], rows)).toMatchObject({ part: 1, whole: 2 });
  const later = accounts(2, (index) => (index === 0 ? { ...target, setOn: AS_OF + 1 } : {}));
  expect(propose([registered], later)).toBeNull();
  const sold = ["Core", "Plus", "Service"].map((product) => ({
    account: "Account 2",
    product,
    position: "Not suitable" as const,
    nextStep: "None",
  }));
  expect(propose([registered], [...rows, ...sold])).toMatchObject({ part: 1, whole: 2 });
});

test("the question it answers is the core question of the metric Co-sell", () => {
  expect(DEFAULT_QUESTIONS.find(({ questionId }) => questionId === CO_SELL_QUESTION)).toMatchObject({
    metric: "Co-sell",
    question: "How do we work on customers together?",
    core: "Yes",
  });
});
