import { prioritySectors, type AccountData } from "../../accounts/account-data";
import type { AccountCell } from "../../accounts/account-cells";
import { accountPlan } from "../../accounts/account-plan";
import { rowsOf } from "../../partner-home/partner-work";
import { sum } from "../../shared/sum";
import { nameKey } from "../../shared/excel-text";
import { round9 } from "../../shared/rounding";
import type { AccountRow } from "../../shared/tables/relations-tables";
import { countText, moneyText } from "../figures";
import { shareText } from "../../shared/sentence-words";
import type { Review } from "../review";
import type { ReviewData } from "../review-data";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";

export interface AccountFacts {
  rows: readonly AccountRow[];
  /** Nothing sold yet, and worth a try; the largest first. */
  whitespace: readonly AccountRow[];
  accounts: number;
  /** Known values added up; null where none is known. */
  value: number | null;
  /** Of the accounts with whitespace, those with a next step. */
  withNextStep: number | null;
  /** What to talk through, as the account plan ranks it; none while nobody has listed an account. */
  targets: readonly AccountCell[];
}

function accountFacts({ data, partner, asOf }: Review): AccountFacts {
  const rows = rowsOf(data.accounts, partner).filter(({ account }) => account);
  const whitespace = rows
    .filter(({ position }) => position === "Whitespace")
    .sort((one, other) => (other.estimatedValue ?? -1) - (one.estimatedValue ?? -1));
  const keys = new Set(whitespace.map(({ account }) => nameKey(account)));
  const stepped = new Set(
    whitespace.flatMap(({ account, nextStep }) => (nextStep ? [nameKey(account)] : [])),
  );
  const values = whitespace.flatMap(({ estimatedValue }) => estimatedValue ?? []);
  return {
    rows,
    whitespace,
    accounts: keys.size,
    value: values.length && round9(sum(values)) > 0 ? sum(values) : null,
    withNextStep: keys.size ? stepped.size / keys.size : null,
    targets: rows.length ? accountPlan(accountData(data), partner, asOf).targets : [],
  };
}

function accountData({ capability, accounts: rows, products }: ReviewData): AccountData {
  const { deals, settings } = capability.scorecard;
  return { deals, rows, products, priorities: prioritySectors(settings.prioritySectors) };
}

export const accountsSlide = slideTopic<AccountFacts>({
  title: "Where next quarter's deals come from",
  minutes: 8,
  facts: accountFacts,
  values: ({ rows, accounts, value, withNextStep, targets }, { currency, next }) => ({
    targets: countText(new Set(targets.map(({ account }) => nameKey(account))).size, "account"),
    expected: targets.length ? moneyText(sum(targets.map((each) => each.expected ?? 0)), currency) : null,
    next_q: next.name,
    account: named(targets[0]?.account),
    whitespace: moneyText(value, currency),
    n: countText(accounts, "account"),
    share: shareText(withNextStep),
    have: withNextStep !== null && accounts === 1 ? "has" : "have",
    listed: countText(new Set(rows.map(({ account }) => nameKey(account))).size, "account"),
  }),
  headlines: [
    {
      sentence: "No account list yet: bring twenty customers, we bring ours",
      holds: ({ rows }) => rows.length === 0,
    },
    {
      sentence: "{targets} worth {expected} can open {next_q}; {account} first",
      holds: ({ targets }) => targets.length > 0,
    },
    {
      sentence: "{listed} listed, none with whitespace: bring ten that we do not know",
      holds: ({ whitespace }) => whitespace.length === 0,
    },
    { sentence: "{whitespace} of whitespace in {n}; {share} have a next step" },
    { sentence: "Whitespace in {n}; {share} have a next step" },
  ],
  notes: () => [
    "For the first five: who knows whom, what do they have, why now?",
    "Which do you not want?",
    "When is it ready to register?",
  ],
  source: () => ({ table: "cam_accounts", columns: "Position, Estimated value, Next step" }),
});
