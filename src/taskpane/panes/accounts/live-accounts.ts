import type { AccountData } from "../../../domain/accounts/account-data";
import { accountNames, alikeAccounts, type AlikeAccounts } from "../../../domain/accounts/account-names";
import { accountPlan, type AccountPlan } from "../../../domain/accounts/account-plan";
import { accountSummary, type AccountSummary } from "../../../domain/accounts/account-summary";
import { mergedAccountRows } from "../../../domain/accounts/merged-rows";
import { pasteAccounts, type PastedAccounts } from "../../../domain/accounts/paste-accounts";
import { ownDeals } from "../../../domain/accounts/targets";
import { rowsOf } from "../../../domain/partner-home/partner-work";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { AccountRow } from "../../../domain/shared/tables/relations-tables";
import type { ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { accountTexts } from "../../strings/accounts";
import { typedOf, type AccountsDraft } from "./accounts-draft";

export interface AccountsTool {
  draft: AccountsDraft;
  facts: AccountData;
  live: LiveAccounts;
  step: keyof typeof accountTexts.steps;
}
export type AccountsStepProps = ToolStepProps<AccountsTool>;

export interface LiveAccounts {
  asOf: SerialDate;
  /** Null while nothing is pasted. */
  pasted: PastedAccounts | null;
  /** What is to be written. */
  rows: readonly Partial<AccountRow>[];
  plan: AccountPlan;
  summary: AccountSummary;
  alike: readonly AlikeAccounts[];
  /** Targets set so far, and those that became a deal. */
  targets: number;
  matched: number;
}

/** The plan with what is pasted and typed. */
export function liveAccounts({
  facts,
  draft,
  partner,
  asOf: proposed,
  format,
}: ToolInput<AccountsTool>): LiveAccounts | null {
  if (partner === "") return null;
  const { text, decided, cells } = typedOf(draft, partner);
  const asOf = proposed.day;
  const names = accountNames(facts, partner);
  const pasted =
    text === null
      ? null
      : pasteAccounts(text, { partner, known: [...names.keys()], marks: format.culture, decided });
  const rows = [...(pasted?.rows ?? []), ...Object.values(cells)];
  const data = { ...facts, rows: mergedAccountRows(facts.rows, rows) };
  const plan = accountPlan(data, partner, asOf);
  const set = rowsOf(data.rows, partner).filter(({ setOn, product }) => setOn != null && product);
  const deals = ownDeals(facts.deals, partner);
  return {
    asOf,
    pasted,
    rows,
    plan,
    summary: accountSummary(plan.accounts, plan.targets),
    alike: alikeAccounts(names),
    targets: set.length,
    matched: set.filter((row) => deals.matched(row) !== null).length,
  };
}
