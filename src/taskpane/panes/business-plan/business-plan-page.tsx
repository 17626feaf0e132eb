import { Button, Spinner } from "@fluentui/react-components";
import { emptyBusinessPlanProblem, valueProblems } from "../../../domain/business-plan/business-plan-input";
import type { AppliedChange } from "../../../book/workbook-port";
import { businessPlanChange, type BusinessPlanForm } from "../../../sheets/business-plan/change";
import { planWithVendorView } from "../../../sheets/vendor-view/change";
import { useApp } from "../../session/app-context";
import { AppliedMessage } from "../../components/applied-message";
import { BuildError } from "../../components/build-error";
import { Built } from "../../components/built";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { firstInvalid } from "../../components/first-invalid";
import { Stepper, type Step } from "../../components/stepper";
import { WorkProgress } from "../../components/work-progress";
import { useDraft } from "../../session/use-draft";
import { useWork } from "../../session/use-work";
import { businessPlanTexts as texts } from "../../strings/business-plan";
import { CommitmentsStep } from "./commitments-step";
import { LinesStep, RecurringStep, ServicesStep } from "./line-steps";
import { LiveProfit } from "./live-profit";
import { businessPlanDraftOf, EMPTY_DRAFT, type BusinessPlanDraft, type StepId } from "./business-plan-draft";
import { GoalsStep, MarketingStep, PartnerStep, PeopleStep, ScenarioStep } from "./business-plan-steps";
import { agreedByOf, ReviewStep, stateOf } from "./review-step";
import type { BusinessPlanStepProps } from "./step-props";
import {
  businessPlanFormOf,
  type LiveBusinessPlan,
  useLiveBusinessPlan,
  useBusinessPlanSource,
} from "./use-live-business-plan";

interface BuiltResult {
  applied: AppliedChange;
  partner: string;
  /** Saved on the way: the steps go on. */
  draft: boolean;
}

/** One partner's 36 months step by step, with profit, payback, NPV and ROI in view while they are typed. */
export default function BusinessPlanPage() {
  const { workbook, today, directory, partner, choosePartner, refresh } = useApp();
  const [draft, update] = useDraft<BusinessPlanDraft>("businessPlan", EMPTY_DRAFT);
  const source = useBusinessPlanSource();
  const { state: work, run, reset } = useWork<BuiltResult>();
  const live = useLiveBusinessPlan(source, draft, partner, today);
  const { snapshot, data, error } = source;

  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !data || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const own = businessPlanDraftOf(draft, partner);
  const build = (existing: "rebuild" | "beside", asDraft = false) => {
    if (!live) return;
    void run(texts.review.preparing, async (handle) => {
      const form = formFor(live, draft, asDraft, today);
      const change =
        (own.vendorView ?? live.hasVendorView) && !asDraft
          ? planWithVendorView(snapshot, form)
          : businessPlanChange(snapshot, form);
      return { applied: await workbook.apply(change, { ...handle, existing }), partner, draft: asDraft };
    }).then((done) => {
      // After a failure the workbook is as it was read.
      if (!done) return;
      update((before) => ({
        step: asDraft ? before.step : null,
        partners: Object.fromEntries(Object.entries(before.partners).filter(([name]) => name !== partner)),
      }));
      refresh();
    });
  };
  if (work.kind === "done" && !work.result.draft) {
    const { applied, partner: built } = work.result;
    const another = () => {
      choosePartner("");
      update((before) => ({ ...before, step: "partner" }));
      reset();
    };
    return (
      <Built applied={applied} title={texts.done.title(built)} onAnother={another}>
        {texts.done.body}
      </Built>
    );
  }

  const props = live && { live, own, update };
  const current: StepId = live ? (draft.step ?? "goals") : "partner";
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      {work.kind === "done" && (
        <AppliedMessage applied={work.result.applied} title={texts.save.done(sheetIn(work.result.applied))}>
          {texts.save.body}
        </AppliedMessage>
      )}
      <Stepper
        steps={stepsOf(props, update)}
        current={current}
        free={live !== null}
        onChange={(step) => {
          update((before) => ({ ...before, step: step as StepId }));
          if (work.kind === "done") reset();
        }}
        onFinish={() => build("rebuild")}
        busy={
          work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null
        }
        aside={
          props &&
          current !== "partner" &&
          current !== "review" && (
            <SaveButton blocked={isWrong(props)} onSave={() => build("rebuild", true)} />
          )
        }
        result={live && <LiveProfit plan={live.businessPlan} result={live.result} />}
      />
    </>
  );
}

const sheetIn = ({ created, updated }: AppliedChange) =>
  created.find(isBusinessPlanName) ?? updated.find(isBusinessPlanName) ?? "";
const isBusinessPlanName = (sheetName: string) => sheetName.startsWith("Plan");

function formFor(
  live: LiveBusinessPlan,
  draft: BusinessPlanDraft,
  asDraft: boolean,
  today: number,
): BusinessPlanForm {
  const own = businessPlanDraftOf(draft, live.partner);
  const state = asDraft ? "Draft" : stateOf(live, own);
  const form = businessPlanFormOf(own, live.partner, live.sheet, live.asOf);
  return {
    ...form,
    state: { state, date: own.date ?? today, name: agreedByOf(live, own) },
    accept: own.accept && !asDraft,
  };
}

/** Saves what is typed so far; a field that cannot be read keeps the plan from being written, as it does for going on. */
function SaveButton({ blocked, onSave }: { blocked: boolean; onSave: () => void }) {
  const save = (form: HTMLFormElement | null) => {
    const wrong = form && firstInvalid(form);
    if (wrong) wrong.focus();
    else if (!blocked) onSave();
  };
  return (
    <Button
      type="button"
      size="small"
      style={{ minWidth: 0, padding: "0 3px", whiteSpace: "nowrap" }}
      disabledFocusable={blocked}
      onClick={(event) => save(event.currentTarget.closest("form"))}
    >
      {texts.save.button}
    </Button>
  );
}

/** What is typed makes no plan. */
const isWrong = ({ live }: BusinessPlanStepProps) =>
  valueProblems(live.typed, live.lineCount).length > 0 ||
  emptyBusinessPlanProblem(live.businessPlan) !== null;

/** The screens: one decision each. */
function stepsOf(props: BusinessPlanStepProps | null, update: BusinessPlanStepProps["update"]): Step[] {
  const step = (id: StepId, content: Step["content"], more: Partial<Step> = {}): Step => ({
    id,
    name: texts.steps[id],
    title: texts.titles[id],
    content,
    ...more,
  });
  const first = step("partner", <PartnerStep live={props?.live ?? null} update={update} />, {
    blocked: !props,
  });
  if (!props) return [first, ...REST.map(([id]) => step(id, null))];
  const { live, own } = props;
  const unsigned = stateOf(live, own) !== "Draft" && agreedByOf(live, own).trim() === "";
  const last = { next: texts.review.build, blocked: isWrong(props) || unsigned };
  return [
    first,
    ...REST.map(([id, Content]) => step(id, <Content {...props} />, id === "review" ? last : {})),
  ];
}

const REST: readonly (readonly [StepId, (props: BusinessPlanStepProps) => React.ReactNode])[] = [
  ["goals", GoalsStep],
  ["lines", LinesStep],
  ["services", ServicesStep],
  ["recurring", RecurringStep],
  ["people", PeopleStep],
  ["marketing", MarketingStep],
  ["scenario", ScenarioStep],
  ["commitments", CommitmentsStep],
  ["review", ReviewStep],
];
