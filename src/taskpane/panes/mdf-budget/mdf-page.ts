import { writtenOwners } from "../../../domain/marketing/lead-owner";
import { mdfBudgetChange } from "../../../sheets/mdf-budget/change";
import { mdfBudgetDefinition } from "../../../sheets/mdf-budget/definition";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolDefinition } from "../../components/guided-tool/tool-definition";
import { mdfTexts as texts } from "../../strings/mdf-budget";
import { ApprovalStep } from "./approval-step";
import { BudgetBars } from "./budget-bars";
import { BudgetStep } from "./budget-step";
import { liveMdf, type MdfTool, readMdfFacts } from "./live-mdf";
import { EMPTY_DRAFT } from "./mdf-draft";
import { RequestsStep } from "./requests-step";
import { ReviewStep } from "./review-step";

/** All partners' requests against the quarter's money, decided from the best return down. */
export const MDF_TOOL: ToolDefinition<MdfTool> = {
  kind: mdfBudgetDefinition,
  texts,
  empty: EMPTY_DRAFT,
  facts: readMdfFacts,
  live: liveMdf,
  steps: [
    { id: "budget", Content: BudgetStep },
    { id: "requests", Content: RequestsStep },
    { id: "approval", Content: ApprovalStep, blocked: ({ live }) => live.own.length > 0 },
    { id: "review", Content: ReviewStep, blocked: ({ live }) => live.own.length > 0 },
  ],
  figures: ({ live: { budget }, format }) => [
    [texts.live.left, budget.left === null ? texts.live.none : format.moneyShort(budget.left)],
    [texts.live.committed, format.moneyShort(budget.committed)],
    [texts.live.fits, format.moneyShort(budget.fits)],
  ],
  Bars: BudgetBars,
  build: {
    preparing: texts.review.preparing,
    change: ({ snapshot, draft: { quarter, budget }, live, sheet }) =>
      mdfBudgetChange(snapshot, {
        asOf: live.asOf,
        requests: live.pasted.requests,
        decisions: live.decisions,
        decidedOn: live.date,
        leadOwners: writtenOwners(live.budget.requests, live.proposed),
        ...(quarter === undefined ? {} : { quarter }),
        ...(budget === undefined ? {} : { budget }),
        ...(sheet ? { existingInputs: sheet.inputs } : {}),
      }),
    done: () => texts.done,
  },
};

export default guidedTool(MDF_TOOL);
