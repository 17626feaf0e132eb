import { round9 } from "../shared/rounding";
import { sum } from "../shared/sum";
import type { AccountCell } from "./account-cells";
import type { AccountKnowledge } from "./account-knowledge";
import type { AccountPosition } from "./positions";

export interface PlannedAccount {
  account: string;
  facts: AccountKnowledge;
  /** In the order of the plan's products. */
  cells: readonly AccountCell[];
  /** Some row of the account has a next step. */
  hasStep: boolean;
}

/** At most so many are talked through, and so many of one account. */
export const MOST_TARGETS = 10;
export const MOST_AN_ACCOUNT = 3;

/** The largest expected value of an account; 0 without one. */
export const bestOf = ({ cells }: PlannedAccount) =>
  Math.max(0, ...cells.map(({ expected }) => round9(expected ?? 0)));

/** By expected value, then by the day of the trigger, then in the order of accounts and products. */
export function rankedTargets(accounts: readonly PlannedAccount[]): AccountCell[] {
  const candidates = accounts.flatMap(({ cells, facts }) =>
    cells
      .filter(({ expected }) => expected !== null && round9(expected) > 0)
      .map((cell) => ({ cell, expected: round9(cell.expected!), day: facts.trigger ?? Infinity })),
  );
  // An unknown day is after all others, and Infinity less Infinity is no number.
  candidates.sort((a, b) => b.expected - a.expected || (a.day === b.day ? 0 : a.day - b.day));
  const listed = new Map<string, number>();
  return candidates
    .filter(({ cell }) => {
      const before = listed.get(cell.account) ?? 0;
      listed.set(cell.account, before + 1);
      return before < MOST_AN_ACCOUNT;
    })
    .slice(0, MOST_TARGETS)
    .map(({ cell }) => cell);
}

export interface AccountSummary {
  /** Values of all whitespace that is open to the partner; null where none is known. */
  whitespaceValue: number | null;
  /** Accounts with such whitespace, and those of them with a next step. */
  accounts: number;
  withStep: number;
  /** Cells that are installed, an opportunity or registered, and all but those that are not suitable. */
  covered: number;
  suitable: number;
  /** Covered of suitable; null without any. */
  coverage: number | null;
  /** Of the ranked targets together. */
  expected: number;
}

/** What the whole plan, or some of its accounts, comes to. */
export function accountSummary(
  accounts: readonly PlannedAccount[],
  targets: readonly AccountCell[],
): AccountSummary {
  const cells = accounts.flatMap((each) => each.cells);
  const values = cells.flatMap(({ value }) => value ?? []);
  const withWhitespace = accounts.filter((each) => each.cells.some(isOpenWhitespace));
  const covered = cells.filter(({ position }) => COVERED.has(position)).length;
  const suitable = cells.filter(({ position }) => position !== "Not suitable").length;
  return {
    whitespaceValue: values.length ? sum(values) : null,
    accounts: withWhitespace.length,
    withStep: withWhitespace.filter(({ hasStep }) => hasStep).length,
    covered,
    suitable,
    coverage: suitable ? covered / suitable : null,
    expected: sum(targets.map(({ expected }) => expected ?? 0)),
  };
}

const COVERED: ReadonlySet<AccountPosition> = new Set<AccountPosition>([
  "Registered",
  "Opportunity",
  "Installed",
]);

/** Nothing sold, and nobody else's. */
export function isOpenWhitespace({ position, taken }: Pick<AccountCell, "position" | "taken">): boolean {
  return position === "Whitespace" && !taken;
}

/** Of products, as many as there is room for, those with the largest expected value; in their own order. */
export function bestProducts(
  accounts: readonly PlannedAccount[],
  products: readonly string[],
  most: number,
): string[] {
  if (products.length <= most) return [...products];
  const best = products.map((product, index) => ({
    product,
    expected: Math.max(0, ...accounts.map(({ cells }) => round9(cells[index]?.expected ?? 0))),
  }));
  const kept = new Set(
    [...best]
      .sort((a, b) => b.expected - a.expected)
      .slice(0, most)
      .map(({ product }) => product),
  );
  return products.filter((product) => kept.has(product));
}
