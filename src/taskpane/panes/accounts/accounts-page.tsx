import { readAccountData } from "../../../domain/accounts/account-data";
import { accountPlanChange } from "../../../sheets/account-plan/change";
import { accountPlanDefinition } from "../../../sheets/account-plan/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { accountTexts as texts } from "../../strings/accounts";
import { EMPTY_DRAFT } from "./accounts-draft";
import { ListStep } from "./list-step";
import { liveAccounts, type AccountsTool } from "./live-accounts";
import { ReviewStep } from "./review-step";
import { TargetsStep } from "./targets-step";

/** A partner's accounts by products: what they have, and which ten to talk through before anybody registers. */
export const ACCOUNTS_TOOL: ToolDefinition<AccountsTool> = {
  kind: accountPlanDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readAccountData,
  live: liveAccounts,
  partner: {
    id: "partner",
    Content: ({ sheet, update }) => (
      <PartnerSelect
        hint={sheet ? texts.partner.exists(sheet.sheetName) : texts.partner.new}
        onChoose={() => update((before) => ({ ...before, step: "partner", account: "", product: "" }))}
      />
    ),
  },
  steps: [
    { id: "list", Content: ListStep },
    { id: "targets", Content: TargetsStep },
    { id: "review", Content: ReviewStep, blocked: ({ live }) => live.plan.accounts.length === 0 },
  ],
  figures: ({ live: { summary }, format }) => [
    [
      texts.live.value,
      summary.whitespaceValue === null ? texts.live.none : format.moneyShort(summary.whitespaceValue),
    ],
    [texts.live.steps, texts.review.of(format.number(summary.withStep), format.number(summary.accounts))],
    [texts.live.expected, format.moneyShort(summary.expected)],
  ],
  build: {
    preparing: texts.review.preparing,
    change: ({ snapshot, partner, live: { asOf, rows } }) =>
      accountPlanChange(snapshot, { partner, asOf, rows }),
    done: ({ partner }) => ({ title: texts.done.title(partner), body: texts.done.body, partner }),
  },
};

export default guidedTool(ACCOUNTS_TOOL);
