import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { mdfBudgetChange } from "../../../sheets/mdf-budget/change";
import { useApp } from "../../session/app-context";
import { BuildTool } from "../../components/build-tool";
import { LiveFigures } from "../../components/live-figures";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { useDraft } from "../../session/use-draft";
import { mdfTexts as texts } from "../../strings/mdf-budget";
import { ApprovalStep } from "./approval-step";
import { BudgetStep } from "./budget-step";
import { EMPTY_DRAFT, type MdfDraft, type StepId } from "./mdf-draft";
import { RequestsStep } from "./requests-step";
import { ReviewStep } from "./review-step";
import { useMdf } from "./use-mdf";

/** All partners' requests against the quarter's money, decided from the best forecast down. */
export default function MdfPage() {
  const { today, directory, format } = useApp();
  const [draft, update] = useDraft<MdfDraft>("mdf", EMPTY_DRAFT);
  const { snapshot, sheet, error, live } = useMdf(draft, today);
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !live || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const { asOf, budget, decisions, date } = live;
  const props = { draft, update, sheet, ...live };
  const step = (id: StepId, content: ReactNode, next?: string) => ({
    id,
    name: texts.steps[id],
    title: texts.titles[id],
    content,
    ...(next ? { next } : {}),
  });
  const change = () =>
    mdfBudgetChange(snapshot, {
      asOf,
      decisions,
      decidedOn: date,
      ...(draft.quarter === undefined ? {} : { quarter: draft.quarter }),
      ...(draft.budget === undefined ? {} : { budget: draft.budget }),
      ...(sheet ? { existingInputs: sheet.inputs } : {}),
    });
  return (
    <BuildTool
      steps={[
        step("budget", <BudgetStep {...props} />),
        step("requests", <RequestsStep {...props} />),
        step("approval", <ApprovalStep {...props} />),
        step("review", <ReviewStep {...props} />, sheet ? texts.review.update : texts.review.build),
      ]}
      current={draft.step}
      onStep={(id) => update((before) => ({ ...before, step: id as StepId }))}
      change={change}
      onBuilt={() => update(() => EMPTY_DRAFT)}
      texts={texts.tool}
      result={
        <LiveFigures
          name={texts.live.name}
          figures={[
            [texts.live.left, budget.left === null ? texts.live.none : format.moneyShort(budget.left)],
            [texts.live.approved, format.moneyShort(budget.approved)],
            [texts.live.fits, format.moneyShort(budget.fits)],
          ]}
        />
      }
    />
  );
}
