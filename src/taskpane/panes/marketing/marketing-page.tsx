import { Spinner } from "@fluentui/react-components";
import type { AppliedChange } from "../../../book/workbook-port";
import { marketingPlanChange } from "../../../sheets/marketing-plan/change";
import { planWithRequest } from "../../../sheets/mdf-request/change";
import { useApp } from "../../session/app-context";
import { BuildError } from "../../components/build-error";
import { Built } from "../../components/built";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Stepper, type Step } from "../../components/stepper";
import { WorkProgress } from "../../components/work-progress";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../session/use-snapshot";
import { useWork } from "../../session/use-work";
import { marketingTexts as texts } from "../../strings/marketing";
import { ActualsStep } from "./actuals-step";
import { BudgetStep } from "./budget-step";
import { buildsRequest, filesOwn, marketingFormOf } from "./form";
import { GoalStep } from "./goal-step";
import { LiveMarketingPlan } from "./live-marketing-plan";
import { EMPTY_DRAFT, type MarketingDraft, marketingDraftKey, type StepId } from "./marketing-draft";
import { MonthsStep } from "./months-step";
import { PartnerStep } from "./partner-step";
import { ReviewStep } from "./review-step";
import type { StepProps } from "./step-props";
import { TacticsStep } from "./tactics-step";
import { REQUEST, useMarketing } from "./use-marketing";

interface BuiltMarketingPlan {
  applied: AppliedChange;
  partner: string;
  quarter: string;
}

/** A partner's campaigns of a quarter, planned step by step with waterfall and return in view; after the campaign, what came back. */
export default function MarketingPage() {
  const { workbook, today, directory, partner, choosePartner, refresh } = useApp();
  const [draft, update] = useDraft<MarketingDraft>("marketing", EMPTY_DRAFT);
  const { snapshot, error } = useSnapshot(REQUEST);
  const { state: work, run, reset } = useWork<BuiltMarketingPlan>();
  const marketing = useMarketing(snapshot, draft, partner, today);

  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !marketing || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const { quarter } = marketing;
  const build = (existing: "rebuild" | "beside") =>
    void run(texts.review.preparing, async (handle) => {
      const form = marketingFormOf(marketing, draft.task);
      const change = buildsRequest(marketing, draft.task)
        ? planWithRequest(snapshot, form)
        : marketingPlanChange(snapshot, form);
      return {
        applied: await workbook.apply(change, { ...handle, existing }),
        partner,
        quarter: quarter.label,
      };
    }).then((done) => {
      // After a failure the workbook is as it was read, and what was typed stands.
      if (!done) return;
      update(({ plans: { [marketingDraftKey(partner, quarter.start)]: _, ...plans }, ...before }) => ({
        ...before,
        step: "partner",
        plans,
      }));
      refresh();
    });
  if (work.kind === "done") {
    const another = () => {
      choosePartner("");
      reset();
    };
    return (
      <Built
        applied={work.result.applied}
        title={texts.done.title(work.result.partner, work.result.quarter)}
        onAnother={another}
      >
        {texts.done.body}
      </Built>
    );
  }
  const steps = stepsOf({ draft, update, marketing });
  const current = partner !== "" && steps.some(({ id }) => id === draft.step) ? draft.step : "partner";
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      <Stepper
        steps={steps}
        current={current}
        onChange={(id) => update((before) => ({ ...before, step: id as StepId }))}
        onFinish={() => build("rebuild")}
        busy={
          work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null
        }
        result={partner !== "" && <LiveMarketingPlan marketing={marketing} task={draft.task} />}
      />
    </>
  );
}

/** Six screens to plan, three to enter what came back. */
function stepsOf(props: StepProps): Step[] {
  const { partner, campaigns, sheet } = props.marketing;
  const step = (id: StepId, content: Step["content"], more: Partial<Step> = {}): Step => ({
    id,
    name: texts.steps[id],
    title: texts.titles[id],
    content,
    ...more,
  });
  const empty = campaigns.length === 0;
  const first = step("partner", <PartnerStep {...props} />, { blocked: partner === "" });
  const review = step("review", <ReviewStep {...props} />, {
    next: sheet ? texts.review.update : texts.review.build,
    blocked: empty || filesOwn(props.marketing, props.draft.task),
  });
  if (props.draft.task === "actuals")
    return [first, step("actuals", <ActualsStep {...props} />, { blocked: empty }), review];
  return [
    first,
    step("goal", <GoalStep {...props} />),
    step("tactics", <TacticsStep {...props} />, { blocked: empty }),
    step("months", <MonthsStep {...props} />),
    step("budget", <BudgetStep {...props} />),
    review,
  ];
}
