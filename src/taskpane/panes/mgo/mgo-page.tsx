import { Button, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import { mgoFacts } from "../../../domain/marketing/mgo-facts";
import { findSheet } from "../../../book/find-sheet";
import type { AppliedChange } from "../../../book/workbook-port";
import { liveMgoWorksheet, mgoWorksheetChange } from "../../../sheets/mgo-worksheet/change";
import { mgoWorksheetDefinition } from "../../../sheets/mgo-worksheet/definition";
import { kindRequest } from "../../../book/kind-request";
import { useApp } from "../../session/app-context";
import { BuildError } from "../../components/build-error";
import { Built } from "../../components/built";
import { ErrorMessage } from "../../components/message";
import { Stepper, type Step } from "../../components/stepper";
import { WorkProgress } from "../../components/work-progress";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../session/use-snapshot";
import { useWork } from "../../session/use-work";
import { mgoTexts as texts } from "../../strings/mgo";
import { LiveTarget } from "./live-target";
import { EMPTY_DRAFT, type MgoDraft, type StepId, type StepProps, mgoValuesOf } from "./mgo-draft";
import { ReviewStep } from "./review-step";
import { SegmentsStep } from "./segments-step";
import { GoalStep, LinesStep } from "./steps";

const REQUEST = kindRequest(mgoWorksheetDefinition);

/** The workbook's MGO target, step by step with the target in view. */
export default function MgoPage() {
  const { workbook, refresh, open } = useApp();
  const [draft, update] = useDraft<MgoDraft>("mgo", EMPTY_DRAFT);
  const { snapshot, error } = useSnapshot(REQUEST);
  const { state: work, run } = useWork<AppliedChange>();
  const sheet = snapshot
    ? findSheet(snapshot.sheets, mgoWorksheetDefinition.kind, { partner: "" })
    : undefined;
  // What follows from all deals, once a reading and not at every key.
  const facts = useMemo(() => (snapshot ? mgoFacts(snapshot) : null), [snapshot]);
  const live = useMemo(
    () => (snapshot && facts ? liveMgoWorksheet(snapshot, mgoValuesOf(draft), sheet?.inputs, facts) : null),
    [snapshot, facts, draft, sheet],
  );

  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !live) return <Spinner size="small" label={texts.reading} />;
  const build = (existing: "rebuild" | "beside") =>
    void run(texts.review.preparing, (handle) =>
      workbook.apply(mgoWorksheetChange(snapshot, mgoValuesOf(draft)), { ...handle, existing }),
    ).then((done) => {
      if (!done) return;
      update(() => EMPTY_DRAFT);
      refresh();
    });
  if (work.kind === "done")
    return (
      <Built
        applied={work.result}
        title={texts.done.title}
        actions={<Button onClick={() => open("marketing")}>{texts.done.planMarketing}</Button>}
      >
        {texts.done.body}
      </Built>
    );
  const props: StepProps = { draft, update, live, sheet };
  const step = (id: StepId, content: Step["content"], more: Partial<Step> = {}): Step => ({
    id,
    name: texts.steps[id],
    title: texts.titles[id],
    content,
    ...more,
  });
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      <Stepper
        steps={[
          step("goal", <GoalStep {...props} />),
          step("lines", <LinesStep {...props} />),
          step("segments", <SegmentsStep {...props} />),
          step("review", <ReviewStep {...props} />, {
            next: sheet ? texts.review.update : texts.review.build,
          }),
        ]}
        current={draft.step}
        onChange={(id) => update((before) => ({ ...before, step: id as StepId }))}
        onFinish={() => build("rebuild")}
        busy={
          work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null
        }
        result={<LiveTarget live={live} />}
      />
    </>
  );
}
